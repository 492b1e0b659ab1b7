/**
 * The reader's settings as data: what may stand in the storage, and what each change makes of it. Pure; ./storage.js
 * reads and writes them, content/settings.js tells what they mean for one page.
 *
 *     settings = { kinds: { fundraising, subscription, teaser: boolean }, sitesOff: site[], keep: { [site]: kind[] },
 *       opens, side, theme, size, language, units, badge: one of CHOICES }
 *
 * A site is a host name in lower case, and stands for all hosts below it: `example.org` for `www.example.org` as well.
 *
 * @module
 */

/** @typedef {import("./messages.js").Kind} Kind */
/** @typedef {import("./messages.js").Change} Change */
/** @typedef {import("./messages.js").Choice} Choice */
/**
 * @typedef {{ kinds: Record<Kind, boolean>, sitesOff: string[], keep: Record<string, Kind[]> } & Record<Choice, string>} Settings
 */

/** @type {readonly Kind[]} */
export const KINDS = Object.freeze(["fundraising", "subscription", "teaser"]);

/** The languages of `_locales`, as they are called there. */
export const LANGUAGES = Object.freeze(["en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl"]);

/**
 * What can be chosen, the first where nothing is:
 * - `opens`: when the panel opens beside the text by itself: on every article, on those with figures, never
 * - `side`: on which side of the text; `auto`: where there is room
 * - `theme`, `size`: of the extension's pages and the panel
 * - `language`: of the extension's texts; `browser`: as the browser has it
 * - `units`: in which measures are told; `page`: as the page does
 * - `badge`: whether the toolbar shows how many blocks are hidden
 * @type {Readonly<Record<Choice, readonly [string, ...string[]]>>}
 */
export const CHOICES = Object.freeze({
  opens: ["always", "figures", "demand"],
  side: ["auto", "left", "right"],
  theme: ["system", "light", "dark"],
  size: ["normal", "small", "large", "largest"],
  language: ["browser", ...LANGUAGES],
  units: ["page", "metric", "imperial"],
  badge: ["on", "off"],
});

/** @param {unknown} value @returns {value is Kind} */
const isKind = (value) => KINDS.some((kind) => kind === value);

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The site that a reader means by a host name or an address; null when it is neither.
 * @param {string} text
 */
export function siteOf(text) {
  const trimmed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!trimmed || !URL.canParse(address)) return null;
  const { protocol, username, hostname } = new URL(address);
  // `reader@example.org` is no site.
  if (!/^https?:$/.test(protocol) || username) return null;
  const host = hostname.replace(/\.$/, "");
  return /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/.test(host) ? withoutWww(host) : null;
}

/** `www.` is not what a reader means; without a dot in the rest, it is all there is. @param {string} host */
const withoutWww = (host) => host.replace(/^www\.(?=.*\.)/, "");

/** Endings of names that readers may write without what comes before; those of countries have two letters. */
const ENDINGS = new Set([
  "app", "biz", "blog", "cat", "club", "com", "dev", "edu", "eus", "gal", "gov", "info", "int", "live", "media", "mil", "net",
  "news", "online", "org", "press", "radio", "shop", "site", "store", "today", "world", "xyz",
]);

/**
 * Whether the site is no site but what the names of many end in: `com`, `de`, `co.uk`. Names within a house (`wiki`) and
 * `localhost` are none. Not promised: endings that few know.
 * @param {string} site
 */
export const isEnding = (site) => ENDINGS.has(site) || /^(?:(?:ac|co|com|edu|gob|gov|net|ne|or|org)\.)?[a-z]{2}$/.test(site);

/** Whether the host is the site or below it. @param {string} site @param {string} host */
export const covers = (site, host) => host === site || host.endsWith(`.${site}`);

/**
 * What is stored, as far as it can be understood; the rest is as if never set.
 * @param {unknown} stored
 * @param {(problem: string) => void} [warn] told what could not be understood
 * @returns {Settings}
 */
