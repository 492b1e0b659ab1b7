"use strict";

/**
 * Which of the page's stories the reader is in: the last that has come into the window's upper half. Only watched where
 * there are several.
 */
const reading = (() => {
  const UPPER_HALF = "0px 0px -50% 0px";

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
      /** @type {Set<Element>} */
      const seen = new Set();
      observer = new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target);
          else seen.delete(target);
        }
        // Between two stories, the reader is still in the one before.
        if (seen.size > 0) listener(Math.max(...[...seen].map((element) => storyOf.get(element) ?? 0)));
      }, { rootMargin: UPPER_HALF });
      for (const element of storyOf.keys()) observer.observe(element);
    },

    stop() {
      observer?.disconnect();
      observer = null;
    },
  });
})();
