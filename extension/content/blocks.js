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

  /** Said of what the site shows again, whatever is done. */
  const LEFT = chrome.i18n.getMessage("blockLeft");

  /** @typedef {import("../messages.js").Found} Found */
  /**
   * `likeness`: see contest.js; `since`: when it was first hidden; `isLeft`: the site shows it all the same.
   * @typedef {{ id: number, element: Element, kind: import("../messages.js").ClutterKind, reason: string,
   *   excerpt: string, shown: boolean, likeness: string, since: number, isLeft: boolean }} Block
   */

  /** @type {Map<Element, Block>} */
  const hidden = new Map();
  let nextId = 1;
  /** What was hidden and is no longer in the page, by likeness. @type {Set<string>} */
  const gone = new Set();
  /** What the reader has shown again, by likeness: the site may put it in anew. @type {Set<string>} */
  const wanted = new Set();

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
    const { element } = block;
    if (block.isLeft) {
      dom.removeAttribute(element, KIND);
      return;
    }
    ownStyle.reach(element);
    dom.setAttribute(element, KIND, block.kind);
    if (block.shown) dom.setAttribute(element, SHOWN, "");
    else dom.removeAttribute(element, SHOWN);
  }

  /** @param {Element} element */
  function unmark(element) {
    dom.removeAttribute(element, KIND);
    dom.removeAttribute(element, SHOWN);
    place.release([element]);
    hidden.delete(element);
  }

  /** Lets go of what the site has taken away. */
  function noteGone() {
    for (const [element, { likeness }] of hidden) {
      if (dom.isConnected(element)) continue;
      gone.add(likeness);
      hidden.delete(element);
    }
  }

  /** @param {Found} found */
  function hide({ element, kind, reason }) {
    const known = hidden.get(element);
    if (known) {
      hidden.set(element, { ...known, kind, reason });
      if (dom.attribute(element, KIND) !== kind && !known.isLeft) mark({ ...known, kind });
      return;
    }
    const words = excerpt(element);
    const likeness = contest.likeness(element, words);
    const shown = wanted.has(likeness);
    noteGone();
    const isAgain = gone.delete(likeness);
    const isLeft = !shown && contest.next(likeness, element, isAgain) === "leave";
    const block = { id: nextId++, element, kind, reason, excerpt: words, shown, likeness, since: performance.now(), isLeft };
    hidden.set(element, block);
    mark(block);
  }

  return Object.freeze({
    /**
     * Hides these blocks and, of those that were hidden by the time `since`, no others. What the reader has shown again
     * stays shown.
     * @param {Found[]} found
     * @param {number} since when the page was read, as `performance.now()` gives it
     */
    apply(found, since) {
      noteGone();
      const kept = new Set(found.map((block) => block.element));
      for (const block of [...hidden.values()]) {
        if (!kept.has(block.element) && block.since <= since) unmark(block.element);
      }
      found.forEach(hide);
    },

    /** Hides these blocks besides. @param {Found[]} found */
    add(found) {
      for (const block of found) {
        // What is in something hidden needs no mark of its own.
        if (!dom.closest(block.element, `[${KIND}]:not([${SHOWN}])`)) hide(block);
      }
    },

    /**
     * The mark of this element was changed. If it was not by us, it is set again, as long as that leads anywhere.
     * @param {Element} element
     * @returns {boolean} whether the block was left
     */
    restore(element) {
      const block = hidden.get(element);
      if (!block || block.isLeft || dom.attribute(element, KIND) === block.kind || !dom.isConnected(element)) return false;
      if (block.shown) return false;
      let next = contest.next(block.likeness, element, true);
      if (next === "mark") {
        mark(block);
        if (contest.isSeen(element)) next = contest.last(block.likeness, element);
      }
      block.isLeft = next === "leave";
      if (block.isLeft) mark(block);
      return block.isLeft;
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
          block.isLeft = false;
          contest.yield(block.likeness);
          if (shown) wanted.add(block.likeness);
          else wanted.delete(block.likeness);
          mark(block);
        }
      }
    },

    /** Leaves the page as it was. */
    clear() {
      for (const element of [...hidden.keys()]) unmark(element);
      contest.clear();
      gone.clear();
      wanted.clear();
    },

    /** The elements that are hidden now. */
    elements: () => [...hidden.values()].filter((block) => !block.shown && !block.isLeft && dom.isConnected(block.element))
      .map((block) => block.element),

    /**
     * As the panel shows them.
     * @returns {import("../messages.js").PanelBlock[]}
     */
    list: () => [...hidden.values()].filter((block) => dom.isConnected(block.element))
      .map(({ id, kind, reason, excerpt, shown, isLeft }) =>
        ({ id, kind, reason: isLeft ? `${reason} (${LEFT})` : reason, excerpt, shown: shown || isLeft })),
  });
})();
