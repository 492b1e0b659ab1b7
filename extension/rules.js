/**
 * The reader's own rules in storage: `rulesText` as it is written, `rules` as content scripts take it. What the reader saves is
 * stored with its rules, both or neither (./storage.js); where the text alone comes, from another browser, the background hears
 * of it and writes the rules.
 */
import { readRules } from "./engine/engine.js";
import { inTurn } from "./storage.js";

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
 * What content scripts take of a text.
 * @param {string} text
 * @param {() => Promise<unknown>} load brings the engine
 */
export async function rulesOf(text, load) {
  await load();
  return readRules(text).rules.map((rule) => ({ ...rule, hosts: rule.hosts.map(spelled), except: rule.except.map(spelled) }));
}

/**
 * Reads the text and stores the rules.
 * @param {() => Promise<unknown>} load brings the engine
 */
async function compile(load) {
  /** @type {{ rulesText?: string }} */
  const { rulesText = "" } = await chrome.storage.local.get("rulesText");
  await chrome.storage.local.set({ rules: await rulesOf(rulesText, load) });
}

/**
 * Keeps the rules in step with the text.
 * @param {() => Promise<unknown>} load brings the engine
 */
export function keepRules(load) {
  const renew = () => {
    inTurn(() => compile(load)).catch((error) => console.error(error));
  };
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && changes.rulesText && !changes.rules) renew();
  });
  // Another version may read the same text otherwise; and the browser may have stopped before the rules were written.
  chrome.runtime.onInstalled.addListener(renew);
  chrome.runtime.onStartup.addListener(renew);
}
