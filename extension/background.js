/**
 * Where the engine lives: pages can forbid WebAssembly, the background can't be forbidden it. A page's snapshot or that
 * of a part comes in, its report or what to hide goes out; a change of the settings comes in, and is written. Nothing is
 * kept here: the browser stops and starts this as it likes.
 */
import init, { __wbg_reset_state as renewEngine, analyse, judge, selectorsFor, texts, warmUp } from "./engine/engine.js";
import { keepTexts } from "./languages.js";
import { keepRules, rulesOf } from "./rules.js";
import { grant } from "./storage.js";
import { keepInSync } from "./sync.js";
import { showToolbar } from "./toolbar.js";

/** @type {Promise<unknown> | null} */
let loading = null;

/** Loads the engine, once; after a failure the next page tries again. */
function load() {
  loading ??= init({ module_or_path: new URL("engine/engine_bg.wasm", import.meta.url) }).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** The engine has read a page: what it does once is done. */
let isWarm = false;

/** Makes a new engine of the module that is loaded. */
function renew() {
  try {
    renewEngine();
    isWarm = false;
  } catch (error) {
    // No memory, as likely as not. The browser stops a background that has nothing to do, and then it begins afresh.
    console.error(error);
  }
}

/**
 * Answers by the engine. What it says of what can't be read is an `Error`; anything else (a `RuntimeError` after a panic, a
 * stack that is full) may have stopped it halfway, and what it holds can no longer be trusted: the next page gets a new one.
 * @template T
 * @param {() => T} read
 * @returns {Promise<T | { error: string }>}
 */
async function answer(read) {
  try {
    await load();
    return read();
  } catch (error) {
    console.error(error);
    if (loading && Object.getPrototypeOf(error) !== Error.prototype) renew();
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

chrome.runtime.onMessage.addListener((/** @type {import("./messages.js").ToBackground} */ message, sender, respond) => {
  if (sender.id !== chrome.runtime.id) return;
  switch (message.type) {
    case "wake":
      // A page is coming in: the engine does meanwhile what it does once. A page that is quicker finds that begun.
      if (!isWarm) void answer(() => ({ warm: warmUp() }));
      isWarm = true;
      return;
    case "analyse":
      isWarm = true;
      void answer(() => ({ report: analyse(message.snapshot) })).then(respond);
      break;
    case "judge":
      void answer(() => ({ judged: judge(message.snapshot) })).then(respond);
      break;
    case "texts":
      void answer(() => ({ texts: texts(message.snapshot) })).then(respond);
      break;
    case "selectors-for":
      void answer(() => ({ selectors: selectorsFor(message.snapshot, message.element) })).then(respond);
      break;
    case "change-settings":
    case "save-rules":
    case "add-rule":
    case "remove-rule":
    case "forget-sites":
    case "remember":
    case "place-panel":
      void grant(message, (text) => rulesOf(text, load)).then(respond);
      break;
    case "open-options":
      void chrome.runtime.openOptionsPage();
      return;
    case "toolbar":
      void showToolbar(message, sender.tab?.id);
      return;
    default:
      return;
  }
  // Says that the answer comes later.
  return true;
});

/** What the keyboard commands ask of the page. @type {Record<string, import("./messages.js").ToContent>} */
const COMMANDS = {
  "toggle-panel": { type: "toggle-panel" }, "toggle-hidden": { type: "toggle-hidden" }, "pick-block": { type: "pick" },
};

chrome.commands?.onCommand.addListener((command, tab) => {
  const message = COMMANDS[command];
  // No content script there, no panel to toggle.
  if (message && tab?.id !== undefined) chrome.tabs.sendMessage(tab.id, message).catch(() => {});
});

keepRules(load);
keepTexts();
keepInSync();

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("welcome/welcome.html") });
});

// Ready before the first page asks.
load().catch((error) => console.error(error));
