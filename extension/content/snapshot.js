"use strict";

/**
 * The page as one string, in the format of `src/page/snapshot.rs`, with the elements in the order of their numbers. What
 * stands in an element's shadow root, open or closed, stands before its children. What a script has put beside the body
 * stands at the body's end, where a parser of HTML would have put it.
 *
 * One flat walk: no recursion, and after every slice of time the page gets its turn. Longer strings than any reader
 * would read are cut, and a page beyond all measure is given up, so that no page keeps the browser busy.
 *
 * Not promised: the page of one moment. What is moved or taken away between two slices may be read twice or not at all;
 * whoever watches the page learns of it and reads again.
 */
const snapshot = (() => {
  /** Of what a page may hold: the largest real pages seen have 25,000 nodes and 800,000 characters. */
  const MOST_NODES = 250_000;
  const MOST_CHARACTERS = 12_000_000;
  /** Deeper than this nothing is read: parsers of HTML stop at 512, and whoever nests more by script shows nothing there. */
  const MOST_DEPTH = 2_000;
  /** Of an article that is read only for what came beside it. */
  const MOST_NODES_OF_ARTICLE = 3_000;
  /** A text (JSON-LD is the longest), an attribute's value (`data:` addresses), in UTF-16 code units. */
  const LONGEST_TEXT = 400_000;
  const LONGEST_VALUE = 2_000;
  /** A slice of work, well under the 50 ms from which a page feels slow. */
  const SLICE_MS = 8;
  const SLICE_NODES = 256;
  /** What stands over a page is no deeper than this (the body's children are at 2), or says that it is a dialog. */
  const DEPTH_OF_LAYERS = 4;
  const MOST_LAYERS = 300;
  /** Shorter than any run of white space worth looking through. */
  const LONGEST_BLANK = 200;
  let cost = 0;
  const BLANK = /^[ \t\n\r\f]*$/;
  const SPACE = 0x20;

  const { nodeType, firstChild, nextSibling, data, localName, hasAttributes, getAttribute, getAttributeNames } = dom.own;

  /**
   * @typedef {{ text: string, elements: Element[] }} Snapshot
   */

  /** @typedef {import("../messages.js").Part} Part */

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
   * What an element that has been opened says of itself, and whether what stands in it is read.
   * @param {Element} element
   * @param {string} tag
   * @param {ReturnType<typeof attributes.of>} kind
   */
  function describe(element, tag, kind) {
    let text = "";
    let isDialog = tag === "dialog";
    let isRead = !kind.isOpaque;
    if (hasAttributes.call(element)) {
      for (const name of getAttributeNames.call(element)) {
        const field = kind.fields.get(name);
        if (field === undefined) {
          if (name === "aria-modal") isDialog = true;
          continue;
        }
        let value = getAttribute.call(element, name) ?? "";
        if (value.length > LONGEST_VALUE) value = value.slice(0, LONGEST_VALUE);
        text += `${field}${value.length}:${value}`;
        if (name === "type" && tag === "script") isRead = value.toLowerCase().includes("ld+json");
        else if (name === "role" && value === "dialog") isDialog = true;
      }
    }
    return { text, isDialog, isRead };
  }

  /** @param {Node} node a text */
  function words(node) {
    /** @type {string} */
    let words = data.call(node);
    if (words.length > LONGEST_TEXT) words = words.slice(0, LONGEST_TEXT);
    const isBlank = !(words.charCodeAt(0) > SPACE) && words.length < LONGEST_BLANK && BLANK.test(words);
    return isBlank ? "_" : `"${words.length}:${words}`;
  }

  /** The way down to where the walk is: the elements that are open, and how far the walk has come in each. */
  class Way {
    /** @type {Element[]} */
    open = [];
    /** The shadow root that is being read, before the children of its host. @type {(ShadowRoot | null)[]} */
    inside = [];
    /** How many children were begun, the one at hand with them. @type {number[]} */
    begun = [];

    get depth() {
      return this.open.length;
    }

    /** @param {Element} element @param {ShadowRoot | null} inside */
    down(element, inside) {
      this.open.push(element);
      this.inside.push(inside);
      this.begun.push(1);
    }

    up() {
      this.inside.pop();
      this.begun.pop();
      return /** @type {Element} */ (this.open.pop());
    }

    /** What follows the node in the element that is open. @param {Node} node @returns {Node | null} */
    next(node) {
      const last = this.depth - 1;
      this.begun[last] = (this.begun[last] ?? 0) + 1;
      return this.#orChild(nextSibling.call(node));
    }

    /** What now stands in the element that is open where the walk was. */
    resume() {
      const last = this.depth - 1;
      /** @type {Node | null} */
      let node = firstChild.call(this.inside[last] ?? this.open[last]);
      for (let place = 1; node !== null && place < (this.begun[last] ?? 0); place += 1) node = nextSibling.call(node);
      return this.#orChild(node);
    }

    /** After the last node of a shadow root, its host's first child. @param {Node | null} node @returns {Node | null} */
    #orChild(node) {
      const last = this.depth - 1;
      if (node === null && this.inside[last]) {
        this.inside[last] = null;
        this.begun[last] = 1;
        node = firstChild.call(this.open[last]);
      }
      // The panel stands in the root element.
      return last === 0 && node !== null && panelHost.is(node) ? this.next(node) : node;
    }

    /** How many of the open elements hold what they held when they were read, down to the node. @param {Node} node */
    standing(node) {
      const { open } = this;
      let standing = 0;
      while (standing < open.length && dom.parentElement(open[standing + 1] ?? node) === open[standing]) standing += 1;
      return standing;
    }
  }

  /**
   * @param {Element} root
   * @param {string} address
   * @param {Part | null} part null: all of it
   * @param {(root: ShadowRoot | null, element: Element) => void} onHost told of what has, or may get, a shadow root
   * @returns {Promise<Snapshot | null>} null: too large
   */
  async function walk(root, address, part, onHost) {
    /** @type {Element[]} */
    const elements = [];
    let text = `copydesk 1\n${address}\n`;
    let nodes = 0;
    let layers = 0;
    let isInBody = false;
    /** What closes the body, for when its parent is closed. */
    let bodyEnd = "";
    /** From this depth on all is read; of an article only so many nodes, where not all is. */
    let wholeFrom = part ? Infinity : 0;
    let textFrom = Infinity;
    let mostNodes = 0;
    let sliceEnd = performance.now() + SLICE_MS;
    const way = new Way();
    /** @type {Node} */
    let node = root;
    for (;;) {
      nodes += 1;
      /** @type {Node | null | undefined} */
      let next;
      if (nodes % SLICE_NODES === 0) {
        if (nodes > MOST_NODES || text.length > MOST_CHARACTERS) return null;
        if (performance.now() > sliceEnd) {
          cost += performance.now() + SLICE_MS - sliceEnd;
          await new Promise((resolve) => setTimeout(resolve, 0));
          sliceEnd = performance.now() + SLICE_MS;
          // What is no longer where it was is left, and what stands there now is read.
          const standing = way.standing(node);
          if (standing < way.depth) {
            while (way.depth > standing + 1) close();
            next = way.resume();
          }
        }
      }
      if (next === undefined) {
        const type = nodeType.call(node);
        if (type === dom.ELEMENT) next = begin(/** @type {Element} */ (node));
        else if (type === dom.TEXT) {
          text += words(node);
          if (text.length > MOST_CHARACTERS) return null;
        }
        if (next === undefined) next = way.depth > 0 ? way.next(node) : null;
      }
      for (;;) {
        // Of an element on the way only what is wanted, or leads to it.
        while (next !== null && wholeFrom === Infinity && textFrom === Infinity && !isWanted(next)) next = way.next(next);
        if (next !== null) break;
        if (way.depth === 0) {
          cost += performance.now() + SLICE_MS - sliceEnd;
          return { text, elements };
        }
        const closed = close();
        next = way.depth > 0 ? way.next(closed) : null;
      }
      node = next;
    }

    /** @param {Node} node */
    function isWanted(node) {
      const element = /** @type {Element} */ (node);
      return part === null || part.path.has(element) || part.whole.has(element) || part.text.has(element);
    }

    /** Opens an element, and gives what is first in it; undefined: nothing, it is closed again. @param {Element} element */
    function begin(element) {
      /** @type {string} */
      const tag = localName.call(element);
      const { depth } = way;
      elements.push(element);
      const kind = attributes.of(tag);
      const { text: told, isDialog, isRead } = describe(element, tag, kind);
      text += `<${tag} ${told}`;
      if (isInBody && layers < MOST_LAYERS && (isDialog || depth <= (layers < MOST_LAYERS / 2 ? DEPTH_OF_LAYERS : 2))) {
        layers += 1;
        text += appearance(element);
      }
      if (tag === "body") isInBody = true;
      if (wholeFrom === Infinity && part?.whole.has(element)) wholeFrom = depth;
      if (textFrom === Infinity && part?.text.has(element)) {
        textFrom = depth;
        mostNodes = nodes + MOST_NODES_OF_ARTICLE;
      }
      const isEntered = depth < MOST_DEPTH && (wholeFrom <= depth || part?.path.has(element) || textFrom <= depth && nodes <= mostNodes);
      /** @type {Node | null} */
      let child = null;
      let shadow = null;
      if (isRead && isEntered) {
        child = firstChild.call(element);
        if (kind.isHost) {
          shadow = dom.shadow(element);
          if (shadow !== null || child === null || tag.includes("-")) onHost(shadow, element);
          const inside = shadow && firstChild.call(shadow);
          if (inside) child = inside;
          else shadow = null;
        }
      }
      way.down(element, shadow);
      if (child !== null) return child;
      close();
      return undefined;
    }

    function close() {
      const closed = way.up();
      if (way.depth === 1 && localName.call(closed) === "body") bodyEnd += ">";
      else text += way.depth === 0 ? `${bodyEnd}>` : ">";
      if (part !== null && wholeFrom === way.depth) wholeFrom = Infinity;
      if (textFrom === way.depth) textFrom = Infinity;
      return closed;
    }
  }

  return Object.freeze({
    /**
     * Reads the page, or a part of it.
     * @param {string} address
     * @param {Part | null} [part] null: the whole page
     * @param {(root: ShadowRoot | null, element: Element) => void} [onHost] told of every element that has a shadow root, and
     *   (with null) of those that may get one without a sign
     * @returns {Promise<Snapshot | null>} null: too large
     */
    async take(address, part = null, onHost = () => {}) {
      const root = dom.root();
      cost = 0;
      return root && walk(root, address.replace(/[\r\n]/g, ""), part, onHost);
    },

    /** What the last one took of the page's own time, in milliseconds. */
    get cost() {
      return cost;
    },
  });
})();
