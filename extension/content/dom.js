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
  const lastChild = getter(Node.prototype, "lastChild");
  const previousSibling = getter(Node.prototype, "previousSibling");
  const nextSibling = getter(Node.prototype, "nextSibling");
  const parentNode = getter(Node.prototype, "parentNode");
  const isConnected = getter(Node.prototype, "isConnected");
  const textContent = getter(Node.prototype, "textContent");
  const data = getter(CharacterData.prototype, "data");
  const length = getter(CharacterData.prototype, "length");
  const localName = getter(Element.prototype, "localName");
  const { contains } = Node.prototype;
  const { getAttribute, setAttribute, removeAttribute, hasAttribute, hasAttributes, getAttributeNames } = Element.prototype;
  const host = getter(ShadowRoot.prototype, "host");
  const firstElementChild = getter(Element.prototype, "firstElementChild");
  const previousElementSibling = getter(Element.prototype, "previousElementSibling");
  const nextElementSibling = getter(Element.prototype, "nextElementSibling");
  const shadowRoot = getter(Element.prototype, "shadowRoot");
  const activeElement = getter(Document.prototype, "activeElement");
  const activeInShadow = getter(ShadowRoot.prototype, "activeElement");
  const querySelectorAllInside = DocumentFragment.prototype.querySelectorAll;
  const insideShadow = ShadowRoot.prototype.elementFromPoint;
  const readyState = getter(Document.prototype, "readyState");
  const hidden = getter(Document.prototype, "hidden");
  /** Firefox has no such thing. */
  const prerendering = Object.getOwnPropertyDescriptor(Document.prototype, "prerendering")?.get;
  const implementation = getter(Document.prototype, "implementation");
  const { createHTMLDocument } = DOMImplementation.prototype;
  const { createElement, adoptNode, createTreeWalker, createRange, elementFromPoint, elementsFromPoint } = Document.prototype;
  const { getBoundingClientRect, getClientRects, querySelectorAll, querySelector, closest, matches, remove, getElementsByTagName,
    scrollIntoView, attachShadow } = Element.prototype;
  /** @type {(this: Element, to: ScrollToOptions) => void} */
  const scrollElementTo = Element.prototype.scrollTo;
  const scrollTop = getter(Element.prototype, "scrollTop");
  const scrollLeft = getter(Element.prototype, "scrollLeft");
  const scrollHeight = getter(Element.prototype, "scrollHeight");
  const clientHeight = getter(Element.prototype, "clientHeight");
  const scrollingElement = getter(Document.prototype, "scrollingElement");
  const { focus } = HTMLElement.prototype;
  const { getRootNode } = Node.prototype;

  /** Not there in Firefox, which has the like on elements. @type {typeof chrome.dom | undefined} */
  const chromiumDom = chrome.dom;

  /** What can have a shadow root besides elements whose name has a hyphen. */
  const HOSTS = new Set([
    "article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "nav",
    "p", "section", "span",
  ]);

  /** Whether elements of this tag can have a shadow root. @param {string} tag */
  const canHost = (tag) => HOSTS.has(tag) || tag.includes("-");

  /**
   * The element's shadow root, open or closed. Asking for a closed one is dear in Chromium, so it is asked only of what
   * is likely to have one: custom elements, and elements without children of their own.
   * @param {Element} element
   * @param {boolean} isSure asks of all that can have one
   * @returns {ShadowRoot | null}
   */
  function shadow(element, isSure = false) {
    /** @type {string} */
    const tag = localName.call(element);
    if (!canHost(tag)) return null;
    const isCustom = tag.includes("-");
    const open = shadowRoot.call(element);
    return open !== null || !isSure && !isCustom && firstChild.call(element) !== null ? open : closedShadow(element);
  }

  /**
   * The element's shadow root, where it may have a closed one.
   * @param {Element} element
   * @returns {ShadowRoot | null}
   */
  function closedShadow(element) {
    // Firefox has it on the element, and only for extensions.
    if ("openOrClosedShadowRoot" in element) return /** @type {any} */ (element).openOrClosedShadowRoot;
    if (!chromiumDom || !(element instanceof HTMLElement)) return null;
    try {
      return chromiumDom.openOrClosedShadowRoot(element);
    } catch {
      // The extension was updated under this page: it sees what any script sees.
      return null;
    }
  }

  /** Made here, for the extension alone. @type {WeakSet<Node>} */
  const hosts = new WeakSet();

  return Object.freeze({
    /** The bare functions, to be called on a node: for a loop over a whole page, where each call counts. */
    own: { nodeType, firstChild, nextSibling, data, localName, shadowRoot, hasAttributes, getAttribute, getAttributeNames },

    ELEMENT: 1,
    TEXT: 3,
    shadow,
    closedShadow,
    canHost,
    /** Whether the element may get a shadow root that nothing would tell of. @type {(element: Element) => boolean} */
    isHost(element) {
      const tag = localName.call(element);
      return tag.includes("-") || HOSTS.has(tag) && firstChild.call(element) === null;
    },
    /**
     * The element that the node stands in; of what stands in a shadow root at the top, its host.
     * @param {Node} node
     * @returns {Element | null}
     */
    parentElement(node) {
      const parent = parentNode.call(node);
      if (parent instanceof Element) return parent;
      return parent instanceof ShadowRoot ? host.call(parent) : null;
    },
    /** The shadow root that the element stands in, if any. @type {(element: Element) => ShadowRoot | null} */
    shadowAround(element) {
      const root = getRootNode.call(element);
      return root instanceof ShadowRoot ? root : null;
    },
    /** @type {(root: ShadowRoot) => Element} */
    hostOf: (root) => host.call(root),
    /** @type {(element: Element) => Element | null} */
    firstElement: (element) => firstElementChild.call(element),
    /** @type {(element: Element) => Element | null} */
    previousElement: (element) => previousElementSibling.call(element),
    /** @type {(element: Element) => Element | null} */
    nextElement: (element) => nextElementSibling.call(element),
    /** @type {(element: Element) => void} */
    remove: (element) => remove.call(element),
    /** Whether `inner` is `outer` or stands in it, in a shadow root or not. @type {(outer: Element, inner: Node) => boolean} */
    holds(outer, inner) {
      for (let node = inner; ;) {
        if (contains.call(outer, node)) return true;
        const root = getRootNode.call(node);
        if (!(root instanceof ShadowRoot)) return false;
        node = host.call(root);
      }
    },
    /** @type {(node: Node) => number} */
    nodeType: (node) => nodeType.call(node),
    /** @type {(node: Node) => Node | null} */
    firstChild: (node) => firstChild.call(node),
    /** @type {(node: Node) => Node | null} */
    nextSibling: (node) => nextSibling.call(node),
    /** @type {(node: Node) => Node | null} */
    lastChild: (node) => lastChild.call(node),
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
    /** @type {(element: Element, name: string, value: string) => void} */
    setAttribute: (element, name, value) => setAttribute.call(element, name, value),
    /** @type {(element: Element, name: string) => void} */
    removeAttribute: (element, name) => removeAttribute.call(element, name),
    /** @type {(element: Element) => DOMRect} */
    rect: (element) => getBoundingClientRect.call(element),
    /** Whether the element has a place in the page, however small. @type {(element: Element) => boolean} */
    isRendered: (element) => getClientRects.call(element).length > 0,
    /** @type {(element: Element, selector: string) => NodeListOf<Element>} */
    all: (element, selector) => querySelectorAll.call(element, selector),
    /** In a shadow root. @type {(root: ShadowRoot, selector: string) => NodeListOf<Element>} */
    allInside: (root, selector) => querySelectorAllInside.call(root, selector),
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
    /** Whether the page's tab is not in front, or its window not to be seen. @type {() => boolean} */
    isHidden: () => hidden.call(document),
    /** Whether the browser has loaded the page in case that its reader goes there. @type {() => boolean} */
    isPrerendering: () => prerendering?.call(document) ?? false,
    /** @type {(tag: string) => HTMLElement} */
    create: (tag) => createElement.call(document, tag),
    /**
     * An element of this name with a closed shadow root that is the extension's alone. A page can have a class for the name:
     * made here, the element would be of that class, and hand the page its root (`ElementInternals.shadowRoot`), or have one
     * already. So it is made, with its root, in a document without a window, where no name has a class.
     * @param {string} tag
     * @returns {{ host: HTMLElement, shadow: ShadowRoot }}
     */
    createHost(tag) {
      const apart = createHTMLDocument.call(implementation.call(document), "");
      const host = createElement.call(apart, tag);
      hosts.add(host);
      const shadow = attachShadow.call(host, { mode: "closed" });
      adoptNode.call(document, host);
      return { host, shadow };
    },
    /** Whether it is such an element. @type {(node: Node) => boolean} */
    isOwn: (node) => hosts.has(node),
    /** @type {(root: Node, show: number, filter?: (node: Node) => number) => TreeWalker} */
    walker: (root, show, filter) => createTreeWalker.call(document, root, show, filter),
    /** @type {() => Range} */
    range: () => createRange.call(document),
    /** @type {(element: Element, how: ScrollIntoViewOptions) => void} */
    scrollIntoView: (element, how) => scrollIntoView.call(element, how),
    /** What scrolls when the whole page does. @type {() => Element | null} */
    scrollingElement: () => scrollingElement.call(document),
    /** How far the element is scrolled, and whether it can be. @param {Element} element */
    scrolled: (element) => ({
      left: /** @type {number} */ (scrollLeft.call(element)),
      top: /** @type {number} */ (scrollTop.call(element)),
      canScroll: scrollHeight.call(element) > clientHeight.call(element) + 1,
    }),
    /** @type {(element: Element, to: ScrollToOptions) => void} */
    scrollTo: (element, to) => scrollElementTo.call(element, to),
    /** What has the keyboard. @type {() => Element | null} */
    activeElement: () => activeElement.call(document),
    /** @type {(element: HTMLElement) => void} */
    focus: (element) => focus.call(element, { preventScroll: true }),
    /** The uppermost first. @type {(x: number, y: number) => Element[]} */
    elementsAt: (x, y) => elementsFromPoint.call(document, x, y),
    /** @type {(x: number, y: number) => Element | null} */
    elementAt: (x, y) => elementFromPoint.call(document, x, y),
    /** The element that has the keyboard, in a shadow root or not; null: none has. @type {() => Element | null} */
    focused() {
      let focused = activeElement.call(document);
      for (let inside = focused && shadow(focused); inside; inside = focused && shadow(focused)) {
        const next = activeInShadow.call(inside);
        if (!next) break;
        focused = next;
      }
      return focused;
    },
    /** The element that is seen there, in a shadow root or not. @type {(x: number, y: number) => Element | null} */
    seenAt(x, y) {
      let seen = elementFromPoint.call(document, x, y);
      for (let inside = seen && shadow(seen); seen && inside; inside = shadow(seen)) {
        const next = insideShadow.call(inside, x, y);
        if (!next || next === seen) break;
        seen = next;
      }
      return seen;
    },

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
