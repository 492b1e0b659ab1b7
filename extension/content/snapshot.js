"use strict";

/**
 * The page as one string, in the format of `src/page/snapshot.rs`, with the elements in the order of their numbers.
 *
 * One flat walk: no recursion, and after every slice of time the page gets its turn. Longer strings than any reader
 * would read are cut, and a page beyond all measure is given up, so that no page keeps the browser busy.
 */
const snapshot = (() => {
  /** Of what a page may hold: the largest real pages seen have 25,000 nodes and 800,000 characters. */
  const MOST_NODES = 250_000;
  const MOST_CHARACTERS = 12_000_000;
  /** A text (JSON-LD is the longest), an attribute's value (`data:` addresses), in UTF-16 code units. */
  const LONGEST_TEXT = 400_000;
  const LONGEST_VALUE = 2_000;
  /** A slice of work, well under the 50 ms from which a page feels slow. */
  const SLICE_MS = 12;
  const SLICE_NODES = 512;
  /** What stands over a page is no deeper than this (the body's children are at 2), or says that it is a dialog. */
  const DEPTH_OF_LAYERS = 4;
  const MOST_LAYERS = 300;
  const BLANK = /^[ \t\n\r\f]*$/;

  /**
   * @typedef {{ text: string, elements: Element[] }} Snapshot
   */

  /**
   * How the element is shown, as far as an overlay's nature goes.
   * @param {Element} element
   */
  function appearance(element) {
    const style = getComputedStyle(element);
    let seen = "";
    // What Copydesk itself hides is not hidden by the page.
    if (!dom.hasAttribute(element, "data-copydesk") && (style.display === "none" || style.visibility === "hidden")) {
      seen = "!h";
    }
    if (style.position === "fixed") seen += "!f";
    else if (style.position === "sticky") seen += "!s";
    return seen;
  }

  /** @param {Element} element @param {string} tag */
  const isDialog = (element, tag) =>
    tag === "dialog" || dom.hasAttribute(element, "aria-modal") || dom.attribute(element, "role") === "dialog";

  /**
   * @param {Element} root
   * @param {string} address
   * @param {boolean} pauses whether to let the page go on between slices
   * @returns {Promise<Snapshot | "changed" | "too large">}
   */
  async function walk(root, address, pauses) {
    /** @type {Element[]} */
    const elements = [];
    let text = `copydesk 1\n${address}\n`;
    let nodes = 0;
    let depth = 0;
    let layers = 0;
    let isInBody = false;
    let sliceEnd = performance.now() + SLICE_MS;
    /** @type {Node} */
    let node = root;
    for (;;) {
      nodes += 1;
      if (nodes % SLICE_NODES === 0) {
        if (nodes > MOST_NODES || text.length > MOST_CHARACTERS) return "too large";
        if (pauses && performance.now() > sliceEnd) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          if (!dom.contains(root, node)) return "changed";
          sliceEnd = performance.now() + SLICE_MS;
        }
      }
      /** @type {Node | null} */
      let child = null;
      const type = dom.nodeType(node);
      if (type === dom.ELEMENT) {
        const element = /** @type {Element} */ (node);
        const tag = dom.localName(element);
        elements.push(element);
        text += `<${tag} `;
        let isLinkedData = false;
        if (dom.hasAttributes(element)) {
          const fields = attributes.of(tag);
          for (const name of dom.attributeNames(element)) {
            const field = fields.get(name);
            if (field === undefined) continue;
            let value = dom.attribute(element, name) ?? "";
            if (value.length > LONGEST_VALUE) value = value.slice(0, LONGEST_VALUE);
            text += `${field}${value.length}:${value}`;
            if (name === "type" && tag === "script") isLinkedData = value.toLowerCase().includes("ld+json");
          }
        }
        if (isInBody && (depth === 2 || (depth <= DEPTH_OF_LAYERS && layers < MOST_LAYERS) || isDialog(element, tag))) {
          layers += 1;
          text += appearance(element);
        }
        if (tag === "body") isInBody = true;
        if (isLinkedData || !attributes.isOpaque(tag)) child = dom.firstChild(element);
        if (child === null) text += ">";
      } else if (type === dom.TEXT) {
        let data = dom.data(node);
        if (data.length > LONGEST_TEXT) data = data.slice(0, LONGEST_TEXT);
        if (data.length < 200 && BLANK.test(data)) text += "_";
        else text += `"${data.length}:${data}`;
      }
      if (child !== null) {
        node = child;
        depth += 1;
        continue;
      }
      while (node !== root) {
        let next = dom.nextSibling(node);
        if (next !== null && panelHost.is(next)) next = dom.nextSibling(next);
        if (next !== null) {
          node = next;
          break;
        }
        const parent = dom.parentNode(node);
        if (parent === null) return "changed";
        node = parent;
        depth -= 1;
        text += ">";
      }
      if (node === root) return { text, elements };
    }
  }

  return Object.freeze({
    /**
     * Reads the page as it stands. A page that changes under the walk is read anew, the last time in one go.
     * @param {string} address
     * @returns {Promise<Snapshot | null>} null: too large
     */
    async take(address) {
      const root = dom.root();
      if (!root) return null;
      const line = address.replace(/[\r\n]/g, "");
      for (const pauses of [true, true, false]) {
        const taken = await walk(root, line, pauses);
        if (taken === "too large") return null;
        if (taken !== "changed") return taken;
      }
      return null;
    },
  });
})();
