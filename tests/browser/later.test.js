// Appeals that come when the page has been read: into the document, shadow roots, as a frame. They are hidden soon.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { notShown, open } from './support/page.js';
import { state } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

/** The bar: from the insertion to the time when nothing of it is seen, in ms, median. */
const BAR = 300;

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {Window & { liveAppeal(name: string): void, liveAppealOn(name: string, on: EventTarget, event: string): void, liveTimes: Record<string, number> }} Live */

const WAYS = ['document', 'beside the body', 'paragraph', 'open', 'closed', 'upgraded', 'beside', 'iframe', 'letters'];

inEachBrowser('appeals that come later', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {number[]} */
  const times = [];
  before(async () => { server = await serve(); });
  after(() => server.close());

  /** @param {Page} page @param {string} way */
  async function hidden(page, way) {
    const time = /** @type {number} */ (await until(`${way} hidden`, () => page.evaluate(
      (way) => /** @type {Live} */ (/** @type {unknown} */ (window)).liveTimes[way], way)));
    times.push(time);
    console.log(`${name}, ${way}: hidden after ${Math.round(time)} ms`);
  }

  for (const way of WAYS) {
    test(`put in: ${way}`, async () => {
      const page = await open(browser(), server.address('live/later.html'));
      await until('the panel', () => state(page));
      await page.evaluate((way) => { /** @type {Live} */ (/** @type {unknown} */ (window)).liveAppeal(way); }, way);
      await hidden(page, way);
      assert.deepEqual(await notShown(page, ['article h1', '.body > p', '#consent', 'footer']), []);
      await page.close();
    });
  }

  test('what stands beside it in a shadow root stays', async () => {
    const page = await open(browser(), server.address('live/later.html'));
    await until('the panel', () => state(page));
    await page.evaluate(() => { /** @type {Live} */ (/** @type {unknown} */ (window)).liveAppeal('beside'); });
    await hidden(page, 'beside');
    assert.ok(await page.evaluate(() => document.querySelector('mixed-widget')?.shadowRoot?.querySelector('.weather')?.getClientRects().length));
    await page.close();
  });

  for (const [what, target, event] of /** @type {const} */ ([
    ['on scrolling', 'window', 'scroll'], ['on leaving', 'document', 'mouseleave'], ['after consent', '#accept', 'click'],
  ])) {
    test(what, async () => {
      const page = await open(browser(), server.address('live/later.html'));
      await until('the panel', () => state(page));
      await page.evaluate((target, event) => {
        const on = target === 'window' ? window : target === 'document' ? document.documentElement : document.querySelector(target);
        /** @type {Live} */ (/** @type {unknown} */ (window)).liveAppealOn('document', /** @type {EventTarget} */ (on), event);
      }, target, event);
      if (event === 'scroll') await page.evaluate(() => scrollTo(0, 400));
      else if (event === 'click') await page.click('#accept');
      else await page.evaluate(() => document.documentElement.dispatchEvent(new MouseEvent('mouseleave')));
      await hidden(page, 'document');
      await page.close();
    });
  }

  test('the median is under the bar', () => {
    const sorted = times.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? Infinity;
    console.log(`${name}: hidden within ${Math.round(median)} ms of the insertion (median of ${sorted.length}, longest ${Math.round(sorted.at(-1) ?? 0)})`);
    assert.ok(median < BAR, `${median} ms`);
  });
});
