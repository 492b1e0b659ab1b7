"use strict";

/**
 * The blocks that are hidden. Each is marked with `data-copydesk="KIND"`, and while the reader wants to see it with
 * `data-copydesk-shown`; the stylesheet does the rest. Taking the attributes away leaves the page as it was.
 */
const blocks = (() => {
  const KIND = "data-copydesk";
  const SHOWN = "data-copydesk-shown";
  /** Enough for a reader to know which block is meant. */
  const EXCERPT = 140;

  /**
   * @typedef {{ id: number, element: Element, kind: import("../messages.js").ClutterKind, reason: string,
   *   excerpt: string, shown: boolean }} Block
   */

  /** @type {Map<Element, Block>} */
  const hidden = new Map();
  let nextId = 1;

  /**
   * The first words of the element, as a reader sees them.
   * @param {Element} element
   */
  function excerpt(element) {
    const walker = dom.walker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof Element && attributes.isOpaque(dom.localName(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    let words = "";
    for (let node = walker.nextNode(); node && words.length < EXCERPT; node = walker.nextNode()) {
      // Blocks stand on lines of their own; between inline elements the text has its own spaces.
      if (node instanceof Element) words += /^(?:p|div|h\d|li|section|header|article|br|button|a)$/.test(dom.localName(node)) ? " " : "";
      else words += dom.data(node).slice(0, 2 * EXCERPT);
      words = words.replace(/\s+/g, " ");
    }
    words = words.trim();
    if (words) return words.length > EXCERPT ? `${words.slice(0, EXCERPT).trimEnd()}…` : words;
    return dom.attribute(element, "aria-label") ?? "";
  }

  /** @param {Block} block */
  function mark(block) {
    dom.setAttribute(block.element, KIND, block.kind);
    if (block.shown) dom.setAttribute(block.element, SHOWN, "");
    else dom.removeAttribute(block.element, SHOWN);
  }

  /** @param {Element} element */
  function unmark(element) {
    dom.removeAttribute(element, KIND);
    dom.removeAttribute(element, SHOWN);
    place.release([element]);
    hidden.delete(element);
  }

  return Object.freeze({
    /**
     * Hides these blocks and no others. What the reader has shown again stays shown.
     * @param {{ element: Element, kind: import("../messages.js").ClutterKind, reason: string }[]} found
     */
    apply(found) {
      const kept = new Set(found.map((block) => block.element));
      for (const element of [...hidden.keys()]) {
        if (!kept.has(element)) unmark(element);
      }
      for (const { element, kind, reason } of found) {
        const known = hidden.get(element);
        const block = known
          ? { ...known, kind, reason }
          : { id: nextId++, element, kind, reason, excerpt: excerpt(element), shown: false };
        hidden.set(element, block);
        mark(block);
      }
    },

    /**
     * Shows blocks again, or hides them again.
     * @param {number[]} ids
     * @param {boolean} shown
     */
    show(ids, shown) {
      for (const block of hidden.values()) {
        if (ids.includes(block.id) && block.shown !== shown) {
          block.shown = shown;
          mark(block);
        }
      }
    },

    /** Leaves the page as it was. */
    clear() {
      for (const element of [...hidden.keys()]) unmark(element);
    },

    /** The elements that are hidden now. */
    elements: () => [...hidden.values()].filter((block) => !block.shown && dom.isConnected(block.element)).map((block) => block.element),

    /**
     * As the panel shows them.
     * @returns {import("../messages.js").PanelBlock[]}
     */
    list: () => [...hidden.values()].filter((block) => dom.isConnected(block.element))
      .map(({ id, kind, reason, excerpt, shown }) => ({ id, kind, reason, excerpt, shown })),
  });
})();
