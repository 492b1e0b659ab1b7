"use strict";

/**
 * The blocks that are hidden. Each is marked with `data-copydesk="KIND"`, and while the reader wants to see it with
 * `data-copydesk-shown`; the stylesheet does the rest. Taking the attributes away leaves the page as it was.
 *
 * They come from two sides: from selectors, before the page is read (early.js), and from the engine. Where both know a
 * block, a rule of the reader's own counts first, then the engine, then other selectors.
 *
 * Blocks of a kind that the reader keeps (see settings.js) are known but not marked, and hidden as soon as the reader
 * keeps them no more.
 */
const blocks = (() => {
  const KIND = "data-copydesk";
  const SHOWN = "data-copydesk-shown";
  /** Enough for a reader to know which block is meant. */
  const EXCERPT = 140;

  /**
   * What a block was taken for.
   * @typedef {{ kind: import("../messages.js").PanelKind, reason: string }} Verdict
   * `kind` and `reason` are those of the verdict that counts.
   * @typedef {Verdict & { id: number, element: Element, excerpt: string, shown: boolean, found: Verdict | null,
   *   matched: Verdict | null }} Block
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

  /**
   * The block for an element, known or new.
   * @param {Element} element
   * @param {Verdict} verdict
   * @returns {Block}
   */
  const blockOf = (element, { kind, reason }) => hidden.get(element)
    ?? { id: nextId++, element, kind, reason, excerpt: "", shown: false, found: null, matched: null };

  /** Hides the block for the verdict that counts; without one, it is none any more. @param {Block} block */
  function settle(block) {
    const verdict = block.matched?.kind === "rule" ? block.matched : block.found ?? block.matched;
    if (!verdict) return forget(block.element);
    block.kind = verdict.kind;
    block.reason = verdict.reason;
    hidden.set(block.element, block);
    mark(block);
  }

  /** @param {Block} block */
  const isKept = (block) => settings.modeOf(block.kind) !== "hide";

  /** @param {Block} block */
  function mark(block) {
    if (isKept(block)) {
      block.shown = false;
      unmark(block.element);
      return;
    }
    dom.setAttribute(block.element, KIND, block.kind);
    if (block.shown) dom.setAttribute(block.element, SHOWN, "");
    else dom.removeAttribute(block.element, SHOWN);
  }

  /** @param {Element} element */
  function unmark(element) {
    dom.removeAttribute(element, KIND);
    dom.removeAttribute(element, SHOWN);
    place.release([element]);
  }

  /** @param {Element} element */
  function forget(element) {
    unmark(element);
    hidden.delete(element);
  }

  return Object.freeze({
    /**
     * Hides these blocks, which the engine found, and no others but those that a selector matches. What the reader has
     * shown again stays shown.
     * @param {(Verdict & { element: Element })[]} found
     */
    apply(found) {
      const kept = new Set(found.map((block) => block.element));
      for (const block of [...hidden.values()]) {
        if (!block.found || kept.has(block.element)) continue;
        block.found = null;
        settle(block);
      }
      for (const { element, kind, reason } of found) {
        const block = blockOf(element, { kind, reason });
        block.found = { kind, reason };
        settle(block);
      }
    },

    /**
     * Tells for what a selector matches this element; null: none does any more.
     * @param {Element} element
     * @param {Verdict | null} matched
     */
    match(element, matched) {
      const block = matched ? blockOf(element, matched) : hidden.get(element);
      if (!block) return;
      block.matched = matched;
      settle(block);
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

    /** After a change of the settings: what was kept may be to hide, or the other way round. */
    heed() {
      hidden.forEach(mark);
    },

    /** The elements that are hidden now. */
    elements: () => [...hidden.values()]
      .filter((block) => !block.shown && !isKept(block) && dom.isConnected(block.element))
      .map((block) => block.element),

    /**
     * As the panel shows them: with those that are kept on this site, without those of kinds that are off everywhere.
     * @returns {import("../messages.js").PanelBlock[]}
     */
    list: () => [...hidden.values()]
      .filter((block) => dom.isConnected(block.element) && settings.modeOf(block.kind) !== "off")
      .map((block) => {
        // Only now: its words may not have been there when it was hidden.
        block.excerpt ||= excerpt(block.element);
        const { id, kind, reason, excerpt: words, shown } = block;
        return { id, kind, reason, excerpt: words, shown, kept: isKept(block) };
      }),
  });
})();
