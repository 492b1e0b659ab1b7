/**
 * What could not be done, in words that tell the reader what to do.
 *
 * @module
 */
import { text } from "./texts.js";

/** How browsers word that the storage is full: Chromium's quota, Firefox's quota manager, the disk of either. */
const FULL = /quota|NS_ERROR_FILE_NO_DEVICE_SPACE|no space|disk|FILE_ERROR_NO_SPACE/i;
/** What storage.js says, and browsers, when the background has not answered. */
const LOST = /^no answer$|receiving end|message (?:port|channel) closed|context invalidated/i;

/** @param {string} error as it was thrown */
export function problemText(error) {
  if (FULL.test(error)) return text("problemFull");
  if (LOST.test(error)) return text("problemLost");
  return error;
}
