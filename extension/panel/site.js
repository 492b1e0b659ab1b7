/**
 * The part of the popup and the side panel that shows what is settled for the site of the tab, and how much is hidden there.
 *
 * @module
 */
import { byId } from "../own-page.js";
import { countText, number, text } from "../texts.js";

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

/** @param {import("../messages.js").PanelBlock[]} blocks */
export function showCounts(blocks) {
  const count = blocks.filter(({ shown, kept }) => !shown && !kept).length;
  byId("hidden-here").textContent = count > 0 ? countText("hiddenHere", count) : "";
  for (const input of byId("kinds-here").querySelectorAll("input")) {
    const ofKind = blocks.filter(({ kind }) => kind === input.value).length;
    const told = input.parentElement?.querySelector(".count");
    if (told) told.textContent = ofKind > 0 ? number(ofKind) : "";
  }
}
