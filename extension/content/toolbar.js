"use strict";

/**
 * Tells the background what the toolbar's button is to show for this page, whenever that changes. A page that has nothing
 * to tell is silent: the button says by itself that there is nothing to do.
 */
const toolbarButton = (() => {
  /** A button has room for so many characters. */
  const MOST = 999;

  let last = "";
  /** @type {import("../messages.js").Toolbar | null} */
  let told = null;

  /** @type {Readonly<Record<import("../messages.js").Status, import("../messages.js").ToolbarState>>} */
  const STATES = Object.freeze({ none: "idle", reading: "idle", ready: "on", failed: "failed", off: "off" });

  function send() {
    // Read before it is shown: as yet, the button is that of the page in front.
    if (dom.isPrerendering()) {
      addEventListener("prerenderingchange", send, { capture: true, once: true });
      return;
    }
    if (!chrome.runtime?.id) return;
    // Nobody to tell: the background is just being updated; the new one hears of the page when it is loaded anew.
    chrome.runtime.sendMessage(told).catch(() => {});
  }

  // Browsers forget what a button showed when the page is left.
  addEventListener("pageshow", (event) => {
    if (event.persisted && told) send();
  });

  return Object.freeze({
    /**
     * @param {import("../messages.js").Status} status
     * @param {number} hidden how many blocks are hidden now
     */
    tell(status, hidden) {
      // Without its extension (updated, removed) a page has no button.
      if (status === "reading" || !chrome.runtime?.id) return;
      // The reader's own rules may hide on a page that is no article.
      const state = status === "none" && hidden > 0 ? "on" : STATES[status];
      const badge = hidden === 0 || state === "off" || settings.choice("badge") === "off" ? ""
        : hidden > MOST ? `${MOST}+` : String(hidden);
      /** @type {import("../messages.js").Toolbar} */
      const message = { type: "toolbar", state, badge, hidden, isSite: settings.isOff() };
      // In another language, the same is told in other words.
      const now = JSON.stringify({ ...message, language: texts.chosenLanguage });
      if (now === last || (last === "" && state === "idle")) return;
      last = now;
      told = message;
      send();
    },
  });
})();
