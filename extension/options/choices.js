/**
 * The options of which one is chosen: how the panel opens, how the extension looks, in which language.
 *
 * @module
 */
import { byId } from "../own-page.js";
import { CHOICES } from "../settings.js";
import { text } from "../texts.js";

/** @typedef {import("../messages.js").Choice} Choice */
/** @typedef {import("../settings.js").Settings} Settings */

/** A language's name for itself, as a list has it. @param {string} language */
function ownName(language) {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** @param {string} name @param {string} value */
function label(name, value) {
  if (name === "language" && value !== "browser") return ownName(value);
  return text(`choice${name.charAt(0).toUpperCase()}${name.slice(1)}_${value}`);
}

const selects = () => document.querySelectorAll("select");

/** Writes what there is to choose, in the language of the page. */
export function fillChoices() {
  for (const select of selects()) {
    const name = /** @type {Choice} */ (select.name);
    select.replaceChildren(...CHOICES[name].map((value) => new Option(label(name, value), value)));
  }
}

/** @param {Settings} settings */
export function showChoices(settings) {
  for (const select of selects()) select.value = settings[/** @type {Choice} */ (select.name)];
  /** @type {HTMLInputElement} */ (byId("badge")).checked = settings.badge === "on";
}

/** @param {(change: import("../messages.js").Change) => void} change asks for the change */
export function watchChoices(change) {
  byId("choices").addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement) change({ type: "choose", name: /** @type {Choice} */ (target.name), value: target.value });
    if (target instanceof HTMLInputElement) change({ type: "choose", name: "badge", value: target.checked ? "on" : "off" });
  });
}
