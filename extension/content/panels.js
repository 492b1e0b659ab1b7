"use strict";

/**
 * The ways to the panels that show this page: the one in it, the popup, the side panel. Each is told the same, and each is
 * obeyed; who they are is made sure here. Keyboard commands, which the background hands on, come this way too.
 */
const panels = (() => {
  /**
   * @typedef {{
   *   obey: (message: import("../messages.js").FromPanel) => void,
   *   welcome: () => void,
   *   left: () => void,
   *   command: (message: import("../messages.js").ToContent) => void,
   * }} Listener `welcome`: a panel has come that knows nothing yet; `left`: one is gone, and takes back no more what it asked for
   */

  /** @type {Set<MessagePort | chrome.runtime.Port>} */
  const open = new Set();
  /** To the panel in the page. @type {MessagePort | null} */
  let frame = null;
  let isFocusDue = false;
  /** @type {Listener | null} */
  let listener = null;

  /** @param {MessagePort | chrome.runtime.Port} panel */
  function add(panel) {
    open.add(panel);
    listener?.welcome();
  }

  function tellFocus() {
    if (!isFocusDue || !frame) return;
    isFocusDue = false;
    tellFrame({ type: "focus" });
  }

  /** @param {import("../messages.js").ToPanel} message */
  function tellFrame(message) {
    frame?.postMessage(message);
  }

  return Object.freeze({
    /** @param {import("../messages.js").ToPanel} message for all */
    tell(message) {
      open.forEach((panel) => panel.postMessage(message));
    },

    /** @param {import("../messages.js").ToPanel} message for the panel in the page alone */
    tellFrame,

    /** Takes up the panel in the page: a frame that is loaded anew has a new port. @param {MessagePort} port */
    welcome(port) {
      if (frame) open.delete(frame);
      frame = port;
      port.onmessage = (event) => listener?.obey(event.data);
      add(port);
      tellFocus();
    },

    /** Gives the panel in the page the keyboard, as soon as it is there. @param {boolean} isDue or no more */
    focus(isDue) {
      isFocusDue = isDue;
      tellFocus();
    },

    /** Takes up those outside of the page, from now on. @param {Listener} told */
    listen(told) {
      listener = told;
      chrome.runtime.onConnect.addListener((port) => {
        if (port.name !== "panel" || port.sender?.id !== chrome.runtime.id) return;
        port.onMessage.addListener(told.obey);
        port.onDisconnect.addListener(() => {
          open.delete(port);
          told.left();
        });
        add(port);
      });
      chrome.runtime.onMessage.addListener((/** @type {import("../messages.js").ToContent} */ message, sender) => {
        if (sender.id === chrome.runtime.id) told.command(message);
      });
    },
  });
})();
