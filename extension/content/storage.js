"use strict";

/**
 * What the extension's storage holds for this page. Pages only read it: the background alone writes.
 */
const storage = (() => Object.freeze({
  /**
   * Hands over what is stored under these keys: at first all of it, then what changes, in whatever tab, and all of it again when
   * the page comes back out of the back/forward cache, where it was told of nothing.
   *
   * What can't be read at first, as the storage is broken or the extension was updated under this page, is as if never stored.
   * @param {string[]} keys
   * @param {(values: Record<string, unknown>) => void} take a key that is not there has not changed; undefined is nothing stored
   * @returns {Promise<void>} when it was handed over first
   */
  async follow(keys, take) {
    let isKnown = false;
    const read = async () => {
      /** @type {Record<string, unknown>} */
      let values = {};
      try {
        values = await chrome.storage.local.get(keys);
      } catch (error) {
        console.warn(`Copydesk: ${keys.join(", ")} could not be read.`, error);
        if (isKnown) return;
      }
      isKnown = true;
      take(Object.fromEntries(keys.map((key) => [key, values[key]])));
    };
    chrome.storage.onChanged.addListener((changes, area) => {
      const changed = area === "local" ? Object.entries(changes).filter(([key]) => keys.includes(key)) : [];
      if (changed.length > 0) take(Object.fromEntries(changed.map(([key, { newValue }]) => [key, newValue])));
    });
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) void read();
    });
    await read();
  },
}))();
