// Sites that show again what was hidden: it ends hidden, or left and told of, and neither side is kept busy.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { notHidden, notShown, open } from './support/page.js';
import { contents, panel, press, state } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {Window & { liveFight: Record<string, () => void>, liveFights: number }} Live */

const TEXT = ['article h1', '#first', '.body > p'];

inEachBrowser('sites that fight', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  /** @param {string} habit */
  async function opened(habit) {
    const page = await open(browser(), server.address('live/fights.html'));
    await until('the box hidden', async () => (await notHidden(page, ['aside'])).length === 0);
    await until('the panel', () => state(page));
    await page.evaluate((habit) => { /** @type {Live} */ (/** @type {unknown} */ (window)).liveFight[habit]?.(); }, habit);
    return page;
  }

  /** How often the site won, once that stands still. @param {Page} page */
  async function fights(page) {
    let before = -1;
    return until('the end of the fight', async () => {
      const now = await page.evaluate(() => /** @type {Live} */ (/** @type {unknown} */ (window)).liveFights);
      const isOver = now === before && now > 0;
      before = now;
      await new Promise((resolve) => { setTimeout(resolve, 700); });
      return isOver ? now : false;
    });
  }

  /** @param {Page} page */
  const isSeen = (page) => page.evaluate(() => /** @type {Element} */ (document.querySelector('aside')).getClientRects().length > 0);

  test('the mark is taken away: a rule hides the block', async () => {
    const page = await opened('strips');
    const count = await fights(page);
    assert.ok(count <= 3, `${count} marks`);
    assert.equal(await isSeen(page), false);
    assert.deepEqual(await notShown(page, TEXT), []);
    await page.close();
  });

  test('the block is put in anew, by another name: a rule hides it', async () => {
    const page = await opened('replaces');
    await until('four times', () => page.evaluate(() => /** @type {Live} */ (/** @type {unknown} */ (window)).liveFights >= 6));
    await until('hidden at once', () => page.evaluate(() => new Promise((resolve) => {
      const before = document.querySelector('aside');
      setTimeout(() => {
        const now = /** @type {Element} */ (document.querySelector('aside'));
        resolve(now !== before && now.getClientRects().length === 0);
      }, 200);
    })));
    assert.deepEqual(await notShown(page, TEXT), []);
    await page.close();
  });

  test('the site has the last word: the block is left, and the panel says so', async () => {
    const page = await opened('insists');
    const count = await fights(page);
    assert.ok(count <= 5, `${count} marks`);
    assert.equal(await isSeen(page), true);
    const shown = await contents(await panel(page));
    const reasons = Object.values(shown.kinds).flat().map((block) => block.reason);
    assert.ok(reasons.some((reason) => reason.includes('shows it again')), JSON.stringify(reasons));
    await page.close();
  });

  test('another class is no fight', async () => {
    const page = await opened('renames');
    await until('many names', () => page.evaluate(() => new Promise((resolve) => { setTimeout(() => resolve(true), 500); })));
    assert.deepEqual(await notHidden(page, ['aside']), []);
    assert.deepEqual(await notShown(page, TEXT), []);
    await page.close();
  });

  test('the article is built once more', async () => {
    const page = await opened('hydrates');
    await until('built', () => page.evaluate(() => document.querySelector('#app article') !== null));
    await until('hidden again', async () => (await notHidden(page, ['aside'])).length === 0);
    assert.deepEqual(await notShown(page, TEXT), []);
    assert.notEqual(await state(page), 'off');
    await page.close();
  });

  test('what the reader has shown stays shown when it is built once more', async () => {
    const page = await open(browser(), server.address('live/fights.html'));
    const frame = await panel(page);
    await until('the box hidden', async () => (await notHidden(page, ['aside'])).length === 0);
    await press(page, frame, '.kind[data-kind=fundraising] [data-action=show-kind]');
    await until('shown', () => isSeen(page));
    await page.evaluate(() => { /** @type {Live} */ (/** @type {unknown} */ (window)).liveFight.hydrates?.(); });
    await until('built, read and shown', () => page.evaluate(() => document.querySelector('aside[data-copydesk-shown]') !== null));
    assert.equal(await isSeen(page), true);
    await page.close();
  });
});
