"use strict";

/**
 * Work in slices: after each, the browser has its turn. Input comes first, then what is waited for: `yield` is continued
 * before timers and what else the page has put off, where `setTimeout` would wait for all of that, and 4 ms at least from
 * the fifth time on.
 */
const turns = (() => {
  // An attribute of the window: no element's name stands before it.
  const { scheduler } = globalThis;

  return Object.freeze({
    /** Resolves when the browser has had its turn. */
    next: () => scheduler.yield(),

    /** Resolves when all that was waiting has had its turn: for what goes on for long. @returns {Promise<void>} */
    last: () => new Promise((resolve) => void setTimeout(resolve, 0)),
  });
})();
