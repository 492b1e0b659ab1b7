"use strict";

/**
 * The page's DOM, read so that the page can't lie. A form hands out its fields under their names: with
 * `<form><input name="firstChild">`, `form.firstChild` is that field; with `<img name="body">`, `document.body` is that
 * picture. So nothing is read from the document or a page's node by name: these functions are the prototypes' own.
 */
const dom = (() => {
  /**
   * @param {object} prototype
   * @param {string} name
   * @returns {() => any}
   */
  const getter = (prototype, name) => {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    if (!get) throw new Error(`no getter: ${name}`);
    return get;
  };

  const nodeType = getter(Node.prototype, "nodeType");
  const firstChild = getter(Node.prototype, "firstChild");
  const nextSibling = getter(Node.prototype, "nextSibling");
  const previousSibling = getter(Node.prototype, "previousSibling");
  const parentNode = getter(Node.prototype, "parentNode");
  const isConnected = getter(Node.prototype, "isConnected");
  const textContent = getter(Node.prototype, "textContent");
  const data = getter(CharacterData.prototype, "data");
  const length = getter(CharacterData.prototype, "length");
  const localName = getter(Element.prototype, "localName");
  const { contains } = Node.prototype;
  const { getAttribute, setAttribute, removeAttribute, hasAttribute, hasAttributes, getAttributeNames } = Element.prototype;
  const readyState = getter(Document.prototype, "readyState");
  const { createElement, createTreeWalker, createRange, elementFromPoint, elementsFromPoint } = Document.prototype;
  const activeElement = getter(Document.prototype, "activeElement");
  const { focus } = HTMLElement.prototype;
  const { getBoundingClientRect, querySelectorAll, querySelector, closest, matches, getElementsByTagName, scrollIntoView } = Element.prototype;

  return Object.freeze({
    /** The bare functions, to be called on a node: for a loop over a whole page, where each call counts. */
    own: { nodeType, firstChild, nextSibling, parentNode, data, localName, hasAttributes, getAttribute, getAttributeNames },

    ELEMENT: 1,
    TEXT: 3,
    /** @type {(node: Node) => number} */
    nodeType: (node) => nodeType.call(node),
    /** @type {(node: Node) => Node | null} */
    firstChild: (node) => firstChild.call(node),
    /** @type {(node: Node) => Node | null} */
    nextSibling: (node) => nextSibling.call(node),
    /** @type {(node: Node) => Node | null} */
    previousSibling: (node) => previousSibling.call(node),
    /** @type {(node: Node) => Node | null} */
    parentNode: (node) => parentNode.call(node),
    /** @type {(node: Node) => boolean} */
    isConnected: (node) => isConnected.call(node),
    /** @type {(node: Node) => string} */
    textContent: (node) => textContent.call(node) ?? "",
    /** @type {(node: Node) => string} */
    data: (node) => data.call(node),
    /** Of a text, in UTF-16 code units: far cheaper than the text. @type {(node: Node) => number} */
    length: (node) => length.call(node),
    /** @type {(node: Node) => string} */
    localName: (node) => localName.call(node),
    /** @type {(outer: Node, inner: Node) => boolean} */
    contains: (outer, inner) => contains.call(outer, inner),
    /** @type {(element: Element, name: string) => string | null} */
    attribute: (element, name) => getAttribute.call(element, name),
    /** @type {(element: Element, name: string) => boolean} */
    hasAttribute: (element, name) => hasAttribute.call(element, name),
    /** @type {(element: Element) => boolean} */
    hasAttributes: (element) => hasAttributes.call(element),
    /** @type {(element: Element) => string[]} */
    attributeNames: (element) => getAttributeNames.call(element),
    /** @type {(element: Element, name: string, value: string) => void} */
    setAttribute: (element, name, value) => setAttribute.call(element, name, value),
    /** @type {(element: Element, name: string) => void} */
    removeAttribute: (element, name) => removeAttribute.call(element, name),
    /** @type {(element: Element) => DOMRect} */
    rect: (element) => getBoundingClientRect.call(element),
    /** @type {(element: Element, selector: string) => NodeListOf<Element>} */
    all: (element, selector) => querySelectorAll.call(element, selector),
    /** @type {(element: Element, selector: string) => Element | null} */
    first: (element, selector) => querySelector.call(element, selector),
    /** @type {(element: Element, tag: string) => HTMLCollectionOf<Element>} */
    byTag: (element, tag) => getElementsByTagName.call(element, tag),
    /** @type {(element: Element, selector: string) => Element | null} */
    closest: (element, selector) => closest.call(element, selector),
    /** @type {(element: Element, selector: string) => boolean} */
    matches: (element, selector) => matches.call(element, selector),

    /** @type {() => DocumentReadyState} */
    readyState: () => readyState.call(document),
    /** @type {(tag: string) => HTMLElement} */
    create: (tag) => createElement.call(document, tag),
    /** @type {(root: Node, show: number, filter?: (node: Node) => number) => TreeWalker} */
    walker: (root, show, filter) => createTreeWalker.call(document, root, show, filter),
    /** @type {() => Range} */
    range: () => createRange.call(document),
    /** @type {(element: Element, how: ScrollIntoViewOptions) => void} */
    scrollIntoView: (element, how) => scrollIntoView.call(element, how),
    /** What has the keyboard. @type {() => Element | null} */
    activeElement: () => activeElement.call(document),
    /** @type {(element: HTMLElement) => void} */
    focus: (element) => focus.call(element, { preventScroll: true }),
    /** The uppermost first. @type {(x: number, y: number) => Element[]} */
    elementsAt: (x, y) => elementsFromPoint.call(document, x, y),
    /** @type {(x: number, y: number) => Element | null} */
    elementAt: (x, y) => elementFromPoint.call(document, x, y),

    /**
     * The document's root element.
     * @returns {HTMLElement | null}
     */
    root() {
      for (let node = firstChild.call(document); node; node = nextSibling.call(node)) {
        if (nodeType.call(node) === 1) return node;
      }
      return null;
    },

    /** @returns {HTMLElement | null} */
    body() {
      const root = this.root();
      for (let node = root && firstChild.call(root); node; node = nextSibling.call(node)) {
        if (node instanceof HTMLBodyElement) return node;
      }
      return null;
    },
  });
})();
