"use strict";

/**
 * What of the page stands where the panel would: texts and pictures beside the article, that were never hidden or that the
 * reader shows again. All the way down the page, wherever the reader has scrolled to, so that the answer is the same there.
 *
 * Not promised: backgrounds, which nobody reads; what is fixed to the window; what hangs out of its box; and of pages beyond
 * measure, what is deepest in them.
 */
const room = (() => {
  /** Elements and texts. Breadth first, so that a column beside the article comes before what is deep in it. */
  const MOST = 1_000;
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

  /** @param {Part} part @param {Part[]} parts where what is in it waits */
  function enter({ node, clip, path }, parts) {
    for (let child = dom.firstChild(node); child; child = dom.nextSibling(child)) parts.push({ node: child, clip, path });
  }

  /**
   * Goes on to what is in the element, as far as that may reach into the column.
   * @param {Part} part @param {Element} element @param {Element[]} text @param {Part[]} parts
   * @returns {Edges | null} what is seen of the element itself
   */
  function look({ clip, path }, element, text, parts) {
    const rect = dom.rect(element);
    // Floats leave no height; what holds the article may be as high as the window, and all of it hang out.
    const isBox = rect.width > 0 && rect.height > 0;
    if (isBox && !isSeen(common(rect, clip)) && !text.some((one) => dom.contains(element, one))) return null;
    const { display, position, visibility, opacity, overflowX, overflowY } = getComputedStyle(element);
    if (display === "none" || position === "fixed" || opacity === "0") return null;
    const isSticky = position === "sticky";
    if (isSticky && rect.width > BAR * innerWidth) return null;
    if (SEEN.has(dom.localName(element))) return visibility === "visible" ? common(rect, clip) : null;
    const within = isBox && (overflowX !== "visible" || overflowY !== "visible") && element !== dom.body() ? common(rect, clip) : clip;
    const around = isSticky && !path ? dom.parentElement(element) : null;
    const inside = { clip: within, path: around ? dom.rect(around) : path };
    const shadow = dom.shadow(element);
    if (shadow) enter({ node: shadow, ...inside }, parts);
    enter({ node: element, ...inside }, parts);
    return null;
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
      /** @type {Part[]} */
      const parts = body ? [{ node: body, clip: column, path: null }] : [];
      /** @type {Stretch[]} */
      const found = [];
      const line = dom.range();
      for (let at = 0; at < Math.min(parts.length, MOST); at += 1) {
        const part = /** @type {Part} */ (parts[at]);
        const { node, clip, path } = part;
        /** @param {Edges} edges */
        const add = (edges) => {
          if (isSeen(edges)) found.push(path ?? edges);
        };
        if (node instanceof Element) {
          const seen = look(part, node, text, parts);
          if (seen) add(seen);
        } else if (dom.nodeType(node) === dom.TEXT && /\S/.test(dom.data(node))) {
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
