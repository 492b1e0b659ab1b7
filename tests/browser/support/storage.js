// The extension's storage, from one of its own pages: the options.

import { options } from './extension.js';
import { until } from './until.js';

/**
 * Writes to storage, and waits until the text of rules in it is compiled.
 * @param {import('puppeteer-core').Browser} browser
 * @param {Record<string, unknown>} values
 */
export async function store(browser, values) {
  const page = await options(browser);
  await page.evaluate((values) => /** @type {any} */ (globalThis).chrome.storage.local.set(values), values);
  if (typeof values.rulesText === 'string') {
    const lines = values.rulesText.split('\n').filter((line) => line.includes('##')).length;
    await until('the rules are compiled', () => page.evaluate(async (lines) => {
      const { rules } = await /** @type {any} */ (globalThis).chrome.storage.local.get('rules');
      return rules?.length === lines;
    }, lines));
  }
  await page.close();
}

/**
 * Fills the storage of Chromium, which counts, but for so many bytes.
 * @param {import('puppeteer-core').Page} page one of the extension's own
 * @param {number} left
 */
export const fill = (page, left) => page.evaluate(async (left) => {
  const { local } = /** @type {any} */ (globalThis).chrome.storage;
  await local.remove('filler');
  const room = local.QUOTA_BYTES - await local.getBytesInUse(null);
  await local.set({ filler: 'x'.repeat(room - left - 'filler""'.length) });
}, left);

/**
 * What is stored under this key.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} key
 */
export async function stored(browser, key) {
  const page = await options(browser);
  const value = await page.evaluate(async (key) => (await /** @type {any} */ (globalThis).chrome.storage.local.get(key))[key], key);
  await page.close();
  return value;
}

/**
 * Empties the extension's storage, by a page of its own, but for the name by which this browser knows what it has sent itself:
 * without it, what was sent and is still on its way back is taken for another browser's, and is there again.
 * @param {import('puppeteer-core').Page} page
 */
export const empty = (page) => page.evaluate(async () => {
  const { local, sync } = /** @type {any} */ (globalThis).chrome.storage;
  const keys = Object.keys(await local.get());
  await local.remove(keys.filter((key) => key !== 'browserName'));
  await sync.clear();
});
