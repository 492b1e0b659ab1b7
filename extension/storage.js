/**
 * Reads and writes what is stored. Only the background writes, one change after the other, so that none is lost between
 * two tabs; the extension's pages and the content scripts ask it to.
 *
 * @module
 */
import { surplus, visited } from "./memory.js";
import { problemText } from "./problems.js";
import { changed, isRecord, read } from "./settings.js";

/** @typedef {import("./messages.js").Change} Change */
/** @typedef {import("./messages.js").Done} Done */
/** What content scripts take of a text of rules. @typedef {(text: string) => Promise<object[]>} RulesOf */

const KEY = "settings";
/** The reader's own rules, as written; ./rules.js makes rules of it. */
const RULES = "rulesText";
/** What content scripts remember of a site stands under this and the site. */
const MEMORY = "memory:";
/** How the reader has left the panel, by the window's size; content/places.js reads it. */
const PLACES = "panelPlaces";
/** What is chosen of that for all windows. */
const PLACED = /** @type {const} */ (["opens", "side"]);

/** The settings, as far as they can be understood. */
export async function settings() {
  return read((await chrome.storage.local.get(KEY))[KEY]);
}

/** The reader's own rules, as written. */
export async function rulesText() {
  const stored = (await chrome.storage.local.get(RULES))[RULES];
  if (stored === undefined || typeof stored === "string") return stored ?? "";
  console.warn("Copydesk: stored rules are no text:", stored);
  return "";
}

/** How many sites something is remembered of. */
export async function remembered() {
  return (await memories()).length;
}

async function memories() {
  return (await chrome.storage.local.getKeys()).filter((key) => key.startsWith(MEMORY));
}

/**
 * Calls the listener after every change of the settings, of the rules' text or of what is remembered.
 * @param {() => void} listener
 */
export function listen(listener) {
  chrome.storage.onChanged.addListener((changes, area) => {
    const isOurs = (/** @type {string} */ key) => key === KEY || key === RULES || key.startsWith(MEMORY);
    if (area === "local" && Object.keys(changes).some(isOurs)) listener();
  });
}

/**
 * Asks the background to change something.
 * @param {import("./messages.js").Wish} wish
 * @returns {Promise<Done>} an error for the reader, never thrown
 */
export async function ask(wish) {
  try {
    return await chrome.runtime.sendMessage(wish) ?? { error: problemText("no answer") };
  } catch (error) {
    return { error: problemText(String(error)) };
  }
}

/** The write before; the next waits for it. @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * In the background: does this after all that was to be done before, and before all that comes after, so that between what it
 * reads and what it writes nothing else is written.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function inTurn(work) {
  const done = last.then(work);
  // Whoever asked is told of a failure; the next waits only for the end.
  last = done.catch(() => {});
  return done;
}

/**
 * In the background: does what was asked.
 * @param {import("./messages.js").Wish} wish
 * @param {RulesOf} rulesOf
 * @returns {Promise<Done>}
 */
export function grant(wish, rulesOf) {
  return inTurn(() => fulfil(wish, rulesOf)).then(
    () => /** @type {Done} */ ({ done: true }),
    (error) => {
      console.error(error);
      return { error: problemText(error instanceof Error ? error.message : String(error)) };
    },
  );
}

/** @param {import("./messages.js").Wish} wish @param {RulesOf} rulesOf */
async function fulfil(wish, rulesOf) {
  switch (wish.type) {
    case "change-settings": return write(wish.change);
    case "save-rules": return writeRules(wish.text, rulesOf);
    case "add-rule": return changeRules((lines) => lines.includes(wish.rule) ? lines : [...lines, wish.rule], rulesOf);
    case "remove-rule": return changeRules((lines) => lines.filter((line) => line !== wish.rule), rulesOf);
    case "forget-sites": return forget();
    case "remember": return remember(wish);
    case "place-panel": return placePanel(wish);
  }
}

/** @param {Change} change */
async function write(change) {
  const stored = (await chrome.storage.local.get(KEY))[KEY];
  const next = changed(stored, change);
  await chrome.storage.local.set({ [KEY]: next });
  // Chosen once more, it is meant for all windows again.
  for (const name of PLACED) if (change.type === "choose" && change.name === name) await forgetPlaces(name);
  await forgetOldPlaces(stored, next);
}

/** @param {(lines: string[]) => string[]} change @param {RulesOf} rulesOf */
async function changeRules(change, rulesOf) {
  const text = await rulesText();
  const lines = change(text === "" ? [] : text.replace(/\n$/, "").split("\n"));
  await writeRules(lines.map((line) => `${line}\n`).join(""), rulesOf);
}

/**
 * At once with its rules, or not at all: saved rules are rules that hide.
 * @param {string} text
 * @param {RulesOf} rulesOf
 */
async function writeRules(text, rulesOf) {
  await chrome.storage.local.set({ [RULES]: text, rules: await rulesOf(text) });
}

/** @param {import("./messages.js").Visit} visit */
async function remember(visit) {
  const key = MEMORY + visit.host;
  const stored = /** @type {Partial<import("./messages.js").Site> | undefined} */ ((await chrome.storage.local.get(key))[key]);
  const site = visited(stored, visit, Date.now());
  if (site?.until === stored?.until) return;
  if (site) await chrome.storage.local.set({ [key]: site });
  else await chrome.storage.local.remove(key);
  const old = surplus(await chrome.storage.local.get(await memories()), Date.now());
  if (old.length > 0) await chrome.storage.local.remove(old);
}

/**
 * What the reader chooses now stands before how they have left the panel until now.
 * @param {"opens" | "side"} name
 */
async function forgetPlaces(name) {
  const stored = (await chrome.storage.local.get(PLACES))[PLACES];
  if (!isRecord(stored)) return;
  const places = Object.entries(stored).map(([window, place]) => {
    const { [name === "opens" ? "docked" : "side"]: _, ...rest } = isRecord(place) ? place : {};
    return [window, rest];
  });
  await chrome.storage.local.set({ [PLACES]: Object.fromEntries(places) });
}

/**
 * After settings were replaced as a whole, by an import or by another browser's.
 * @param {unknown} stored what was stored before
 * @param {unknown} next
 */
export async function forgetOldPlaces(stored, next) {
  const [old, now] = [read(stored), read(next)];
  for (const name of PLACED) if (old[name] !== now[name]) await forgetPlaces(name);
}

/** @param {import("./messages.js").PlacePanel} wish */
async function placePanel({ window, place }) {
  const stored = (await chrome.storage.local.get(PLACES))[PLACES];
  await chrome.storage.local.set({ [PLACES]: { ...(isRecord(stored) ? stored : {}), [window]: place } });
}

async function forget() {
  await chrome.storage.local.remove(await memories());
}
