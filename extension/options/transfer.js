/**
 * All that the reader has settled, as one file: `{ "copydesk": 1, "settings": …, "rules": "…" }`.
 *
 * @module
 */
import { byId, save } from "../own-page.js";
import { isRecord, read } from "../settings.js";
import { ask, rulesText, settings } from "../storage.js";
import { text } from "../texts.js";
import { fail, tell, warn } from "./page.js";

/** The form of the file; another number, another form. */
const FORM = 1;

/** What an import has replaced. @type {unknown} */
let before = null;

async function everything() {
  return { copydesk: FORM, settings: await settings(), rules: await rulesText() };
}

/** Saves everything as a file. */
export async function exportAll() {
  save("copydesk.json", "application/json", `${JSON.stringify(await everything(), null, 2)}\n`);
}

/**
 * Puts what a file holds in the place of what is stored. A file that is none of ours changes nothing.
 * @param {File} file
 */
export async function importAll(file) {
  /** @type {unknown} */
  let content;
  try {
    content = JSON.parse(await file.text());
  } catch {
    content = null;
  }
  if (!isRecord(content) || content.copydesk !== FORM || !isRecord(content.settings)) return warn(text("optionsImportBad", file.name));
  const replaced = await everything();
  /** @type {string[]} */
  const problems = [];
  read(content.settings, (problem) => problems.push(problem));
  if (content.rules !== undefined && typeof content.rules !== "string") problems.push("rules are no text");
  // What comes first may be stored though what comes after it is not.
  before = replaced;
  undoButton().hidden = false;
  if (!await replace(content)) return;
  if (problems.length > 0) warn(text("optionsImportPartly", problems.join("; ")));
  else tell(text("optionsImported"));
}

/** Puts back what the last import has replaced. */
export async function undoImport() {
  if (!isRecord(before) || !await replace(before)) return;
  before = null;
  undoButton().hidden = true;
  /** @type {HTMLElement | null} */ (document.querySelector("[data-action=import]"))?.focus();
  tell(text("optionsUndone"));
}

/** @param {Record<string, unknown>} content @returns {Promise<boolean>} whether it is stored */
async function replace({ settings, rules }) {
  /** @type {import("../messages.js").Wish[]} */
  const wishes = [{ type: "change-settings", change: { type: "replace", settings } }];
  if (typeof rules === "string") wishes.push({ type: "save-rules", text: rules });
  for (const wish of wishes) {
    const answer = await ask(wish);
    if ("error" in answer) {
      fail(answer.error);
      return false;
    }
  }
  return true;
}

const undoButton = () => /** @type {HTMLElement} */ (byId("transfer").querySelector("[data-action=undo]"));
