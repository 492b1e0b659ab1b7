"use strict";

/**
 * What the reader's settings mean for this page: whether Copydesk is off here, and which kinds of blocks stay. Read when
 * the page begins, and again whenever the reader changes them in any tab; until they are known, nothing is in force.
 *
 * What can't be read is taken as never set, silently: not every page warns of that, but who shows or changes the settings
 * does (see ../settings.js).
 */
const settings = (() => {
  const KEY = "settings";
  /** Texts of the chosen language (texts.js). */
  const TEXTS = "texts";
  const host = location.hostname.replace(/\.$/, "");

  /** @typedef {import("../messages.js").Kind} Kind */
  /** @typedef {import("../messages.js").Mode} Mode */

  /** The sites in the list that this page belongs to; null while nothing is known. @type {string[] | null} */
  let offBy = null;
  /** The kinds that are off everywhere, and those that are kept on this site. @type {Set<unknown>} */
  let off = new Set();
  /** @type {Set<unknown>} */
  let kept = new Set();
  /** What the reader has chosen, by name. @type {Record<string, unknown>} */
  let choices = {};
  /** @type {(() => void)[]} */
  const listeners = [];

  /** @param {unknown} value @returns {Record<string, unknown>} */
  const record = (value) => typeof value === "object" && value !== null ? /** @type {Record<string, unknown>} */ (value) : {};
  /** As `covers` in ../settings.js. @param {unknown} site */
  const isHere = (site) => typeof site === "string" && site !== "" && (host === site || host.endsWith(`.${site}`));

  /** @param {unknown} stored */
  function read(stored) {
    const { kinds, sitesOff, keep, ...rest } = record(stored);
    choices = rest;
    offBy = Array.isArray(sitesOff) ? sitesOff.filter(isHere) : [];
    off = new Set(Object.entries(record(kinds)).flatMap(([kind, isOn]) => isOn === false ? [kind] : []));
    kept = new Set(Object.entries(record(keep)).flatMap(([site, some]) => isHere(site) && Array.isArray(some) ? some : []));
  }

  const known = storage.follow([KEY, TEXTS], (values) => {
    const isFirst = offBy === null;
    if (TEXTS in values) texts.take(values[TEXTS]);
    if (KEY in values) read(values[KEY]);
    if (!isFirst) listeners.forEach((listener) => listener());
  });

  return Object.freeze({
    /** When the settings are known. */
    known,

    /** @param {() => void} listener called after every change, not for what is read first */
    listen(listener) {
      listeners.push(listener);
    },

    /** Whether nothing may be done on this page: it is off for this site, or the settings are not known yet. */
    isOff: () => offBy === null || offBy.length > 0,

    /**
     * `hide`; `keep`: stays on this site; `off`: stays everywhere, and is not even listed. The reader's own rules are
     * no matter of kinds.
     * @param {Kind | "rule"} kind
     * @returns {Mode}
     */
    modeOf: (kind) => off.has(kind) ? "off" : kept.has(kind) ? "keep" : "hide",

    /** What the reader has chosen; undefined where nothing is. @param {import("../messages.js").Choice} name */
    choice: (name) => choices[name],

    /** The colours that the reader has chosen, as CSS says it. */
    scheme: () => choices.theme === "light" || choices.theme === "dark" ? choices.theme : "light dark",

    /** As the panel shows it. @returns {import("../messages.js").SiteSettings} */
    list: () => ({
      host,
      offBy: offBy ?? [],
      off: /** @type {Kind[]} */ ([...off]),
      kept: /** @type {Kind[]} */ ([...kept]),
    }),
  });
})();
