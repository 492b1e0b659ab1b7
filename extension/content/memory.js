"use strict";

/**
 * What was hidden on a site before, so that it does not flash on the next visit: selectors that the engine made by names
 * that people gave, in this browser's storage, under `memory:` and the site. They are only a first guess for pages whose
 * address is made like those where they were learned: each reading of the page confirms or forgets them.
 *
 * Nothing is remembered of what stands among an article's paragraphs, where the next article has text of its own.
 * Forgotten is what matches there, or something that the engine leaves, what has not matched for some visits, what the reader shows
 * again, what is old, and all of it when the reader says so. Nothing is learned in private windows.
 */
const memory = (() => {
  const host = location.hostname.replace(/\.$/, "");
  const KEY = `memory:${host}`;
  /** @type {import("../messages.js").Told} */
  const REMEMBERED = { text: "hidden here on an earlier visit", key: "reasonRemembered", values: [] };

  /** @typedef {import("../messages.js").ClutterKind} ClutterKind */
  /** @typedef {import("../messages.js").Site} Site */
  /** @typedef {Site["selectors"][0]} Remembered */

  /** As it is stored. @type {Site} */
  let site = { until: 0, shapes: [], selectors: [] };
  /** Counted as missed, once a visit, however often the page is read. @type {Set<string>} */
  const missed = new Set();
  /** What is given to early.js, and what it came from. @type {Map<object, Remembered>} */
  const given = new Map();
  /** Not to be learned in this visit: contradicted, or shown again. @type {Set<string>} */
  const refused = new Set();

  /** How the page's address is made: how many parts, and whether the last is a word, a number or many words. */
  function shape() {
    const parts = location.pathname.split("/").filter(Boolean);
    const last = parts.at(-1) ?? "";
    const words = last.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length;
    return `${parts.length}${words >= 3 ? "s" : /^\d+$/.test(last) ? "n" : /\d/.test(last) ? "m" : "w"}`;
  }

  /** @param {unknown} stored by the background, which keeps it in bounds (../memory.js) @returns {Site} */
  function read(stored) {
    const { until = 0, shapes, selectors } = /** @type {Partial<Site>} */ (typeof stored === "object" && stored !== null ? stored : {});
    if (!(until > Date.now()) || !Array.isArray(shapes) || !Array.isArray(selectors)) return { until: 0, shapes: [], selectors: [] };
    return { until, shapes, selectors: selectors.filter((one) => typeof one?.selector === "string") };
  }

  function recall() {
    if (!site.shapes.includes(shape())) return;
    for (const known of site.selectors) {
      given.set({ selector: known.selector, kind: known.kind, reason: REMEMBERED }, known);
    }
    if (given.size > 0) early.add(/** @type {any[]} */ ([...given.keys()]));
  }

  /** @param {(known: Remembered) => boolean} which */
  function drop(which) {
    const dropped = new Set([...given].filter(([, known]) => which(known)).map(([entry]) => entry));
    if (dropped.size === 0) return;
    dropped.forEach((entry) => given.delete(entry));
    early.remove((entry) => dropped.has(entry));
  }

  /** What the selector matches. @param {string} selector @returns {Element[]} */
  function matches(selector) {
    const root = dom.root();
    try {
      return root ? [...dom.all(root, selector)] : [];
    } catch {
      // Stored by another version, or changed by hand: it matches nothing, and is forgotten for that.
      return [];
    }
  }

  /** @param {Pick<import("../messages.js").Visit, "seen" | "missed">} visit */
  async function tell({ seen, missed }) {
    if (chrome.extension?.inIncognitoContext) return;
    try {
      /** @type {import("../messages.js").Visit} */
      const visit = { type: "remember", host, shape: shape(), seen, missed, refused: [...refused] };
      await chrome.runtime.sendMessage(visit);
    } catch (error) {
      console.warn("Copydesk: what was hidden could not be remembered.", error);
    }
  }

  early.awaits(storage.follow([KEY], ({ [KEY]: stored }) => {
    site = read(stored);
    if (site.selectors.length === 0) drop(() => true);
  }).then(recall));

  return Object.freeze({
    /**
     * After a reading of the whole page: keeps what the engine confirms, forgets what it does not, learns what is new.
     * @param {{ element: Element, kind: ClutterKind, selector: string | undefined }[]} found what is hidden
     * @param {Element[]} text what holds the article
     * @param {Element[]} elements all that was read
     */
    review(found, text, elements) {
      const wasRead = new Set(elements);
      const isFound = (/** @type {Element} */ element) => found.some((block) => dom.holds(block.element, element));
      const isText = (/** @type {Element} */ element) => element === dom.root() || element === dom.body()
        || text.some((holder) => dom.holds(element, holder) || dom.holds(holder, element));
      /** @type {Map<string, ClutterKind>} */
      const seen = new Map();
      /** @type {string[]} */
      const nowMissed = [];
      for (const { selector, kind } of site.selectors) {
        if (refused.has(selector)) continue;
        const matched = matches(selector).filter((element) => wasRead.has(element));
        if (matched.some((element) => isText(element) || !isFound(element))) refused.add(selector);
        else if (matched.length > 0) seen.set(selector, kind);
        else if (!missed.has(selector)) nowMissed.push(selector);
      }
      for (const { selector, kind } of found) {
        if (!selector || refused.has(selector)) continue;
        const matched = matches(selector);
        if (matched.length > 0 && matched.every((element) => isFound(element) && !isText(element))) seen.set(selector, kind);
      }
      nowMissed.forEach((selector) => missed.add(selector));
      drop((known) => refused.has(known.selector));
      const isNothing = seen.size === 0 && nowMissed.length === 0 && site.selectors.every(({ selector }) => !refused.has(selector));
      if (!isNothing) void tell({ seen: [...seen].map(([selector, kind]) => ({ selector, kind })), missed: nowMissed });
    },

    /** The page is no article: what was remembered is none of its business. */
    leave() {
      drop(() => true);
    },

    /** The reader wants to see these. @param {Element[]} elements */
    forget(elements) {
      const isShown = ({ selector = "" }) => matches(selector).some((match) => elements.some((element) => dom.holds(element, match) || dom.holds(match, element)));
      const shown = site.selectors.filter(isShown);
      if (shown.length === 0) return;
      shown.forEach(({ selector }) => refused.add(selector));
      drop((known) => refused.has(known.selector));
      void tell({ seen: [], missed: [] });
    },
  });
})();
