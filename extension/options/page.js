/**
 * The options page's live regions, for all its parts.
 *
 * @module
 */
import { byId } from "../own-page.js";
import { text } from "../texts.js";

/** How long it is told that something was done; what is wrong stays. In milliseconds. */
const TOLD_MS = 6_000;
let ending = 0;

/** Tells what was done. @param {string} done */
export function tell(done) {
  say("", done);
  ending = setTimeout(() => say("", ""), TOLD_MS);
}

/** Tells that something could not be stored. @param {string} problem */
export function fail(problem) {
  warn(text("notSaved", problem));
}

/** Tells what is wrong. @param {string} problem */
export function warn(problem) {
  say(problem, "");
}

/** @param {string} problem @param {string} done */
function say(problem, done) {
  clearTimeout(ending);
  byId("alert").textContent = problem;
  byId("status").textContent = done;
  // What was pressed may be where this is told: the page scrolls on behind it.
  const { height } = byId("told").getBoundingClientRect();
  document.documentElement.style.scrollPaddingBottom = `${height + 8}px`;
  if (height > 0 && document.activeElement !== document.body) document.activeElement?.scrollIntoView({ block: "nearest" });
}

/**
 * Lets buttons be pressed or not. They keep the keyboard all the same: the reader who has just pressed one is still there.
 * @param {string} action
 * @param {boolean} isOn
 */
export function enable(action, isOn) {
  document.querySelector(`[data-action=${action}]`)?.setAttribute("aria-disabled", String(!isOn));
}
