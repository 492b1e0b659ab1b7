/**
 * The options page's live regions, for all its parts.
 *
 * @module
 */
import { byId } from "../own-page.js";
import { text } from "../texts.js";

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
