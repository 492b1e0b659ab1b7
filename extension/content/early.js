"use strict";

/**
 * What is known before the page is read: the reader's own rules, and whatever others hand in (`add`), as selectors.
 * What they match is hidden before it is painted: storage is asked before the page has its first element, and until it
 * has answered, which takes some milliseconds, nothing of the page shows. Then what comes into the page is matched in
 * the same task.
 *
 * What an element matches can hang on others (`:has()`, siblings, a class of an ancestor), so where such a selector is
 * at work the page is matched as a whole after a change, so often that it takes no more than a small part of the time.
 *
 * The reader's rules win over the article, except that what holds all of a story is never hidden, nor html or body.
 * Other selectors give way to any part of a story.
 */
const early = (() => {
  const VEIL = "data-copydesk-veil";
  /**
   * A page is not held back for longer, whatever became of storage. Usually that answers in some milliseconds, but on a
   * busy machine it took more than 150, and then what the rules hide was painted.
   */
  const LONGEST_VEIL_MS = 1000;
  /** Matching the whole page takes at most this part of the time, and so many milliseconds more where much comes at once. */
  const SHARE = 1 / 25;
  const BURST_MS = 30;
  /** Of more changes than these, looking at one costs so many times what the browser takes to match an element by itself. */
  const MANY = 200;
  const DEARER = 8;
  /** What is marked comes in bursts; the panel hears of it once. */
  const TELL_MS = 60;
  const NEVER = /^(?:html|head|body|frameset|copydesk-.*)$/;

  /** @typedef {import("../messages.js").Entry} Entry */

  /** @type {Entry[]} */
  let rules = [];
  /** @type {Entry[]} */
  let others = [];
  /** Both, without what the browser does not take for a selector. @type {Entry[]} */
  let entries = [];
  /** All their selectors as one. */
  let all = "";
  /** Whether an element that comes, or an attribute that changes, can decide on another element. */
  let reach = { byElements: false, byAttributes: false };
  let isTurnedOn = true;
  /** @type {Element[][]} */
  let stories = [];

  /** @type {Map<Element, Entry>} */
  const marked = new Map();
  /** @type {MutationObserver | null} */
  let observer = null;
  let recheckTimer = 0;
  /** What matching the whole page may cost now, in ms. */
  let credit = BURST_MS;
  let creditOf = 0;
  let tellTimer = 0;
  let onChange = () => {};

  /** @param {string} selector of a rule @returns {import("../messages.js").Told} */
  const reason = (selector) => ({ text: `your rule: ${selector}`, key: "reasonRule", values: [{ text: selector, key: "", values: [] }] });

  /** Whether `host` is `site` or below it. @param {string} site @param {string} host */
  const covers = (site, host) => host === site || host.endsWith(`.${site}`);

  /** As `Rule::holds_on` in src/rules/mod.rs. @param {import("../messages.js").Rule} rule @param {string} host */
  function holdsOn({ hosts, except }, host) {
    /** @param {string[]} sites */
    const nearest = (sites) => Math.max(-1, ...sites.filter((site) => covers(site, host)).map((site) => site.length));
    const on = nearest(hosts);
    const off = nearest(except);
    return on === -1 ? hosts.length === 0 && off === -1 : on > off;
  }

  const isOn = () => isTurnedOn && !settings.isOff();

  /** @param {string} selector */
  function isSelector(selector) {
    try {
      new DocumentFragment().querySelector(selector);
      return true;
    } catch {
      return false;
    }
  }

  /** Takes up what is to be matched now, and matches it. */
  function renew() {
    entries = isOn() ? [...rules, ...others].filter(({ selector }) => isSelector(selector)) : [];
    all = entries.map(({ selector }) => selector).join(", ");
    const bare = all.replace(/"(?:[^"\\]|\\.)*"|\\./g, "").replace(/\[[^\]]*\]/g, "").replace(/, /g, ",");
    reach = { byElements: /[+~:]/.test(bare), byAttributes: /[ >+~:]/.test(bare) };
    observer?.disconnect();
    observer = null;
    if (all) {
      observer = new MutationObserver(take);
      // The document, since it may have no root element yet.
      observer.observe(document, { childList: true, subtree: true, attributeFilter: attributeNames() });
    }
    recheck();
  }

  /** Attributes that selectors ask for. */
  function attributeNames() {
    const names = new Set(["class", "id"]);
    for (const [, name = ""] of all.matchAll(/\[([\w-]+)/g)) {
      if (!name.startsWith("data-copydesk")) names.add(name);
    }
    return [...names];
  }

  /** Whether so much has changed that matching the whole page costs less. @param {MutationRecord[]} records */
  function isMost(records) {
    const root = records.length > MANY ? dom.root() : null;
    return root !== null && records.length * DEARER > dom.byTag(root, "*").length;
  }

  /** @param {MutationRecord[]} records */
  function take(records) {
    if (isMost(records)) return recheck();
    /** @type {Set<Element>} */
    const added = new Set();
    /** @type {Set<Element>} */
    const changed = new Set();
    for (const { type, target, addedNodes } of records) {
      if (type === "attributes") changed.add(/** @type {Element} */ (target));
      else for (const node of addedNodes) if (node instanceof Element) added.add(node);
    }
    for (const element of changed) {
      if (dom.matches(element, all)) mark(element);
      else release(element);
    }
    for (const element of added) {
      const parent = dom.parentNode(element);
      // What came with its parent is matched with it.
      if (!parent || (parent instanceof Element && added.has(parent))) continue;
      if (dom.matches(element, all)) mark(element);
      dom.all(element, all).forEach(mark);
    }
    if (reach.byElements || (reach.byAttributes && changed.size > 0)) recheckInTime();
  }

  function recheckInTime() {
    if (recheckTimer) return;
    const now = performance.now();
    credit = Math.min(BURST_MS, credit + (now - creditOf) * SHARE);
    creditOf = now;
    if (credit > 0) recheck();
    else recheckTimer = setTimeout(recheck, -credit / SHARE);
  }

  /** Matches the whole page. */
  function recheck() {
    clearTimeout(recheckTimer);
    recheckTimer = 0;
    const begun = performance.now();
    const root = dom.root();
    /** @type {Set<Element>} */
    const found = new Set(root && all ? dom.all(root, all) : []);
    for (const element of [...marked.keys()]) if (!found.has(element)) release(element);
    found.forEach(mark);
    credit -= performance.now() - begun;
  }

  /** @param {Element} element */
  function mark(element) {
    const entry = entries.find(({ selector }) => dom.matches(element, selector));
    if (!entry || isRefused(element, entry)) return release(element);
    const known = marked.get(element);
    if (known === entry && blocks.has(element)) return;
    // What stands in a hidden block is hidden with it.
    const parent = dom.parentNode(element);
    if (!known && parent instanceof Element && dom.closest(parent, "[data-copydesk]:not([data-copydesk-shown])")) return;
    marked.set(element, entry);
    blocks.match(element, entry);
    tellSoon();
  }

  /** @param {Element} element */
  function release(element) {
    if (!marked.delete(element)) return;
    blocks.match(element, null);
    tellSoon();
  }

  /** @param {Element} element @param {Entry} entry */
  function isRefused(element, { kind }) {
    if (NEVER.test(dom.localName(element))) return true;
    /** @param {Element} part */
    const holds = (part) => dom.contains(element, part);
    return kind === "rule" ? stories.some((story) => story.length > 0 && story.every(holds)) : stories.flat().some(holds);
  }

  function tellSoon() {
    tellTimer ||= setTimeout(() => {
      tellTimer = 0;
      // What a site takes away again and again is not to be kept for ever.
      for (const element of marked.keys()) if (!dom.isConnected(element)) release(element);
      onChange();
    }, TELL_MS);
  }

  /** @param {Record<string, unknown>} values none before there are any rules */
  function heed({ rules: stored }) {
    const known = /** @type {import("../messages.js").Rule[]} */ (Array.isArray(stored) ? stored : []);
    rules = known.filter((rule) => holdsOn(rule, location.hostname)).map(({ selector }) => ({
      selector, kind: "rule", reason: reason(selector),
    }));
    renew();
  }

  function lift() {
    const root = dom.root();
    if (root) dom.removeAttribute(root, VEIL);
  }

  /** What else is waited for. @type {Promise<void>[]} */
  const awaited = [];

  /** Resolves when what storage holds is heeded. @type {Promise<void>} */
  void (async () => {
    const root = dom.root();
    if (root) dom.setAttribute(root, VEIL, "");
    const limit = setTimeout(lift, LONGEST_VEIL_MS);
    try {
      await Promise.all([storage.follow(["rules"], heed), settings.known]);
      // Until the settings were known, nothing was in force.
      renew();
      await Promise.all(awaited);
    } catch (error) {
      console.warn("Copydesk:", error);
    } finally {
      clearTimeout(limit);
      lift();
    }
  })();

  settings.listen(renew);

  return Object.freeze({
    /** Why what a rule of the reader's matches is hidden. */
    reason,

    /** Holds the page back for this as well, within the same limit. @param {Promise<void>} what */
    awaits: (what) => void awaited.push(what),

    /** Hides what these match as well, from now on. @param {Entry[]} more */
    add(more) {
      others = [...others, ...more];
      renew();
    },

    /** Takes back what was added. @param {(entry: Entry) => boolean} which */
    remove(which) {
      others = others.filter((entry) => !which(entry));
      renew();
    },

    /** @param {() => void} changed called soon after something was hidden or shown again */
    listen(changed) {
      onChange = changed;
    },

    /** Tells what is not to be hidden. @param {Element[][]} now what holds the text of each story */
    protect(now) {
      if (stories.length === 0 && now.length === 0) return;
      stories = now;
      recheck();
    },

    /** Switches it off in this page, and leaves the page as it was; or on again. @param {boolean} on */
    turn(on) {
      if (isTurnedOn === on) return;
      isTurnedOn = on;
      renew();
    },
  });
})();
