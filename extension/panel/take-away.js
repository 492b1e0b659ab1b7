/**
 * Hands the reader what the engine makes of a story (src/take_away/): to the clipboard, as a file, to the printer.
 *
 * In a frame, the asynchronous clipboard obeys the page around it, which can forbid it by a Permissions-Policy; the copy
 * event after a reader's click is the frame's own, in Chromium and in Firefox, and needs no permission.
 *
 * @module
 */
import { showArticle, takeArticle, takeAway, takeFigure } from "../engine/engine.js";
import { byId, save } from "../own-page.js";
import { text } from "../texts.js";

/** @typedef {import("../messages.js").Story} Story */
/** @typedef {import("../messages.js").ArticleText} ArticleText */
/** @typedef {"markdown" | "csv" | "json"} Form */

/** @type {Story | null} */
let story = null;
let address = "";
/** What waits for the story's text. @type {((text: ArticleText) => void)[]} */
let whenRead = [];

/** Told once more, even if it is the same. @param {string} done */
export function tell(done) {
  byId("alert").textContent = "";
  byId("told").textContent = "";
  requestAnimationFrame(() => { byId("told").textContent = done; });
}

/** @param {string} problem */
function fail(problem) {
  byId("told").textContent = "";
  byId("alert").textContent = problem;
  byId("alert").scrollIntoView({ block: "nearest" });
}

/** @param {string} content @param {string} done what is told when it is in the clipboard */
function copy(content, done) {
  let isCopied = false;
  document.addEventListener("copy", (event) => {
    event.clipboardData?.setData("text/plain", content);
    event.preventDefault();
    // A page around may hold no copy that it did not see; ours stays ours.
    event.stopImmediatePropagation();
    isCopied = event.clipboardData !== null;
  }, { once: true, capture: true });
  const isDone = document.execCommand("copy");
  if (isDone && isCopied) tell(done);
  else fail(text("notCopied"));
}

/** @param {string} name @param {string} type @param {string} content */
function saveAndTell(name, type, content) {
  save(name, type, content);
  tell(text("saved", name));
}

/** A file's name by the headline: letters and digits of any language. @param {string} ending */
function fileName(ending) {
  const words = (byId("headline").textContent ?? "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.slice(0, 8).join("-").slice(0, 80) || "article"}.${ending}`;
}

const form = () => /** @type {Form} */ (/** @type {HTMLSelectElement} */ (byId("take-form")).value);

/** Of which story all this is. @param {Story | null} now @param {string} page its address */
export function takeFrom(now, page) {
  story = now;
  address = page;
}

export function copyCitation() {
  if (story) copy(takeAway(story, address, "citation"), text("copied"));
}

/** @param {number} figure */
export function copyFigure(figure) {
  if (story) copy(takeFigure(story, address, figure), text("copied"));
}

export function copyFigures() {
  if (story) copy(takeAway(story, address, form()), text("copied"));
}

export function saveFigures() {
  if (!story) return;
  const [ending, type] = { markdown: ["md", "text/markdown"], csv: ["csv", "text/csv"], json: ["json", "application/json"] }[form()];
  // Spreadsheets take a file without this mark for one of their country's old encodings.
  const mark = ending === "csv" ? "\ufeff" : "";
  saveAndTell(fileName(ending ?? "txt"), type ?? "text/plain", mark + takeAway(story, address, form()));
}

/** @param {(message: import("../messages.js").FromPanel) => void} send */
export function saveArticle(send) {
  whenRead.push((read) => {
    if (story) saveAndTell(fileName("html"), "text/html", takeArticle(story, address, read));
  });
  send({ type: "text" });
}

/** @param {(message: import("../messages.js").FromPanel) => void} send */
export function printArticle(send) {
  whenRead.push((read) => {
    if (!story) return;
    showArticle(story, address, read);
    print();
  });
  send({ type: "text" });
}

/** The story's text, as it was asked for. @param {ArticleText | null} read null: it could not be read */
export function takeText(read) {
  const waiting = whenRead;
  whenRead = [];
  if (read) waiting.forEach((take) => take(read));
  else if (waiting.length > 0) fail(text("notRead"));
}

// What is printed next may be another story, or the panel itself.
addEventListener("afterprint", () => byId("clean").replaceChildren());
