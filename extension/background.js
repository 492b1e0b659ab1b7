/**
/**
 * Where the engine lives: pages can forbid WebAssembly, the background can't be forbidden it. A page's snapshot or that
 * of a part comes in, its report or what to hide goes out; a change of the settings comes in, and is written. Nothing is
 * kept here: the browser stops and starts this as it likes.
 */
import init, { analyse, judge } from "./engine/engine.js";
import { keepRules } from "./rules.js";
import { grant } from "./storage.js";

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

/**
 * @param {import("./messages.js").Analyse | import("./messages.js").Judge} question
 * @returns {Promise<import("./messages.js").Answer | import("./messages.js").Judgement>}
 */
async function answer({ type, snapshot }) {
  try {
    await load();
    return type === "judge" ? { judged: judge(snapshot) } : { report: analyse(snapshot) };
  } catch (error) {
    console.error(error);
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

chrome.runtime.onMessage.addListener((/** @type {import("./messages.js").ToBackground} */ message, sender, respond) => {
  if (sender.id !== chrome.runtime.id) return;
  switch (message.type) {
    case "analyse":
    case "judge":
      void answer(message).then(respond);
      break;
    case "change-settings":
    case "save-rules":
    case "forget-sites":
      void grant(message).then(respond);
      break;
    default:
      return;
  }
  // Says that the answer comes later.
  return true;
});

chrome.commands?.onCommand.addListener((command, tab) => {
  if (command !== "toggle-panel" || tab?.id === undefined) return;
  /** @type {import("./messages.js").ToContent} */
  const message = { type: "toggle-panel" };
  // No content script there, no panel to toggle.
  chrome.tabs.sendMessage(tab.id, message).catch(() => {});
});

keepRules(load);

// Ready before the first page asks.
load().catch((error) => console.error(error));
