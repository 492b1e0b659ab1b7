// The second visit to a site: what was hidden before does not flash; what is no longer clutter is shown and forgotten.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { options } from './support/extension.js';
import { notHidden, notShown } from './support/page.js';
import { panel, press, state } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Browser} Browser */

const KEY = 'memory:news.localhost';

/** What is remembered of the test's site. @param {Browser} browser @returns {Promise<string[]>} */
async function remembered(browser) {
  const page = await options(browser);
  const stored = await page.evaluate(async (key) => (await /** @type {any} */ (globalThis).chrome.storage.local.get(key))[key], KEY);
  await page.close();
  return stored?.selectors.map((/** @type {{ selector: string }} */ one) => one.selector) ?? [];
}

/** @param {Browser} browser @param {unknown} value */
async function remember(browser, value) {
  const page = await options(browser);
  await page.evaluate((key, value) => /** @type {any} */ (globalThis).chrome.storage.local.set({ [key]: value }), KEY, value);
  await page.close();
}

/** Counts the frames in which an appeal is seen, and may change the page before it is read. @param {Browser} browser @param {string} address @param {string} [aside] */
async function visit(browser, address, aside = '') {
  const page = await browser.newPage();
  await page.setViewport({ width: 1366, height: 900 });
  await page.evaluateOnNewDocument((aside) => {
    const frames = /** @type {any} */ (window).liveFrames = { all: 0, seen: 0 };
    const look = () => {
      const box = document.querySelector('aside');
      if (box) frames.all += 1;
      if (box && box.getClientRects().length > 0 && getComputedStyle(document.documentElement).opacity !== '0') frames.seen += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    if (aside) {
      new MutationObserver(() => {
        const box = document.querySelector('aside');
        if (box && box.innerHTML !== aside) box.innerHTML = aside;
      }).observe(document, { childList: true, subtree: true });
    }
  }, aside);
  await page.goto(address, { waitUntil: 'load' });
  await until('the panel', () => state(page));
  return page;
}

/** @param {Page} page */
const framesSeen = (page) => page.evaluate(() => /** @type {any} */ (window).liveFrames);

inEachBrowser('memory', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('on the second visit nothing flashes', async () => {
    const first = await visit(browser(), server.address('live/fights.html'));
    await until('hidden', async () => (await notHidden(first, ['aside'])).length === 0);
    assert.ok((await framesSeen(first)).seen > 0, 'it flashes on the first');
    await first.close();
    assert.ok((await until('remembered', async () => { const all = await remembered(browser()); return all.length > 0 && all; })).every((selector) => selector.includes('donation')));

    const second = await visit(browser(), server.address('live/fights.html'));
    await until('frames', async () => (await framesSeen(second)).all > 3);
    assert.equal((await framesSeen(second)).seen, 0);
    assert.deepEqual(await notShown(second, ['#first', '.body > p']), []);
    await second.close();
    assert.ok((await remembered(browser())).length > 0, 'confirmed');
  });

  test('what the engine leaves is shown and forgotten', async () => {
    const page = await visit(browser(), server.address('live/fights.html'), '<p>Skarv today: 14 degrees, light rain, wind from the west.</p>');
    await until('shown', async () => (await notShown(page, ['aside'])).length === 0);
    await until('forgotten', async () => (await remembered(browser())).length === 0);
    await page.close();
  });

  test('what the reader shows again is forgotten', async () => {
    await (await visit(browser(), server.address('live/fights.html'))).close();
    await until('remembered', async () => (await remembered(browser())).length > 0);
    const page = await visit(browser(), server.address('live/fights.html'));
    const frame = await panel(page);
    await press(page, frame, '.kind[data-kind=fundraising] [data-action=show-kind]');
    await until('shown', () => page.evaluate(() => /** @type {Element} */ (document.querySelector('aside')).getClientRects().length > 0));
    await until('forgotten', async () => (await remembered(browser())).length === 0);
    await page.close();
  });

  test('no selector hides the article, and none of another kind of page is used', async () => {
    const selectors = ['html', 'body', 'article', '.body', '.body > p', 'main#content'].map((selector) => ({ selector, kind: 'teaser', misses: 0 }));
    await remember(browser(), { until: Date.now() + 86_400_000, shapes: ['2m', '2w', '2s'], selectors });
    const page = await visit(browser(), server.address('live/fights.html'));
    await until('the text shown', async () => (await notShown(page, ['html', 'body', 'article h1', '.body > p'])).length === 0);
    await until('forgotten', async () => (await remembered(browser())).every((selector) => selector.includes('donation')));
    await page.close();

    await remember(browser(), { until: Date.now() + 86_400_000, shapes: ['7n'], selectors: [{ selector: '#content', kind: 'teaser', misses: 0 }] });
    const list = await browser().newPage();
    await list.goto(server.address('live/front.html'), { waitUntil: 'load' });
    assert.deepEqual(await notShown(list, ['#content']), []);
    await list.close();
  });

  test('what several tabs learn at once is all kept', async () => {
    await remember(browser(), null);
    const page = await options(browser());
    const names = Array.from({ length: 12 }, (_, place) => `#box-${'abcdefghijkl'[place]}`);
    await page.evaluate((names) => Promise.all(names.map((selector) => /** @type {any} */ (globalThis).chrome.runtime.sendMessage({
      type: 'remember', host: 'news.localhost', shape: '2w', seen: [{ selector, kind: 'teaser' }], missed: [], refused: [],
    }))), names);
    await page.close();
    assert.deepEqual((await remembered(browser())).toSorted(), names);
  });
});
