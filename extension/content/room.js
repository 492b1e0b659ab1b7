"use strict";

/**
 * What of the page stands where the panel would: texts and pictures beside the article, that were never hidden or that the
 * reader shows again. All the way down the page, wherever the reader has scrolled to, so that the answer is the same there.
 *
 * Not promised: backgrounds, which nobody reads; what is fixed to the window; what hangs out of its box; and of pages beyond
 * measure, what is deepest in them.
 */
const room = (() => {
  /** Elements and texts. What holds the article is entered last, so that a column beside it comes before what is in it. */
  const MOST = 700;
  const SEEN = new Set([
    "img", "picture", "video", "audio", "iframe", "svg", "canvas", "object", "embed", "input", "button", "select", "textarea",
  ]);
  /** What is less wide or tall is for screen readers, or counts visits. In CSS pixels. */
  const LEAST = 4;
  /** Wider parts of the window that stay in sight are bars, which go along with the reader: the panel keeps below them. */
  const BAR = 0.6;

  /** @typedef {{ left: number, right: number, top: number, bottom: number }} Edges in CSS pixels of the window */
  /** @typedef {{ top: number, bottom: number }} Stretch */
  /** `clip`: what can be seen of it; `path`: where it goes along with the reader. @typedef {{ node: Node, clip: Edges, path: Stretch | null }} Part */

  /** @param {Edges} one @param {Edges} other @returns {Edges} */
  const common = (one, other) => ({
    left: Math.max(one.left, other.left), right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top), bottom: Math.min(one.bottom, other.bottom),
  });

  /** @param {Edges} edges */
  const isSeen = ({ left, right, top, bottom }) => right - left > LEAST && bottom - top > LEAST;

  /** What waits to be looked at. @typedef {{ parts: Part[], holding: Part[], holders: Set<Node>, count: number }} Waiting */

  /** @param {Part} part @param {Waiting} waiting where what is in it goes */
  function enter({ node, clip, path }, waiting) {
    for (let child = dom.firstChild(node); child && waiting.count < MOST; child = dom.nextSibling(child)) {
      const type = dom.nodeType(child);
      if (type !== dom.ELEMENT && !(type === dom.TEXT && /\S/.test(dom.data(child)))) continue;
      (waiting.holders.has(child) ? waiting.holding : waiting.parts).push({ node: child, clip, path });
      waiting.count += 1;
    }
  }

  /**
   * Goes on to what is in the element, as far as that may reach into the column.
   * @param {Part} part @param {Element} element @param {Waiting} waiting
   * @returns {Edges | null} what is seen of the element itself
   */
  function look({ clip, path }, element, waiting) {
    const rect = dom.rect(element);
    // Floats leave no height; what holds the article may be as high as the window, and all of it hang out.
    const isBox = rect.width > 0 && rect.height > 0;
    if (isBox && !isSeen(common(rect, clip)) && !waiting.holders.has(element)) return null;
    const { display, position, visibility, opacity, overflowX, overflowY } = getComputedStyle(element);
    if (display === "none" || position === "fixed" || opacity === "0") return null;
    const isSticky = position === "sticky";
    if (isSticky && rect.width > BAR * innerWidth) return null;
    if (SEEN.has(dom.localName(element))) return visibility === "visible" ? common(rect, clip) : null;
    const within = isBox && (overflowX !== "visible" || overflowY !== "visible") && element !== dom.body() ? common(rect, clip) : clip;
    const around = isSticky && !path ? dom.parentElement(element) : null;
    const inside = { clip: within, path: around ? dom.rect(around) : path };
    const shadow = dom.shadow(element);
    if (shadow) enter({ node: shadow, ...inside }, waiting);
    enter({ node: element, ...inside }, waiting);
    return null;
  }

  /** What holds the article, and it itself. @param {Element[]} text */
  function holdersOf(text) {
    /** @type {Set<Node>} */
    const holders = new Set();
    for (const element of text) {
      for (let at = /** @type {Element | null} */ (element); at && !holders.has(at); at = dom.parentElement(at)) holders.add(at);
    }
    return holders;
  }

  return Object.freeze({
    /**
     * From above, the stretches of the column where something is seen.
     * @param {Edges} column
     * @param {Element[]} text what holds the article
     * @returns {Stretch[]}
     */
    taken(column, text) {
      const body = dom.body();
      /** @type {Waiting} */
      const waiting = { parts: [], holding: body ? [{ node: body, clip: column, path: null }] : [], holders: holdersOf(text), count: 0 };
      /** @type {Stretch[]} */
      const found = [];
      const line = dom.range();
      for (let part = waiting.holding.pop(); part; part = waiting.parts.pop() ?? waiting.holding.shift()) {
        const { node, clip, path } = part;
        /** @param {Edges} edges */
        const add = (edges) => {
          if (isSeen(edges)) found.push(path ?? edges);
        };
        if (node instanceof Element) {
          const seen = look(part, node, waiting);
          if (seen) add(seen);
        } else {
          line.selectNodeContents(node);
          const lines = [...line.getClientRects()].map((rect) => common(rect, clip)).filter(isSeen);
          const holder = lines.length > 0 ? dom.parentElement(node) : null;
          if (holder && getComputedStyle(holder).visibility === "visible") lines.forEach(add);
        }
      }
      return found.sort((one, other) => one.top - other.top);
    },
  });
})();
