// What Copydesk does to a page can be undone: switched off, the page is what it was, to the byte.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { hiddenElements, open } from './support/page.js';
import { panel, state } from './support/panel.js';
import { serve } from './support/server.js';
import { markup, untouched } from './support/undone.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * By keyboard, since the panel may still be growing to the size of what it shows.
 * @param {Page} page
 * @param {import('puppeteer-core').Frame} frame
 */
async function turnOff(page, frame) {
  await frame.focus('#turn');
  await page.keyboard.press('Enter');
}

inEachBrowser('undoing', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('switched off, the page is what it was', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html?modal=1000000'));
    const frame = await panel(page);
    const hidden = await hiddenElements(page);
    assert.ok(hidden.length > 0);
    assert.notEqual(await markup(page), await untouched(page));

    await turnOff(page, frame);
    await until('nothing hidden', async () => (await hiddenElements(page)).length === 0);
    assert.equal(await markup(page), await untouched(page));
    assert.equal(await state(page), 'off');
    await page.close();
  });

  test('a lock that a hidden modal left is undone without a trace', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html?modal=200'));
    const frame = await panel(page);
    const overflow = () => page.evaluate(() => getComputedStyle(document.body).overflowY);
    await until('locked and released', () => page.evaluate(() => document.body.style.overflow === 'hidden'
      && document.documentElement.hasAttribute('data-copydesk-scroll')));
    assert.equal(await overflow(), 'visible');
    await turnOff(page, frame);
    await until('nothing hidden', async () => (await hiddenElements(page)).length === 0);
    assert.equal(await overflow(), 'hidden');
    assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-copydesk-scroll')), false);
    await page.close();
  });
});
