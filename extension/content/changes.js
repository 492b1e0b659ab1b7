"use strict";

/**
 * Says when so much has come into the page that it should be read again. What comes is only weighed here; reading is
 * what costs, so the time between two readings grows with what one costs and with how many there have been.
 */
const changes = (() => {
  /** Characters of new text that may be an appeal or a teaser. */
  const WEIGHTY = 30;
  /** Things come in bursts: wait for the rest of one, but not so long that a reader sees it. */
  const BURST_MS = 80;
  /** Reading takes at most this part of the time … */
  const SHARE = 1 / 25;
  const SHORTEST_MS = 400;
  /** … and after so many readings in one place each wait is longer by this. */
  const PATIENCE = 20;
  const GROWTH = 1.3;
  /** A burst of records beyond this is not looked through: it is weighty. */
  const MOST_RECORDS = 400;

  /** @type {MutationObserver | null} */
  let observer = null;
  /** @type {() => void} */
  let onWeighty = () => {};
  let weight = 0;
  let timer = 0;
  let readings = 0;
  let notBefore = 0;

  /** @param {Node} node */
  function weigh(node) {
    if (dom.nodeType(node) === dom.TEXT) return dom.data(node).length;
    if (!(node instanceof Element) || panelHost.is(node) || attributes.isOpaque(dom.localName(node))) return 0;
    // An image or a form can be all there is to an appeal.
    if (dom.first(node, "form, input, a[href] img, iframe, h2, h3, h4")) return WEIGHTY;
    return dom.textContent(node).trim().length;
  }

  /** @param {MutationRecord[]} records */
  function take(records) {
    if (weight < WEIGHTY) {
      if (records.length > MOST_RECORDS) weight = WEIGHTY;
      for (const record of records) {
        if (weight >= WEIGHTY) break;
        const { target } = record;
        if (target instanceof Element && dom.closest(target, "[data-copydesk]:not([data-copydesk-shown])")) continue;
        for (const node of record.addedNodes) weight += weigh(node);
      }
    }
    if (weight >= WEIGHTY && !timer) {
      timer = setTimeout(() => {
        timer = 0;
        weight = 0;
        onWeighty();
      }, Math.max(BURST_MS, notBefore - performance.now()));
    }
  }

  return Object.freeze({
    /** @param {() => void} listener */
    watch(listener) {
      onWeighty = listener;
      const root = dom.root();
      if (observer || !root) return;
      observer = new MutationObserver(take);
      observer.observe(root, { childList: true, subtree: true });
    },

    /** Tells that the page was read. @param {number} cost milliseconds of the page's own time */
    wasRead(cost) {
      readings += 1;
      const wait = Math.max(SHORTEST_MS, cost / SHARE) * GROWTH ** Math.max(0, readings - PATIENCE);
      notBefore = performance.now() + wait;
    },

    /** A new address: another page, as far as patience goes. */
    renew() {
      readings = 0;
    },

    stop() {
      observer?.disconnect();
      observer = null;
      clearTimeout(timer);
      timer = 0;
      weight = 0;
    },
  });
})();
