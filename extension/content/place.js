"use strict";

/**
 * Where in the window there is room for the panel.
 *
 * Room is what the article leaves free, its lines of text and its pictures, and where nothing else of the page is seen
 * (room.js). A side column that is hidden leaves room as well, but many pages let the article grow into it; where that room
 * is needed, the hidden column keeps its width while the panel is open in it (`data-copydesk-column`, see page.css), and the
 * page stays as wide as its makers set it.
 */
const place = (() => {
  const COLUMN = "data-copydesk-column";
  const NARROWEST = 300;
  /** Unless the reader wants another width. */
  const WIDTH = 360;
  const DRAWER_WIDTH = 340;
  const WIDEST = 600;
  const GAP = 16;
  /** How far from the text the panel may stand, where there is plenty of room. */
  const FARTHEST = 56;
  /** Narrower windows are telephones and halves of tablets. */
  const NARROW = 700;
  /** How far down the window the panel may begin, when the article begins lower, or something else stands there. */
  const LOWEST_TOP = 0.35;
  /** How much of the window's height is to be free for it, at least. */
  const LEAST_HEIGHT = 0.5;
  /** Texts and pictures of a story that are measured. */
  const MOST_PARTS = 200;
  const PICTURES = new Set(["img", "picture", "video", "figure", "table", "iframe"]);
  /** How wide a side column is. */
  const COLUMN_WIDTH = [150, 520];
  const MOST_COLUMNS = 12;

  /** @typedef {{ left: number, right: number, top: number, bottom: number }} Edges in CSS pixels of the window */
  /** @typedef {"docked" | "drawer" | "sheet"} Layout */
  /** @typedef {"left" | "right"} Side */
  /**
   * What the reader wants; null: as it fits. `isOpen`: beside the text it is to be open; `stays`: over whatever else is there.
   * @typedef {{ side: Side | null, width: number | null, isOpen: boolean, stays: boolean }} Wish
   */
  /**
   * Lengths are in CSS pixels of the page; `offset` is the distance that is kept from the window's upper edge, `tallest`
   * what fits into the window while the page is not scrolled.
   * @typedef {{ left: number, top: number, width: number, span: number, offset: number, tallest: number }} Dock
   */
  /**
   * Where the panel stands: on which side, whether it could stand on the other, and between which widths. `isTaken`: beside the
   * text, but something of the page is seen there.
   * @typedef {{ layout: Layout, dock: Dock | null, side: Side, isTaken: boolean, canMove: boolean, width: number,
   *   narrowest: number, widest: number }} Place
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

  const NEEDED = NARROWEST + 2 * GAP;

  /** On which sides of the text the panel fits, the better first. @param {Edges} edges @param {number} window its width */
  function sides(edges, window) {
    /** @type {Side[]} */
    const found = [];
    if (window - edges.right >= NEEDED) found.push("right");
    if (edges.left >= NEEDED) found.push("left");
    return found;
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

  /** @param {number} value @param {number} least @param {number} most */
  const between = (value, least, most) => Math.max(least, Math.min(value, most));

  /**
   * Where in the column the panel can go along with the reader: from where it begins to what stands in its way.
   * @param {Edges} column @param {Element[]} text @param {number} lowest where it may begin
   * @returns {{ top: number, bottom: number } | null} null: not far enough anywhere
   */
  function free(column, text, lowest) {
    let { top, bottom } = column;
    const least = Math.min(bottom - top, innerHeight * LEAST_HEIGHT);
    for (const seen of room.taken(column, text)) {
      if (seen.bottom <= top) continue;
      if (seen.top - GAP - top >= least) {
        bottom = seen.top - GAP;
        break;
      }
      top = seen.bottom + GAP;
      if (top > lowest) return null;
    }
    return bottom - top >= least ? { top, bottom } : null;
  }

  /**
   * @param {Edges} edges @param {Element[]} text @param {number} window @param {Element} root @param {Side} side @param {Wish} wish
   * @returns {Place}
   */
  function dockAt(edges, text, window, root, side, wish) {
    const space = side === "right" ? window - edges.right : edges.left;
    const widest = Math.min(WIDEST, space - 2 * GAP);
    const width = between(wish.width ?? WIDTH, NARROWEST, widest);
    const away = Math.min(FARTHEST, (space - width) / 2);
    const left = side === "right" ? edges.right + away : edges.left - away - width;
    const own = dom.rect(root);
    const begin = own.top + Math.max(0, Math.min(edges.top - own.top, innerHeight * LOWEST_TOP));
    const column = { left, right: left + width, top: begin, bottom: Math.max(edges.bottom, begin + innerHeight * 0.6) };
    const found = free(column, text, Math.max(own.top + innerHeight * LOWEST_TOP, edges.top));
    const { top, bottom } = found ?? column;
    return {
      layout: "docked", side, isTaken: !found, width, widest, narrowest: NARROWEST, canMove: false,
      dock: {
        left: left - own.left,
        top: top - own.top,
        width,
        span: bottom - top,
        offset: Math.max(GAP, barAbove(left + width / 2) + 12),
        tallest: Math.min(
          innerHeight - Math.min(top - own.top, innerHeight * LOWEST_TOP) - GAP, bottom < column.bottom ? bottom - top : Infinity,
        ),
      },
    };
  }

  /**
   * @param {Edges} edges @param {Element[]} text @param {number} window @param {Element} root @param {Wish} wish
   * @returns {Place | null}
   */
  function dock(edges, text, window, root, wish) {
    const both = sides(edges, window).map((side) => dockAt(edges, text, window, root, side, wish));
    const fit = wish.stays ? both : both.filter(({ isTaken }) => !isTaken);
    const found = fit.find(({ side }) => side === wish.side) ?? fit[0] ?? both[0];
    return found ? { ...found, canMove: fit.length > 1 } : null;
  }

  /** Over the page's edge. @param {number} window @param {Wish} wish @returns {Place} */
  function drawer(window, wish) {
    const widest = Math.min(WIDEST, window - 3 * GAP);
    const width = between(wish.width ?? DRAWER_WIDTH, NARROWEST, widest);
    return {
      layout: "drawer", dock: null, side: wish.side ?? "right", isTaken: false, canMove: true, width, widest, narrowest: NARROWEST,
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

  /** The window's width for which side columns are kept: while it stays, none that is kept is released, or text would move. */
  let keptAt = 0;

  /** @param {Element[]} elements */
  const release = (elements) => elements.forEach((element) => dom.removeAttribute(element, COLUMN));

  return Object.freeze({
    /**
     * @param {Element[][]} stories what holds the text of each, which is not to be covered
     * @param {Element[]} hidden the blocks that are hidden
     * @param {Wish} wish what the reader wants, as far as it can be
     * @returns {Place}
     */
    find(stories, hidden, wish) {
      const root = dom.root();
      const window = root?.clientWidth ?? innerWidth;
      if (window !== keptAt || !wish.isOpen) release(hidden);
      keptAt = window;
      if (root && window < NARROW) {
        return { ...drawer(window, wish), layout: "sheet", canMove: false };
      }
      let edges = root && extent(stories);
      if (!root || !edges) return drawer(window, wish);
      if (wish.isOpen && sides(edges, window).length === 0) {
        const columns = hidden.filter((element) => !dom.hasAttribute(element, COLUMN)).slice(0, MOST_COLUMNS);
        columns.forEach((element) => dom.setAttribute(element, COLUMN, ""));
        edges = extent(stories) ?? edges;
        const kept = sides(edges, window).length > 0 ? beside(columns, edges) : [];
        release(columns.filter((element) => !kept.includes(element)));
        // Those that were no column may have been what made the room.
        if (columns.length > kept.length) edges = extent(stories) ?? edges;
        if (sides(edges, window).length === 0) release(kept);
      }
      const found = dock(edges, stories.flat(), window, root, wish) ?? drawer(window, wish);
      if (found.isTaken && !wish.stays) release(hidden);
      return found;
    },

    /** No place is kept any more. @param {Element[]} hidden */
    release,
  });
})();
