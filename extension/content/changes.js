"use strict";

/**
 * Says what has come into the page and may be an appeal or a teaser, and when so much has come that the whole page should
 * be read again. What comes is only weighed here, in slices; reading is what costs, so between two readings there is
 * many times the time that one took, and each reading of the whole page is waited for longer than the one before.
 *
 * Shadow roots are watched as well, those of elements that were there before them too: nothing tells of a new one, so
 * the elements that may get one are looked at now and then.
 */
const changes = (() => {
  /** Characters of new text that may be an appeal or a teaser. */
  const WEIGHTY = 30;
  /** Without any text, these can be all there is to one. Pictures and frames of advertisements come first and most. */
  const WORDLESS = "form, input, a[href] img, button, h2, h3, h4";
  /** So many new paragraphs may be another article, or this one anew. */
  const PARAGRAPHS = 3;
  /** Things come in bursts: wait for the rest of one, but not so long that a reader sees it. */
  const BURST_MS = 30;
  /** Of looking through what came. */
  const SLICE_MS = 5;
  /** Reading takes at most this part of the page's time … */
  const SHARE = 1 / 25;
  const SHORTEST_MS = 150;
  /** … of the whole page less, and each wait is longer than the one before, up to a limit. */
  const WHOLE_SHARE = 1 / 100;
  const WHOLE_SHORTEST_MS = 2_000;
  const WHOLE_LONGEST_MS = 60_000;
  const GROWTH = 1.3;
  /** More records, or more additions, than anyone would look through. */
  const MOST_RECORDS = 20_000;
  const MOST_ADDED = 120;
  const MOST_AT_ONCE = 1_000;
  /** Elements that may get a shadow root, and how often they are looked at: at first, and after the first minute. */
  const MOST_HOSTS = 300;
  const HOSTS_MS = 200;
  const HOSTS_LATER_MS = 1_000;
  const HOSTS_SOON = 300;

  /** @typedef {{ added: (came: Element[]) => void, whole: () => void, marks: (element: Element) => void }} Listener */

  /** @type {MutationObserver | null} */
  let observer = null;
  /** @type {Listener | null} */
  let listener = null;
  /** @type {MutationRecord[]} */
  let records = [];
  /** @type {Set<Element>} */
  let added = new Set();
  let timer = 0;
  let wholeTimer = 0;
  let isWholeDue = false;
  let isWholeSoon = false;
  let readings = 0;
  let notBefore = 0;
  let wholeNotBefore = 0;
  /** @type {WeakSet<ShadowRoot>} */
  let roots = new WeakSet();
  /** @type {Set<Element>} */
  const hosts = new Set();
  let hostsTimer = 0;
  let looks = 0;
  /** Frames from these places have been judged, and stayed. @type {Set<string>} */
  const frames = new Set();

  const WATCHED = { childList: true, subtree: true, attributes: true, attributeFilter: ["src", "data-copydesk", "data-copydesk-shown"] };

  /** Whether the element stands in something that is hidden. @param {Element | null} element */
  function isHidden(element) {
    for (; element; element = hostOf(element)) {
      if (dom.closest(element, "[data-copydesk]:not([data-copydesk-shown])")) return true;
    }
    return false;
  }

  /** @param {Element} element */
  const hostOf = (element) => {
    const root = dom.shadowAround(element);
    return root && dom.hostOf(root);
  };

  /** A frame's address without what is different every time; null: no address. @param {Element} frame */
  function placeOf(frame) {
    const source = dom.attribute(frame, "src") ?? "";
    return /^(?:https?:)?\/\/|^\//.test(source) ? source.split(/[?#]/, 1)[0] ?? null : null;
  }

  /** Whether the frame may be worth judging. @param {Element} frame */
  function isFrameNew(frame) {
    const place = placeOf(frame);
    return place !== null && !frames.has(place);
  }

  /** Whether the element may be, or hold, something that is not to stay. @param {Element} element */
  function isWeighty(element) {
    const tag = dom.localName(element);
    if (tag === "iframe") return isFrameNew(element) && !contest.covers(element);
    if (attributes.isOpaque(tag) || contest.covers(element)) return false;
    const shadow = dom.shadow(element);
    if (shadow !== null || dom.isHost(element)) host(shadow, element);
    if (shadow !== null) return true;
    if (dom.textContent(element).trim().length >= WEIGHTY || dom.matches(element, WORDLESS)) return true;
    let isWorth = dom.first(element, WORDLESS) !== null;
    for (const frame of dom.byTag(element, "iframe")) isWorth ||= isFrameNew(frame);
    return holdsShadow(element) || isWorth;
  }

  /** Whether one of the elements in it has a shadow root; those that may get one are kept in sight. @param {Element} element */
  function holdsShadow(element) {
    let found = false;
    const walker = dom.walker(element, NodeFilter.SHOW_ELEMENT);
    for (let seen = 0; seen < MOST_HOSTS; seen += 1) {
      const inner = /** @type {Element | null} */ (walker.nextNode());
      if (!inner) break;
      if (!dom.isHost(inner)) continue;
      const shadow = dom.shadow(inner);
      host(shadow, inner);
      found ||= shadow !== null;
    }
    return found;
  }

  /** @param {MutationRecord} record */
  function weigh(record) {
    const { target } = record;
    if (record.type === "attributes") {
      if (record.attributeName !== "src") listener?.marks(/** @type {Element} */ (target));
      else if (dom.localName(target) === "iframe") add(/** @type {Element} */ (target));
      return;
    }
    if (record.addedNodes.length === 0) return;
    const holder = target instanceof ShadowRoot ? dom.hostOf(target) : target instanceof Element ? target : null;
    if (!holder || dom.isOwn(holder) || isHidden(holder)) return;
    // Put in at once, so looked through at once: too much of that is a page anew.
    if (record.addedNodes.length > MOST_AT_ONCE) {
      isWholeSoon = true;
      return;
    }
    let words = 0;
    for (const node of record.addedNodes) {
      if (dom.nodeType(node) === dom.TEXT) words += dom.data(node).trim().length;
      else if (node instanceof Element && !dom.isOwn(node)) add(node);
    }
    if (words >= WEIGHTY && !attributes.isOpaque(dom.localName(holder))) keep(holder);
  }

  /** @param {Element} element */
  function add(element) {
    if (dom.isConnected(element) && isWeighty(element)) keep(element);
  }

  /** @param {Element} element */
  function keep(element) {
    if (dom.byTag(element, "p").length >= PARAGRAPHS) isWholeSoon = true;
    if (added.size < MOST_ADDED) added.add(element);
    else isWholeSoon = true;
  }

  /** Looks through what came, a slice at a time, then tells. */
  function look() {
    timer = 0;
    const end = performance.now() + SLICE_MS;
    let seen = 0;
    for (; seen < records.length && performance.now() < end; seen += 1) weigh(/** @type {MutationRecord} */ (records[seen]));
    // Where the whole page is to be read, the rest need not be weighed.
    records = isWholeSoon ? [] : records.slice(seen);
    if (records.length > 0) {
      timer = setTimeout(look, 0);
      return;
    }
    const now = performance.now();
    if (added.size > 0) {
      if (now < notBefore) {
        timer = setTimeout(look, notBefore - now);
        return;
      }
      const came = outermost([...added].filter((element) => dom.isConnected(element)));
      added = new Set();
      isWholeDue = true;
      if (came.length > 0) listener?.added(came);
    }
    askWhole(isWholeSoon);
    isWholeSoon = false;
  }

  /** @param {Element[]} elements */
  const outermost = (elements) => elements.filter((one) => !elements.some((other) => other !== one && dom.holds(other, one)));

  /** Asks for the whole page to be read when it is time, or as soon as can be. @param {boolean} isSoon */
  function askWhole(isSoon) {
    if (!isWholeDue && !isSoon) return;
    if (wholeTimer && !isSoon) return;
    clearTimeout(wholeTimer);
    const wait = isSoon ? Math.max(BURST_MS, notBefore - performance.now()) : Math.max(WHOLE_SHORTEST_MS, wholeNotBefore - performance.now());
    wholeTimer = setTimeout(() => {
      wholeTimer = 0;
      isWholeDue = false;
      listener?.whole();
    }, wait);
  }

  /**
   * Keeps an element's shadow root in sight, or the element, until it has one.
   * @param {ShadowRoot | null} root
   * @param {Element} element
   */
  function host(root, element) {
    if (root) {
      hosts.delete(element);
      if (!observer || roots.has(root)) return;
      roots.add(root);
      observer.observe(root, WATCHED);
    } else if (hosts.size < MOST_HOSTS && !hosts.has(element)) {
      hosts.add(element);
      looks = 0;
      hostsTimer ||= setTimeout(lookAtHosts, HOSTS_MS);
    }
  }

  function lookAtHosts() {
    hostsTimer = 0;
    looks += 1;
    for (const element of [...hosts]) {
      const isBare = !dom.localName(element).includes("-");
      if (!dom.isConnected(element) || isBare && (looks * HOSTS_MS > 5_000 || !dom.isHost(element))) {
        hosts.delete(element);
        continue;
      }
      const root = dom.shadow(element);
      if (!root) continue;
      host(root, element);
      if (!isHidden(element)) keep(element);
    }
    if (added.size > 0 && !timer) look();
    if (hosts.size > 0 && observer) hostsTimer = setTimeout(lookAtHosts, looks < HOSTS_SOON ? HOSTS_MS : HOSTS_LATER_MS);
  }

  return Object.freeze({
    /** @param {Listener} told `added` of what came, `whole` when the page should be read, `marks` of changed marks */
    watch(told) {
      listener = told;
      const root = dom.root();
      if (observer || !root) return;
      observer = new MutationObserver((came) => {
        if (records.length + came.length > MOST_RECORDS) {
          isWholeSoon = true;
          records = [];
        } else {
          records.push(...came);
        }
        timer ||= setTimeout(look, BURST_MS);
      });
      observer.observe(root, WATCHED);
    },

    host,

    /** The whole page should be read: a part was not enough. */
    ask() {
      isWholeDue = true;
      askWhole(false);
    },

    /**
     * Tells that a part of the page was read.
     * @param {number} cost milliseconds of the page's own time
     * @param {Element[]} came of which is hidden what is to be; none where nobody could tell
     */
    wasJudged(cost, came) {
      for (const element of came) {
        const inner = dom.localName(element) === "iframe" ? [element] : dom.byTag(element, "iframe");
        for (const frame of inner) {
          const place = placeOf(frame);
          if (place && frames.size < MOST_HOSTS && !isHidden(frame)) frames.add(place);
        }
      }
      notBefore = performance.now() + Math.max(SHORTEST_MS, cost / SHARE);
    },

    /** Tells that the page was read. @param {number} cost milliseconds of the page's own time */
    wasRead(cost) {
      readings += 1;
      const wait = Math.max(WHOLE_SHORTEST_MS, cost / WHOLE_SHARE) * GROWTH ** readings;
      wholeNotBefore = performance.now() + Math.min(wait, WHOLE_LONGEST_MS);
      notBefore = performance.now() + Math.max(SHORTEST_MS, cost / SHARE);
    },

    /** A new address: another page, as far as patience goes. */
    renew() {
      readings = 0;
      frames.clear();
    },

    stop() {
      observer?.disconnect();
      observer = null;
      for (const one of [timer, wholeTimer, hostsTimer]) clearTimeout(one);
      timer = wholeTimer = hostsTimer = 0;
      isWholeDue = isWholeSoon = false;
      records = [];
      added.clear();
      hosts.clear();
      frames.clear();
      roots = new WeakSet();
    },
  });
})();
