"use strict";

/**
 * Which attributes a snapshot holds, and of which elements: the same as in `src/page/attributes.rs`, where a test
 * compares the two. A row: the letter in the snapshot, the attribute, the elements it is read from (none: all).
 */
const attributes = (() => {
  /** @type {[letter: string, name: string, tags: string[]][]} */
  const TABLE = [
    ["c", "class", []],
    ["i", "id", []],
    ["r", "role", []],
    ["p", "itemprop", []],
    ["a", "aria-label", []],
    ["h", "hidden", []],
    ["s", "style", []],
    ["d", "data-testid", []],
    ["k", "data-component", []],
    ["H", "href", ["a", "link", "area", "base"]],
    ["R", "rel", ["a", "link"]],
    ["T", "title", ["a", "time", "abbr", "iframe", "span"]],
    ["S", "src", ["img", "iframe", "script", "embed", "source"]],
    ["A", "alt", ["img", "input"]],
    ["D", "datetime", ["time", "ins", "del"]],
    ["N", "name", ["meta", "input", "form", "iframe"]],
    ["P", "property", []],
    ["C", "content", []],
    ["E", "http-equiv", ["meta"]],
    ["Y", "type", ["input", "button", "script", "link"]],
    ["V", "value", ["input", "button", "data"]],
    ["L", "placeholder", ["input", "textarea"]],
    ["F", "action", ["form"]],
    ["G", "lang", ["html", "article", "main", "body"]],
    ["I", "itemtype", ["article", "div", "section", "main", "html", "body", "span"]],
  ];

  /** Elements of which nothing inside is read. (`script`: but JSON-LD is.) */
  const OPAQUE = new Set([
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video", "select",
    "textarea", "datalist",
  ]);

  /**
   * What holds for all elements of a tag: how they begin in a snapshot, attribute names with what announces each there,
   * whether nothing inside is read, whether they can have a shadow root, and whether they may be custom elements.
   * @typedef {{ start: string, fields: Map<string, string>, isOpaque: boolean, isHost: boolean, isCustom: boolean }} Kind
   */

  /** @type {Map<string, Kind>} */
  const kinds = new Map();

  return Object.freeze({
    /** @param {string} tag */
    isOpaque: (tag) => OPAQUE.has(tag),

    /** @param {string} tag @returns {Kind} */
    of(tag) {
      let kind = kinds.get(tag);
      if (!kind) {
        const fields = new Map();
        for (const [letter, name, tags] of TABLE) {
          if (tags.length === 0 || tags.includes(tag)) fields.set(name, `=${letter}`);
        }
        kind = { start: `<${tag} `, fields, isOpaque: OPAQUE.has(tag), isHost: dom.canHost(tag), isCustom: tag.includes("-") };
        kinds.set(tag, kind);
      }
      return kind;
    },
  });
})();
