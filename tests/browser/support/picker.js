// The picker in a page, begun from the popup. Its bar stands in a closed shadow root: in Chromium it can be looked into
// by the devtools protocol, in Firefox it can't, so tests use it by keyboard and by what happens in the page.

import { popup } from './extension.js';
import { until } from './until.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** Whether the picker is there. @param {Page} page */
export const isPicking = (page) => page.evaluate(() => document.querySelector('copydesk-picker') !== null);

/**
 * Waits until it is so far: `aim`, `chosen` (what to hide is offered, and the button that saves has the keyboard), `saved`.
 * @param {Page} page
 * @param {string} state
 */
export const reached = (page, state) => until(`the picker: ${state}`, () => page.evaluate((state) =>
  document.querySelector('copydesk-picker')?.getAttribute('data-state') === state, state));

/**
 * Begins, from the popup.
 * @param {import('puppeteer-core').Browser} browser
 * @param {Page} page
 */
export async function pick(browser, page) {
  const opened = await popup(browser, page);
  await until('there is a way to pick', () => opened.evaluate(() => !(/** @type {HTMLElement} */ (document.querySelector('#pick')).hidden)));
  await opened.bringToFront();
  await opened.click('#pick').catch(() => {}); // It closes itself under the click.
  await page.bringToFront();
  await until('the picker', () => isPicking(page));
}
