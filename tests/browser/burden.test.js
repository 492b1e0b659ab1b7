// Pages that would keep the extension busy: floods of changes, a million nodes, 50,000 elements deep, 100 MB of text, endless
// moves. The page stays usable, and what was given up is told.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { errorsOf } from './support/errors.js';
import { article, serveMade } from './support/made.js';
import { notHidden, notShown, open } from './support/page.js';
import { clickTab, panel, state } from './support/panel.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */

const script = (/** @type {string} */ text) => `<script>${text}</script>`;

/** A page's own work is not what is measured: `built` is when it is over. @type {Record<string, string>} */
const PAGES = {
  '/nodes': article({ last: `<div id="many" style="display: none"></div>${script(`{
    const many = document.querySelector('#many');
    const row = document.createElement('div');
    for (let at = 0; at < 1000; at += 1) row.append(document.createElement('i'));
    for (let at = 0; at < 1000; at += 1) many.append(row.cloneNode(true));
  }`)}` }),
  '/deep': article({ last: `<div id="deep" style="display: none"></div>${script(`{
    let deep = document.querySelector('#deep');
    for (let at = 0; at < 50000; at += 1) { const next = document.createElement('b'); deep.append(next); deep = next; }
    deep.textContent = 'deep';
  }`)}` }),
  '/text': article({ head: '<meta name="robots" content="x">', last: `<div id="long" style="display: none"></div>${script(`{
    document.querySelector('#long').textContent = 'The ferry is old. '.repeat(100 * 1024 * 1024 / 18);
  }`)}` }),
  '/title': article({ last: script(`{
    const heading = document.createElement('h1');
    heading.style.display = 'none';
    heading.textContent = 'The ferry, '.repeat(100 * 1024 * 1024 / 11);
    document.querySelector('main').before(heading);
    document.title = 'The ferry, '.repeat(1_000_000);
    history.replaceState(null, '', '/2024/03/05/town-buys-the-old-ferry');
  }`) }),
  '/moves': article({ last: script(`setInterval(() => history.pushState(null, '', '#' + Math.random()), 160)`) }),
  '/floods': article({ last: `<div id="flood"></div>${script(`
    const flood = document.querySelector('#flood');
    const fill = () => {
      flood.textContent = '';
      for (let at = 0; at < 200; at += 1) { const next = document.createElement('p'); next.textContent = 'Some words of an odd paragraph, ' + at; flood.append(next); }
      setTimeout(fill, 100);
    };
    addEventListener('load', () => setTimeout(fill, 200));
  `)}` }),
  '/at-once': article({ last: script(`window.atOnce = () => {
    const many = document.createElement('div');
    many.style.display = 'none';
    document.body.append(many);
    for (let at = 0; at < 130000; at += 1) many.append(document.createElement('i'));
    for (let at = 0; at < 1000; at += 1) many.firstChild.setAttribute('data-copydesk', at);
    many.replaceChildren(...Array.from({ length: 5000 }, () => document.createElement('form')));
  }`) }),
};

inEachBrowser('a burden', (browser) => {
  /** @type {Awaited<ReturnType<typeof serveMade>>} */
  let server;
  before(async () => { server = await serveMade((path) => PAGES[path] === undefined ? undefined : { body: PAGES[path] }); });
  after(() => server.close());

  /**
   * How many timers of a page were over at once, of 40 begun one after the other: while they are, a reader can use it. None
   * is waited for longer than a page that hangs may be.
   * @param {Page} page
   */
  const answers = (page) => page.evaluate(() => new Promise((resolve) => {
    let turns = 0;
    const next = () => {
      turns += 1;
      if (turns < 40) setTimeout(next, 0);
      else resolve(turns);
    };
    next();
  }));

  /** What the panel says is the matter. @param {Page} page */
  async function told(page) {
    await until('a panel', async () => ['folded', 'open'].includes(await state(page) ?? ''));
    if (await state(page) === 'folded') await clickTab(page);
    return until('what the panel says', async () => {
      for (const frame of page.frames().slice(1)) {
        const says = await frame.evaluate(() => document.querySelector('#status')?.textContent).catch(() => '');
        if (says && !says.startsWith('Reading')) return says;
      }
      return '';
    });
  }

  test('a million nodes: it is left, and the panel says so', async () => {
    const page = await open(browser(), server.address('/nodes'));
    const errors = errorsOf(page);
    assert.match(await told(page), /too large/);
    assert.equal(await answers(page), 40);
    assert.deepEqual([await notShown(page, ['h1', '.text', '.appeal']), errors], [[], []]);
    await page.close();
  });

  for (const [address, what] of [['/deep', '50,000 elements deep'], ['/text', '100 MB of text']]) {
    test(`${what}: read all the same`, async () => {
      const page = await open(browser(), server.address(/** @type {string} */ (address)));
      const errors = errorsOf(page);
      await until('hidden', async () => (await notHidden(page, ['.appeal'])).length === 0);
      assert.equal(await answers(page), 40);
      assert.deepEqual([await notShown(page, ['main h1', '.text']), errors], [[], []]);
      await page.close();
    });
  }

  test('100 MB of a headline', async () => {
    const page = await open(browser(), server.address('/title'));
    const errors = errorsOf(page);
    await until('a panel', () => state(page));
    assert.equal(await answers(page), 40);
    assert.deepEqual([await notShown(page, ['main h1', '.text']), errors], [[], []]);
    await page.close();
  });

  test('endless moves are followed now and then, and the panel says so', async () => {
    const page = await open(browser(), server.address('/moves'));
    const errors = errorsOf(page);
    await until('hidden', async () => (await notHidden(page, ['.appeal'])).length === 0);
    assert.equal(await answers(page), 40);
    const frame = await panel(page);
    // Asked once: what a driver asks counts as a reader's doing, and after that each move is followed at once.
    await frame.evaluate(() => new Promise((resolve) => {
      const status = /** @type {Element} */ (document.querySelector('#status'));
      const look = () => /now and then/.test(status.textContent ?? '') && resolve(true);
      new MutationObserver(look).observe(status, { childList: true, characterData: true, subtree: true });
      look();
    }));
    assert.deepEqual([await notShown(page, ['h1', '.text']), errors], [[], []]);
    await page.close();
  });

  test('a flood of changes', async () => {
    const page = await open(browser(), server.address('/floods'));
    const errors = errorsOf(page);
    await until('hidden', async () => (await notHidden(page, ['.appeal'])).length === 0);
    assert.equal(await answers(page), 40);
    assert.deepEqual([await notShown(page, ['h1', '.text']), errors], [[], []]);
    await page.close();
  });

  test('130,000 changes at once: no exception, and an appeal after them is found', async () => {
    const page = await open(browser(), server.address('/at-once'));
    const errors = errorsOf(page);
    await until('hidden', async () => (await notHidden(page, ['.appeal'])).length === 0);
    await page.evaluate(() => { /** @type {any} */ (window).atOnce(); });
    await page.evaluate(() => {
      const again = /** @type {Element} */ (document.querySelector('.appeal')).cloneNode(true);
      /** @type {Element} */ (again).removeAttribute('data-copydesk');
      document.querySelector('article')?.append(again);
    });
    await until('hidden as well', async () => (await notHidden(page, ['.appeal'])).length === 0);
    assert.deepEqual([await notShown(page, ['h1', '.text']), errors], [[], []]);
    await page.close();
  });
});
