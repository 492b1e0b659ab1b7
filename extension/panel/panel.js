/**
 * The panel's page: connects to the content script of its tab, hands what comes to the Rust that fills the page, and
 * tells the content script what the reader does.
 */
import { appear } from "../appearance.js";
import init, { showBlocks, showStory } from "../engine/engine.js";
import { byId } from "../own-page.js";
import { ask } from "../storage.js";
import { keepTexts, text } from "../texts.js";
import { copyReport, hideReport, openSide, showReport } from "./controls.js";
import { figureAt, filterBy, resetFigures, unfold } from "./figures.js";
import { cover, isMeant, watch } from "./guard.js";
import { plainly } from "./plain.js";
import { showCounts, showSite } from "./site.js";
import { connectToTab } from "./tab.js";
import * as takeAway from "./take-away.js";

/** @typedef {import("../messages.js").ToPanel} ToPanel */
/** @typedef {import("../messages.js").FromPanel} FromPanel */

const isPopup = location.search === "?popup";
const isInPage = !isPopup && location.search !== "?side";
const root = document.documentElement;
root.dataset.place = isPopup ? "popup" : isInPage ? "page" : "side";
if (isPopup) void chrome.runtime.getPlatformInfo().then(({ os }) => { root.dataset.os = os; });

/** To the content script; nothing while there is none. @type {(message: FromPanel) => void} */
let send = () => {};
/** @type {import("../messages.js").Story | null} */
let story = null;
/** Of the page that the story is in. */
let address = "";
/** @type {import("../messages.js").PanelBlock[]} */
let blocks = [];
/** @type {import("../messages.js").PanelState} */
let panelInPage = "off";
/** Missing until the content script has told. @type {import("../messages.js").SiteSettings | null} */
let here = null;

/** What `#status` says, by its key; without one, nothing. @type {Record<string, string>} */
const STATUS_TEXTS = {
  reading: "statusReading",
  none: "statusNone",
  closed: "statusClosed",
  off: "statusOff",
  engine: "failedEngine",
  size: "failedSize",
  restless: "statusRestless",
};

/** @typedef {import("../messages.js").Status | "closed"} Status */

/** @type {Status} */
let status = "reading";
/** @type {import("../messages.js").Problem | null} */
let problem = null;

/** @param {Status} now @param {import("../messages.js").Problem | null} [why] */
function showStatus(now, why = null) {
  status = now;
  problem = why;
  root.dataset.status = status;
  const isSiteOff = here !== null && here.offBy.length > 0;
  const isOff = status === "off";
  const key = isSiteOff ? "statusSiteOff" : STATUS_TEXTS[problem ?? status];
  const says = key ? text(key) : "";
  // Told once.
  if (byId("status").textContent !== says) byId("status").textContent = says;
  const isClosed = status === "closed";
  byId("here").hidden = isInPage || !here || isClosed;
  byId("tools").hidden = isInPage;
  byId("show-panel").hidden = panelInPage === "open" || status !== "ready";
  byId("pick").hidden = isOff || isClosed;
  byId("open-side").hidden = !isPopup || !openSide;
  byId("mistake").hidden = isOff || isClosed;
  byId("site-off").hidden = !isInPage || isOff || !here;
  byId("to-options").hidden = !isInPage;
  const turn = byId("turn");
  turn.hidden = isClosed || status === "none" || isSiteOff;
  turn.textContent = text(isOff ? "turnOn" : "turnOff");
}

/** @param {import("../messages.js").Change} change */
async function change(change) {
  const done = await ask({ type: "change-settings", change });
  byId("alert").textContent = "error" in done ? text("notSaved", done.error) : "";
  // The switch goes back to what is the case.
  if (here && "error" in done) showSite(here);
}

/** From a frame in a page, where Firefox lets only the background do it. */
async function openOptions() {
  /** @type {import("../messages.js").OpenOptions} */
  const wish = { type: "open-options" };
  await chrome.runtime.sendMessage(wish);
}

/** Told when the extension was updated under this page, or is gone, and with it its texts. */
let gone = "";
let notCounted = "";

/** What needs the extension, and not only the page. */
const NEEDS_EXTENSION = new Set(["keep-kind", "site-off", "options", "pick", "save-article", "print-article", "copy-figure",
  "copy-citation", "copy-figures", "save-figures"]);

