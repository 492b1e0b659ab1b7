// Sites that show again what was hidden: it ends hidden, or left and told of, and neither side is kept busy.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { frames, notHidden, notShown, open } from './support/page.js';
import { contents, panel, press, state } from './support/panel.js';
import { serve } from './support/server.js';
import { store } from './support/storage.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {Window & { liveFight: Record<string, () => void>, liveFights: number, liveBox(): Element, liveShadow(mode: string): void }} Live */

const TEXT = ['article h1', '#first', '.body > p'];

inEachBrowser('sites that fight', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  /** @param {string} habit @param {string} [shadow] the box stands in such a shadow root: `open` or `closed` */
  async function opened(habit, shadow) {
    const page = await open(browser(), server.address('live/fights.html'));
    await until('the box hidden', async () => (await notHidden(page, ['aside'])).length === 0);
    await until('the panel', () => state(page));
    if (shadow) {
      await page.evaluate((mode) => { /** @type {Live} */ (/** @type {unknown} */ (window)).liveShadow(mode); }, shadow);
      await until('hidden in the shadow root', async () => !(await isSeen(page)));
    }
    await page.evaluate((habit) => { /** @type {Live} */ (/** @type {unknown} */ (window)).liveFight[habit]?.(); }, habit);
    return page;
  }

  /** How often the site won, once it has not for many frames. @param {Page} page */
  const fights = (page) => until('the end of the fight', async () => {
    const count = () => page.evaluate(() => /** @type {Live} */ (/** @type {unknown} */ (window)).liveFights);
    const before = await count();
    await frames(page, 45);
    return before > 0 && await count() === before && before;
  });

  /** In how many of some frames the box is seen, while the site puts it in anew. @param {Page} page @returns {Promise<number>} */
  const framesSeen = (page) => page.evaluate(() => new Promise((resolve) => {
    const live = /** @type {Live} */ (/** @type {unknown} */ (window));
    const begun = live.liveFights;
    let [all, seen] = [0, 0];
    const look = () => {
      all += 1;
      if (live.liveBox().getClientRects().length > 0) seen += 1;
      if (all < 45) requestAnimationFrame(look);
      else resolve(live.liveFights > begun ? seen : all);
    };
    look();
  }));

  /** @param {Page} page */
  const isSeen = (page) => page.evaluate(() => /** @type {Live} */ (/** @type {unknown} */ (window)).liveBox().getClientRects().length > 0);

  for (const shadow of [undefined, 'open', 'closed']) {
    const where = shadow ? ` in a shadow root (${shadow})` : '';

    test(`the mark is taken away${where}: a rule hides the block`, async () => {
      const page = await opened('strips', shadow);
      const count = await fights(page);
      assert.ok(count <= 3, `${count} marks`);
      assert.equal(await isSeen(page), false);
      assert.deepEqual(await notShown(page, TEXT), []);
      await page.close();
    });

    test(`the block is put in anew${where}, by another name: a rule hides it`, async () => {
      const page = await opened('replaces', shadow);
      await until('never seen again', async () => await framesSeen(page) === 0);
      assert.deepEqual(await notShown(page, TEXT), []);
      await page.close();
    });

    test(`the site has the last word${where}: the block is left, and the panel says so`, async () => {
      const page = await opened('insists', shadow);
      const count = await fights(page);
      assert.ok(count <= 5, `${count} marks`);
      assert.equal(await isSeen(page), true);
      const shown = await contents(await panel(page));
      const reasons = Object.values(shown.kinds).flat().map((block) => block.reason);
      assert.ok(reasons.some((reason) => reason.includes('shows it again')), JSON.stringify(reasons));
      await page.close();
    });
  }

  for (const [what, settings] of /** @type {const} */ ([
    ['this site keeps them', { keep: { localhost: ['fundraising'] } }], ['they are off', { kinds: { fundraising: false } }],
  ])) {
    test(`a block that a rule hides is shown when ${what}`, async () => {
      const page = await opened('strips');
      await fights(page);
      assert.equal(await isSeen(page), false);
      await store(browser(), { settings });
      await until('shown', () => isSeen(page));
      await store(browser(), { settings: {} });
      await until('hidden again', async () => !(await isSeen(page)));
      await page.close();
    });
  }

  test('the page is read again after the fight: that is no further attempt', async () => {
    const page = await opened('strips');
    const count = await fights(page);
    await page.evaluate(() => { /** @type {Live} */ (/** @type {unknown} */ (window)).liveFight.grows?.(); });
    const frame = await panel(page);
    await until('read again', async () => {
      const { figures, otherFigures } = await contents(frame);
      return [...figures, ...otherFigures].some(({ number }) => number.includes('412,000'));
    });
    assert.equal(await fights(page), count);
    assert.ok(count <= 3, `${count} marks`);
    assert.equal(await isSeen(page), false);
    await page.close();
  });

  test('another class is no fight', async () => {
    const page = await opened('renames');
    await until('many names', () => page.evaluate(() => /** @type {Live} */ (/** @type {unknown} */ (window)).liveFights > 10));
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
