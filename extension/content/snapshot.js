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
  /** A slice of work, well under the 50 ms from which a page feels slow. Most pages are read within the first. */
  const FIRST_SLICE_MS = 20;
  const SLICE_MS = 8;
  /** What takes longer lets all else go first between two slices. */
  const PRESSING_MS = 50;
  const SLICE_NODES = 256;
  /** What stands over a page is no deeper than this (the body's children are at 2), or says that it is a dialog. */
  const DEPTH_OF_LAYERS = 4;
  const MOST_LAYERS = 300;
  /** Shorter than any run of white space worth looking through. */
  const LONGEST_BLANK = 200;
  let cost = 0;
  const BLANK = /^[ \t\n\r\f]*$/;
  const SPACE = 0x20;

  const { nodeType, firstChild, nextSibling, data, localName, shadowRoot, hasAttributes, getAttribute, getAttributeNames } = dom.own;

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

  /** @param {string} words of a text */
  function told(words) {
    if (words.length > LONGEST_TEXT) words = words.slice(0, LONGEST_TEXT);
    const isBlank = !(words.charCodeAt(0) > SPACE) && words.length < LONGEST_BLANK && BLANK.test(words);
    return isBlank ? "_" : `"${words.length}:${words}`;
  }

  /**
   * The way down to where the walk is: the elements that are open; the shadow root that is being read in each, before the
   * children of its host; and how many children were begun in it, the one at hand with them.
   * @typedef {{ open: Element[], inside: (ShadowRoot | null)[], begun: number[] }} Way
   */

  /**
   * After the page had its turn: what now stands where the walk was, in the lowest open element that still stands in what it
   * stood in; undefined: nothing has moved.
   * @param {Way} way
   * @param {Node} node where the walk was
   * @param {() => void} close
   */
  function resume({ open, inside, begun }, node, close) {
    let standing = 0;
    while (standing < open.length && dom.parentElement(open[standing + 1] ?? node) === open[standing]) standing += 1;
    if (standing === open.length) return undefined;
    while (open.length > standing + 1) close();
    const last = open.length - 1;
    /** @type {Node | null} */
    let now = firstChild.call(inside[last] ?? open[last]);
    for (let place = 1; now !== null && place < (begun[last] ?? 0); place += 1) now = nextSibling.call(now);
    return now;
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
    /**
     * Of what may stand over the page: the elements, and the text up to where it is told how they are shown. That is asked at
     * the end: the first to ask has the browser style the whole page, which between the slices of a large one it does by itself.
     * @type {Element[]}
     */
    const layers = [];
    /** @type {string[]} */
    const upTo = [];
    let layersText = 0;
    let isInBody = false;
    /** What closes the body, for when its parent is closed. */
    let bodyEnd = "";
    /** From this depth on all is read; of an article only so many nodes, where not all is. */
    let wholeFrom = part ? Infinity : 0;
    let textFrom = Infinity;
    let mostNodes = 0;
    let sliceBegin = performance.now();
    let sliceMs = FIRST_SLICE_MS;
    /** @type {Element[]} */
    const open = [];
    /** @type {(ShadowRoot | null)[]} */
    const inside = [];
    /** @type {number[]} */
    const begun = [];
    /** @type {Node | null} */
    let node = root;
    // One function for all that is done with each node: it runs once a page, before the browser has made it fast, and calls
    // are what costs then.
    for (;;) {
      // Up, out of what has been read; and of an element on the way only what is wanted, or leads to it.
      for (let depth = open.length; ;) {
        if (depth === 1 && node !== null && dom.isOwn(node)) {
          // The panel stands in the root element, and what the reader picks a block with.
        } else if (node !== null) {
          if (depth === 0 || wholeFrom !== Infinity || textFrom !== Infinity || isWanted(node)) break;
        } else if (inside[depth - 1]) {
          // After the last node of a shadow root, its host's first child.
          inside[depth - 1] = null;
          begun[depth - 1] = 1;
          node = firstChild.call(open[depth - 1]);
          continue;
        } else {
          node = close();
          depth -= 1;
          if (depth === 0) {
            text = layers.map((element, place) => upTo[place] + appearance(element)).join("") + text;
            cost += performance.now() - sliceBegin;
            return { text, elements };
          }
        }
        begun[depth - 1] = /** @type {number} */ (begun[depth - 1]) + 1;
        node = /** @type {Node | null} */ (nextSibling.call(node));
      }
      nodes += 1;
      if (nodes % SLICE_NODES === 0) {
        if (nodes > MOST_NODES || layersText + text.length > MOST_CHARACTERS) return null;
        const took = performance.now() - sliceBegin;
        if (took > sliceMs) {
          cost += took;
          await (cost < PRESSING_MS ? turns.next() : turns.last());
          sliceBegin = performance.now();
          sliceMs = SLICE_MS;
          // What is no longer where it was is left, and what stands there now is read.
          const now = resume({ open, inside, begun }, node, close);
          if (now !== undefined) {
            node = now;
            continue;
          }
        }
      }
      const type = nodeType.call(node);
      if (type === dom.ELEMENT) {
        const element = /** @type {Element} */ (node);
        const depth = open.length;
        elements.push(element);
        /** @type {string} */
        const tag = localName.call(element);
        const kind = attributes.of(tag);
        let isRead = !kind.isOpaque;
        let isDialog = tag === "dialog";
        text += kind.start;
        if (hasAttributes.call(element)) {
          const names = getAttributeNames.call(element);
          // Half as dear as `for … of` before the browser has made it fast.
          for (let place = 0; place < names.length; place += 1) {
            const name = /** @type {string} */ (names[place]);
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
        if (isInBody && layers.length < MOST_LAYERS && (isDialog || depth <= (layers.length < MOST_LAYERS / 2 ? DEPTH_OF_LAYERS : 2))) {
          layers.push(element);
          upTo.push(text);
          layersText += text.length;
          text = "";
        }
        if (tag === "body") isInBody = true;
        if (part !== null) {
          if (wholeFrom === Infinity && part.whole.has(element)) wholeFrom = depth;
          if (textFrom === Infinity && part.text.has(element)) {
            textFrom = depth;
            mostNodes = nodes + MOST_NODES_OF_ARTICLE;
          }
        }
        const isEntered = depth < MOST_DEPTH && (wholeFrom <= depth || part?.path.has(element) || textFrom <= depth && nodes <= mostNodes);
        /** @type {Node | null} */
        let child = null;
        /** @type {ShadowRoot | null} */
        let shadow = null;
        if (isRead && isEntered) {
          child = firstChild.call(element);
          if (kind.isHost) {
            shadow = shadowRoot.call(element);
            if (child === null || kind.isCustom) {
              shadow ??= dom.closedShadow(element);
              onHost(shadow, element);
            } else if (shadow !== null) {
              onHost(shadow, element);
            }
            const first = shadow && firstChild.call(shadow);
            if (first) child = first;
            else shadow = null;
          }
        }
        open.push(element);
        inside.push(shadow);
        begun.push(1);
        node = child;
        continue;
      }
      if (type === dom.TEXT) {
        text += told(data.call(node));
        if (layersText + text.length > MOST_CHARACTERS) return null;
      }
      const last = open.length - 1;
      begun[last] = /** @type {number} */ (begun[last]) + 1;
      node = nextSibling.call(node);
    }

    /** @param {Node} node */
    function isWanted(node) {
      const element = /** @type {Element} */ (node);
      return part === null || part.path.has(element) || part.whole.has(element) || part.text.has(element);
    }

    /** Closes what was opened last, and gives it. */
    function close() {
      inside.pop();
      begun.pop();
      const closed = /** @type {Element} */ (open.pop());
      const depth = open.length;
      if (depth === 1 && localName.call(closed) === "body") bodyEnd += ">";
      else text += depth === 0 ? `${bodyEnd}>` : ">";
      if (part !== null && wholeFrom === depth) wholeFrom = Infinity;
      if (textFrom === depth) textFrom = Infinity;
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
