/**
 * The reader's own rules in storage: `rulesText` as it is written, `rules` as content scripts take it. Whoever changes
 * the text only writes the text; the background hears of it and writes the rules. No other part writes them.
 */
import { readRules } from "./engine/engine.js";

/** One at a time, so that the last text wins. @type {Promise<unknown>} */
let last = Promise.resolve();

/** As the browser spells it in an address. @param {string} host */
function spelled(host) {
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    // No host at all, so none that a page could have.
    return host;
  }
}

/**
 * Reads the text and stores the rules.
 * @param {() => Promise<unknown>} load brings the engine
 */
async function compile(load) {
  const [{ rulesText = "" }] = await Promise.all([
    /** @type {Promise<{ rulesText?: string }>} */ (chrome.storage.local.get("rulesText")), load(),
  ]);
  const rules = readRules(rulesText).rules.map((rule) => ({
    ...rule, hosts: rule.hosts.map(spelled), except: rule.except.map(spelled),
  }));
  await chrome.storage.local.set({ rules });
}

/**
 * Keeps the rules in step with the text.
 * @param {() => Promise<unknown>} load brings the engine
 */
export function keepRules(load) {
  const renew = () => {
    last = last.then(() => compile(load)).catch((error) => console.error(error));
  };
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && changes.rulesText) renew();
  });
  // Another version may read the same text otherwise.
  chrome.runtime.onInstalled.addListener(renew);
}
