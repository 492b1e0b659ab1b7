"use strict";

/**
 * What plays in hidden blocks is paused, and plays on when they are shown: a reader hears nothing that can't be seen and
 * stopped. What the site or the reader has paused stays so.
 *
 * Not promised: media in frames and in shadow roots, which tell nothing of it.
 */
const media = (() => {
  const HIDDEN = "[data-copydesk]:not([data-copydesk-shown])";
  /** A site may begin to play the same again so many times before it is let be. */
  const MOST_AGAIN = 5;
  const { pause, play } = HTMLMediaElement.prototype;
  const isPaused = /** @type {() => boolean} */ (Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "paused")?.get);

  /** How many times it was paused here. @type {WeakMap<HTMLMediaElement, number>} */
  const times = new WeakMap();
  /** What is to play on. @type {WeakSet<HTMLMediaElement>} */
  const waiting = new WeakSet();

  /** @param {HTMLMediaElement} one */
  function stop(one) {
    const before = times.get(one) ?? 0;
    if (before >= MOST_AGAIN) return;
    times.set(one, before + 1);
    waiting.add(one);
    pause.call(one);
  }

  /** @param {Element} element */
  const within = (element) => [...dom.all(element, "video, audio"), element].filter((one) => one instanceof HTMLMediaElement);

  /** What begins to play in a hidden block only later. @param {Event} event */
  function heed({ target }) {
    if (target instanceof HTMLMediaElement && dom.closest(target, HIDDEN)) stop(target);
  }

  return Object.freeze({
    /** @param {Element} element that is hidden from now on */
    pause(element) {
      addEventListener("play", heed, { capture: true });
      for (const one of within(element)) if (!isPaused.call(one)) stop(one);
    },

    /** @param {Element} element that is seen again */
    resume(element) {
      for (const one of within(element)) {
        if (dom.closest(one, HIDDEN) || !waiting.delete(one)) continue;
        // The browser may forbid it meanwhile.
        play.call(one).catch((error) => console.warn("Copydesk: what was paused does not play on.", error));
      }
    },
  });
})();
