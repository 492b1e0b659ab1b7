"use strict";

/**
 * What was hidden on a site before, so that it does not flash on the next visit: selectors that the engine made by names
 * that people gave, in this browser's storage, under `memory:` and the site. They are only a first guess for pages whose
 * address is made like those where they were learned: each reading of the page confirms or forgets them.
 *
 * Forgotten is what matches something that the engine leaves, what has not matched for some visits, what the reader shows
 * again, what is old, and all of it when the reader says so. Nothing is learned in private windows.
 */
const memory = (() => {
  const KEY = `memory:${location.hostname.replace(/\.$/, "")}`;
  const PREFIX = "memory:";
  const MOST_SELECTORS = 24;
  const LONGEST_SELECTOR = 200;
  const MOST_SHAPES = 8;
  const MOST_SITES = 300;
  /** In days. A site that has not been visited for so long has been rebuilt, as likely as not. */
  const OLDEST = 60;
  const DAY_MS = 86_400_000;
  /** Visits without a match. */
  const MOST_MISSES = 3;

  /** @typedef {import("../messages.js").ClutterKind} ClutterKind */
  /** @typedef {{ selector: string, kind: ClutterKind, misses: number }} Remembered */
  /** @typedef {{ at: number, shapes: string[], selectors: Remembered[] }} Site */

  /** As it was when the page began. @type {Site} */
  let site = { at: 0, shapes: [], selectors: [] };
  /** How many visits each had missed by then. @type {Map<string, number>} */
  let missed = new Map();
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

  /** Whether the selector asks for a name, and is not of a length that only a machine reads. @param {string} selector */
  const isNamed = (selector) => /[.#[]/.test(selector) && selector.length <= LONGEST_SELECTOR;

  /** @param {unknown} stored @returns {Site} */
  function read(stored) {
    const { at, shapes, selectors } = /** @type {Partial<Site>} */ (typeof stored === "object" && stored !== null ? stored : {});
    if (typeof at !== "number" || !Array.isArray(shapes) || !Array.isArray(selectors) || Date.now() - at > OLDEST * DAY_MS) {
      return { at: 0, shapes: [], selectors: [] };
    }
    const isWhole = (/** @type {Partial<Remembered>} */ one) => typeof one?.selector === "string" && isNamed(one.selector) && typeof one.misses === "number"
      && /^(?:fundraising|subscription|teaser)$/.test(one.kind ?? "");
    return { at, shapes: shapes.filter((one) => typeof one === "string"), selectors: selectors.filter(isWhole).slice(0, MOST_SELECTORS) };
  }

  async function recall() {
    try {
      site = read((await chrome.storage.local.get(KEY))[KEY]);
    } catch (error) {
      console.warn("Copydesk: what is remembered of this site could not be read.", error);
    }
    if (!site.shapes.includes(shape())) return;
    missed = new Map(site.selectors.map(({ selector, misses }) => [selector, misses]));
    for (const known of site.selectors) {
      given.set({ selector: known.selector, kind: known.kind, reason: chrome.i18n.getMessage("reasonRemembered") }, known);
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

  /** @param {Remembered[]} selectors */
  async function write(selectors) {
    if (chrome.extension?.inIncognitoContext) return;
    const shapes = [shape(), ...site.shapes.filter((one) => one !== shape())].slice(0, MOST_SHAPES);
    const next = { at: Date.now(), shapes, selectors: selectors.slice(0, MOST_SELECTORS) };
    const isSame = JSON.stringify({ ...next, at: 0 }) === JSON.stringify({ ...site, at: 0 });
    if (isSame && next.at - site.at < DAY_MS) return;
    site = next;
    try {
      if (selectors.length === 0) await chrome.storage.local.remove(KEY);
      else await chrome.storage.local.set({ [KEY]: next });
      await bound();
    } catch (error) {
      console.warn("Copydesk: what was hidden could not be remembered.", error);
    }
  }

  /** Forgets the sites that were not visited for the longest time, where there are too many. */
  async function bound() {
    const keys = (await chrome.storage.local.getKeys()).filter((key) => key.startsWith(PREFIX));
    if (keys.length <= MOST_SITES) return;
    const stored = await chrome.storage.local.get(keys);
    const oldest = keys.toSorted((a, b) => read(stored[a]).at - read(stored[b]).at);
    await chrome.storage.local.remove(oldest.slice(0, keys.length - MOST_SITES));
  }

  chrome.storage.onChanged.addListener((changes, area) => {
    if (area !== "local" || !changes[KEY] || changes[KEY].newValue !== undefined) return;
    site = { at: 0, shapes: [], selectors: [] };
    drop(() => true);
  });

  early.awaits(recall());

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
        || text.some((holder) => dom.holds(element, holder));
      /** @type {Map<string, Remembered>} */
      const kept = new Map();
      for (const known of site.selectors) {
        if (refused.has(known.selector)) continue;
        const matched = matches(known.selector).filter((element) => wasRead.has(element));
        if (matched.some((element) => isText(element) || !isFound(element))) refused.add(known.selector);
        else if (matched.length > 0) kept.set(known.selector, { ...known, misses: 0 });
        else {
          // Once a visit, however often the page is read.
          const misses = missed.has(known.selector) ? (missed.get(known.selector) ?? 0) + 1 : known.misses;
          if (misses < MOST_MISSES) kept.set(known.selector, { ...known, misses });
        }
      }
      for (const { selector, kind } of found) {
        if (!selector || !isNamed(selector) || refused.has(selector)) continue;
        const matched = matches(selector);
        if (matched.length > 0 && matched.every((element) => isFound(element) && !isText(element))) kept.set(selector, { selector, kind, misses: 0 });
      }
      drop((known) => refused.has(known.selector));
      void write([...kept.values()].sort((a, b) => a.misses - b.misses));
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
      void write(site.selectors.filter(({ selector }) => !refused.has(selector)));
    },
  });
})();
