/**
 * In the background: carries settings and rules to the reader's other browsers, where the browser's own sync is on.
 *
 * What is in force stands in `storage.local`, which pages read and which never depends on an account; `storage.sync` is the
 * way between browsers. Each key is one item there, `{ from, value }`, since an item may have 8,192 bytes: what is larger stays
 * in this browser, and what comes from others does not replace it. The last change wins. What is remembered of sites and how
 * the panel was left are of this browser and are not carried.
 *
 * @module
 */
import { forgetOldPlaces, inTurn } from "./storage.js";

const KEYS = Object.freeze(["settings", "rulesText"]);
/** Names this browser, so that it knows what it has sent itself. In `storage.local`. */
const OWN = "browserName";
/** `QUOTA_BYTES_PER_ITEM` of both browsers. */
const MOST_BYTES = 8192;

/** @typedef {{ from: string, value: unknown }} Item */

/** One at a time, or an older value could overtake a newer. @type {Promise<unknown>} */
let last = Promise.resolve();

/** @param {() => Promise<unknown>} work */
function next(work) {
  last = last.then(work).catch((error) => console.warn("Copydesk: sync:", error));
}

/** Browsers count the key and the value as JSON. @param {string} key @param {unknown} value */
export function fits(key, value) {
  const item = { from: crypto.randomUUID(), value };
  return new TextEncoder().encode(key + JSON.stringify(item)).length <= MOST_BYTES;
}

/** @param {unknown} a @param {unknown} b */
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

async function own() {
  const stored = (await chrome.storage.local.get(OWN))[OWN];
  if (typeof stored === "string") return stored;
  const name = crypto.randomUUID();
  await chrome.storage.local.set({ [OWN]: name });
  return name;
}

/** Sends what stands here, if it is not there already. @param {string} key */
async function push(key) {
  const value = (await chrome.storage.local.get(key))[key];
  const there = /** @type {Item | undefined} */ ((await chrome.storage.sync.get(key))[key]);
  if (isSame(value, there?.value)) return;
  if (value === undefined || !fits(key, value)) await chrome.storage.sync.remove(key);
  else await chrome.storage.sync.set({ [key]: { from: await own(), value } });
}

/** Takes what has come. @param {string} key @param {unknown} item */
async function pull(key, item) {
  const { from, value } = /** @type {Partial<Item>} */ (typeof item === "object" && item !== null ? item : {});
  if (value === undefined || from === await own()) return;
  await inTurn(() => replace(key, value));
}

/** @param {string} key @param {unknown} value another browser's */
async function replace(key, value) {
  const here = (await chrome.storage.local.get(key))[key];
  if (isSame(value, here) || (here !== undefined && !fits(key, here))) return;
  await chrome.storage.local.set({ [key]: value });
  if (key === "settings") await forgetOldPlaces(here, value);
}

/** A browser that has nothing yet takes what is there. */
async function begin() {
  const [here, there] = await Promise.all([chrome.storage.local.get([...KEYS]), chrome.storage.sync.get([...KEYS])]);
  for (const key of KEYS) if (here[key] === undefined) await pull(key, there[key]);
}

/** Keeps this browser in step with the others. */
export function keepInSync() {
  chrome.storage.onChanged.addListener((changes, area) => {
    for (const key of KEYS) {
      const change = changes[key];
      if (!change) continue;
      if (area === "local") next(() => push(key));
      if (area === "sync") next(() => pull(key, change.newValue));
    }
  });
  chrome.runtime.onInstalled.addListener(() => next(begin));
  chrome.runtime.onStartup.addListener(() => next(begin));
}
