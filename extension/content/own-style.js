"use strict";

/**
 * A stylesheet of Copydesk's own in the document or in a shadow root, where the manifest's does not reach. Adopted
 * sheets are no part of the DOM, so that the page's markup stays what it was; where a browser does not let an extension
 * adopt one, it is a `<style>`.
 */
const ownStyle = (() => {
  /** What the manifest's stylesheet says of hidden blocks, for shadow roots. */
  const HIDING = "[data-copydesk]:not([data-copydesk-shown]) { display: none !important; }";

  /** @type {Map<Document | ShadowRoot, CSSStyleSheet | HTMLStyleElement>} */
  const styles = new Map();

  /** @param {Document | ShadowRoot} root @param {string} rules */
  function add(root, rules) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    try {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return sheet;
    } catch {
      const style = /** @type {HTMLStyleElement} */ (dom.create("style"));
      Node.prototype.appendChild.call(style, new Text(rules));
      const holder = root instanceof Document ? dom.root() : root;
      if (holder) Node.prototype.appendChild.call(holder, style);
      return style;
    }
  }

  /** @param {Document | ShadowRoot} root */
  function remove(root) {
    const style = styles.get(root);
    styles.delete(root);
    if (style instanceof CSSStyleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== style);
    else if (style) dom.remove(style);
  }

  return Object.freeze({
    /**
     * The document's own rules; an empty text takes them away.
     * @param {string} rules
     */
    set(rules) {
      remove(document);
      if (rules) styles.set(document, add(document, rules));
    },

    /** Lets blocks be hidden where the element stands. @param {Element} element */
    reach(element) {
      const root = dom.shadowAround(element);
      // A page that sets its sheets anew takes ours away.
      const style = root && styles.get(root);
      const isThere = style instanceof CSSStyleSheet ? root?.adoptedStyleSheets.includes(style) : style && dom.isConnected(style);
      if (root && !isThere) styles.set(root, add(root, HIDING));
    },

    /** @param {Node | undefined} node */
    is: (node) => node instanceof HTMLStyleElement && [...styles.values()].includes(node),

    clear() {
      for (const root of [...styles.keys()]) remove(root);
    },
  });
})();
