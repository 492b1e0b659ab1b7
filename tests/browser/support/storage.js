// The extension's storage, from one of its own pages: the panel in an article.

import { open } from './page.js';
import { panel } from './panel.js';
import { until } from './until.js';

/**
 * Writes to storage, and waits until the text of rules in it is compiled.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} article address of a page that has a panel
 * @param {Record<string, unknown>} values
 */
export async function store(browser, article, values) {
  const page = await open(browser, article);
  const frame = await panel(page);
  await frame.evaluate((values) => /** @type {any} */ (globalThis).chrome.storage.local.set(values), values);
  if (typeof values.rulesText === 'string') {
    const lines = values.rulesText.split('\n').filter((line) => line.includes('##')).length;
    await until('the rules are compiled', () => frame.evaluate(async (lines) => {
      const { rules } = await /** @type {any} */ (globalThis).chrome.storage.local.get('rules');
      return rules?.length === lines;
    }, lines));
  }
  await page.close();
}
