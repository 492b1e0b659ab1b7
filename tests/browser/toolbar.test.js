// The toolbar's button, its popup and the side panel: what they tell of the page in front, and what can be done there.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { EXTENSION, inEachBrowser } from './support/browsers.js';
import { options, popup, side } from './support/extension.js';
import { frames, open } from './support/page.js';
import { panel, press } from './support/panel.js';
import { serve } from './support/server.js';
import { store } from './support/storage.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */

const DEMO = 'moscow-times/index.html';

test('there is an icon for each state, and in each size that is asked for', () => {
  const source = readFileSync(path.join(EXTENSION, 'toolbar.js'), 'utf8');
  const states = new Set(source.match(/(?<=: ")(?:on|off|idle)(?=")/g));
  assert.deepEqual([...states].sort(), ['idle', 'off', 'on']);
  const sizes = /SIZES = \[([\d, ]+)\]/.exec(source)?.[1]?.split(', ') ?? [];
  assert.ok(sizes.length > 0);
  for (const state of states) for (const size of sizes) assert.ok(existsSync(path.join(EXTENSION, `icons/${state}-${size}.png`)), `${state}-${size}`);
});

inEachBrowser('the toolbar', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {Page} By which the tests ask the browser. */
  let asking;
  before(async () => {
    server = await serve();
    asking = await options(browser());
  });
  after(() => server.close());

  /** What the button shows for the page. @param {Page} page */
  async function button(page) {
    await page.bringToFront();
    return asking.evaluate(async () => {
      const { action, tabs } = /** @type {any} */ (globalThis).chrome;
      const [{ id: tabId }] = await tabs.query({ active: true, currentWindow: true });
      return `${await action.getBadgeText({ tabId })}|${await action.getTitle({ tabId })}`;
    });
  }
  /** @param {Page} page @param {string} wanted */
  const shows = (page, wanted) => until(`the button: ${wanted}`, async () => await button(page) === wanted);
  /** @param {object | null} settings */
  const set = (settings) => asking.evaluate((settings) => /** @type {any} */ (globalThis).chrome.storage.local.set({ settings }), settings);

  test('the button tells how many blocks are hidden, and whether Copydesk is on; the count can be switched off', async () => {
    const page = await open(browser(), server.address(DEMO));
    const frame = await panel(page);
    await shows(page, '8|Copydesk: 8 blocks hidden');
    await press(page, frame, '.kind[data-kind=teaser] > [data-action=show-kind]');
    await shows(page, '5|Copydesk: 5 blocks hidden');
    // It gives way to what is shown.
    await frames(page);
    await panel(page);
    await press(page, frame, '#show-all');
    await shows(page, '|Copydesk: nothing hidden on this page');
    // What the keyboard command sends; the shortcut itself is the browser's.
    await asking.evaluate(async () => {
      const { tabs } = /** @type {any} */ (globalThis).chrome;
      const [{ id }] = await tabs.query({ active: true, currentWindow: true });
      await tabs.sendMessage(id, { type: 'toggle-hidden' });
    });
    await shows(page, '8|Copydesk: 8 blocks hidden');
    await set({ badge: 'off' });
    await shows(page, '|Copydesk: 8 blocks hidden');
    await set({ sitesOff: ['localhost'] });
    await shows(page, '|Copydesk: off on this site');
    const next = await open(browser(), server.address(DEMO));
    await shows(next, '|Copydesk: off on this site');
    await set({ language: 'pl' });
    await shows(next, '8|Copydesk: ukryto 8 bloków');
    await set({});
    await shows(next, '8|Copydesk: 8 blocks hidden');
    await next.goto(server.address('front-page/index.html'));
    await shows(next, '|Copydesk: nothing to do on this page');
    for (const one of [page, next]) await one.close();
  });

  if (name === 'chromium') {
    test('a page that is loaded before its reader goes there tells when it is shown', async () => {
      await asking.evaluate(() => {
        const told = /** @type {any} */ (window).told = /** @type {string[]} */ ([]);
        /** @type {any} */ (globalThis).chrome.runtime.onMessage.addListener((/** @type {any} */ message, /** @type {any} */ sender) => {
          told.push(`${message.type} ${sender.documentLifecycle}`);
        });
      });
      const told = () => asking.evaluate(() => /** @type {string[]} */ (/** @type {any} */ (window).told));
      const page = await open(browser(), server.address('front-page/index.html'));
      await page.evaluate((url) => {
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        rules.textContent = JSON.stringify({ prerender: [{ urls: [url] }] });
        const link = document.createElement('a');
        link.href = url;
        link.id = 'there';
        link.textContent = 'There';
        document.body.prepend(rules, link);
      }, server.address(DEMO));
      // What is to be remembered of it is told just before the button's part would be.
      await until('read', async () => (await told()).includes('remember prerender'));
      await page.click('#there');
      await shows(page, '8|Copydesk: 8 blocks hidden');
      const toolbar = (await told()).filter((one) => one.startsWith('toolbar'));
      assert.deepEqual([...new Set(toolbar)], ['toolbar active']);
      await page.close();
    });
  }

  test('the popup tells how many are hidden, in all and of each kind', async () => {
    const page = await open(browser(), server.address(DEMO));
    await panel(page);
    const shown = await popup(browser(), page);
    await until('the count', () => shown.evaluate(() => document.querySelector('#hidden-here')?.textContent === '8 blocks hidden on this page'));
    assert.deepEqual(await shown.$$eval('#kinds-here .count', (all) => all.map((one) => one.textContent)), ['5', '', '3']);
    await shown.$eval('#kinds-here input[value=teaser]', (input) => /** @type {HTMLInputElement} */ (input).click());
    await until('less', () => shown.evaluate(() => document.querySelector('#hidden-here')?.textContent === '5 blocks hidden on this page'));
    await set({});
    await shown.close();
    await store(browser(), { rulesText: '##h1\n' });
    const again = await popup(browser(), page);
    await until('those by rules', () => again.evaluate(() => document.querySelector('#hidden-here')?.textContent === '9 blocks hidden on this page'));
    assert.equal(await again.$eval('#rules-here', (it) => it.textContent), 'By your own rules 1');
    await again.close();
    await store(browser(), { rulesText: '' });
    await page.close();
  });

  test('what the reader points at in the popup is marked in the page, until the popup is closed', async () => {
    const page = await open(browser(), server.address(DEMO));
    await panel(page);
    const shown = await popup(browser(), page);
    const isMarked = () => page.evaluate(() => CSS.highlights.get('copydesk') !== undefined);
    await shown.waitForSelector('#key-figures .go');
    await shown.$eval('#key-figures .go', (it) => it.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
    await until('marked', isMarked);
    await shown.close();
    await until('no longer marked', async () => !await isMarked());
    await page.close();
  });

  test('a mistake is reported as a text to copy: version, address, status, facts and reasons; it is not sent', async () => {
    const page = await open(browser(), server.address(DEMO));
    await panel(page);
    const shown = await popup(browser(), page);
    /** @type {string[]} */
    const requests = [];
    shown.on('request', (request) => requests.push(request.url()));
    await until('there is a report', () => shown.evaluate(() => document.documentElement.dataset.status === 'ready'
      && document.querySelectorAll('.block').length === 8));
    await shown.bringToFront();
    await shown.click('#mistake');
    await shown.keyboard.type('The ferry is no teaser.');
    const text = await shown.$eval('#report-text', (area) => /** @type {HTMLTextAreaElement} */ (area).value);
    const { version } = JSON.parse(readFileSync(path.join(EXTENSION, 'manifest.json'), 'utf8'));
    for (const part of [
      /^What is wrong: The ferry is no teaser\.\n/, new RegExp(`Copydesk ${version.replaceAll('.', '\\.')}, `), `Page: ${page.url()}`, 'Status: ready',
      /- published: 2024-01-31T19:16:00\+03:00 \[.+\]/, /Hidden: 8\n- fundraising: \S.* \| \S/, /- teaser: /, /Figures: \d+\n- \S/,
    ]) assert.ok(typeof part === 'string' ? text.includes(part) : part.test(text), `${part} in\n${text}`);
    assert.equal(await shown.$eval('#story', (story) => getComputedStyle(story).display), 'none');
    await shown.click('#copy-report');
    await until('told', () => shown.$eval('#report-done', (done) => /Copied|selected/.test(done.textContent ?? '')));
    await shown.click('#close-report');
    assert.equal(await shown.evaluate(() => document.activeElement?.id), 'mistake');
    assert.deepEqual(requests.filter((url) => /^https?:/.test(url)), []);
    for (const one of [shown, page]) await one.close();
  });

  test('the side panel shows the page in front, follows to another tab, to another page, and to none, and acts there', async () => {
    const demo = await open(browser(), server.address('moscow-times/index.html'));
    await panel(demo);
    const shown = await side(browser(), demo);
    /** @param {string} status @param {RegExp} headline */
    const shows = (status, headline) => until(`${status}: ${headline}`, () => shown.evaluate((status, headline) =>
      document.documentElement.dataset.status === status
      && new RegExp(headline).test(document.querySelector('#headline')?.textContent ?? ''), status, headline.source));
    await shows('ready', /Hundreds of POWs/);
    assert.equal(await shown.evaluate(() => document.documentElement.dataset.place), 'side');

    const other = await open(browser(), server.address('live/story.html'));
    const headline = await other.$eval('h1', (title) => title.textContent ?? '');
    await shows('ready', new RegExp(headline.slice(0, 20)));

    await demo.bringToFront();
    await shows('ready', /Hundreds of POWs/);
    await shown.$eval('#site-on', (input) => /** @type {HTMLInputElement} */ (input).click());
    await until('off in the page', () => demo.evaluate(() => !document.querySelector('[data-copydesk]')));
    await shows('off', /^/);
    await shown.$eval('#site-on', (input) => /** @type {HTMLInputElement} */ (input).click());
    await shows('ready', /Hundreds of POWs/);

    await demo.goto(server.address('live/story.html'));
    await shows('ready', new RegExp(headline.slice(0, 20)));
    await demo.goto(server.address('front-page/index.html'));
    await shows('none', /^$/);
    await demo.goto('about:blank');
    await shows('closed', /^$/);
    assert.match(await shown.$eval('#status', (status) => status.textContent ?? ''), /can’t read this page/);
    for (const page of [demo, other]) await page.close();
  });
});