/** Whether the reader is told that this can't be done any more. @param {string} action */
function isGone(action) {
  if (chrome.runtime?.id) return false;
  byId("alert").textContent = gone;
  return NEEDS_EXTENSION.has(action);
}
// (With a listener for `visibilitychange`, Chromium lets the frame go too late for the page to be kept for going back.)
addEventListener("focus", () => {
  if (!chrome.runtime?.id) byId("alert").textContent = gone;
});

/** What is shown, without the numbers of elements, which each reading gives anew. */
let shown = "";

/** @param {import("../messages.js").Story | null} now @param {string} where */
function receiveStory(now, where) {
  story = now;
  address = where;
  takeAway.takeFrom(story, address);
  const told = JSON.stringify(story, (name, value) => name === "element" || name === "elements" ? undefined : value);
  // The reader may be in the middle of it.
  if (told === shown) return;
  shown = told;
  showStory(story);
  resetFigures();
}

/** @param {ToPanel} said with texts of the page */
function receive(said) {
  // An article is taken away in full length.
  const message = said.type === "text" ? said : plainly(said);
  switch (message.type) {
    case "status":
      panelInPage = message.panel;
      showStatus(message.status, message.problem);
      break;
    case "story":
      receiveStory(message.story, message.address);
      break;
    case "text":
      takeAway.takeText(message.text);
      break;
    case "stand":
      root.dataset.at = message.stand.side;
      byId("side").hidden = !isInPage || !message.stand.canMove;
      break;
    case "away":
      byId("back").hidden = !message.isAway;
      byId("told").textContent = !message.isFound ? text("lost") : message.isAway ? text("gone") : "";
      break;
    case "blocks":
      blocks = message.blocks;
      showBlocks(blocks);
      showCounts(blocks);
      // The reader's own rules hide on any page.
      root.toggleAttribute("data-blocks", blocks.length > 0);
      break;
    case "site":
      here = message.site;
      showSite(here);
      showStatus(status, problem);
      break;
    case "not-kept":
      byId("alert").textContent = text("notSaved", message.error);
      break;
    case "covered":
      cover();
      break;
    case "focus":
      if (isInPage) byId("headline").focus({ preventScroll: true });
  }
}

/**
 * In the page: the content script that made this frame hands over a port, and with it the secret that it put into the
 * frame's address. The page around knows neither the frame nor the secret. (`tabs` is not there for frames in Firefox.)
 */
function waitForPage() {
  const secret = location.hash.slice(1);
  addEventListener("message", function accept({ data, ports: [channel] }) {
    if (!channel || !secret || data !== secret) return;
    removeEventListener("message", accept);
    send = (message) => channel.postMessage(message);
    channel.addEventListener("message", async (event) => {
      if (await ready) receive(event.data);
    });
    channel.start();
    // At once: whatever else is to be said may wait until the panel is seen.
    send({ type: "here" });
  });
}

/** Without a content script: what it told last is no longer so. */
function forget() {
  here = null;
  receiveStory(null, "");
  receive({ type: "blocks", blocks: [] });
  showStatus("closed");
}

/**
 * Shows the blocks if any is hidden, otherwise hides them all again.
 * @param {import("../messages.js").PanelBlock[]} some
 */
function toggle(some) {
  const toHide = some.filter((block) => !block.kept);
  send({ type: "show", blocks: toHide.map((block) => block.id), shown: toHide.some((block) => !block.shown) });
}

/** @param {HTMLElement} target */
const kindAt = (target) =>
  /** @type {import("../messages.js").Kind | null} */ (target.closest("[data-kind]")?.getAttribute("data-kind") ?? null);

