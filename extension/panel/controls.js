/**
 * What the popup and the side panel do besides showing: the report of a mistake, and opening the side panel.
 *
 * @module
 */
import { byId } from "../own-page.js";
import { text } from "../texts.js";
import { reportText } from "./report.js";

/** @typedef {Omit<Parameters<typeof reportText>[0], "version" | "browser" | "language">} Found */

const area = () => /** @type {HTMLTextAreaElement} */ (byId("report-text"));

/** Shows the report's text in the place of everything else. @param {Found} found */
export function showReport(found) {
  const { version } = chrome.runtime.getManifest();
  const question = `${text("reportQuestion")} `;
  area().value = reportText({ ...found, version, browser: navigator.userAgent, language: navigator.language }, question);
  byId("report-done").textContent = "";
  view(true);
  area().focus();
  area().setSelectionRange(question.length, question.length);
  area().scrollTop = 0;
}

/** Back to what was there. */
export function hideReport() {
  view(false);
  byId("mistake").focus();
}

/** @param {boolean} isReport */
function view(isReport) {
  byId("report").hidden = !isReport;
  if (isReport) document.documentElement.dataset.view = "report";
  else delete document.documentElement.dataset.view;
}

export async function copyReport() {
  try {
    await navigator.clipboard.writeText(area().value);
    byId("report-done").textContent = text("reportCopied");
  } catch (error) {
    console.warn(error);
    // The browser forbids it: the reader copies by keyboard.
    area().select();
    byId("report-done").textContent = text("reportCopyFailed");
  }
}

/**
 * Firefox's and Chromium's name for it.
 * @type {{ sidebarAction?: { open(): Promise<void> }, sidePanel?: { open(where: { windowId: number }): Promise<void> } }}
 */
const { sidebarAction, sidePanel } = /** @type {any} */ (chrome);

/** The popup's window; Firefox for Android has none. @type {number | undefined} */
let windowId;
void chrome.windows?.getCurrent().then((window) => { windowId = window.id; });

/** Opens the side panel, on the reader's click; null where the browser has none. @type {(() => Promise<void>) | null} */
export const openSide = sidebarAction?.open ? () => sidebarAction.open()
  : sidePanel?.open ? () => sidePanel.open({ windowId: windowId ?? chrome.windows.WINDOW_ID_CURRENT }) : null;
