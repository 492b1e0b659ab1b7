"use strict";

/**
 * What an overlay does to the page beneath it, undone where the overlay is hidden: the page can't be scrolled (by `overflow`,
 * `position: fixed`, `touch-action`, or scripts that hold wheel, keys and fingers), is dimmed or blurred, or can't be
 * used (`inert`, a modal `<dialog>`). Many sites do that long after the overlay is hidden, and again and again.
 *
 * `data-copydesk-scroll` on `<html>` and `data-copydesk-freed` on what holds the article undo it by stylesheet; what no
 * stylesheet can undo is kept in mind and put back. While something that a reader may want is over the page (the site's
 * menu, a cookie choice, a login), nothing is touched.
 */
const scrolling = (() => {
  const RELEASED = "data-copydesk-scroll";
  const FREED = "data-copydesk-freed";
  const VEIL = "data-copydesk-backdrop";
  /** Where an overlay that covers the page is met, in parts of the window. */
  const POINTS = [[0.5, 0.5], [0.5, 0.3], [0.5, 0.85]];
  /** Where a menu from the side is met. */
  const SIDES = [[0.08, 0.5], [0.92, 0.5], [0.08, 0.8], [0.92, 0.8]];
  /** A lock that comes so soon after a click or a key is the reader's doing. In milliseconds. */
  const READERS_DOING = 1_000;
  /** How often a site may set the same again in so many milliseconds, before it is let be. */
  const MOST_AGAIN = 30;
  const AGAIN_MS = 60_000;
  /** A veil covers nearly the whole window, and is one of so many elements. */
  const COVERED = 0.85;
  const MOST_VEILS = 80;
  /** Attributes that only their absence undoes. */
  const BARRING = ["inert", "aria-hidden"];
  const WATCHED = ["class", "style", ...BARRING];
  /** How deep what holds most of the page is looked for: overlays stand at its side, high up. */
  const CORE_DEPTH = 4;
  const SCROLL_KEYS = new Set([" ", "PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"]);

  /** @type {MutationObserver | null} */
  let observer = null;
  /** What is done soon: a look, or as long as nothing asks for that, a glance. @type {(() => void) | null} */
  let due = null;
  let isReleased = false;
  /** When the reader last clicked or pressed a key, and whether the lock came from it. */
  let lastAct = -Infinity;
  let isReaders = false;
  let wasLocked = false;
  /** What was taken from an element. @type {Map<Element, Map<string, string>>} */
  const taken = new Map();
  /** Modal dialogs that were closed. @type {Set<HTMLDialogElement>} */
  const closed = new Set();
  /** The overlays for which that was done. @type {Set<Element>} */
  let causes = new Set();
  /** @type {number[]} */
  let times = [];
  /** What holds the article; where there is none, most of the page. @type {Element[]} */
  let text = [];
  let isArticle = false;

  /** An overlay's frame often is not fixed itself, but the layer in it. @param {Element} element */
  function hasFixedChild(element) {
    let child = dom.firstChild(dom.shadow(element) ?? element);
    for (let seen = 0; child && seen < 8; child = dom.nextSibling(child)) {
      if (!(child instanceof Element)) continue;
      if (layers.isFixed(child)) return true;
      seen += 1;
    }
    return false;
  }

  /** Whether the element stands over the page, or holds what does. @param {Element} element */
  const isOverlay = (element) => dom.localName(element) === "dialog" || layers.isFixed(element) || hasFixedChild(element)
    || dom.first(element, '[role="dialog"], [aria-modal="true"], dialog') !== null;

  /** Whether the element shows nothing: it can only dim what is under it. @param {Element} element */
  function isEmpty(element) {
    return !/\S/.test(dom.textContent(element)) && !dom.shadow(element)
      && !dom.matches(element, "dialog, iframe, img, video, canvas, object, embed")
      && dom.first(element, "iframe, img, svg, video, canvas, object, embed, input, button") === null
      && !/url\(/.test(getComputedStyle(element).backgroundImage);
  }

  /** The layer over the page that is seen at this place. @param {number[]} point */
  const layerAt = ([x = 0, y = 0]) => layers.of(dom.seenAt(innerWidth * x, innerHeight * y), text);

  /** Whether a layer is tall enough to be a menu from the side; bars at the edges are not. @param {Element} layer */
  const isTall = (layer) => dom.rect(layer).height > innerHeight * 0.6;

  /** Whether something that a reader may want stands over the page and so may want the lock. */
  function isCovered() {
    const isWanted = (/** @type {Element | null} */ layer) => layer !== null && !isEmpty(layer);
    if (POINTS.some((point) => isWanted(layerAt(point)))) return true;
    if (!isReaders) return false;
    const focused = dom.focused();
    return focused !== null && isWanted(layers.of(focused, text)) || SIDES.some((point) => {
      const layer = layerAt(point);
      return layer !== null && isWanted(layer) && isTall(layer);
    });
  }

  /**
   * What holds most of the page, where the article is all of the body, or there is none.
   * @param {Element} body
   */
  function core(body) {
    let core = body;
    for (let depth = 0; depth < CORE_DEPTH; depth += 1) {
      const half = dom.byTag(core, "*").length / 2;
      let child = dom.firstElement(core);
      while (child && dom.byTag(child, "*").length <= half) child = dom.nextElement(child);
      if (!child || layers.isFixed(child)) break;
      core = child;
    }
    return core;
  }

  /** What holds the article, up to the body: what an overlay locks besides html and body. */
  function holders() {
    /** @type {Set<Element>} */
    const holders = new Set();
    for (const element of text) {
      for (let above = /** @type {Element | null} */ (element); above; above = dom.parentElement(above)) {
        if (above === dom.body() || above === dom.root()) break;
        holders.add(above);
      }
    }
    return holders;
  }

  /** How the page is locked, were it not released. */
  function lock() {
    const root = dom.root();
    const body = dom.body();
    if (!root || !body) return null;
    const released = dom.attribute(root, RELEASED);
    if (released !== null) dom.removeAttribute(root, RELEASED);
    const styles = [getComputedStyle(root), getComputedStyle(body)];
    const isClipped = (/** @type {CSSStyleDeclaration} */ style) => /hidden|clip/.test(style.overflowY);
    const isStill = (/** @type {CSSStyleDeclaration} */ style) => style.touchAction === "none"
      || style.pointerEvents === "none" || style.filter.includes("blur");
    const found = styles.some((style) => style.position === "fixed") ? "fixed"
      : styles.some((style) => isClipped(style)) && (root.scrollHeight > root.clientHeight || isHigher(body)) || styles.some(isStill) ? "overflow"
      : null;
    // A fixed body is moved up by as much as the page was scrolled.
    const moved = found === "fixed" ? -Number.parseFloat(getComputedStyle(body).top) || 0 : 0;
    if (released !== null) dom.setAttribute(root, RELEASED, released);
    return found ? { found, moved } : null;
  }

  /** Whether more is in the element than it shows. @param {Element} element */
  const isHigher = (element) => element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0;

  /** As high as the window: shorter ones are texts that are folded up. @param {Element} element */
  const isWindowHigh = ({ clientHeight }) => clientHeight >= 0.8 * innerHeight && clientHeight <= innerHeight;

  /** How an element that holds the article is barred, were it not freed. @param {Element} element */
  function bars(element) {
    const freed = dom.attribute(element, FREED);
    if (freed !== null) dom.removeAttribute(element, FREED);
    const style = getComputedStyle(element);
    const bars = [];
    if (style.position === "fixed") bars.push("fixed");
    if (/hidden|clip/.test(style.overflowY) && isHigher(element) && isWindowHigh(element)) bars.push("overflow");
    if (/blur|brightness|grayscale|opacity/.test(style.filter) || Number(style.opacity) < 0.7) bars.push("filter");
    if (style.pointerEvents === "none" || style.touchAction === "none") bars.push("touch");
    if (freed !== null) dom.setAttribute(element, FREED, freed);
    return bars.join(" ");
  }

  /** Takes an attribute away, which comes back when the page is left as it was. @param {Element} element @param {string} name */
  function take(element, name) {
    const value = dom.attribute(element, name);
    if (value === null || name === "aria-hidden" && value !== "true" || !mayAgain()) return;
    const before = taken.get(element) ?? new Map();
    taken.set(element, before.set(name, value));
    dom.removeAttribute(element, name);
  }

  /** Whether it is no fight yet. */
  function mayAgain() {
    const now = performance.now();
    times = times.filter((time) => now - time < AGAIN_MS);
    times.push(now);
    return times.length <= MOST_AGAIN;
  }

  /** Elements that may be veils: beside what is hidden, and at the end of html and body. @param {Element[]} hidden */
  function veils(hidden) {
    const body = dom.body();
    /** @type {Set<Element>} */
    const found = new Set();
    const parents = new Set(hidden.filter(isOverlay).map((element) => dom.parentElement(element)));
    for (const parent of new Set([dom.root(), body, ...parents])) {
      let seen = 0;
      for (let child = parent && dom.lastChild(parent); child && seen < MOST_VEILS; child = dom.previousSibling(child)) {
        if (!(child instanceof Element)) continue;
        seen += 1;
        if (isVeil(child)) found.add(child);
      }
    }
    return found;
  }

  /** @param {Element} element */
  function isVeil(element) {
    if (panelHost.is(element) || dom.hasAttribute(element, "data-copydesk")) return false;
    const style = getComputedStyle(element);
    if (!/fixed|absolute/.test(style.position) || style.display === "none" || !isEmpty(element)) return false;
    if (text.some((holder) => dom.holds(element, holder))) return false;
    const { width, height } = dom.rect(element);
    return width * height >= COVERED * innerWidth * innerHeight || dom.hasAttribute(element, VEIL);
  }

  /** Whether a layer before or after the content of html or body dims the page. @param {Element} element */
  function hasVeil(element) {
    return ["::before", "::after"].some((part) => {
      const { position, content, backgroundColor, backdropFilter } = getComputedStyle(element, part);
      return position === "fixed" && content !== "none" && (!/^rgba\(.*, 0\)$|transparent/.test(backgroundColor) || (backdropFilter ?? "none") !== "none");
    });
  }

  /** Closes a dialog that is hidden but makes the page inert all the same. @param {Element[]} hidden */
  function closeDialogs(hidden) {
    for (const element of hidden) {
      for (const dialog of [element, ...dom.all(element, "dialog:modal")]) {
        if (!(dialog instanceof HTMLDialogElement) || !dom.matches(dialog, ":modal") || !mayAgain()) continue;
        closed.add(dialog);
        HTMLDialogElement.prototype.close.call(dialog);
      }
    }
  }

  function release(/** @type {Element[]} */ hidden) {
    const root = dom.root();
    const body = dom.body();
    if (!root || !body) return;
    causes = new Set(hidden.filter(isOverlay));
    closeDialogs(hidden);
    const locked = lock();
    const before = dom.attribute(root, RELEASED);
    const veiled = [root, body].some(hasVeil) || before?.includes("veil") ? " veil" : "";
    const state = locked || veiled ? `${locked?.found ?? ""}${veiled}`.trim() : null;
    if (state === null) {
      if (before !== null) dom.removeAttribute(root, RELEASED);
    } else if (before !== state) {
      dom.setAttribute(root, RELEASED, state);
      if (locked && locked.moved > 0) scrollTo({ top: locked.moved, behavior: "instant" });
    }
    for (const element of holders()) {
      const barred = bars(element);
      if (barred) dom.setAttribute(element, FREED, barred);
      else if (dom.hasAttribute(element, FREED)) dom.removeAttribute(element, FREED);
      BARRING.forEach((name) => take(element, name));
    }
    take(body, "inert");
    take(body, "aria-hidden");
    for (const veil of veils(hidden)) dom.setAttribute(veil, VEIL, "");
    isReleased = state !== null;
  }

  /** Whether an overlay that is hidden no longer is there once more, or never went: the site has not closed it. @param {Element} overlay */
  function isStanding(overlay) {
    // A dialog that was closed shows again where what holds it does.
    const outer = dom.localName(overlay) === "dialog" ? dom.parentElement(overlay) : overlay;
    return dom.isConnected(overlay) && outer !== null && dom.isRendered(outer);
  }

  /** Leaves the page as it is without Copydesk. What the site itself has closed meanwhile, it has also given free. */
  function restore() {
    unmark();
    const isSitesDoing = ![...causes].some(isStanding);
    causes.clear();
    if (!isSitesDoing) {
      for (const [element, attributes] of taken) {
        for (const [name, value] of attributes) if (!dom.hasAttribute(element, name)) dom.setAttribute(element, name, value);
      }
      for (const dialog of closed) {
        if (dom.isConnected(dialog) && !dom.hasAttribute(dialog, "open")) HTMLDialogElement.prototype.showModal.call(dialog);
      }
    }
    taken.clear();
    closed.clear();
  }

  function look() {
    const hidden = blocks.elements();
    const { scrollX, scrollY } = globalThis;
    const isLocked = lock() !== null;
    if (isLocked && !wasLocked) isReaders = performance.now() - lastAct < READERS_DOING;
    wasLocked = isLocked;
    if (hidden.some(isOverlay) || [...closed].some((dialog) => hidden.some((element) => dom.holds(element, dialog)))) {
      if (!isCovered()) release(hidden);
      else if (isReleased) unmark();
    } else {
      restore();
    }
    // Looking at the page as it were without the marks may have moved it.
    if (isReleased && scrollY > 0 && globalThis.scrollY === 0) scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
    // The marks are not the page's doing.
    observer?.takeRecords();
  }

  /** What the reader did may have brought a dialog, without a change to what is watched. */
  function glance() {
    if (!isReleased) look();
    else if (isCovered()) unmark();
  }

  /** What a stylesheet undoes is as the site has it. So it stays while something that the reader wants is over the page. */
  function unmark() {
    isReleased = false;
    const root = dom.root();
    if (!root) return;
    dom.removeAttribute(root, RELEASED);
    for (const element of dom.all(root, `[${FREED}], [${VEIL}]`)) {
      dom.removeAttribute(element, FREED);
      dom.removeAttribute(element, VEIL);
    }
  }

  /** @param {Event} event */
  function act(event) {
    if (event.isTrusted && !(event instanceof KeyboardEvent && SCROLL_KEYS.has(event.key) && !isTyped(event))) lastAct = performance.now();
    if (event.isTrusted) soon(glance);
  }

  /** Whether a key is for a field, a button, or something else in the page. @param {Event} event */
  const isTyped = (event) => event.target instanceof Element
    && dom.closest(event.target, 'input, textarea, select, button, a, summary, video, audio, [contenteditable]:not([contenteditable="false"]), [role="textbox"]') !== null;

  /** Whether an event is to go past the site's scripts, which may hold what scrolls: while a lock is undone. @param {Event} event */
  const passes = (event) => isReleased
    && (!(event instanceof KeyboardEvent) || SCROLL_KEYS.has(event.key) && !isTyped(event));

  /** @param {typeof look | typeof glance} next */
  function soon(next) {
    if (!due) {
      setTimeout(() => {
        const now = due;
        due = null;
        if (observer) now?.();
      }, 16);
    }
    if (due !== look) due = next;
  }

  function listen() {
    observer ??= new MutationObserver(() => soon(look));
    observer.disconnect();
    const body = dom.body();
    for (const element of [dom.root(), body, ...holders()]) {
      // Veils come as children of html or body.
      const childList = element === dom.root() || element === body;
      if (element) observer.observe(element, { attributes: true, attributeFilter: WATCHED, childList });
    }
    for (const [event, listener] of LISTENERS) addEventListener(event, listener, { capture: true, passive: true });
    shield.pass(passes);
  }

  function stop() {
    observer?.disconnect();
    observer = null;
    for (const [event, listener] of LISTENERS) removeEventListener(event, listener, { capture: true });
    shield.pass(null);
    restore();
    text = [];
    wasLocked = false;
  }

  /** @type {[string, (event: Event) => void][]} */
  const LISTENERS = [["click", act], ["keydown", act], ["toggle", () => soon(look)]];

  return Object.freeze({
    /**
     * Looks whether a lock is left behind, now and whenever html, body or what holds the article change.
     * @param {Element[]} elements what holds the article; none where there is none
     */
    watch(elements) {
      isArticle = elements.length > 0;
      text = elements.map((element) => element === dom.body() ? core(element) : element);
      if (isArticle) {
        look();
        listen();
      } else {
        this.check();
      }
    },

    /** Looks now: blocks were hidden or shown. On a page without an article only the reader's rules hide any. */
    check() {
      const isNeeded = isArticle || blocks.elements().some(isOverlay);
      if (!isNeeded) return stop();
      const body = dom.body();
      if (!observer && body) {
        text = [core(body)];
        listen();
      }
      look();
    },
  });
})();
