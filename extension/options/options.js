/**
 * The options page: shows what is stored, asks the background to change it, and follows what other pages change.
 */
import { appear, settingsOrDefault } from "../appearance.js";
import { byId } from "../own-page.js";
import { KINDS, covers, isEnding, siteOf } from "../settings.js";
import { ask, listen, remembered, rulesText, settings } from "../storage.js";
import { fits } from "../sync.js";
import { fillTexts, number, text } from "../texts.js";
import { fillChoices, showChoices, watchChoices } from "./choices.js";
import { enable, fail, tell, warn } from "./page.js";
import { exportRules, goToLine, importRules, recheck, saveRules, showRules } from "./rules.js";
import { changeShortcuts, showShortcuts } from "./shortcuts.js";
import { exportAll, importAll, undoImport } from "./transfer.js";

/** @typedef {import("../messages.js").Kind} Kind */

/** @type {Record<Kind, string>} */
const KIND_TEXTS = { fundraising: "kindFundraising", subscription: "kindSubscription", teaser: "kindTeaser" };

/** @param {import("../messages.js").Change} change @param {string} [done] what to tell when it is */
async function change(change, done = text("optionsSaved")) {
  const answer = await ask({ type: "change-settings", change });
  if ("error" in answer) {
    fail(answer.error);
    await show();
  } else {
    tell(done);
  }
}

/** Shows what is stored. */
async function show() {
  const all = await settingsOrDefault(warn);
  const { kinds, sitesOff, keep } = all;
  showChoices(all);
  for (const input of byId("kinds").querySelectorAll("input")) input.checked = kinds[/** @type {Kind} */ (input.value)];
  list("sites-off", "site-item", sitesOff.map((site) => ({ site })));
  const kept = Object.entries(keep).sort().flatMap(([site, some]) => KINDS.filter((kind) => some.includes(kind)).map((kind) => ({ site, kind })));
  list("kept", "kept-item", kept);
  const count = await remembered();
  byId("remembered").textContent = text("optionsRemembered", number(count));
  enable("forget", count > 0);
  const tooLarge = [...fits("settings", all) ? [] : ["optionsNotSyncedSettings"],
    ...fits("rulesText", await rulesText()) ? [] : ["optionsNotSyncedRules"]];
  byId("not-synced").textContent = tooLarge.map((key) => text(key)).join(" ");
  byId("not-synced").hidden = tooLarge.length === 0;
  await showRules();
}

/** Writes what the page's texts are filled in by script. */
function name() {
  document.title = `${text("name")} – ${text("options")}`;
  fillChoices();
  void showShortcuts();
}

/**
 * Writes a list anew. The keyboard stays at the place in the list that it had: an entry was removed there.
 * @param {string} id
 * @param {string} template
 * @param {{ site: string, kind?: Kind }[]} entries
 */
function list(id, template, entries) {
  const within = byId(id);
  const focused = [...within.querySelectorAll("button")].findIndex((button) => button === document.activeElement);
  within.replaceChildren(...entries.map(({ site, kind }) => item(template, site, kind)));
  byId(`no-${id}`).hidden = entries.length > 0;
  if (focused < 0) return;
  const buttons = within.querySelectorAll("button");
  (buttons[Math.min(focused, buttons.length - 1)] ?? byId("site")).focus();
}

/** @param {string} template @param {string} site @param {Kind} [kind] */
function item(template, site, kind) {
  const content = /** @type {HTMLTemplateElement} */ (byId(template)).content;
  const made = /** @type {HTMLElement} */ (content.firstElementChild?.cloneNode(true));
  fillTexts(made);
  made.dataset.site = site;
  if (kind) made.dataset.kind = kind;
  const name = made.querySelector(".name");
  const kindName = made.querySelector(".kind");
  const button = made.querySelector("button");
  if (name) name.textContent = site;
  if (kind && kindName) kindName.textContent = text(KIND_TEXTS[kind]);
  button?.setAttribute("aria-label", [button.textContent, site, kindName?.textContent].filter(Boolean).join(" – "));
  return made;
}

byId("kinds").addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  void change({ type: "kind", kind: /** @type {Kind} */ (target.value), on: target.checked });
});

byId("add-site").addEventListener("submit", (event) => {
  event.preventDefault();
  const input = /** @type {HTMLInputElement} */ (byId("site"));
  void addSite(input);
});

/** @param {HTMLInputElement} input */
async function addSite(input) {
  const site = siteOf(input.value);
  const covering = site === null ? undefined : (await settings()).sitesOff.find((other) => covers(other, site));
  const isBad = site === null || isEnding(site);
  const problem = site === null ? text("optionsSiteBad") : isBad ? text("optionsSiteEnding", site)
    : covering ? text("optionsSiteKnown", covering) : "";
  byId("site-error").textContent = problem;
  input.setAttribute("aria-invalid", String(isBad));
  if (problem || site === null) return input.focus();
  input.value = "";
  await change({ type: "site", host: site, on: false });
}

/** @type {Record<string, (target: HTMLElement) => void>} */
const ACTIONS = {
  "remove-site": (target) => {
    const site = target.closest("li")?.dataset.site;
    if (site) void change({ type: "remove-site", site }, text("optionsSiteRemoved", site));
  },
  "remove-keep": (target) => {
    const { site, kind } = target.closest("li")?.dataset ?? {};
    if (site && kind) void change({ type: "remove-keep", site, kind: /** @type {Kind} */ (kind) });
  },
  forget: () => void ask({ type: "forget-sites" }).then((answer) => {
    if ("error" in answer) fail(answer.error);
    else tell(text("optionsForgotten"));
  }),
  "change-shortcuts": () => void changeShortcuts(),
  "save-rules": () => void saveRules(),
  "import-rules": () => byId("rules-file").click(),
  "export-rules": exportRules,
  "go-to-line": goToLine,
  export: () => void exportAll(),
  import: () => byId("import-file").click(),
  undo: () => void undoImport(),
};

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("[data-action]") : null;
  if (button instanceof HTMLElement && button.ariaDisabled !== "true") ACTIONS[button.dataset.action ?? ""]?.(button);
});

/** @param {string} id @param {(file: File) => Promise<void>} take */
function takeFile(id, take) {
  byId(id).addEventListener("change", ({ target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    const [file] = input.files ?? [];
    if (file) void take(file);
    // So that the same file can be chosen again.
    input.value = "";
  });
}
takeFile("import-file", importAll);
takeFile("rules-file", importRules);

watchChoices((one) => void change(one));

await appear(() => {
  name();
  void show().then(recheck);
});
name();
listen(() => void show());
await show();
