"use strict";

/**
 * Which of the page's stories the reader is in: the one that crosses a line a bit above the window's middle. Only
 * watched where there are several.
 */
const reading = (() => {
  const LINE = "-40% 0px -59% 0px";

  /** @type {IntersectionObserver | null} */
  let observer = null;

  return Object.freeze({
    /**
     * @param {Element[][]} stories what holds each story's text
     * @param {(story: number) => void} listener
     */
    follow(stories, listener) {
      observer?.disconnect();
      observer = null;
      if (stories.length < 2) return;
      /** @type {Map<Element, number>} */
      const storyOf = new Map();
      stories.forEach((elements, story) => elements.forEach((element) => storyOf.set(element, story)));
      observer = new IntersectionObserver((entries) => {
        const entered = entries.filter((entry) => entry.isIntersecting).pop();
        const story = entered && storyOf.get(entered.target);
        if (story !== undefined) listener(story);
      }, { rootMargin: LINE });
      for (const element of storyOf.keys()) observer.observe(element);
    },

    stop() {
      observer?.disconnect();
      observer = null;
    },
  });
})();
