"use strict";

/**
 * Where the panel stands in the page: `<copydesk-panel>` at the end of `<html>`, a closed shadow root, in it the tab it
 * folds to and an iframe with the panel's page. The iframe is made when the panel is first opened.
 *
 * `data-state` is `open`, `folded` or `off`; `data-layout` says where it stands when open: `docked` in the free margin
 * beside the text, `drawer` over the page's edge where there is no such margin, `sheet` from below in a narrow window.
 * By itself it opens only docked: it covers no text unless the reader asks.
 */
const panelHost = (() => {
  const TAG = "copydesk-panel";
  const WIDTH = 320;
  const WIDEST = 360;
  const GAP = 20;
  /** Narrower windows are telephones and halves of tablets. */
  const NARROW = 700;
  /** How far down the window the docked panel may begin when the article begins lower. */
  const LOWEST_TOP = 0.35;
  /** What shows where the text stands, and enough of it. */
  const TEXT = "p, h1, h2, li, blockquote, figure, img, video, table, pre";
  const MOST_TEXT = 60;

  /** @typedef {"docked" | "drawer" | "sheet"} Layout */

  /** @type {HTMLElement | null} */
  let host = null;
  /** @type {HTMLButtonElement | null} */
  let tab = null;
  /** @type {HTMLIFrameElement | null} */
  let frame = null;
  /** @type {Element[]} */
  let text = [];
  /** @type {Layout} */
  let layout = "drawer";
  /** What the reader chose, by layout. @type {Map<Layout, "open" | "folded">} */
  const chosen = new Map();
  /** @type {(state: "open" | "folded" | "off", takesFocus: boolean) => void} */
  let onChange = () => {};
  /** @type {(port: MessagePort) => void} */
  let onPanel = () => {};

  function create() {
    host = document.createElement(TAG);
    const shadow = host.attachShadow({ mode: "closed" });
    const style = new CSSStyleSheet();
    style.replaceSync(HOST_STYLE);
    shadow.adoptedStyleSheets = [style];
    tab = document.createElement("button");
    tab.type = "button";
    tab.textContent = chrome.i18n.getMessage("name");
    tab.setAttribute("aria-label", chrome.i18n.getMessage("panelOpen"));
    tab.setAttribute("aria-expanded", "false");
    tab.addEventListener("click", (event) => {
      if (event.isTrusted) choose("open");
    });
    shadow.append(tab);
    dom.root()?.append(host);
    let due = 0;
    addEventListener("resize", () => {
      clearTimeout(due);
      due = setTimeout(arrange, 100);
    }, { passive: true });
  }

  function createFrame() {
    if (frame || !tab) return;
    const made = frame = document.createElement("iframe");
    const secret = crypto.randomUUID();
    frame.title = chrome.i18n.getMessage("name");
    frame.src = `${chrome.runtime.getURL("panel/panel.html")}#${secret}`;
    frame.addEventListener("load", () => {
      const { port1, port2 } = new MessageChannel();
      made.contentWindow?.postMessage(secret, new URL(chrome.runtime.getURL("")).origin, [port2]);
      onPanel(port1);
    });
    tab.after(frame);
  }

  /** The edges of the text, in CSS pixels of the window; null when nothing shows. */
  function extent() {
    let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
    for (const element of text) {
      let seen = 0;
      for (const part of [element, ...dom.all(element, TEXT)]) {
        if (part === element && !part.matches(TEXT)) continue;
        if ((seen += 1) > MOST_TEXT) break;
        const rect = dom.rect(part);
        if (rect.width === 0 || rect.height === 0) continue;
        left = Math.min(left, rect.left);
        right = Math.max(right, rect.right);
        top = Math.min(top, rect.top);
      }
      bottom = Math.max(bottom, dom.rect(element).bottom);
    }
    return right > left ? { left, right, top, bottom } : null;
  }

  /** What stands fixed at the window's upper edge, above the panel: its height. */
  function barAbove(/** @type {number} */ x) {
    for (let node = /** @type {Node | null} */ (document.elementFromPoint(x, 4)); node instanceof Element; node = dom.parentNode(node)) {
      const { position } = getComputedStyle(node);
      if (position !== "fixed" && position !== "sticky") continue;
      const rect = dom.rect(node);
      return rect.top <= 4 && rect.bottom < innerHeight * 0.3 ? rect.bottom : 0;
    }
    return 0;
  }

  /** Finds the place for the panel and takes it. */
  function arrange() {
    const root = dom.root();
    if (!host || !root || host.dataset.state === "off") return;
    const window = root.clientWidth;
    const edges = extent();
    layout = window < NARROW ? "sheet" : "drawer";
    if (edges && layout === "drawer") {
      const room = { right: window - edges.right, left: edges.left };
      const side = room.right >= WIDTH + 2 * GAP ? "right" : room.left >= WIDTH + 2 * GAP ? "left" : null;
      if (side) {
        layout = "docked";
        const width = Math.min(WIDEST, room[side] - 2 * GAP);
        // Near the text, but not so far from the window's edge that it looks lost.
        const left = side === "right" ? Math.max(edges.right + GAP, Math.min(window - width - GAP, edges.right + 3 * GAP))
          : Math.max(GAP, edges.left - width - 3 * GAP);
        const own = dom.rect(root);
        const top = Math.max(0, Math.min(edges.top, innerHeight * LOWEST_TOP - own.top) - own.top);
        const offset = Math.max(16, barAbove(left + width / 2) + 12);
        const place = { left: left - own.left, top, width, span: Math.max(edges.bottom - own.top - top, innerHeight * 0.6), offset };
        for (const [name, length] of Object.entries(place)) {
          host.style.setProperty(`--copydesk-${name}`, `${Math.round(length)}px`);
        }
      }
    }
    host.dataset.layout = layout;
    set(chosen.get(layout) ?? (layout === "docked" ? "open" : "folded"));
  }

  /** @param {"open" | "folded" | "off"} state */
  function set(state, takesFocus = false) {
    if (!host || host.dataset.state === state) return;
    host.dataset.state = state;
    tab?.setAttribute("aria-expanded", String(state === "open"));
    if (state === "open") createFrame();
    if (takesFocus && state === "folded") tab?.focus();
    if (takesFocus && state === "open") frame?.focus();
    onChange(state, takesFocus);
  }

  /**
   * As the reader chose; the keyboard goes along, to the panel or to the tab.
   * @param {"open" | "folded"} state
   */
  function choose(state) {
    chosen.set(layout, state);
    set(state, true);
  }

  return Object.freeze({
    /** @param {Node} node */
    is: (node) => node === host,

    /**
     * @param {typeof onChange} changed called after every change of state
     * @param {(port: MessagePort) => void} loaded called with the way to the panel's page, when that is there
     */
    listen(changed, loaded) {
      onChange = changed;
      onPanel = loaded;
    },

    /**
     * Shows the panel for a text, in the place that is free beside it.
     * @param {Element[]} elements what holds the text
     */
    showFor(elements) {
      text = elements;
      if (!host) create();
      else if (!dom.isConnected(host)) dom.root()?.append(host);
      if (host?.dataset.state === "off") delete host.dataset.state;
      arrange();
    },

    choose,

    toggle() {
      choose(host?.dataset.state === "open" ? "folded" : "open");
    },

    off() {
      set("off");
    },

    /** @param {number} height of the panel's content, in CSS pixels */
    fit(height) {
      host?.style.setProperty("--copydesk-height", `${Math.max(120, Math.ceil(height))}px`);
    },

    get state() {
      return /** @type {"open" | "folded" | "off"} */ (host?.dataset.state ?? "off");
    },
  });
})();
