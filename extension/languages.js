/**
 * In the background: keeps the texts that content scripts show in the storage, in the language that the reader has chosen.
 * As long as none is chosen nothing is stored, and the browser's own `i18n` serves them.
 *
 * @module
 */
import { settings } from "./storage.js";
import { loadTexts, read, text } from "./texts.js";

/** What content scripts show. A test compares this with what they ask for. */
export const IN_PAGES = Object.freeze([
  "language", "name", "panelOpen", "panelWidth", "orphaned", "panelForbidden", "noteClose", "notSaved", "problemLost",
  "pickTitle", "pickHint", "pickChosen", "pickChoice", "pickCount", "pickLarger", "pickSmaller", "pickPreview", "pickSave",
  "pickCancel", "pickUndo", "pickDone", "pickSaved", "pickNothing", "pickNameless", "pickFailed",
]);

/** One at a time, so that the last choice wins. @type {Promise<unknown>} */
let last = Promise.resolve();

async function renew() {
  const { language } = await settings();
  await loadTexts(language);
  // What the button says of pages that tell nothing.
  await chrome.action.setTitle({ title: text("toolbarIdle") });
  const { texts } = await chrome.storage.local.get("texts");
  if (language === "browser") {
    if (texts !== undefined) await chrome.storage.local.remove("texts");
    return;
  }
  const all = Object.entries(await read(language));
  const chosen = Object.fromEntries(all.filter(([key]) => IN_PAGES.includes(key.split("_")[0] ?? "")));
  if (JSON.stringify(chosen) !== JSON.stringify(texts)) await chrome.storage.local.set({ texts: chosen });
}

/** Resolves when the background's own texts are those of the chosen language. */
export const textsKnown = () => last.then(() => {});

/** Keeps them in step with the settings. */
export function keepTexts() {
  const soon = () => {
    last = last.then(renew).catch((error) => console.error(error));
  };
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && changes.settings) soon();
  });
  // Another version may have other texts.
  soon();
}
