/**
 * In the background: what the toolbar's button shows for a page, as its content script tells it. Browsers keep that by
 * tab until the page is left; nothing is kept here.
 *
 * @module
 */

import { textsKnown } from "./languages.js";
import { countText, text } from "./texts.js";

/** @typedef {import("./messages.js").Toolbar} Toolbar */

/** @type {Readonly<Record<import("./messages.js").ToolbarState, string>>} */
const ICONS = Object.freeze({ on: "on", off: "off", idle: "idle", failed: "idle" });
const SIZES = [16, 32];
/** As the accent of the extension's pages, on which white is legible (9:1). */
const BADGE = "#8c1d18";

/** @param {Toolbar} message */
function titleOf({ state, hidden, isSite }) {
  if (state === "off") return text(isSite ? "toolbarOffSite" : "toolbarOff");
  if (state === "failed") return text("toolbarFailed");
  if (hidden > 0) return countText("toolbarHidden", hidden);
  return text(state === "idle" ? "toolbarIdle" : "toolbarNothing");
}

/**
 * @param {Toolbar} message
 * @param {number | undefined} tabId
 */
export async function showToolbar(message, tabId) {
  if (tabId === undefined) return;
  const { state, badge } = message;
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icons/${ICONS[state]}-${size}.png`]));
  try {
    await textsKnown();
    const title = titleOf(message);
    // Firefox for Android has no icons and badges to set.
    await Promise.all([
      chrome.action.setTitle({ tabId, title }),
      chrome.action.setIcon?.({ tabId, path }),
      chrome.action.setBadgeText?.({ tabId, text: badge }),
      chrome.action.setBadgeBackgroundColor?.({ tabId, color: BADGE }),
      chrome.action.setBadgeTextColor?.({ tabId, color: "#ffffff" }),
    ]);
  } catch (error) {
    // The tab was closed meanwhile.
    console.debug(error);
  }
}
