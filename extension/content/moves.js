"use strict";

/**
 * A page that changes its address by script may have become an article, another, or none, so it is looked at again: soon
 * after its reader did something, and more and more slowly where it moves by itself, again and again.
 */
const moves = (() => {
  /** In milliseconds, as all here. */
  const FIRST_WAIT = 300;
  const GROWTH = 1.6;
  const LONGEST_WAIT = 60_000;
  /** From such a wait on the panel says so. */
  const RESTLESS = 2_000;
  /** After a time without, it is as if it had never moved. */
  const STILL = 30_000;

  /** Moves that were followed, one soon after the other; when the last was. */
  let count = 0;
  let movedAt = -Infinity;
  let timer = 0;
  /** Until the page has been still for long. */
  let stillTimer = 0;
  let isRestless = false;
  let follow = () => {};
  let tell = () => {};

  globalThis.navigation?.addEventListener("currententrychange", () => {
    const now = performance.now();
    const isReaders = navigator.userActivation?.isActive;
    if (isReaders || now - movedAt > STILL) count = 0;
    movedAt = now;
    clearTimeout(stillTimer);
    stillTimer = setTimeout(() => become(false), STILL);
    // Whoever waits for long does so for a page's own moves; the reader's comes first.
    if (timer && !(isReaders && isRestless)) return;
    clearTimeout(timer);
    const wait = Math.min(FIRST_WAIT * GROWTH ** count, LONGEST_WAIT);
    count += 1;
    timer = setTimeout(() => {
      timer = 0;
      follow();
    }, wait);
    become(wait >= RESTLESS);
  });

  /** @param {boolean} isNow restless */
  function become(isNow) {
    if (isRestless === isNow) return;
    isRestless = isNow;
    tell();
  }

  return Object.freeze({
    /** @param {() => void} moved the page has moved @param {() => void} changed `isRestless` is another */
    listen(moved, changed) {
      follow = moved;
      tell = changed;
    },

    /** Whether the page moves so often that it is followed only now and then. */
    get isRestless() {
      return isRestless;
    },
  });
})();
