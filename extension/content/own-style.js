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

  /** Whether the sheet is still in its place: a page that sets its sheets anew takes ours away. @param {Document | ShadowRoot} root */
  function isThere(root) {
    const style = styles.get(root);
    return style instanceof CSSStyleSheet ? root.adoptedStyleSheets.includes(style) : style !== undefined && dom.isConnected(style);
  }

  /** What more there is to hide, by document or shadow root. @type {Map<Document | ShadowRoot, string>} */
  const rules = new Map();

  /** @param {Document | ShadowRoot} root */
  function renew(root) {
    remove(root);
    const own = rules.get(root) ?? "";
    if (root instanceof ShadowRoot) styles.set(root, add(root, `${HIDING}\n${own}`));
    else if (own) styles.set(root, add(root, own));
  }

  return Object.freeze({
    /**
     * Rules for the document or a shadow root; an empty text takes them away.
     * @param {Document | ShadowRoot} root
     * @param {string} text
     */
    set(root, text) {
      if (text) rules.set(root, text);
      else rules.delete(root);
      renew(root);
    },

    /** Lets blocks be hidden where the element stands. @param {Element} element */
    reach(element) {
      const root = dom.shadowAround(element);
      if (root && !isThere(root)) renew(root);
    },

    clear() {
      rules.clear();
      for (const root of [...styles.keys()]) remove(root);
    },
  });
})();
