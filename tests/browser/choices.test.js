// What the reader chooses in the options holds at once, in the extension's pages and in open tabs, and goes to other
// browsers. And the extension's own pages, in what they look like and for those who can't see them.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { accessible } from './support/axe.js';
import { inEachBrowser } from './support/browsers.js';
import { options, popup, welcome } from './support/extension.js';
import { open } from './support/page.js';
import { contents, inHost, panel, state } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */

const DEMO = 'moscow-times/index.html';

inEachBrowser('choices', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {Page} */
  let settings;
  before(async () => {
    server = await serve();
    settings = await options(browser());
  });
  after(() => server.close());
  afterEach(() => settings.evaluate(async () => {
    const { local, sync } = /** @type {any} */ (globalThis).chrome.storage;
    await local.set({ settings: {} });
    await local.remove(['rulesText']);
    await sync.clear();
  }));

  const openDemo = () => open(browser(), server.address(DEMO));
  /** @param {string} id @param {string} value */
  async function choose(id, value) {
    await settings.bringToFront();
    await settings.select(`#${id}`, value);
  }
  /** What is in this part of the storage. @param {'local' | 'sync'} area @returns {Promise<any>} */
  const stored = (area) => settings.evaluate((area) => /** @type {any} */ (globalThis).chrome.storage[area].get(), area);
  /** @param {'local' | 'sync'} area @param {object} items */
  const store = (area, items) => settings.evaluate((area, items) => /** @type {any} */ (globalThis).chrome.storage[area].set(items), area, items);

  test('a language holds at once in the options and in an open panel, and in the next page; plurals and numbers are its own', async () => {
    const demo = await open(browser(), server.address('moscow-times/index.html'));
    const frame = await panel(demo);
    assert.equal(await frame.$eval('#hidden-title', (title) => title.textContent), 'Hidden');
    const settings = await options(browser());
    await settings.select('#language', 'uk');
    await until('the options', () => settings.evaluate(() => document.documentElement.lang === 'uk'
      && document.querySelector('h1')?.textContent === 'Налаштування'));
    await settings.type('#rules', 'one\ntwo');
    await until('a plural form', () => settings.$eval('#rule-errors-title', (title) => title.textContent === '2 рядки — не правила й нічого не змінюють:'));
    await settings.$eval('#rules', (area) => { /** @type {HTMLTextAreaElement} */ (area).value = ''; });

    await demo.bringToFront();
    const again = await panel(demo);
    await until('the panel', () => again.evaluate(() => document.querySelector('#hidden-title')?.textContent === 'Приховано'
      && /31 січня 2024/.test(document.querySelector('#dates')?.textContent ?? '')));
    if (name === 'chromium') {
      const around = () => inHost(demo, /** @this {ShadowRoot} */ function () {
        return [...this.querySelectorAll('.tab, .edge, .note button, iframe')].map((one) => one.getAttribute('aria-label') ?? (one.textContent || one.getAttribute('title')));
      });
      await until('what stands around the panel', async () => (await around()).join() === 'Відкрити панель Copydesk,Ширина панелі,Закрити,Copydesk');
    }
    const next = await open(browser(), server.address('moscow-times/index.html'));
    await until('the title of the tab', () => next.evaluate(() => document.querySelector('copydesk-panel') !== null));
    assert.equal(await (await panel(next)).evaluate(() => document.documentElement.lang), 'uk');
    // What content scripts show comes from the storage.
    const { texts } = await settings.evaluate(() => /** @type {any} */ (globalThis).chrome.storage.local.get('texts'));
    assert.equal(texts.pickSave, 'Приховати');

    await settings.bringToFront();
    await settings.select('#language', 'browser');
    await until('as the browser has it', () => settings.evaluate(() => document.querySelector('h1')?.textContent === 'Options'));
    await until('nothing is kept', () => settings.evaluate(async () =>
      (await /** @type {any} */ (globalThis).chrome.storage.local.get('texts')).texts === undefined));
    for (const page of [demo, next, settings]) await page.close();
  });

  test('what the engine says is said in the language that is chosen: how a fact is known, why blocks are hidden, why a line is no rule', async () => {
    const settings = await options(browser());
    await settings.select('#language', 'de');
    await until('the options', () => settings.evaluate(() => document.documentElement.lang === 'de'));
    await settings.type('#rules', '##body');
    await until('why a line is no rule', () => settings.$eval('#rule-errors', (list) => /das würde die ganze Seite ausblenden/.test(list.textContent ?? '')));
    await settings.$eval('#rules', (area) => { /** @type {HTMLTextAreaElement} */ (area).value = ''; });
    const page = await open(browser(), server.address('moscow-times/index.html'));
    const frame = await panel(page);
    const reasons = Object.values((await contents(frame)).kinds).flat().map(({ reason }) => reason);
    for (const reason of ['bittet um Geld: „Support The Moscow Times!“', '„Read more“ über einem Link zu einem anderen Artikel', '„Most read“ über 7 Links zu anderen Artikeln']) {
      assert.ok(reasons.includes(reason), `${reason}: ${reasons.join('; ')}`);
    }
    assert.deepEqual(reasons.filter((reason) => !/^bittet um Geld: |“ über (?:einem Link|\d+ Links) zu /.test(reason)), []);
    const evidence = await frame.$$eval('#evidence dd', (all) => all.map((one) => one.textContent ?? ''));
    for (const place of ['Meta-Angabe og:site_name', 'Bildunterschrift', 'Überschrift']) {
      assert.ok(evidence.includes(place), `${place}: ${evidence.join('; ')}`);
    }
    const part = await open(browser(), server.address('live/part.html'));
    const titles = await (await panel(part)).$$eval('[data-fact=published], [data-fact=published] .contradiction', (all) => all.map((one) => one.getAttribute('title')));
    assert.deepEqual(titles, [
      'Zeitangabe (time) neben der Autorenzeile; dagegen JSON-LD datePublished: 2024-06-17',
      'JSON-LD datePublished: der frühere Tag gehört zur ersten Veröffentlichung, und mehr spricht für ihn',
    ]);
    await part.close();
    await settings.bringToFront();
    await settings.select('#language', 'browser');
    await until('as the browser has it', () => settings.evaluate(() => document.querySelector('h1')?.textContent === 'Options'));
    for (const one of [page, settings]) await one.close();
  });

  test('theme, size and units hold at once in the panel', async () => {
    const page = await openDemo();
    const frame = await panel(page);
    const look = () => frame.evaluate(() => {
      const [root, body] = [document.documentElement, document.body];
      return { scheme: getComputedStyle(root).colorScheme, zoom: getComputedStyle(body).zoom, units: root.dataset.units };
    });
    assert.deepEqual(await look(), { scheme: 'light dark', zoom: '1', units: 'page' });
    await choose('theme', 'dark');
    await choose('size', 'large');
    await choose('units', 'metric');
    await until('all of it', async () => JSON.stringify(await look()) === JSON.stringify({ scheme: 'dark', zoom: '1.15', units: 'metric' }));
    assert.deepEqual((await stored('local')).settings, { theme: 'dark', size: 'large', units: 'metric' });
    await page.close();
  });

  test('units: the other measure is told only where the article has not the wanted one', async () => {
    await choose('units', 'metric');
    const page = await open(browser(), server.address('figures/index.html'));
    const frame = await panel(page);
    const told = () => frame.$$eval('.converted:not([hidden])', (all) => all.map((one) => ({
      system: one.getAttribute('data-system'), isShown: getComputedStyle(one).display !== 'none',
    })));
    const all = await told();
    assert.ok(all.length > 0);
    assert.deepEqual(all.filter(({ system, isShown }) => isShown !== (system === 'metric')), []);
    await choose('units', 'imperial');
    await until('the others', async () => (await told()).every(({ system, isShown }) => isShown === (system === 'imperial')));
    await page.close();
  });

  test('when the panel opens by itself, and on which side', async () => {
    const page = await openDemo();
    await until('open', async () => await state(page) === 'open');
    const isLeft = () => page.evaluate(() => /** @type {Element} */ (document.querySelector('copydesk-panel')).getBoundingClientRect().right
      < /** @type {Element} */ (document.querySelector('h1')).getBoundingClientRect().left);
    await page.setViewport({ width: 1900, height: 900 });
    await page.evaluate(() => { document.body.style.paddingInline = '420px'; dispatchEvent(new Event('resize')); });
    assert.equal(await isLeft(), false);
    await choose('side', 'left');
    await page.bringToFront();
    await until('on the left', isLeft);
    await choose('opens', 'demand');
    await page.bringToFront();
    await until('folded', async () => await state(page) === 'folded');
    await choose('opens', 'figures');
    await page.bringToFront();
    await until('open: there are figures', async () => await state(page) === 'open');
    await page.close();
  });

  test('settings and rules are carried by the browser, come from another, and stay here where they are too large', async () => {
    await choose('theme', 'light');
    await until('sent', async () => JSON.stringify((await stored('sync')).settings?.value) === '{"theme":"light"}');
    // From another browser.
    await store('sync', { settings: { from: 'another', value: { theme: 'dark', sitesOff: ['a.example'] } }, rulesText: { from: 'another', value: 'a.example##.x' } });
    await until('taken', async () => {
      const { settings, rulesText } = await stored('local');
      return settings.theme === 'dark' && rulesText === 'a.example##.x';
    });
    await until('shown', () => settings.$eval('#theme', (select) => /** @type {HTMLSelectElement} */ (select).value === 'dark'));
    const rules = 'a.example##.some-rather-long-name-of-a-class\n'.repeat(400);
    await store('local', { rulesText: rules });
    await until('told', () => settings.$eval('#not-synced', (it) => /rules are too long/.test(it.textContent ?? '')));
    await until('no longer sent', async () => (await stored('sync')).rulesText === undefined);
    await store('sync', { rulesText: { from: 'another', value: 'b.example##.y' }, settings: { from: 'another', value: { theme: 'system' } } });
    await until('taken', async () => (await stored('local')).settings.theme === 'system');
    assert.equal((await stored('local')).rulesText, rules);
  });

  test('shortcuts are told as the browser has them', async () => {
    const told = await settings.$$eval('#shortcut-list li', (all) => all.map((one) => `${one.getAttribute('data-command')}: ${one.querySelector('kbd')?.textContent}`));
    const { commands } = await settings.evaluate(async () => ({ commands: await /** @type {any} */ (globalThis).chrome.commands.getAll() }));
    const wanted = commands.filter((/** @type {any} */ one) => !one.name.startsWith('_'))
      .map((/** @type {any} */ one) => `${one.name}: ${one.shortcut || 'none'}`);
    // Chromium gives a key that it has a use for itself to no extension, and says so to no one.
    assert.deepEqual([...wanted].sort(), ['pick-block: Alt+Shift+E', 'toggle-hidden: Alt+Shift+H', 'toggle-panel: Alt+Shift+D']);
    assert.deepEqual(told, wanted);
  });

  test('the first page shows an article without and with Copydesk, by the keyboard as well, and where the button is', async () => {
    const page = await welcome(browser());
    const seen = () => page.evaluate(() => ['.asks', '.panel'].map((selector) =>
      [...document.querySelectorAll(`#demo ${selector}`)].filter((one) => one.getClientRects().length > 0).length));
    assert.deepEqual(await seen(), [0, 1]);
    await page.bringToFront();
    await page.focus('[name=view]:checked');
    await page.keyboard.press('ArrowLeft');
    assert.deepEqual(await seen(), [4, 0]);
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await seen(), [0, 1]);
    assert.match(await page.$eval('#pin', (pin) => pin.textContent ?? ''), name === 'firefox' ? /gear/ : /puzzle piece .* pin Copydesk/);
    await page.close();
  });

  test('the extension\'s pages have no fault that axe finds, light and dark; at 360 px and from right to left nothing is cut off', async () => {
    await settings.type('#rules', 'no rule');
    await until('an error', () => settings.evaluate(() => document.querySelector('#rule-errors li') !== null));
    // A popup closes when anything else comes to the front: each is opened when it is its turn.
    /** @type {Record<string, () => Promise<Page>>} */
    const pages = {
      options: async () => settings,
      'first page': () => welcome(browser()),
      popup: async () => {
        const demo = await openDemo();
        await panel(demo);
        const shown = await popup(browser(), demo);
        await until('the popup is ready', () => shown.evaluate(() => document.documentElement.dataset.status === 'ready'));
        return shown;
      },
    };
    for (const [what, opened] of Object.entries(pages)) {
      const page = await opened();
      for (const theme of ['light', 'dark']) {
        await page.evaluate((theme) => { document.documentElement.dataset.theme = theme; }, theme);
        await accessible(page, `${what}, ${theme}`);
      }
      if (what === 'first page') {
        await page.click('[value=before] + span');
        await accessible(page, 'the first page, without Copydesk');
      }
      // A popup is so narrow in Firefox for Android alone, where it takes the screen's width.
      if (what === 'popup') await page.evaluate(() => { document.documentElement.dataset.os = 'android'; });
      await page.setViewport({ width: 360, height: 800 });
      for (const direction of ['ltr', 'rtl']) {
        const cut = await page.evaluate((direction) => {
          document.documentElement.dir = direction;
          return [...document.querySelectorAll('body *')].filter((element) => {
            const { left, right, width } = element.getBoundingClientRect();
            return width > 1 && (left < -0.5 || right > innerWidth + 0.5);
          }).map((element) => element.outerHTML.slice(0, 100));
        }, direction);
        assert.deepEqual(cut, [], `${what}, ${direction}`);
      }
      if (page !== settings) await page.close();
    }
    await settings.$eval('#rules', (area) => { /** @type {HTMLTextAreaElement} */ (area).value = ''; });
  });
});
