"use strict";

/**
 * An overlay often locks the page beneath it (`overflow: hidden`, or `position: fixed` on html or body), and many sites
 * set the lock when they show the overlay, long after it is hidden. Then `data-copydesk-scroll` on `<html>` undoes the
 * lock by stylesheet. A lock whose overlay is visible (the site's menu, a cookie choice) is not touched.
 */
const scrolling = (() => {
  const RELEASED = "data-copydesk-scroll";
  /** Where an overlay that covers the page is met, in parts of the window. */
  const POINTS = [[0.5, 0.5], [0.5, 0.3], [0.5, 0.85]];

  /** @type {MutationObserver | null} */
  let observer = null;
  let isDue = false;

  /** @param {Element} element */
  const isFixed = (element) => getComputedStyle(element).position === "fixed";

  /** An overlay's frame often is not fixed itself, but the layer in it. @param {Element} element */
  function hasFixedChild(element) {
    let child = dom.firstChild(element);
    for (let seen = 0; child && seen < 8; child = dom.nextSibling(child)) {
      if (!(child instanceof Element)) continue;
      if (isFixed(child)) return true;
      seen += 1;
    }
    return false;
  }

  /** Whether one of the hidden elements stands over the page, or holds what does. @param {Element[]} hidden */
  const holdsOverlay = (hidden) => hidden.some((element) =>
    dom.localName(element) === "dialog" || isFixed(element) || hasFixedChild(element)
    || dom.first(element, '[role="dialog"], [aria-modal="true"], dialog') !== null);

  /** Whether something that is not hidden stands over the page and so may want the lock. */
  function isCovered() {
    return POINTS.some(([x = 0, y = 0]) => {
      let node = /** @type {Node | null} */ (dom.elementAt(innerWidth * x, innerHeight * y));
      for (; node instanceof Element && !panelHost.is(node); node = dom.parentNode(node)) {
        if (node === dom.body() || node === dom.root()) return false;
        if (isFixed(node)) return true;
      }
      return false;
    });
  }

  /** How the page is locked, were it not released. */
  function lock() {
    const root = dom.root();
    const body = dom.body();
    if (!root || !body) return null;
    const released = dom.attribute(root, RELEASED);
    if (released !== null) dom.removeAttribute(root, RELEASED);
    const styles = [getComputedStyle(root), getComputedStyle(body)];
    const found = styles.some((style) => style.position === "fixed") ? "fixed"
      : styles.some((style) => /hidden|clip/.test(style.overflowY)) && root.scrollHeight > root.clientHeight ? "overflow"
      : null;
    // A fixed body is moved up by as much as the page was scrolled.
    const moved = found === "fixed" ? -Number.parseFloat(getComputedStyle(body).top) || 0 : 0;
    if (released !== null) dom.setAttribute(root, RELEASED, released);
    return found ? { found, moved } : null;
  }

  function check() {
    isDue = false;
    const root = dom.root();
    if (!root) return;
    const locked = holdsOverlay(blocks.elements()) && !isCovered() ? lock() : null;
    const before = dom.attribute(root, RELEASED);
    if (!locked) {
      if (before !== null) dom.removeAttribute(root, RELEASED);
    } else if (before !== locked.found) {
      dom.setAttribute(root, RELEASED, locked.found);
      if (locked.moved > 0) scrollTo({ top: locked.moved, behavior: "instant" });
    }
    // The marks are not the page's doing.
    observer?.takeRecords();
  }

  return Object.freeze({
    /** Looks whether a lock is left behind, now and whenever html or body change. */
    watch() {
      check();
      if (observer) return;
      observer = new MutationObserver(() => {
        if (isDue) return;
        isDue = true;
        requestAnimationFrame(check);
      });
      for (const element of [dom.root(), dom.body()]) {
        if (element) observer.observe(element, { attributes: true, attributeFilter: ["class", "style"] });
      }
    },

    check,

    stop() {
      observer?.disconnect();
      observer = null;
      const root = dom.root();
      if (root) dom.removeAttribute(root, RELEASED);
    },
  });
})();
