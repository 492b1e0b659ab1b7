"use strict";

/**
 * The article's text without what surrounds it, for a reader who prints or saves it: the page is read once more, when that
 * is asked for.
 */
const articleText = (() => Object.freeze({
  /**
   * @param {string} address of the page
   * @param {number} story which of its stories
   * @returns {Promise<import("../messages.js").ArticleText | null>} null: it could not be read
   */
  async read(address, story) {
    try {
      const taken = await snapshot.take(address);
      if (!taken) return null;
      /** @type {import("../messages.js").AskTexts} */
      const question = { type: "texts", snapshot: taken.text };
      /** @type {import("../messages.js").Texts} */
      const answer = await chrome.runtime.sendMessage(question);
      if ("texts" in answer) return answer.texts[story] ?? null;
      console.warn("Copydesk:", answer.error);
    } catch (error) {
      // No background answers: the panel tells.
      console.warn("Copydesk:", error);
    }
    return null;
  },
}))();
