"use strict";

/**
 * How the reader has left the panel, by the width of the window: open or folded beside the text, on which side, how wide. Kept
 * in the extension's storage, so that the next page opens it as the last was left.
 */
const places = (() => {
  const KEY = "panelPlaces";
  /** Windows less wide are telephones and halves of screens; the widest have room for nearly every page and the panel. */
  const WINDOWS = /** @type {const} */ ([[700, "narrow"], [1200, "medium"], [Infinity, "wide"]]);

  /** @typedef {import("../messages.js").PanelPlace} PanelPlace */

  /** @type {Record<string, unknown>} */
  let stored = {};
  let isKnown = false;
  /** @type {(error: string) => void} */
  let onLost = () => {};

  function size() {
    const width = dom.root()?.clientWidth ?? innerWidth;
    return WINDOWS.find(([below]) => width < below)?.[1] ?? "wide";
  }

  const known = storage.follow([KEY], ({ [KEY]: value }) => {
    stored = typeof value === "object" && value !== null ? /** @type {Record<string, unknown>} */ (value) : {};
    isKnown = true;
  });

  return Object.freeze({
    /** When it is known how the panel was left. */
    known,

    get isKnown() {
      return isKnown;
    },

    /** In a window of this size; what can't be understood was never said. @returns {PanelPlace} */
    get() {
      const place = stored[size()];
      if (typeof place !== "object" || place === null) return {};
      const { docked, side, width } = /** @type {Record<string, unknown>} */ (place);
      return {
        ...((docked === "open" || docked === "folded") && { docked }),
        ...((side === "left" || side === "right") && { side }),
        ...(typeof width === "number" && width > 0 && { width }),
      };
    },

    /** @param {(error: string) => void} lost called when something can't be kept, with why */
    listen(lost) {
      onLost = lost;
    },

    /** Keeps what the reader has changed. @param {PanelPlace} change */
    async set(change) {
      const window = size();
      const place = { ...this.get(), ...change };
      stored = { ...stored, [window]: place };
      try {
        /** @type {import("../messages.js").PlacePanel} */
        const wish = { type: "place-panel", window, place };
        const done = await chrome.runtime.sendMessage(wish) ?? { error: texts.text("problemLost") };
        if ("error" in done) onLost(done.error);
      } catch (error) {
        console.warn("Copydesk: how the panel was left is not kept.", error);
      }
    },
  });
})();
