"use strict";

/**
 * Where in the window there is room for the panel.
 *
 * Room is what the article leaves free: its lines of text and its pictures. A side column that is hidden leaves room
 * as well, but many pages let the article grow into it; where that room is needed, the hidden column keeps its width
 * (`data-copydesk-column`, see page.css), and the page stays as wide as its makers set it.
 */
const place = (() => {
  const COLUMN = "data-copydesk-column";
  const NARROWEST = 300;
  const WIDEST = 360;
  const GAP = 16;
  /** How far from the text the panel may stand, where there is plenty of room. */
  const FARTHEST = 56;
  /** Narrower windows are telephones and halves of tablets. */
  const NARROW = 700;
  /** How far down the window the panel may begin, when the article begins lower. */
  const LOWEST_TOP = 0.35;
  /** Texts and pictures of a story that are measured. */
  const MOST_PARTS = 200;
  const PICTURES = new Set(["img", "picture", "video", "figure", "table", "iframe"]);
  /** How wide a side column is. */
  const COLUMN_WIDTH = [150, 520];
  const MOST_COLUMNS = 12;

  /** @typedef {{ left: number, right: number, top: number, bottom: number }} Edges in CSS pixels of the window */
  /** @typedef {"docked" | "drawer" | "sheet"} Layout */
  /**
   * Lengths are in CSS pixels of the page; `offset` is the distance that is kept from the window's upper edge, `tallest`
   * what fits into the window while the page is not scrolled.
   * @typedef {{ left: number, top: number, width: number, span: number, offset: number, tallest: number }} Dock
   */

  /**
   * The edges of what the stories show: of each, all from its first element to its last, with the picture and the byline
   * between headline and text.
   * @param {Element[][]} stories what holds the text of each
   * @returns {Edges | null} null when nothing shows
   */
  function extent(stories) {
    const edges = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    /** @param {DOMRect} rect */
    const add = (rect) => {
      if (rect.width < 2 || rect.height < 2) return;
      edges.left = Math.min(edges.left, rect.left);
      edges.right = Math.max(edges.right, rect.right);
      edges.top = Math.min(edges.top, rect.top);
      edges.bottom = Math.max(edges.bottom, rect.bottom);
    };
    const line = dom.range();
    for (const elements of stories) {
      const [first, last] = [elements[0], elements.at(-1)];
      if (!first || !last || !dom.isConnected(first) || !dom.isConnected(last)) continue;
      const whole = dom.range();
      whole.setStartBefore(first);
      whole.setEndAfter(last);
      const walker = dom.walker(whole.commonAncestorContainer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      walker.currentNode = first;
      let parts = 0;
      for (let node = /** @type {Node | null} */ (first); node && parts < MOST_PARTS; node = walker.nextNode()) {
        if (!whole.intersectsNode(node)) break;
        if (dom.nodeType(node) === dom.TEXT) {
          if (!/\S/.test(dom.data(node))) continue;
          line.selectNodeContents(node);
          for (const rect of line.getClientRects()) add(rect);
        } else if (PICTURES.has(dom.localName(node)) || dom.attribute(/** @type {Element} */ (node), "role") === "img") {
          add(dom.rect(/** @type {Element} */ (node)));
        } else {
          continue;
        }
        parts += 1;
      }
      const { bottom, height } = dom.rect(last);
      if (height > 0) edges.bottom = Math.max(edges.bottom, bottom);
    }
    return edges.right > edges.left ? edges : null;
  }

  /** On which side of the text the panel fits; the one that the reader wants, where both do. @param {Edges} edges @param {number} window its width */
  function side(edges, window) {
    const needed = NARROWEST + 2 * GAP;
    const fits = { left: edges.left >= needed, right: window - edges.right >= needed };
    if (fits.left && (settings.choice("side") === "left" || !fits.right)) return "left";
    return fits.right ? "right" : null;
  }

  /** How far down what stands fixed at the window's upper edge reaches. @param {number} x */
  function barAbove(x) {
    let node = /** @type {Node | null} */ (dom.elementAt(x, 4));
    for (; node instanceof Element; node = dom.parentNode(node)) {
      const { position } = getComputedStyle(node);
      if (position !== "fixed" && position !== "sticky") continue;
      const rect = dom.rect(node);
      return rect.top <= 4 && rect.bottom < innerHeight * 0.3 ? rect.bottom : 0;
    }
    return 0;
  }

  /** @param {Edges} edges @param {number} window @param {Element} root @returns {Dock | null} */
  function dock(edges, window, root) {
    const on = side(edges, window);
    if (!on) return null;
    const room = on === "right" ? window - edges.right : edges.left;
    const width = Math.min(WIDEST, room - 2 * GAP);
    const away = Math.min(FARTHEST, (room - width) / 2);
    const left = on === "right" ? edges.right + away : edges.left - away - width;
    const own = dom.rect(root);
    const top = Math.max(0, Math.min(edges.top, innerHeight * LOWEST_TOP - own.top) - own.top);
    return {
      left: left - own.left,
      top,
      width,
      span: Math.max(edges.bottom - own.top - top, innerHeight * 0.6),
      offset: Math.max(GAP, barAbove(left + width / 2) + 12),
      tallest: innerHeight - Math.min(top, innerHeight * LOWEST_TOP) - GAP,
    };
  }

  /**
   * The hidden elements whose place beside the text is kept as they are now marked.
   * @param {Element[]} hidden @param {Edges} edges
   */
  const beside = (hidden, edges) => hidden.filter((element) => {
    const { left, right, top, width } = dom.rect(element);
    return width >= (COLUMN_WIDTH[0] ?? 0) && width <= (COLUMN_WIDTH[1] ?? 0)
      && (left >= edges.right - 1 || right <= edges.left + 1) && top < edges.bottom && top > edges.top - innerHeight;
  });

  /** @param {Element[]} elements */
  const release = (elements) => elements.forEach((element) => dom.removeAttribute(element, COLUMN));

  return Object.freeze({
    /**
     * @param {Element[][]} stories what holds the text of each, which is not to be covered
     * @param {Element[]} hidden the blocks that are hidden
     * @returns {{ layout: Layout, dock: Dock | null }}
     */
    find(stories, hidden) {
      const root = dom.root();
      release(hidden);
      if (!root) return { layout: "drawer", dock: null };
      const window = root.clientWidth;
      if (window < NARROW) return { layout: "sheet", dock: null };
      let edges = extent(stories);
      if (!edges) return { layout: "drawer", dock: null };
      if (!side(edges, window)) {
        const columns = hidden.slice(0, MOST_COLUMNS);
        columns.forEach((element) => dom.setAttribute(element, COLUMN, ""));
        edges = extent(stories) ?? edges;
        const kept = side(edges, window) ? beside(columns, edges) : [];
        release(columns.filter((element) => !kept.includes(element)));
        // Those that were no column may have been what made the room.
        if (columns.length > kept.length) edges = extent(stories) ?? edges;
        if (!side(edges, window)) release(kept);
      }
      const found = dock(edges, window, root);
      return found ? { layout: "docked", dock: found } : { layout: "drawer", dock: null };
    },

    /** No place is kept any more. @param {Element[]} hidden */
    release,
  });
})();
