/**
 * The panel's page: connects to the content script of its tab, hands what comes to the Rust that fills the page, and
 * tells the content script what the reader does.
 */
import init, { fillTexts, showBlocks, showStory } from "../engine/engine.js";

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

/** @param {string} id */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the panel's page has no #${id}`);
  return element;
}

const text = chrome.i18n.getMessage;

/** What `#status` says; an empty text says nothing. @type {Record<string, string>} */
const STATUS_TEXTS = {
  reading: text("statusReading"),
  none: text("statusNone"),
  closed: text("statusClosed"),
  off: text("statusOff"),
  engine: text("failedEngine"),
  size: text("failedSize"),
};

/** @param {import("../messages.js").Status | "closed"} status @param {import("../messages.js").Problem | null} [problem] */
function showStatus(status, problem) {
  root.dataset.status = status;
  byId("status").textContent = STATUS_TEXTS[problem ?? status] ?? "";
  byId("show-panel").hidden = !isPopup || panelInPage === "open" || status !== "ready";
  const turn = byId("turn");
  turn.hidden = status === "closed" || status === "none";
  turn.textContent = text(status === "off" ? "turnOn" : "turnOff");
}

/** @param {FromPanel} message */
function send(message) {
  port?.postMessage(message);
}

/** @param {ToPanel} message */
function receive(message) {
  switch (message.type) {
    case "status":
      panelInPage = message.panel;
      showStatus(message.status, message.problem);
      break;
    case "story":
      showStory(message.story);
      break;
    case "blocks":
      blocks = message.blocks;
      showBlocks(blocks);
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
  send({ type: "show", blocks: some.map((block) => block.id), shown: some.some((block) => !block.shown) });
}

/** @type {Record<string, (target: HTMLElement) => void>} */
const ACTIONS = {
  fold: () => send({ type: "panel", state: "folded" }),
  "show-panel": () => send({ type: "panel", state: "open" }),
  turn: () => send({ type: "turn", on: root.dataset.status === "off" }),
  goto: (target) => {
    const figure = figureAt(target);
    if (figure !== null) send({ type: "goto", figure });
  },
  "goto-fact": (target) => {
    const fact = target.closest("[data-fact]")?.getAttribute("data-fact");
    if (fact === "published" || fact === "updated") send({ type: "goto-fact", fact });
  },
  "show-block": (target) => {
    const id = Number(target.closest("[data-block]")?.getAttribute("data-block"));
    toggle(blocks.filter((block) => block.id === id));
  },
  "show-kind": (target) => {
    const kind = target.closest("[data-kind]")?.getAttribute("data-kind");
    toggle(blocks.filter((block) => block.kind === kind));
  },
  "show-all": () => toggle(blocks),
};

/** @param {EventTarget | null} target */
function figureAt(target) {
  const figure = target instanceof Element ? target.closest("[data-figure]")?.getAttribute("data-figure") : null;
  return figure === null || figure === undefined ? null : Number(figure);
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest("[data-action]") : null;
  if (event.isTrusted && target instanceof HTMLElement) ACTIONS[target.dataset.action ?? ""]?.(target);
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
document.documentElement.addEventListener("pointerleave", () => {
  if (pointedAt !== null) send({ type: "point", figure: (pointedAt = null) });
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !isPopup) send({ type: "panel", state: "folded" });
});

/** Whether the engine is there and the panel's own words are written. Without it the panel can say only that. */
const ready = init({ module_or_path: new URL("../engine/engine_bg.wasm", import.meta.url) }).then(() => {
  fillTexts();
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
  waitForPage();
  await ready;
  const content = byId("sheet");
  new ResizeObserver(() => send({ type: "height", height: content.offsetHeight })).observe(content);
}
