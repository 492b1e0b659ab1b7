/**
 * What is remembered of sites as data: what may stand in the storage, what a visit makes of it, and what is forgotten.
 * Pure; ./storage.js reads and writes it, one visit after the other; content/memory.js learns and uses it.
 *
 *     site = { until: when it is forgotten, shapes: shape[], selectors: { selector, kind, misses }[] }
 *
 * @module
 */

/** @typedef {import("./messages.js").Site} Site */
/** @typedef {import("./messages.js").Visit} Visit */

/** A page has some ten blocks with names that last; a site some kinds of pages. */
export const MOST_SELECTORS = 24;
export const LONGEST_SELECTOR = 200;
export const MOST_SHAPES = 8;
/** As many as a reader visits within the time below, nearly. */
export const MOST_SITES = 300;
/** A site that has not been visited for so long has been rebuilt, as likely as not. In milliseconds: 60 days. */
export const LONGEST = 60 * 86_400_000;
/** Visits without a match. */
export const MOST_MISSES = 3;
/** A visit that changes nothing is written only when the one before is so old, in milliseconds. */
const SHORTEST = 86_400_000;

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string";

/**
 * What is stored of a site, as far as it can be understood; nothing of what is too old.
 * @param {unknown} stored
 * @param {number} now as `Date.now()` gives it
 * @returns {Site}
 */
export function read(stored, now) {
  const { until, shapes, selectors } = /** @type {Partial<Site>} */ (typeof stored === "object" && stored !== null ? stored : {});
  // A clock that was set back must not keep it for ever.
  if (typeof until !== "number" || until < now || until > now + LONGEST || !Array.isArray(shapes) || !Array.isArray(selectors)) {
    return { until: 0, shapes: [], selectors: [] };
  }
  const isWhole = (/** @type {any} */ one) => isText(one?.selector) && isUsable(one.selector) && typeof one.misses === "number" && isText(one.kind);
  return { until, shapes: shapes.filter(isText).slice(0, MOST_SHAPES), selectors: selectors.filter(isWhole).slice(0, MOST_SELECTORS) };
}

/** Whether the selector asks for a name, and is not of a length that only a machine reads. @param {string} selector */
const isUsable = (selector) => /[.#[]/.test(selector) && selector.length <= LONGEST_SELECTOR;

/**
 * What is to be stored of a site after a visit. What the visit does not speak of stays: another tab may have learned it.
 * @param {unknown} stored
 * @param {Visit} visit
 * @param {number} now
 * @returns {Site | null} null: nothing
 */
export function visited(stored, { shape, seen, missed, refused }, now) {
  const before = read(stored, now);
  /** @type {Map<string, Site["selectors"][0]>} */
  const known = new Map(before.selectors.map((one) => [one.selector, one]));
  for (const selector of missed) {
    const one = known.get(selector);
    if (one) known.set(selector, { ...one, misses: one.misses + 1 });
  }
  for (const { selector, kind } of seen) if (isUsable(selector)) known.set(selector, { selector, kind, misses: 0 });
  for (const selector of refused) known.delete(selector);
  const selectors = [...known.values()].filter(({ misses }) => misses < MOST_MISSES)
    .sort((a, b) => a.misses - b.misses).slice(0, MOST_SELECTORS);
  if (selectors.length === 0) return null;
  const shapes = [shape, ...before.shapes.filter((one) => one !== shape)].slice(0, MOST_SHAPES);
  const after = { until: now + LONGEST, shapes, selectors };
  const isSame = JSON.stringify({ ...after, until: 0 }) === JSON.stringify({ ...before, until: 0 });
  return isSame && after.until - before.until < SHORTEST ? before : after;
}

/**
 * The sites to forget: what is too old, and where there are too many, those that were not visited for the longest time.
 * @param {Record<string, unknown>} sites by key
 * @param {number} now
 * @returns {string[]} their keys
 */
export function surplus(sites, now) {
  const youngest = Object.keys(sites).map((key) => ({ key, until: read(sites[key], now).until })).sort((a, b) => b.until - a.until);
  return youngest.filter(({ until }, place) => until === 0 || place >= MOST_SITES).map(({ key }) => key);
}
