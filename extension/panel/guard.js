/**
 * Whether a click in the page's panel is what the reader meant. Scripts of the page can't click here, but they can get the
 * reader to: by something over the panel that lets clicks through, by making the panel unseen, by moving it under the
 * pointer. So what changes something counts only when the pointer has been in the panel for a moment, when the panel has
 * not moved under it, and when nothing lay over it: Chromium says that of each button (Intersection Observer v2, which
 * also knows of filters, opacity and transforms); in both browsers the content script looks for what can lie over it.
 *
 * Not promised: in Firefox, layers in closed shadow roots that a page puts into the top layer. While any popover is open, no
 * click counts in Chromium, for which a backdrop covers all, clear or not. By keyboard, anything: whoever tabs into the
 * panel is told by the browser where they are.
 *
 * @module
 */

/** What a page would gain by a click on it. */
const GUARDED = "[data-action^=show-], [data-action=keep-kind], [data-action=turn], [data-action=site-off]";
/** From the pointer's coming, or the panel's, to a click that counts: a double click is over by then. */
const SETTLED_MS = 350;
/** The shortest that Chromium allows for observing what is seen. */
const DELAY_MS = 100;

/** Since when the button is seen, uncovered. @type {WeakMap<Element, number>} */
const seen = new WeakMap();
let coveredAt = -Infinity;
let movedAt = -Infinity;
/** Where the pointer was. @type {{ screen: [number, number], inside: [number, number] } | null} */
let last = null;

/** @param {PointerEvent} event */
function note({ pointerType, screenX, screenY, clientX, clientY, timeStamp }) {
  if (pointerType !== "mouse") return;
  const inside = /** @type {[number, number]} */ ([clientX, clientY]);
  const screen = /** @type {[number, number]} */ ([screenX, screenY]);
  /** @param {[number, number]} a @param {[number, number]} b */
  const way = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  // The two grow alike, by the factor of the zoom, unless the panel moves: away under a still pointer, or along with it.
  const [way1, way2] = last ? [way(screen, last.screen), way(inside, last.inside)] : [0, 0];
  if (!last || way1 < 1 && way2 > 2 || way1 > 6 && way2 < way1 * 0.15) movedAt = timeStamp;
  last = { screen, inside };
}

/** Begins to watch; only in the page. */
export function watch() {
  for (const type of /** @type {const} */ (["pointerover", "pointermove", "pointerdown"])) {
    addEventListener(type, note, { capture: true, passive: true });
  }
  document.documentElement.addEventListener("pointerleave", () => { last = null; });
  // Firefox has no such thing.
  if (!("isVisible" in IntersectionObserverEntry.prototype)) return;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isVisible } of /** @type {(IntersectionObserverEntry & { isVisible: boolean })[]} */ (entries)) {
      if (!isVisible) seen.delete(target);
      else if (!seen.has(target)) seen.set(target, performance.now());
    }
  }, /** @type {IntersectionObserverInit} */ ({ trackVisibility: true, delay: DELAY_MS }));
  const observe = () => document.querySelectorAll(GUARDED).forEach((button) => observer.observe(button));
  new MutationObserver(observe).observe(document.body, { childList: true, subtree: true });
  observe();
  isSeen = (button) => performance.now() - (seen.get(button) ?? Infinity) >= SETTLED_MS - DELAY_MS;
}

/** @type {(button: Element) => boolean} */
let isSeen = () => true;

/** What the content script has found: something may lie over the panel. */
export function cover() {
  coveredAt = performance.now();
}

/** @param {Event} event a click @param {Element} target what has a `data-action` */
export function isMeant(event, target) {
  if (!(event instanceof MouseEvent) || !event.isTrusted) return false;
  // By keyboard.
  if (event.detail === 0 || !target.matches(GUARDED)) return true;
  const now = performance.now();
  return now - movedAt >= SETTLED_MS && now - coveredAt >= SETTLED_MS && isSeen(target);
}
