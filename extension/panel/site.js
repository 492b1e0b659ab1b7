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
  for (const input of byId("kinds-here").querySelectorAll("input")) showCount(input.parentElement, blocks, input.value);
  byId("rules-here").hidden = showCount(byId("rules-here"), blocks, "rule") === 0;
}

/** @param {HTMLElement | null} row @param {import("../messages.js").PanelBlock[]} blocks @param {string} kind @returns {number} how many */
function showCount(row, blocks, kind) {
  const count = blocks.filter((block) => block.kind === kind).length;
  const told = row?.querySelector(".count");
  if (told) told.textContent = count > 0 ? number(count) : "";
  return count;
}
