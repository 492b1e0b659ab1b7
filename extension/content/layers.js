"use strict";

/**
 * Layers of the site's over its page: what is fixed to the window, or a dialog, and does not hold the article.
 */
const layers = (() => {
  /** Where in the window it is asked whether all of it is covered, in its parts. */
  const POINTS = [[0.5, 0.5], [0.5, 0.85], [0.5, 0.25], [0.06, 0.5], [0.94, 0.5], [0.06, 0.85], [0.94, 0.85]];
  /** A layer comes by what the reader did, at once or gliding in, or some time after its page. In milliseconds. */
  const LOOKS_MS = [60, 300, 1_200];
  /** So often it is looked whether it is gone. */
  const GONE_MS = 500;

  /** What holds the article. @type {Element[]} */
  let article = [];
  let isCovered = false;
  /** @type {ReturnType<typeof setTimeout>[]} */
  let due = [];
  /** @type {(isCovered: boolean) => void} */
  let onChange = () => {};

  /** @param {Element} element */
  const isFixed = (element) => getComputedStyle(element).position === "fixed";

  /** The layer that the element stands in. @param {Element | null} node @param {Element[]} text what holds the article */
  function of(node, text) {
    for (; node && !panelHost.is(node); node = dom.parentElement(node)) {
      const layer = node;
      if (layer === dom.body() || layer === dom.root()) return null;
      // What holds the article is no layer, however it is fixed.
      if (isFixed(layer) || dom.localName(layer) === "dialog") return text.some((one) => dom.holds(layer, one)) ? null : layer;
    }
    return null;
  }

  /** What is seen there but for the panel. @param {number} x @param {number} y */
  function under(x, y) {
    const seen = dom.seenAt(x, y);
    return seen && panelHost.is(seen) ? dom.elementsAt(x, y).find((one) => !panelHost.is(one)) ?? null : seen;
  }

  function look() {
    const now = article.length > 0 && POINTS.every(([x = 0, y = 0]) => of(under(innerWidth * x, innerHeight * y), article) !== null);
    if (now !== isCovered) {
      isCovered = now;
      onChange(now);
    }
    if (now) lookIn([GONE_MS]);
  }

  /** @param {number[]} delays in milliseconds */
  function lookIn(delays) {
    due.forEach(clearTimeout);
    due = delays.map((delay) => setTimeout(look, delay));
  }

  /** @param {Event} event */
  function act({ isTrusted }) {
    if (isTrusted) lookIn(LOOKS_MS);
  }

  return Object.freeze({
    isFixed,
    of,

    /**
     * Looks whether one covers the window, or several do, now and after whatever the reader does.
     * @param {Element[]} text what holds the article; none: no more
     * @param {(isCovered: boolean) => void} changed
     */
    watch(text, changed) {
      article = text;
      onChange = changed;
      for (const type of ["click", "keydown"]) {
        if (text.length > 0) addEventListener(type, act, { capture: true, passive: true });
        else removeEventListener(type, act, { capture: true });
      }
      lookIn(text.length > 0 ? LOOKS_MS : []);
      if (text.length === 0) look();
    },
  });
})();
