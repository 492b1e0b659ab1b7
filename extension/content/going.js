"use strict";

/**
 * Goes to a place in the page and marks it, and back to where the reader was.
 */
const going = (() => {
  /** @typedef {{ element: Element, left: number, top: number }} Scrolled */

  /** What the reader asked to have marked, while pointing marks something else. @type {Range | null} */
  let marked = null;
  /** Where the reader was. @type {Scrolled[] | null} */
  let origin = null;
  /** Where the reader was brought. @type {Scrolled[]} */
  let goal = [];
  /** How long something is marked that was shown again. In milliseconds. */
  const BRIEF_MS = 2_000;
  /** @type {(isAway: boolean, isFound: boolean) => void} */
  let onChange = () => {};

  /** @param {Range} range @returns {Scrolled[]} what scrolls around it, and how far it is scrolled */
  function scrolled(range) {
    const found = [];
    const whole = dom.scrollingElement();
    for (let node = /** @type {Node | null} */ (range.commonAncestorContainer); node; node = dom.parentNode(node)) {
      if (!(node instanceof Element) || node === whole) continue;
      const { left, top, canScroll } = dom.scrolled(node);
      if (canScroll) found.push({ element: node, left, top });
    }
    if (whole) found.push({ element: whole, left: scrollX, top: scrollY });
    return found;
  }

  /** @param {Scrolled[]} positions @param {ScrollBehavior} behavior */
  function scroll(positions, behavior) {
    for (const { element, left, top } of positions) dom.scrollTo(element, { left, top, behavior });
  }

  /** @returns {ScrollBehavior} */
  const behavior = () => matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";

  /** Whether the reader has scrolled on from where they were brought. @param {Scrolled[]} now */
  const isElsewhere = (now) => now.some(({ element, top }) => {
    const there = goal.find((one) => one.element === element);
    return there !== undefined && Math.abs(there.top - top) > innerHeight;
  });

  /** @param {Range | null} range */
  function remark(range) {
    marked = range;
    sentences.mark(range);
  }

  return Object.freeze({
    /**
     * @param {typeof onChange} changed called after every going: whether there is a way back, and whether that was found
     *   where the reader was to go
     */
    listen(changed) {
      onChange = changed;
    },

    /**
     * Brings the range into the middle of what the panel leaves free of the window, and marks it.
     * @param {Range | null} range null: it is no longer in the page
     */
    to(range) {
      remark(range);
      if (!range) return onChange(origin !== null, false);
      const before = scrolled(range);
      const holder = range.commonAncestorContainer;
      const element = holder instanceof Element ? holder : dom.parentNode(holder);
      if (!(element instanceof Element)) return;
      dom.scrollIntoView(element, { block: "center", behavior: "instant" });
      const { top, bottom } = range.getBoundingClientRect();
      scrollBy({ top: (top + bottom) / 2 - panelHost.freeHeight / 2, behavior: "instant" });
      panelHost.makeWay(range.getBoundingClientRect());
      const after = scrolled(range);
      if (!origin || isElsewhere(before)) origin = before;
      goal = after;
      if (behavior() === "smooth") {
        scroll(before, "instant");
        scroll(after, "smooth");
      }
      onChange(true, true);
    },

    /** Tells where an element is that was hidden: brings it in sight, where it is not, and marks it for a moment. @param {Element} element */
    show(element) {
      if (!dom.isRendered(element)) return;
      const range = dom.range();
      range.selectNodeContents(element);
      const { top, bottom } = dom.rect(element);
      if (bottom > 0 && top < panelHost.freeHeight) remark(range);
      else this.to(range);
      setTimeout(() => {
        if (marked === range) remark(null);
      }, BRIEF_MS);
    },

    /** To where the reader was before. */
    back() {
      if (origin) scroll(origin, behavior());
      this.stop();
    },

    /** Marks the range while the reader points at what tells of it. @param {Range | null} range null: no more */
    point(range) {
      sentences.mark(range ?? marked);
    },

    /** Nothing is marked any more, and there is no way back. */
    stop() {
      const wasAway = origin !== null;
      remark(null);
      origin = null;
      goal = [];
      if (wasAway) onChange(false, true);
    },
  });
})();
