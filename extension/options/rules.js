/**
 * The reader's own rules as a text to write in. While it is written, lines that are no rules are told; saved, the others
 * are in effect.
 *
 * @module
 */
import init, { readRules } from "../engine/engine.js";
import { byId, save } from "../own-page.js";
import { ask, rulesText } from "../storage.js";
import { countText, fillTexts, number, text, toldText } from "../texts.js";
import { enable, fail, tell, warn } from "./page.js";

/** How long the reader has not typed when the text is read, in ms. */
const PAUSE_MS = 250;
/** Lines told; more are of a file of another kind. */
const MOST_ERRORS = 100;
/** What is told of a selector that the engine knows and the browser does not. */
const UNKNOWN = { text: "this browser does not know such a selector", key: "optionsRulesUnknown", values: [] };

/** Reading waits for it. @type {Promise<unknown> | null} */
let engine = null;
/** What is stored, as far as this page knows. */
let stored = "";
/** What was stored when what is written was last in step with it. */
let basis = "";
let pause = 0;

const area = () => /** @type {HTMLTextAreaElement} */ (byId("rules"));
const isChanged = () => area().value !== stored;

/** Shows what is stored, unless the reader is writing something else. */
export async function showRules() {
  // As a text area has its lines.
  const now = (await rulesText()).replace(/\r\n?/g, "\n");
  const before = stored;
  if (now === before) return;
  const { value } = area();
  const written = isChanged() && value !== now ? joined(value, before, now) : now;
  stored = now;
  if (written === null) {
    warn(text("optionsRulesElsewhere"));
  } else {
    basis = now;
    if (written !== value) area().value = written;
  }
  await check();
}

/**
 * What is being written, with what became of the stored rules meanwhile; null: that can't be joined.
 * @param {string} value @param {string} before @param {string} now
 */
function joined(value, before, now) {
  if (now === basis) return value;
  if (before !== basis) return null;
  // A rule that was picked on a page is added at the end: so it is here, and so it is taken back.
  if (now.startsWith(before)) return `${value.trimEnd()}\n${now.slice(before.length).trimStart()}`;
  const taken = before.startsWith(now) ? before.slice(now.length).trimStart() : "";
  return taken && value.endsWith(taken) ? value.slice(0, -taken.length) : null;
}

/** Tells it anew, in another language. */
export const recheck = () => check();

/** Tells which lines are no rules. @returns {Promise<number | null>} how many rules there are; null when that is not known */
async function check() {
  const { value } = area();
  enable("save-rules", isChanged());
  if (!value.trim()) {
    showErrors([]);
    return 0;
  }
  try {
    engine ??= init({ module_or_path: new URL("../engine/engine_bg.wasm", import.meta.url) });
    await engine;
  } catch (error) {
    console.error(error);
    engine = null;
    warn(text("optionsRulesUnread"));
    return null;
  }
  // The reader has gone on.
  if (value !== area().value) return null;
  const { rules, errors } = readRules(value);
  const unknown = rules.filter(({ selector }) => !isSelector(selector));
  const lines = value.split("\n");
  showErrors([
    ...errors,
    ...unknown.map(({ line }) => ({ line, text: lines[line - 1]?.trim() ?? "", reason: UNKNOWN })),
  ].sort((one, other) => one.line - other.line));
  return rules.length - unknown.length;
}

/** Whether this browser knows such a selector: it has the last word. @param {string} selector */
function isSelector(selector) {
  try {
    new DocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/** @param {import("../engine/engine.js").RuleError[]} errors */
function showErrors(errors) {
  const title = errors.length > 0 ? countText("optionsRulesBad", errors.length) : "";
  // Told once, not at every key.
  if (byId("rule-errors-title").textContent !== title) byId("rule-errors-title").textContent = title;
  byId("rule-errors").replaceChildren(...errors.slice(0, MOST_ERRORS).map(item));
}

/** @param {import("../engine/engine.js").RuleError} error */
function item(error) {
  const content = /** @type {HTMLTemplateElement} */ (byId("rule-error")).content;
  const made = /** @type {HTMLElement} */ (content.firstElementChild?.cloneNode(true));
  fillTexts(made);
  const texts = { ".where": text("optionsRulesLine", number(error.line)), ".line-text": error.text, ".reason": toldText(error.reason) };
  for (const [selector, words] of Object.entries(texts)) {
    const part = made.querySelector(selector);
    if (part) part.textContent = words;
  }
  made.dataset.line = String(error.line);
  return made;
}

/** Goes to the line that an error is told of. @param {HTMLElement} target */
export function goToLine(target) {
  const line = Number(target.closest("li")?.dataset.line);
  const lines = area().value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area().focus();
  area().setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

/** Stores the text; its rules hold at once. */
export async function saveRules() {
  const saved = area().value;
  const answer = await ask({ type: "save-rules", text: saved });
  if ("error" in answer) return fail(answer.error);
  stored = basis = saved;
  const count = await check();
  if (count !== null) tell(countText("optionsRulesSaved", count));
}

/**
 * Adds what a file holds to what is written, for the reader to look at before it is saved.
 * @param {File} file
 */
export async function importRules(file) {
  const before = area().value.trimEnd();
  const added = (await file.text()).replace(/\r\n?/g, "\n");
  area().value = before ? `${before}\n${added}` : added;
  tell(text("optionsRulesImported", file.name));
  await check();
}

/** Saves what is written as a file. */
export function exportRules() {
  save("copydesk-rules.txt", "text/plain", area().value);
}

byId("rules").addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(check, PAUSE_MS);
});
addEventListener("beforeunload", (event) => {
  if (isChanged()) event.preventDefault();
});
