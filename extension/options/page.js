/**
 * The options page's live regions, for all its parts.
 *
 * @module
 */
import { text } from "../texts.js";

/** @param {string} id */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the options page has no #${id}`);
  return element;
}

/** Tells what was done. @param {string} done */
export function tell(done) {
  byId("alert").textContent = "";
  byId("status").textContent = done;
}

/** Tells that something could not be stored. @param {string} problem */
export function fail(problem) {
  warn(text("notSaved", problem));
}

/** Tells what is wrong. @param {string} problem */
export function warn(problem) {
  byId("status").textContent = "";
  byId("alert").textContent = problem;
}

/**
 * Hands the reader a file.
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
export function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it once the click is dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
