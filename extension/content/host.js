"use strict";

/**
 * The panel's host in the page: `<copydesk-panel>` at the end of `<html>`, a closed shadow root, in it the tab it folds
 * to and a frame with the panel's page, made when the panel is first opened.
 *
 * `data-state` is `open`, `folded` or `off`, and missing until a place is found; `data-layout` says where the panel
 * stands (see place.js), `data-side` on which side. By itself it opens only docked beside the text, as the reader has left
 * it (places.js), where nothing else of the page is seen. Over the page it opens when the reader asks, for the article that
 * is read, and not over the next.
 *
 * Chromium keeps no page for going back that has an extension's frame in it (`EmbedderExtensionFrame`), and decides so
 * before `pagehide`; Firefox keeps it. All else of Copydesk is no hindrance in either. So in Chromium the frame leaves
 * when the page is about to be left, and comes again when the reader is back, or was not gone.
 */
const panelHost = (() => {
  const TAG = "copydesk-panel";
  /** A page that is not gone so long after it was to be left stays: a download, an e-mail's address. In milliseconds. */
  const STAYS_MS = 3_000;
  /** Of a panel that is seen, it is looked so often whether it has said something. In milliseconds. */
  const LISTEN_MS = 1_000;
  /** A panel's page that has said nothing by then is forbidden by the page, as far as can be known: a later word counts. */
  const SILENT_LOOKS = 4;

  /** @type {HTMLElement | null} */
  let host = null;
  /** @type {HTMLButtonElement | null} */
  let tab = null;
  /** What holds the frame and its edge. @type {HTMLElement | null} */
  let stall = null;
  /** @type {HTMLIFrameElement | null} */
  let frame = null;
  /** What is said in the panel's place, where it can't say it itself. @type {HTMLElement | null} */
  let note = null;
  /** By its key; null: nothing. @type {"orphaned" | "panelForbidden" | null} */
  let said = null;
  const ORIGIN = new URL(chrome.runtime.getURL("")).origin;
  /** Said when the extension is gone, and with it its texts. */
  let gone = "";
  /**
   * What the reader wants on this page alone: where it is free beside the text, where something else of the page is there, and
   * over the page.
   * @type {Partial<Record<"docked" | "taken" | "over", "open" | "folded">>}
   */
  let here = {};
  /** While the reader moves its edge. @type {number | null} */
  let wanted = null;
  /** What holds the stories' text, which is not to be covered. @type {Element[][]} */
  let text = [];
  /** Where the panel stands. @type {ReturnType<typeof place.find> | null} */
  let stand = null;
  /** Whether any of the stories has figures. */
  let hasFigures = false;
  /** A layer of the site's covers the window, and with it all that the panel stands beside. */
  let isCovered = false;
  let isDue = false;
  /** @type {(state: "open" | "folded" | "off", takesFocus: boolean) => void} */
  let onChange = () => {};
  /** @type {(port: MessagePort) => void} */
  let onPanel = () => {};
  /** @type {() => void} */
  let onMove = () => {};
  let onCover = () => {};
  /** Whether the panel can be seen is looked at so often, while the pointer is over it. In milliseconds. */
  const WATCHED_MS = 200;
  let watching = 0;

  function create() {
    const { host: made, shadow } = dom.createHost(TAG);
    host = made;
    const style = new CSSStyleSheet();
    style.replaceSync(HOST_STYLE);
    shadow.adoptedStyleSheets = [style];
    tab = /** @type {HTMLButtonElement} */ (dom.create("button"));
    tab.type = "button";
    tab.className = "tab";
    tab.setAttribute("aria-expanded", "false");
    tab.addEventListener("click", (event) => {
      if (event.isTrusted) choose("open");
    });
    stall = dom.create("div");
    stall.className = "stall";
    stall.append(panelEdge.create((width, isDone) => {
      if (isDone) void places.set({ width });
      else wanted = width;
      arrange();
      if (isDone) wanted = null;
    }));
    note = createNote();
    stall.append(note);
    shadow.append(tab, stall);
    name();
    settings.listen(name);
    const root = dom.root();
    // An earlier version's, which the browser has updated under this page.
    if (root) for (const old of dom.all(root, `:scope > ${TAG}`)) dom.remove(old);
    root?.append(host);
    void places.known.then(arrangeSoon);
    addEventListener("resize", arrangeSoon, { passive: true });
    // Only Chromium has it.
    if (chrome.dom) addEventListener("beforeunload", leave);
    addEventListener("pageshow", comeBack);
    // Pictures and fonts may have moved the text.
    if (dom.readyState() !== "complete") addEventListener("load", arrangeSoon, { once: true });
  }

  function createNote() {
    const made = dom.create("div");
    made.className = "note";
    made.hidden = true;
    made.setAttribute("role", "status");
    const close = /** @type {HTMLButtonElement} */ (dom.create("button"));
    close.type = "button";
    close.addEventListener("click", (event) => {
      // Nothing to remember: it was not there to be folded.
      if (event.isTrusted) leaveFolded();
    });
    made.append(dom.create("p"), close);
    return made;
  }

  /** Writes all of its words, once more when another language is chosen. */
  function name() {
    // Without its extension it has no words but those that stand there.
    if (!chrome.runtime?.id) return;
    gone = texts.text("orphaned");
    if (tab) tab.textContent = texts.text("name");
    tab?.setAttribute("aria-label", texts.text("panelOpen"));
    if (frame) frame.title = texts.text("name");
    if (note?.lastChild) note.lastChild.textContent = texts.text("noteClose");
    panelEdge.name();
    say(said);
  }

  /** Says this in the panel's place. @param {typeof said} key */
  function say(key) {
    said = key;
    if (!note) return;
    note.hidden = key === null;
    host?.toggleAttribute("data-mute", key !== null);
    if (key !== null && note.firstChild) note.firstChild.textContent = key === "orphaned" ? gone : texts.text(key);
  }

  function createFrame() {
    if (frame || !stall) return;
    // The extension was updated under this page, or is gone.
    if (!chrome.runtime?.id) return say("orphaned");
    const made = frame = /** @type {HTMLIFrameElement} */ (dom.create("iframe"));
    // Not `randomUUID`, which pages by plain http lack.
    const secret = crypto.getRandomValues(new Uint32Array(4)).join("-");
    frame.title = texts.text("name");
    frame.src = `${chrome.runtime.getURL("panel/panel.html")}#${secret}`;
    frame.addEventListener("load", () => {
      const { port1, port2 } = new MessageChannel();
      // (`made.src` has a changing name instead of the extension's.)
      made.contentWindow?.postMessage(secret, ORIGIN, [port2]);
      awaitWord(made, port1);
      onPanel(port1);
    });
    frame.addEventListener("pointerenter", () => {
      clearInterval(watching);
      watching = setInterval(watchCover, WATCHED_MS);
      watchCover();
    });
    frame.addEventListener("pointerleave", () => clearInterval(watching));
    stall.append(frame);
  }

  /**
   * Says in its place that the page forbids the panel, where its page says nothing, until it does. Browsers let a frame wait
   * that is folded away or in a tab behind, so only what can be seen counts.
   * @param {HTMLIFrameElement} made
   * @param {MessagePort} port
   */
  function awaitWord(made, port) {
    let looks = 0;
    const listening = setInterval(() => {
      if (frame !== made) return clearInterval(listening);
      if (host?.dataset.state !== "open" || dom.isHidden() || (looks += 1) < SILENT_LOOKS) return;
      clearInterval(listening);
      // The extension was updated meanwhile: so it is not the page.
      if (chrome.runtime?.id) say("panelForbidden");
    }, LISTEN_MS);
    port.addEventListener("message", () => {
      clearInterval(listening);
      if (frame === made) say(null);
    }, { once: true });
  }

  function watchCover() {
    // Where the frame goes from under the pointer, nothing tells that the pointer has left it.
    if (!host || !frame || !dom.isConnected(frame) || host.dataset.state !== "open") clearInterval(watching);
    else if (cover.isOver(host, dom.rect(frame))) onCover();
  }

  /** @param {Event} event */
  function leave({ isTrusted }) {
    if (!frame || !isTrusted) return;
    frame.remove();
    frame = null;
    setTimeout(comeBack, STAYS_MS);
  }

  function comeBack() {
    if (host?.dataset.state === "open") createFrame();
  }

  /** Once before the next frame is drawn, however often it is asked for. */
  function arrangeSoon() {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      arrange();
    });
  }

  /** Finds the place for the panel. @param {boolean} isOpen beside the text */
  function look(isOpen) {
    const { side = sideWanted(), width = null } = places.get();
    stand = place.find(text, blocks.elements(), { side, width: wanted ?? width, isOpen, stays: here.taken === "open" });
  }

  /** Finds the place for the panel and takes it. */
  function arrange(takesFocus = false) {
    if (!host || host.dataset.state === "off" || !places.isKnown) return;
    // The page may be locked meanwhile, and stand elsewhere.
    if (isCovered) return set("folded", takesFocus);
    const docked = here.docked ?? places.get().docked ?? (opensItself() ? "open" : "folded");
    look(docked === "open" || here.taken === "open");
    if (!stand) return;
    for (const [name, length] of Object.entries({ width: stand.width, ...stand.dock })) {
      host.style.setProperty(`--copydesk-${name}`, `${Math.round(length)}px`);
    }
    host.dataset.layout = stand.layout;
    host.dataset.side = stand.side;
    host.style.setProperty("--copydesk-theme", settings.scheme());
    panelEdge.show(stand);
    set({ docked, taken: here.taken ?? "folded", over: here.over ?? "folded" }[where()], takesFocus);
    onMove();
  }

  function sideWanted() {
    const side = settings.choice("side");
    return side === "left" || side === "right" ? side : null;
  }

  function opensItself() {
    const when = settings.choice("opens");
    return when !== "demand" && (when !== "figures" || hasFigures);
  }

  /** What the place is that was found. */
  const where = () => stand?.layout !== "docked" ? "over" : stand.isTaken ? "taken" : "docked";

  /** @param {"open" | "folded" | "off"} state */
  function set(state, takesFocus = false) {
    if (!host || host.dataset.state === state) return;
    // What is folded from under the reader's hands leaves the keyboard at the tab.
    takesFocus ||= state === "folded" && dom.activeElement() === host;
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
    if (!host) return;
    // Whoever opens it over a layer wants it there.
    isCovered = false;
    // Folded, it was not looked whether a hidden column has room for it.
    if (state === "open") look(true);
    const at = where();
    if (at === "docked") {
      // Where it was opened by hand, it stays, whatever of the page is shown there later.
      here = { taken: state, ...here.over && { over: here.over } };
      void places.set({ docked: state });
    } else {
      here = { ...here, [at]: state };
    }
    arrange(true);
  }

  /** On this page. */
  function leaveFolded() {
    here = { ...here, [where()]: "folded" };
    arrange(true);
  }

  return Object.freeze({
    /** @param {Node} node */
    is: (node) => node === host,

    /**
     * @param {typeof onChange} changed called after every change of state
     * @param {typeof onPanel} loaded called with the way to the panel's page, when that is there
     * @param {() => void} covered called while the pointer is over the panel and something may lie over it
     * @param {typeof onMove} moved called when it may stand elsewhere
     */
    listen(changed, loaded, covered, moved) {
      onChange = changed;
      onPanel = loaded;
      onCover = covered;
      onMove = moved;
    },

    /**
     * Shows the panel for the stories, in the place that is free beside it.
     * @param {Element[][]} stories what holds the text of each
     * @param {boolean} figures whether any of them has figures
     */
    showFor(stories, figures) {
      text = stories;
      hasFigures = figures;
      if (!host) create();
      else if (!dom.isConnected(host)) dom.root()?.append(host);
      if (host?.dataset.state === "off") delete host.dataset.state;
      arrangeSoon();
    },

    /** What stands beside the text may be another. */
    arrange: arrangeSoon,

    /** Steps aside for what covers the window, and comes back when that is gone. @param {boolean} covered */
    giveWay(covered) {
      isCovered = covered;
      arrangeSoon();
    },

    /** Another article is to come: what was wanted beside the last one holds no more. */
    renew() {
      here = {};
    },

    choose,

    toggle() {
      choose(host?.dataset.state === "open" ? "folded" : "open");
    },

    off() {
      set("off");
    },

    /** To the other side, where there is room. */
    move() {
      if (!stand?.canMove) return;
      void places.set({ side: stand.side === "right" ? "left" : "right" });
      arrange();
    },

    /** How much of the window is free of a panel at its lower edge, in CSS pixels. */
    get freeHeight() {
      const isInTheWay = host?.dataset.state === "open" && stand?.layout === "sheet";
      return host && isInTheWay ? innerHeight - dom.rect(host).height : innerHeight;
    },

    /** Folds the panel away where it lies over what the reader is to see. @param {DOMRect} seen */
    makeWay({ left, right, top, bottom }) {
      if (!host || host.dataset.state !== "open" || stand?.layout !== "drawer") return;
      const own = dom.rect(host);
      if (left < own.right && right > own.left && top < own.bottom && bottom > own.top) leaveFolded();
    },

    /** @returns {import("../messages.js").Stand} */
    get stand() {
      return { side: stand?.side ?? "right", canMove: stand?.canMove ?? false };
    },

    /** Out of the way, whatever its state. @param {boolean} isAside */
    step(isAside) {
      host?.toggleAttribute("data-aside", isAside);
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
