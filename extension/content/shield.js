"use strict";

/**
 * Keeps what the reader does from the page's scripts while a part of Copydesk asks for it. These listeners are the
 * window's first, since they are there before the page has a script; raised, the shield hands every event to one
 * handler and to no one else. What scrolls is kept from the page by itself (`pass`). What scripts of the page dispatch
 * themselves is their own affair.
 */
const shield = (() => {
  const TYPES = [
    "pointerdown", "pointerup", "pointermove", "pointerover", "pointerout", "pointercancel", "mousedown", "mouseup",
    "mousemove", "mouseover", "mouseout", "click", "dblclick", "auxclick", "contextmenu", "keydown", "keypress", "keyup",
    "beforeinput", "input", "dragstart", "selectstart", "focusin", "focusout", "focus", "blur",
  ];

  /** With the older names of `wheel`, by which a page can hold it as well. */
  const SCROLLING = ["wheel", "mousewheel", "DOMMouseScroll", "MozMousePixelScroll", "touchmove", "keydown"];

  /** Raised, the shield keeps these from the page and hands them to no one: they scroll as ever, and become clicks. */
  const KEPT = ["touchstart", "touchend", "touchcancel", ...SCROLLING.filter((type) => type !== "keydown")];

  /** @type {((event: Event) => void) | null} */
  let handler = null;
  /** @type {((event: Event) => boolean) | null} */
  let passes = null;

  /** @param {Event} event */
  function take(event) {
    // The window's own: the reader turns to another window, which is no affair of an element's.
    if (!handler || !event.isTrusted || event.target === window) return;
    event.stopImmediatePropagation();
    handler(event);
  }

  /** @param {Event} event */
  function scroll(event) {
    if (event.isTrusted && passes?.(event)) event.stopImmediatePropagation();
  }

  /** @param {Event} event */
  function keep(event) {
    if (handler && event.isTrusted) event.stopImmediatePropagation();
  }

  for (const type of TYPES) addEventListener(type, take, true);
  // Passive, so that no scrolling waits for them.
  for (const type of SCROLLING) addEventListener(type, scroll, { capture: true, passive: true });
  for (const type of KEPT) addEventListener(type, keep, { capture: true, passive: true });

  return Object.freeze({
    /** @param {(event: Event) => void} to */
    raise(to) {
      handler = to;
    },

    lower() {
      handler = null;
    },

    /** @param {((event: Event) => boolean) | null} which whether an event that scrolls goes past the page's scripts */
    pass(which) {
      passes = which;
    },
  });
})();
