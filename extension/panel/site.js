/**
 * The part of the popup that shows what is settled for the site of its tab.
 *
 * @module
 */
import { text } from "../texts.js";

/** @param {string} id */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the panel's page has no #${id}`);
  return element;
}

/** @param {import("../messages.js").SiteSettings} here */
export function showSite({ host, offBy, off, kept }) {
  const isOn = offBy.length === 0;
  /** @type {HTMLInputElement} */ (byId("site-on")).checked = isOn;
  byId("site-name").textContent = isOn ? host : offBy.join(", ");
  for (const input of byId("kinds-here").querySelectorAll("input")) {
    const isOffEverywhere = off.some((kind) => kind === input.value);
    input.checked = !isOffEverywhere && !kept.some((kind) => kind === input.value);
    input.disabled = !isOn || isOffEverywhere;
    const note = input.parentElement?.querySelector(".note");
    if (note) note.textContent = isOffEverywhere ? text("offEverywhere") : "";
  }
}
