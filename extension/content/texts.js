"use strict";

/**
 * The extension's texts within pages: the browser's choice from `_locales`, or those of the language that the reader has
 * chosen, which the background has stored (../languages.js): content scripts can't read `_locales` themselves.
 */
const texts = (() => {
  /** Those of the chosen language; null: as the browser chooses. @type {Record<string, string> | null} */
  let chosen = null;

  /**
   * @param {string} key
   * @param {...string} values set in for $1, $2 …
   */
  function text(key, ...values) {
    const message = chosen?.[key];
    if (typeof message !== "string") return chrome.i18n?.getMessage(key, values) ?? "";
    return message.replace(/\$(\d)/g, (_, place) => values[place - 1] ?? "");
  }

  return Object.freeze({
    text,

    /** The language that the reader has chosen; empty: as the browser chooses. */
    get chosenLanguage() {
      return chosen?.language ?? "";
    },

    /**
     * A text with a count in it, in the form that its language has for that count.
     * @param {string} key without the form's name
     * @param {number} count
     */
    count(key, count) {
      const language = text("language");
      const form = new Intl.PluralRules(language).select(count);
      const told = new Intl.NumberFormat(language).format(count);
      return text(`${key}_${form}`, told) || text(`${key}_other`, told);
    },

    /** @param {unknown} stored by the background, with places for values as `$1` */
    take(stored) {
      chosen = typeof stored === "object" && stored !== null ? /** @type {Record<string, string>} */ (stored) : null;
    },
  });
})();
