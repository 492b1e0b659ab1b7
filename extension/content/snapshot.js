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
  /** Shorter than any run of white space worth looking through. */
  const LONGEST_BLANK = 200;
  const BLANK = /^[ \t\n\r\f]*$/;

  const { nodeType, firstChild, nextSibling, parentNode, data, localName, hasAttributes, getAttribute, getAttributeNames } = dom.own;

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
      /** @type {number} */
      const type = nodeType.call(node);
      if (type === dom.ELEMENT) {
        const element = /** @type {Element} */ (node);
        /** @type {string} */
        const tag = localName.call(element);
        elements.push(element);
        text += `<${tag} `;
        let isLinkedData = false;
        let isDialog = tag === "dialog";
        if (hasAttributes.call(element)) {
          const fields = attributes.of(tag);
          for (const name of getAttributeNames.call(element)) {
            const field = fields.get(name);
            if (field === undefined) {
              if (name === "aria-modal") isDialog = true;
              continue;
            }
            let value = getAttribute.call(element, name) ?? "";
            if (value.length > LONGEST_VALUE) value = value.slice(0, LONGEST_VALUE);
            text += `${field}${value.length}:${value}`;
            if (name === "type" && tag === "script") isLinkedData = value.toLowerCase().includes("ld+json");
            else if (name === "role" && value === "dialog") isDialog = true;
          }
        }
        if (isInBody && layers < MOST_LAYERS && (isDialog || depth <= (layers < MOST_LAYERS / 2 ? DEPTH_OF_LAYERS : 2))) {
          layers += 1;
          text += appearance(element);
        }
        if (tag === "body") isInBody = true;
        if (isLinkedData || !attributes.isOpaque(tag)) child = firstChild.call(element);
        if (child === null) text += ">";
      } else if (type === dom.TEXT) {
        /** @type {string} */
        let words = data.call(node);
        if (words.length > LONGEST_TEXT) words = words.slice(0, LONGEST_TEXT);
        if (words.length < LONGEST_BLANK && BLANK.test(words)) text += "_";
        else text += `"${words.length}:${words}`;
      }
      if (child !== null) {
        node = child;
        depth += 1;
        continue;
      }
      while (node !== root) {
        /** @type {Node | null} */
        let next = nextSibling.call(node);
        if (next !== null && panelHost.is(next)) next = nextSibling.call(next);
        if (next !== null) {
          node = next;
          break;
        }
        /** @type {Node | null} */
        const parent = parentNode.call(node);
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
