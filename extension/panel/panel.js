/**
 * The panel's page: connects to the content script of its tab, hands what comes to the Rust that fills the page, and
 * tells the content script what the reader does.
 */
import init, { showBlocks, showStory } from "../engine/engine.js";
import { fillPage, text } from "../texts.js";
import { ask } from "../storage.js";
import { figureAt, filterBy, resetFigures, unfold } from "./figures.js";
import { cover, isMeant, watch } from "./guard.js";
import { plainly } from "./plain.js";
import { byId, showSite } from "./site.js";
import * as takeAway from "./take-away.js";

/** @typedef {import("../messages.js").ToPanel} ToPanel */
/** @typedef {import("../messages.js").FromPanel} FromPanel */

const isPopup = location.search === "?popup";
const root = document.documentElement;
root.dataset.place = isPopup ? "popup" : "page";

/** @type {chrome.runtime.Port | MessagePort | null} */
let port = null;
/** @type {import("../messages.js").PanelBlock[]} */
let blocks = [];
/** @type {import("../messages.js").PanelState} */
let panelInPage = "off";
/** Missing until the content script has told. @type {import("../messages.js").SiteSettings | null} */
let here = null;

/** What `#status` says; an empty text says nothing. @type {Record<string, string>} */
const STATUS_TEXTS = {
  reading: text("statusReading"),
  none: text("statusNone"),
  closed: text("statusClosed"),
  off: text("statusOff"),
  engine: text("failedEngine"),
  size: text("failedSize"),
  restless: text("statusRestless"),
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
  const says = isSiteOff ? text("statusSiteOff") : STATUS_TEXTS[problem ?? status] ?? "";
  // Told once.
  if (byId("status").textContent !== says) byId("status").textContent = says;
  byId("here").hidden = !isPopup || !here || status === "closed";
  byId("show-panel").hidden = !isPopup || panelInPage === "open" || status !== "ready";
  byId("pick").hidden = !isPopup || isOff || status === "closed";
  byId("options").hidden = !isPopup;
  byId("site-off").hidden = isPopup || isOff || !here;
  const turn = byId("turn");
  turn.hidden = status === "closed" || status === "none" || isSiteOff;
  turn.textContent = text(isOff ? "turnOn" : "turnOff");
}

/** @param {import("../messages.js").Change} change */
async function change(change) {
  const done = await ask({ type: "change-settings", change });
  byId("alert").textContent = "error" in done ? text("notSaved", done.error) : "";
  // The switch goes back to what is the case.
  if (here && "error" in done) showSite(here);
}

/** Told when the extension was updated under this page, or is gone, and with it its texts. */
const GONE = text("orphaned");
const NOT_COUNTED = text("clickNotCounted");

/** What needs the extension, and not only the page. */
const NEEDS_EXTENSION = new Set(["keep-kind", "site-off", "options", "pick", "save-article", "print-article", "copy-figure",
  "copy-citation", "copy-figures", "save-figures"]);

/** Whether the reader is told that this can't be done any more. @param {string} action */
function isGone(action) {
  if (chrome.runtime?.id) return false;
  byId("alert").textContent = GONE;
  return NEEDS_EXTENSION.has(action);
}
document.addEventListener("visibilitychange", () => {
  if (!chrome.runtime?.id) byId("alert").textContent = GONE;
});

/** @param {FromPanel} message */
function send(message) {
  port?.postMessage(message);
}

/** What is shown, without the numbers of elements, which each reading gives anew. */
let shown = "";

/** @param {import("../messages.js").Story | null} story @param {string} address */
function receiveStory(story, address) {
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
      byId("side").hidden = isPopup || !message.stand.canMove;
      break;
    case "away":
      byId("back").hidden = !message.isAway;
      byId("told").textContent = !message.isFound ? text("lost") : message.isAway ? text("gone") : "";
      break;
    case "blocks":
      blocks = message.blocks;
      showBlocks(blocks);
      // The reader's own rules hide on any page.
      root.toggleAttribute("data-blocks", blocks.length > 0);
      break;
    case "site":
      here = message.site;
      showSite(here);
      showStatus(status, problem);
      break;
    case "covered":
      cover();
      break;
    case "focus":
      if (!isPopup) byId("headline").focus({ preventScroll: true });
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
    port = channel;
    channel.addEventListener("message", async (event) => {
      if (await ready) receive(event.data);
    });
    channel.start();
  });
}

/** In the popup: connects to the content script of the tab it was opened over. */
async function connectToTab() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return showStatus("closed");
  const connection = chrome.tabs.connect(tab.id, { name: "panel", frameId: 0 });
  port = connection;
  connection.onMessage.addListener(receive);
  connection.onDisconnect.addListener(() => {
    // Reading it keeps the browser from reporting what is no error: a page without content script.
    void chrome.runtime.lastError;
    port = null;
    showStatus("closed");
  });
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
    close();
  },
  options: () => {
    void chrome.runtime.openOptionsPage();
    close();
  },
};

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest("[data-action]") : null;
  if (!event.isTrusted || !(target instanceof HTMLElement)) return;
  const counts = isPopup || isMeant(event, target);
  byId("alert").textContent = counts ? "" : NOT_COUNTED;
  // What is to be clicked again must not move.
  byId("alert").toggleAttribute("data-over", !counts);
  const action = target.dataset.action ?? "";
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
  if (event.key === "Escape" && !isPopup) send({ type: "panel", state: "folded" });
});

fillPage();

/** Whether the engine is there. Without it the panel can say only that. */
const ready = init({ module_or_path: new URL("../engine/engine_bg.wasm", import.meta.url) }).then(() => {
  showStatus("reading");
  return true;
}).catch((error) => {
  console.error(error);
  showStatus("failed", "engine");
  return false;
});

if (isPopup) {
  if (await ready) await connectToTab();
} else {
  watch();
  waitForPage();
  await ready;
  const content = byId("sheet");
  new ResizeObserver(() => send({ type: "height", height: content.offsetHeight })).observe(content);
}
