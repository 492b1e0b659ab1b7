/**
 * The keyboard shortcuts as they are set in the browser, and the way to where they are changed.
 *
 * @module
 */
import { byId } from "../own-page.js";
import { text } from "../texts.js";
import { warn } from "./page.js";

/** @type {Record<string, string>} */
const COMMAND_TEXTS = { "toggle-panel": "commandToggle", "toggle-hidden": "commandHidden", "pick-block": "commandPick" };

/** Chromium's; it opens for extensions, but can't be linked to. */
const PAGE = "chrome://extensions/shortcuts";

/** @type {{ commands?: { openShortcutSettings?(): Promise<void> } }} Firefox's, since 137 */
const { commands } = /** @type {any} */ (chrome);

export async function showShortcuts() {
  // Firefox for Android has no commands.
  byId("shortcuts").hidden = !chrome.commands;
  if (!chrome.commands) return;
  byId("shortcut-list").replaceChildren(...(await chrome.commands.getAll()).flatMap(({ name = "", description = "", shortcut }) => {
    if (name.startsWith("_")) return [];
    const content = /** @type {HTMLTemplateElement} */ (byId("shortcut-item")).content;
    const made = /** @type {HTMLElement} */ (content.firstElementChild?.cloneNode(true));
    made.dataset.command = name;
    const [what, keys] = [made.querySelector(".name"), made.querySelector("kbd")];
    const key = COMMAND_TEXTS[name];
    if (what) what.textContent = key ? text(key) : description;
    if (keys) keys.textContent = shortcut || text("optionsShortcutNone");
    return [made];
  }));
}

export async function changeShortcuts() {
  try {
    await (commands?.openShortcutSettings?.() ?? chrome.tabs.create({ url: PAGE }));
  } catch (error) {
    console.warn(error);
    warn(text("optionsShortcutsElsewhere"));
  }
}

// The reader is back from where they are changed.
addEventListener("focus", () => void showShortcuts());
