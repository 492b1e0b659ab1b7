// Where the panel stands: as the reader has left it, over no line of text, and without moving any.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { options } from './support/extension.js';
import { frames, notHidden, open } from './support/page.js';
import { clickTab, panel, press, state } from './support/panel.js';
import { serve } from './support/server.js';
import { fill, store } from './support/storage.js';
import { until } from './support/until.js';

/** Room on both sides of the text, on one, on none. */
const BOTH = { width: 1920, height: 900 };
const DEMO = 'moscow-times/index.html';

inEachBrowser("the panel's place", (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {import('puppeteer-core').Frame} */
  let frame;
  before(async () => { server = await serve(); });
  after(() => server.close());
  afterEach(async () => {
    await page.close();
    await store(browser(), { panelPlaces: {} });
  });

  /** @param {string} address @param {{ width?: number, height?: number }} [size] */
  const openPanel = async (address, size) => {
    page = await open(browser(), server.address(address), size);
    frame = await panel(page);
  };

  /** The panel's edges and what is said of them. */
  const stand = () => page.$eval('copydesk-panel', (it) => {
    const { left, right, width } = it.getBoundingClientRect();
    const { layout, side } = /** @type {HTMLElement} */ (it).dataset;
    return { left: Math.round(left), right: Math.round(right), width: Math.round(width), layout, side };
  });

  /** Where the article's lines are in the page. */
  const lines = () => page.evaluate(() => [...document.querySelectorAll('h1, p')].filter((one) => one.getClientRects().length > 0).map((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return [left, top + scrollY, width, height].map(Math.round).join(' ');
  }));

  test('it moves to the other side, and stands there on the next page', async () => {
    await openPanel('figures/many.html', BOTH);
    const text = await page.$eval('p', (it) => it.getBoundingClientRect().right);
    const { left, side } = await stand();
    assert.equal(side, 'right');
    assert.ok(left > text);
    assert.ok(await frame.$eval('#side', (it) => /** @type {HTMLElement} */ (it).hidden), 'no room on the other side');
    await page.close();

    await openPanel(DEMO, { width: 2200, height: 900 });
    assert.equal((await stand()).side, 'right');
    await press(page, frame, '#side');
    await until('it is on the left', async () => (await stand()).side === 'left');
    const { right } = await stand();
    assert.ok(right < await page.$eval('h1', (it) => it.getBoundingClientRect().left));
    await page.close();

    await openPanel(DEMO, { width: 2200, height: 900 });
    assert.equal((await stand()).side, 'left');
  });

  test('it is made wider by mouse and keyboard, and stays so on the next page', async () => {
    await openPanel('figures/many.html', BOTH);
    const before = await stand();
    const y = 300;
    await page.mouse.move(before.right + 6, y);
    await page.mouse.down();
    await page.mouse.move(before.right + 46, y, { steps: 4 });
    await page.mouse.up();
    await until('wider by the mouse', async () => (await stand()).width === before.width + 40);
    // The edge that was dragged has the keyboard.
    await page.keyboard.press('ArrowRight');
    await until('wider by the keyboard', async () => (await stand()).width === before.width + 60);
    await page.keyboard.press('Home');
    await until('as narrow as can be', async () => (await stand()).width === 300);
    await page.keyboard.press('ArrowRight');
    await until('a step wider', async () => (await stand()).width === 320);
    await page.close();
    await openPanel('figures/many.html', BOTH);
    assert.equal((await stand()).width, 320);
  });

  test('it stays folded, and opens again, by the size of the window', async () => {
    await openPanel(DEMO);
    await press(page, frame, '#fold');
    await until('folded', async () => await state(page) === 'folded');
    await page.close();
    page = await open(browser(), server.address(DEMO));
    await until('folded on the next page', async () => await state(page) === 'folded');
    await page.close();
    // In a window of another size nothing was said.
    page = await open(browser(), server.address(DEMO), { width: 1100, height: 900 });
    await until('open in a smaller window', async () => await state(page) === 'open');
    await page.close();
    page = await open(browser(), server.address(DEMO));
    await until('still folded', async () => await state(page) === 'folded');
    await clickTab(page);
    await until('open', async () => await state(page) === 'open');
    await page.close();
    page = await open(browser(), server.address(DEMO));
    await until('open on the next page', async () => await state(page) === 'open');
  });

  for (const [layout, width] of /** @type {const} */ ([['drawer', 768], ['sheet', 360]])) {
    test(`over the page (${layout}) it opens when asked, and not over the next article`, async () => {
      const size = { width, height: 800 };
      page = await open(browser(), server.address('live/front.html'), size);
      await page.evaluate(() => /** @type {any} */ (window).liveGo('fights.html'));
      await panel(page);
      assert.deepEqual([await state(page), (await stand()).layout], ['open', layout]);
      // What comes, or another size of the window, is no reason to close.
      await page.setViewport({ ...size, height: 760 });
      await page.evaluate(() => { /** @type {any} */ (window).liveAppeal('document'); });
      await until('what comes hidden', async () => (await notHidden(page, ['#content > div'])).length === 0);
      await frames(page);
      assert.equal(await state(page), 'open');

      await page.evaluate(() => /** @type {any} */ (window).liveGo('next.html'));
      await until('folded at the next article', async () => await state(page) === 'folded' && (await notHidden(page, ['aside'])).length === 0);
      await frames(page);
      assert.equal(await state(page), 'folded');
      await clickTab(page);
      await until('open', async () => await state(page) === 'open');
      await page.close();
      page = await open(browser(), server.address('live/fights.html'), size);
      await until('folded on the next page', async () => await state(page) === 'folded');
      await frames(page);
      assert.equal(await state(page), 'folded');
    });
  }

  // Only Chromium counts what is stored.
  if (name === 'chromium') {
    test('the storage is full: the reader is told that the next page will not show the panel as it was left', async () => {
      await openPanel(DEMO);
      const settings = await options(browser());
      await fill(settings, 4);
      await page.bringToFront();
      await press(page, frame, '#fold');
      await until('folded', async () => await state(page) === 'folded');
      await until('told', () => frame.$eval('#alert', (it) => /storage is full/.test(it.textContent ?? '')));
      await settings.evaluate(() => /** @type {any} */ (globalThis).chrome.storage.local.remove('filler'));
      await settings.close();
    });
  }

  test('what is stored and can not be is nothing said', async () => {
    await store(browser(), { panelPlaces: { wide: { docked: 'shut', side: 7, width: -3 }, medium: 'left' } });
    await openPanel('figures/many.html', BOTH);
    assert.deepEqual([await state(page), (await stand()).width], ['open', 360]);
    await page.setViewport({ width: 1199, height: 900 });
    await until('it is beside the text', async () => (await stand()).right <= 1199);
    assert.equal(await state(page), 'open');
  });

  test('nothing of the page moves, whatever the reader does with the panel', async () => {
    page = await open(browser(), server.address('figures/many.html'), { width: 1600, height: 700 });
    const isMeasured = name === 'chromium';
    frame = await panel(page);
    if (isMeasured) {
      await page.evaluate(() => {
        /** @type {any} */ (globalThis).shifts = [];
        // `buffered`: from the page's beginning.
        new PerformanceObserver((list) => /** @type {any} */ (globalThis).shifts.push(...list.getEntries().map((entry) => /** @type {any} */ (entry).value)))
          .observe({ type: 'layout-shift', buffered: true });
      });
    }
    const before = await lines();
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const high = await height();
    await page.mouse.move(300, 300);
    await page.mouse.wheel({ deltaY: 300 });
    await frames(page);
    await press(page, frame, '#key-figures .unfold');
    await press(page, frame, '#key-figures .go');
    await press(page, frame, '#back');
    await press(page, frame, '#fold');
    await until('folded', async () => await state(page) === 'folded');
    await frames(page);
    await clickTab(page);
    await until('open', async () => await state(page) === 'open');
    await frames(page);
    assert.deepEqual(await lines(), before);
    assert.equal(await height(), high);
    if (isMeasured) assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).shifts), []);
  });

  test('a story that is appended, and leaves no room, moves neither the panel nor the text that is read', async () => {
    await openPanel(DEMO);
    // The next story's headline is to reach as far as its page lets it.
    await page.addStyleTag({ content: 'article ~ article h1, #article-id-83916 h1 { font-size: 90px; }' });
    const first = async () => (await lines()).slice(0, 8);
    const before = [await first(), await stand(), await state(page)];
    await page.evaluate(() => document.querySelector('#load-next-article')?.scrollIntoView({ block: 'end', behavior: 'instant' }));
    await until('the next story', () => page.evaluate(() => document.querySelector('#article-id-83916') !== null));
    await until('it is read', async () => page.evaluate(() => document.querySelector('#article-id-83916 [data-copydesk]') !== null));
    await frames(page);
    assert.deepEqual([await first(), await stand(), await state(page)], before);
  });

  test('a short page is not made longer, and no text is covered beside it', async () => {
    await openPanel('figures/many.html', { width: 1600, height: 2400 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), 2400);
    for (const width of [1600, 1280, 1120]) {
      await page.setViewport({ width, height: 2400 });
      await until('the panel in its place', async () => (await stand()).right <= width && (await stand()).layout === 'docked');
      const { left } = await stand();
      const ends = await page.$$eval('h1, p', (all) => all.map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return Math.max(...[...range.getClientRects()].map((rect) => rect.right));
      }));
      assert.ok(Math.max(...ends) < left, `${Math.max(...ends)} ${left}`);
    }
  });
});
