/**
 * The way from the popup and the side panel to the content script of a tab: the one that the popup was opened over, or
 * whichever is in front in the side panel's window.
 *
 * @module
 */

/** @typedef {import("../messages.js").ToPanel} ToPanel */
/** @typedef {import("../messages.js").FromPanel} FromPanel */

/**
 * @param {{ follows: boolean, receive: (message: ToPanel) => void, lost: () => void }} how `follows`: goes along when another
 *   tab comes to the front; `lost`: called when no content script answers, or no longer
 * @returns {Promise<(message: FromPanel) => void>} sends to the content script, as long as there is one
 */
export async function connectToTab({ follows, receive, lost }) {
  /** @type {chrome.runtime.Port | null} */
  let port = null;
  /** @type {number | undefined} */
  let tabId;
  /** The tab has gone on to another page. Firefox keeps the port to one that it may go back to. */
  let isStale = false;

  function connect() {
    port?.disconnect();
    port = null;
    isStale = false;
    if (tabId === undefined) return lost();
    const connection = port = chrome.tabs.connect(tabId, { name: "panel", frameId: 0 });
    connection.onMessage.addListener((message) => {
      if (port === connection) receive(message);
    });
    connection.onDisconnect.addListener(() => {
      // Reading it keeps the browser from reporting what is no error: a page without content script.
      void chrome.runtime.lastError;
      if (port !== connection) return;
      port = null;
      lost();
    });
  }

  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  tabId = tab?.id;
  const windowId = tab?.windowId;
  connect();
  chrome.tabs.onActivated.addListener((now) => {
    if (!follows || now.windowId !== windowId || now.tabId === tabId) return;
    tabId = now.tabId;
    connect();
  });
  // The page of the tab is another: its content script is there when it tells of itself, or when all is loaded.
  chrome.tabs.onUpdated.addListener((id, { status }) => {
    if (id !== tabId) return;
    if (status === "loading") isStale = true;
    if (status === "complete" && (isStale || !port)) connect();
  });
  chrome.runtime.onMessage.addListener((message, sender) => {
    if (sender.id === chrome.runtime.id && message.type === "toolbar" && sender.tab?.id === tabId && (isStale || !port)) connect();
  });
  return (message) => port?.postMessage(message);
}