/** @type {Record<string, (target: HTMLElement) => void>} */
const ACTIONS = {
  fold: () => send({ type: "panel", state: "folded" }),
  "show-panel": () => send({ type: "panel", state: "open" }),
  turn: () => send({ type: "turn", on: root.dataset.status === "off" }),
  side: () => send({ type: "move" }),
  goto: (target) => {
    const figure = figureAt(target);
    if (figure !== null) send({ type: "goto", figure });
  },
  back: () => {
    send({ type: "back" });
    byId("headline").focus({ preventScroll: true });
  },
  unfold,
  filter: (target) => filterBy(target.dataset.filter ?? "all"),
  "copy-figure": (target) => {
    const figure = figureAt(target);
    if (figure !== null) takeAway.copyFigure(figure);
  },
  "copy-citation": takeAway.copyCitation,
  "copy-figures": takeAway.copyFigures,
  "save-figures": takeAway.saveFigures,
  "save-article": () => takeAway.saveArticle(send),
  "print-article": () => takeAway.printArticle(send),
  "goto-fact": (target) => {
    const fact = target.closest("[data-fact]")?.getAttribute("data-fact");
    if (fact === "published" || fact === "updated") send({ type: "goto-fact", fact });
  },
  "show-block": (target) => {
    const id = Number(target.closest("[data-block]")?.getAttribute("data-block"));
    toggle(blocks.filter((block) => block.id === id));
  },
  "show-kind": (target) => {
    const kind = kindAt(target);
    toggle(blocks.filter((block) => block.kind === kind));
  },
  "keep-kind": (target) => {
    const kind = kindAt(target);
    if (here && kind) void change({ type: "keep", host: here.host, kind, kept: !here.kept.includes(kind) });
  },
  "show-all": () => toggle(blocks),
  convert: (target) => {
    const converted = root.toggleAttribute("data-converted");
    target.setAttribute("aria-pressed", String(converted));
  },
  "site-off": () => {
    if (here) void change({ type: "site", host: here.host, on: false });
  },
  pick: () => {
    send({ type: "pick" });
    if (isPopup) close();
  },
  "open-side": () => void openSide?.().then(close, (error) => {
    console.error(error);
    byId("alert").textContent = text("sideNotOpened");
  }),
  mistake: () => showReport({ address, status: problem ?? status, story, blocks }),
  "copy-report": () => void copyReport(),
  "close-report": hideReport,
  options: () => {
    if (isInPage) void openOptions();
    else void chrome.runtime.openOptionsPage();
    if (isPopup) close();
  },
};

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest("[data-action]") : null;
  if (!event.isTrusted || !(target instanceof HTMLElement)) return;
  const action = target.dataset.action ?? "";
  const counts = !isInPage || isMeant(event, target);
  byId("alert").textContent = counts ? "" : notCounted;
  // What is to be clicked again must neither move nor be covered.
  byId("alert").toggleAttribute("data-over", !counts);
  byId("alert").toggleAttribute("data-top", target.getBoundingClientRect().top > innerHeight / 2);
  if (counts && !isGone(action)) ACTIONS[action]?.(target);
});

byId("here").addEventListener("change", ({ target }) => {
  if (!here || !(target instanceof HTMLInputElement)) return;
  const { host } = here;
  const kind = /** @type {import("../messages.js").Kind} */ (target.value);
  if (target.id === "site-on") void change({ type: "site", host, on: target.checked });
  else void change({ type: "keep", host, kind, kept: !target.checked });
});

/** @type {number | null} */
let pointedAt = null;
/** @param {Event} event */
function point(event) {
  const figure = figureAt(event.target);
  if (figure === pointedAt) return;
  pointedAt = figure;
  send({ type: "point", figure });
}
document.addEventListener("pointerover", point);
document.addEventListener("focusin", point);
document.addEventListener("focusout", (event) => {
  if (pointedAt !== null && figureAt(event.relatedTarget) === null) send({ type: "point", figure: (pointedAt = null) });
});
document.documentElement.addEventListener("pointerleave", () => {
  if (pointedAt !== null) send({ type: "point", figure: (pointedAt = null) });
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isInPage) send({ type: "panel", state: "folded" });
});

/** Whether the engine is there. Without it the panel can say only that. */
async function start() {
  // In another language all is told anew: by the content script to a frame that is loaded anew.
  await appear(() => location.reload(), (problem) => { byId("alert").textContent = problem; });
  gone = text("orphaned");
  notCounted = text("clickNotCounted");
  try {
    await init({ module_or_path: new URL("../engine/engine_bg.wasm", import.meta.url) });
  } catch (error) {
    console.error(error);
    showStatus("failed", "engine");
    return false;
  }
  showStatus("reading");
  return true;
}

const ready = start();
if (isInPage) {
  watch();
  waitForPage();
  await ready;
  void keepTexts();
  const content = byId("sheet");
  new ResizeObserver(() => send({ type: "height", height: content.offsetHeight })).observe(content);
} else if (await ready) {
  send = await connectToTab({ follows: !isPopup, receive, lost: forget });
}
