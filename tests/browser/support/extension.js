// The extension's own pages, opened as tabs or, in Chromium, as its popup.

import { FIREFOX_UUID } from './browsers.js';
import { until } from './until.js';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */

/** The extension's background in Chromium; Firefox shows it to no one. @param {Browser} browser */
const background = (browser) => browser.waitForTarget((target) => target.type() === 'service_worker'
  && target.url().endsWith('/background.js'));

/** @param {Browser} browser */
const isFirefox = (browser) => browser.process()?.spawnfile === process.env.COPYDESK_FIREFOX;

/** Where the extension's files are. @param {Browser} browser */
async function origin(browser) {
  return isFirefox(browser) ? `moz-extension://${FIREFOX_UUID}/` : new URL('/', (await background(browser)).url()).href;
}

/**
 * Opens the options in a tab.
 * @param {Browser} browser
 * @param {{ width?: number, height?: number }} [size]
 */
export async function options(browser, { width = 900, height = 900 } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  // Firefox tells no one that a page of an extension is loaded.
  await page.goto(`${await origin(browser)}options/options.html`, { waitUntil: [] });
  await until('the options', () => page.evaluate(() => document.querySelector('#remembered')?.textContent !== ''));
  return page;
}

/**
 * Opens the page of the first run in a tab.
 * @param {Browser} browser
 * @param {{ width?: number, height?: number }} [size]
 */
export async function welcome(browser, { width = 1280, height = 900 } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(`${await origin(browser)}welcome/welcome.html`, { waitUntil: [] });
  await until('the first page', () => page.evaluate(() => document.querySelector('#pin')?.textContent !== ''));
  return page;
}

/**
 * Opens the popup over a page: the real one in Chromium. In Firefox, whose popups no test can reach, its page in a tab
 * behind the page's, which is in front when the popup asks.
 * @param {Browser} browser
 * @param {Page} page
 */
export async function popup(browser, page) {
  const opened = isFirefox(browser) ? await inTab(browser, page, 'panel/panel.html?popup') : await realPopup(browser, page);
  await until('the popup is connected', () => opened.evaluate(() => !(/** @type {HTMLElement} */ (document.querySelector('#here')).hidden)
    || document.documentElement.dataset.status === 'closed'));
  return opened;
}

/**
 * Opens the side panel over a page: in Chromium the real one, by the popup's button. In Firefox, whose sidebar no test can
 * reach, its page in a tab behind the page's.
 * @param {Browser} browser
 * @param {Page} page
 */
export async function side(browser, page) {
  let opened;
  if (isFirefox(browser)) {
    opened = await inTab(browser, page, 'panel/panel.html?side');
  } else {
    const over = await popup(browser, page);
    await over.click('#open-side');
    const target = await browser.waitForTarget((target) => target.url().endsWith('panel.html?side'));
    opened = await target.asPage();
  }
  await until('the side panel is connected', () => opened.evaluate(() => document.documentElement.dataset.status === 'ready'));
  return opened;
}

/** @param {Browser} browser @param {Page} over */
async function realPopup(browser, over) {
  await over.bringToFront();
  const worker = await (await background(browser)).worker();
  await worker?.evaluate('chrome.action.openPopup()');
  const target = await browser.waitForTarget((target) => target.url().endsWith('panel.html?popup'));
  return target.asPage();
}

/** @param {Browser} browser @param {Page} over @param {string} file */
async function inTab(browser, over, file) {
  const page = await browser.newPage();
  await over.bringToFront();
  await page.goto(`${await origin(browser)}${file}`, { waitUntil: [] });
  return page;
}
