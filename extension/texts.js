/**
 * The fixed texts of the extension's pages, from `_locales`: in the browser's language, or in the one that the reader has
 * chosen, of which the browser's own `i18n` knows nothing. `loadTexts` comes before all else.
 *
 * Counts have a text for each form that the language has (`key_one`, `key_few`, … as Intl.PluralRules names them).
 *
 * @module
 */

/** @typedef {Record<string, string>} Texts by key, with places for values as `$1` */

/** Those of the chosen language; null: as the browser chooses. @type {Texts | null} */
let chosen = null;

/** Those of the browser's choice, for a page that outlives the extension. @type {Texts | null} */
let kept = null;

/** Which language the browser itself is in. */
const BROWSERS = chrome.i18n.getUILanguage();

/**
 * @param {string} key
 * @param {...string} values set in for $1, $2 …
 * @returns {string} empty for a key that no language has
 */
export function text(key, ...values) {
  const known = chosen ?? (chrome.runtime?.id ? null : kept);
  if (!known) return chrome.i18n.getMessage(key, values);
  return (known[key] ?? chrome.i18n.getMessage(key)).replace(/\$(\d)/g, (_, place) => values[place - 1] ?? "");
}

/**
 * A text with a count in it, in the form that its language has for that count.
 * @param {string} key without the form's name
 * @param {number} count set in for $1
 * @param {...string} values set in for $2 …
 */
export function countText(key, count, ...values) {
  const form = new Intl.PluralRules(text("language")).select(count);
  const told = [number(count), ...values];
  return text(`${key}_${form}`, ...told) || text(`${key}_other`, ...told);
}

/**
 * What the engine tells, in the reader's language.
 * @param {import("./engine/engine.js").Told} told
 * @returns {string}
 */
export function toldText({ text: english, key, count, values }) {
  // A quotation.
  if (key === "") return english;
  const words = values.map(toldText);
  return (count === undefined ? text(key, ...words) : countText(key, count, ...words)) || english;
}

/** As the reader's language writes it. @param {number} value */
export const number = (value) => new Intl.NumberFormat(language()).format(value);

/**
 * In which language dates and numbers are told, as a BCP 47 tag: the browser's, which may tell the region besides, unless
 * the reader has chosen another.
 */
export function language() {
  return !chosen || BROWSERS.split("-")[0] === text("language") ? BROWSERS : text("language");
}

/**
 * Reads all texts of a language.
 * @param {string} name a folder in `_locales`
 * @returns {Promise<Texts>}
 */
export async function read(name) {
  const answer = await fetch(chrome.runtime.getURL(`_locales/${name}/messages.json`));
  /** @type {Record<string, { message: string }>} */
  const messages = await answer.json();
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/**
 * Takes the texts of this language from now on.
 * @param {string} name a folder in `_locales`; `browser`: as the browser chooses
 */
export async function loadTexts(name) {
  try {
    chosen = name === "browser" ? null : await read(name);
  } catch (error) {
    console.warn(`Copydesk: the texts in ${name} could not be read.`, error);
    chosen = null;
  }
}

/** Keeps the texts of the page's language at hand: a frame in a page stays there when the extension is updated, and has none then. */
export async function keepTexts() {
  try {
    kept = chosen ?? await read(text("language"));
  } catch (error) {
    console.warn("Copydesk: the texts could not be kept.", error);
  }
}

/**
 * Writes the texts of the elements that name one: `data-text`, `data-label` for the accessible name and the tip, and
 * `data-name` for an accessible name that says more than the text.
 * @param {ParentNode} scope
 */
export function fillTexts(scope) {
  for (const element of scope.querySelectorAll("[data-text]")) {
    element.textContent = text(element.getAttribute("data-text") ?? "");
  }
  for (const element of scope.querySelectorAll("[data-label]")) {
    const label = text(element.getAttribute("data-label") ?? "");
    element.setAttribute("aria-label", label);
    element.setAttribute("title", label);
  }
  for (const element of scope.querySelectorAll("[data-name]")) {
    element.setAttribute("aria-label", text(element.getAttribute("data-name") ?? ""));
  }
}

/** Writes those of the page, and says in which language they are. */
export function fillPage() {
  document.documentElement.lang = text("language");
  // In a browser whose own language is written from right to left the texts are English: none of `_locales` is.
  document.documentElement.dir = "ltr";
  fillTexts(document);
  // What is cloned has its texts too.
  for (const template of document.querySelectorAll("template")) fillTexts(template.content);
}