export function read(stored, warn = (problem) => console.warn(`Copydesk: stored settings: ${problem}`)) {
  const whole = stored === undefined ? {} : part(stored, "settings", isRecord, {}, warn);
  const { fundraising, subscription, teaser } = part(whole.kinds, "kinds", isRecord, {}, warn);
  /** @param {unknown} value @param {Kind} kind */
  const isOn = (value, kind) => part(value, `kinds.${kind}`, (it) => typeof it === "boolean", true, warn);
  const sites = part(whole.sitesOff, "sitesOff", Array.isArray, [], warn);
  const keep = part(whole.keep, "keep", isRecord, {}, warn);
  return {
    kinds: {
      fundraising: isOn(fundraising, "fundraising"),
      subscription: isOn(subscription, "subscription"),
      teaser: isOn(teaser, "teaser"),
    },
    sitesOff: sorted(sites.flatMap((site, at) => readSite(site, `sitesOff[${at}]`, warn))),
    keep: Object.fromEntries(Object.entries(keep).flatMap(([name, some]) => {
      const kinds = part(some, `keep.${name}`, Array.isArray, [], warn);
      const known = KINDS.filter((kind) => kinds.includes(kind));
      kinds.filter((kind) => !isKind(kind)).forEach((kind) => warn(`keep.${name}: no such kind: ${JSON.stringify(kind)}`));
      return known.length > 0 ? readSite(name, `keep.${name}`, warn).map((site) => [site, known]) : [];
    })),
    ...choices(whole, warn),
  };
}

/** @param {Record<string, unknown>} whole @param {(problem: string) => void} warn */
function choices(whole, warn) {
  const read = Object.entries(CHOICES).map(([name, some]) =>
    [name, part(whole[name], name, /** @returns {it is string} */ (it) => some.includes(it), some[0], warn)]);
  return /** @type {Record<Choice, string>} */ (Object.fromEntries(read));
}

/**
 * @template T
 * @param {unknown} value
 * @param {string} name
 * @param {(value: any) => value is T} isRight
 * @param {T} otherwise
 * @param {(problem: string) => void} warn
 * @returns {T}
 */
function part(value, name, isRight, otherwise, warn) {
  if (value === undefined) return otherwise;
  if (isRight(value)) return value;
  warn(`${name} can't be ${JSON.stringify(value)}`);
  return otherwise;
}

/** @param {unknown} value @param {string} name @param {(problem: string) => void} warn @returns {string[]} one or none */
function readSite(value, name, warn) {
  const site = typeof value === "string" ? siteOf(value) : null;
  if (site === null) warn(`${name} is no site: ${JSON.stringify(value)}`);
  return site === null ? [] : [site];
}

/** @param {string[]} sites */
const sorted = (sites) => [...new Set(sites)].sort();

/**
 * What is to be stored after a change. Only the part that changes is written anew: what another version of Copydesk has
 * stored beside it stays.
 * @param {unknown} stored
 * @param {Change} change
 * @returns {Record<string, unknown>}
 */
export function changed(stored, change) {
  const before = read(stored);
  const rest = isRecord(stored) ? stored : {};
  switch (change.type) {
    case "kind":
      return { ...rest, kinds: { ...(isRecord(rest.kinds) ? rest.kinds : {}), ...before.kinds, [change.kind]: change.on } };
    case "site": {
      const others = before.sitesOff.filter((site) => !covers(site, change.host));
      const site = siteOf(change.host);
      return { ...rest, sitesOff: change.on || site === null ? others : sorted([...before.sitesOff, site]) };
    }
    case "remove-site":
      return { ...rest, sitesOff: before.sitesOff.filter((site) => site !== change.site) };
    case "keep": {
      const site = siteOf(change.host);
      if (!change.kept) return { ...rest, keep: without(before.keep, change.kind, (site) => covers(site, change.host)) };
      if (site === null) return rest;
      const kinds = [...(Object.hasOwn(before.keep, site) ? before.keep[site] ?? [] : []), change.kind];
      return { ...rest, keep: { ...before.keep, [site]: KINDS.filter((kind) => kinds.includes(kind)) } };
    }
    case "remove-keep":
      return { ...rest, keep: without(before.keep, change.kind, (site) => site === change.site) };
    case "choose":
      return CHOICES[change.name].includes(change.value) ? { ...rest, [change.name]: change.value } : rest;
    case "replace":
      return { ...rest, ...read(change.settings, () => {}) };
  }
}

/**
 * @param {Record<string, Kind[]>} keep
 * @param {Kind} kind
 * @param {(site: string) => boolean} at
 */
function without(keep, kind, at) {
  return Object.fromEntries(Object.entries(keep).flatMap(([site, kinds]) => {
    const left = at(site) ? kinds.filter((one) => one !== kind) : kinds;
    return left.length > 0 ? [[site, left]] : [];
  }));
}
