// Pictures of all that is not an article's panel beside it: options, first page, popup, side panel, picker, and what is told
// when something fails. Called by pictures.js.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EXTENSION, launch } from './support/browsers.js';
import { options, popup, side, welcome } from './support/extension.js';
import { frames, open } from './support/page.js';
import { clickTab, panel, state } from './support/panel.js';
import { pick, reached } from './support/picker.js';
import { serve } from './support/server.js';
import { store } from './support/storage.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {(page: Page, what: string) => Promise<void>} Take */

const DEMO = 'moscow-times/index.html';
/** Of each kind an entry, and a rule that is none. */
const SETTLED = {
  settings: { sitesOff: ['example.org', 'a-long-name-of-a-site.example.com'], keep: { 'example.net': ['teaser', 'subscription'] } },
  rulesText: '! What I do not want to see\nexample.com##.promo\n##.cookie-bar\na line that is none\n',
};

/**
 * @param {Browser} browser
 * @param {string} name
 * @param {Awaited<ReturnType<typeof serve>>} server
 * @param {Take} take
 */
export async function takeBesides(browser, name, server, take) {
  await takePages(browser, name, server, take);
  await takePicker(browser, server, take);
  await takeForbidden(browser, take);
}

/** @param {Browser} browser @param {string} name @param {Awaited<ReturnType<typeof serve>>} server @param {Take} take */
async function takePages(browser, name, server, take) {
  for (const language of ['browser', 'de']) {
    const suffix = language === 'browser' ? '' : `-${language}`;
    await store(browser, { ...SETTLED, settings: { ...SETTLED.settings, language } });
    for (const width of [360, 768, 1280, 1920]) {
      const settings = await options(browser, { width });
      await settings.type('#rules', ' ');
      await until('what is no rule', () => settings.evaluate(() => document.querySelector('#rule-errors li') !== null));
      await whole(settings, width);
      await take(settings, `options${suffix}-${width}`);
      if (width === 1280 && !suffix) await takeTold(settings, take);
      await settings.$eval('#rules', (area) => { /** @type {HTMLTextAreaElement} */ (area).value = ''; });
      // It asks whether what was written is to be lost.
      await settings.close({ runBeforeUnload: false });
      const first = await welcome(browser, { width });
      await whole(first, width);
      await take(first, `first${suffix}-${width}`);
      if (width === 1280 && !suffix) {
        await first.evaluate(() => { document.documentElement.dir = 'rtl'; });
        await take(first, 'first-rtl');
      }
      await first.close();
    }
    const page = await open(browser, server.address(DEMO));
    const frame = await panel(page);
    if (suffix) {
      await frame.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
      await take(page, `panel${suffix}`);
      await frame.evaluate(() => scrollTo(0, 700));
      await take(page, `panel${suffix}-below`);
    } else {
      await frame.evaluate(() => { document.documentElement.dir = 'rtl'; });
      await take(page, 'panel-rtl');
      await page.reload();
      await panel(page);
    }
    await takeControls(browser, name, page, suffix, take);
    const list = await open(browser, server.address('live/front.html'));
    const nothing = await popup(browser, list);
    await narrow(name, nothing);
    await take(nothing, `popup-nothing${suffix}`);
    for (const one of [nothing, list, page]) await one.close().catch(() => {});
  }
  await store(browser, { settings: {}, rulesText: '' });
}

/** What the options tell, and from right to left. @param {Page} settings @param {Take} take */
async function takeTold(settings, take) {
  await settings.evaluate(() => {
    const { runtime } = /** @type {any} */ (globalThis).chrome;
    runtime.sendMessage = async () => ({ error: 'the browser’s storage is full. Free some space on the disk, or make room in the options: shorten your rules, forget what was remembered of sites' });
  });
  await settings.setViewport({ width: 1280, height: 900 });
  await settings.click('#kinds input[value=teaser]');
  await until('told', () => settings.$eval('#alert', (it) => it.textContent));
  await take(settings, 'options-full');
  await settings.evaluate(() => { document.documentElement.dir = 'rtl'; });
  await take(settings, 'options-rtl');
}

/** The popup and the side panel over an article. @param {Browser} browser @param {string} name @param {Page} page @param {string} suffix @param {Take} take */
async function takeControls(browser, name, page, suffix, take) {
  const opened = await popup(browser, page);
  await narrow(name, opened);
  await until('ready', () => opened.evaluate(() => document.documentElement.dataset.status === 'ready'));
  await take(opened, `popup${suffix}`);
  await opened.click('#mistake');
  await until('the report', () => opened.$eval('#report-text', (it) => /** @type {HTMLTextAreaElement} */ (it).value));
  await take(opened, `report${suffix}`);
  await opened.click('#close-report');
  await opened.click('#turn');
  await until('off', () => opened.evaluate(() => document.documentElement.dataset.status === 'off'));
  // There is less of it now than was scrolled to.
  await opened.evaluate(() => scrollTo(0, 0));
  await take(opened, `popup-off${suffix}`);
  await opened.click('#turn');
  await until('on', () => opened.evaluate(() => document.documentElement.dataset.status === 'ready'));
  await opened.click('#site-on');
  await until('off on the site', () => opened.evaluate(() => document.documentElement.dataset.status === 'off'));
  await take(opened, `popup-off-site${suffix}`);
  await opened.click('#site-on');
  await until('on', () => opened.evaluate(() => document.documentElement.dataset.status === 'ready'));
  await opened.close().catch(() => {});
  const beside = await side(browser, page);
  await narrow(name, beside);
  await take(beside, `side${suffix}`);
  await beside.close().catch(() => {});
}

/** @param {Browser} browser @param {Awaited<ReturnType<typeof serve>>} server @param {Take} take */
async function takePicker(browser, server, take) {
  for (const width of [360, 1280]) {
    const page = await open(browser, server.address('picker/index.html'), { width, height: 800 });
    await pick(browser, page);
    await reached(page, 'aim');
    const { x, y } = await page.$eval('#inner', (it) => {
      it.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, height } = it.getBoundingClientRect();
      return { x: left + 20, y: top + height / 2 };
    });
    await page.mouse.move(x, y);
    await frames(page, 5);
    await take(page, `picker-aim-${width}`);
    await page.mouse.click(x, y);
    await reached(page, 'chosen');
    await frames(page, 5);
    await take(page, `picker-chosen-${width}`);
    await page.keyboard.press('Enter');
    await reached(page, 'saved');
    await frames(page, 5);
    await take(page, `picker-saved-${width}`);
    await page.close();
    await store(browser, { rulesText: '' });
  }
}

/** A page that forbids the panel. @param {Browser} browser @param {Take} take */
async function takeForbidden(browser, take) {
  const server = await serve({ 'content-security-policy': 'sandbox allow-scripts' });
  for (const width of [360, 768, 1280]) {
    const page = await open(browser, server.address(DEMO), { width, height: 800 });
    await until('the panel', () => state(page));
    if (await state(page) === 'folded') await clickTab(page);
    await until('told', () => page.evaluate(() => document.querySelector('copydesk-panel')?.hasAttribute('data-mute')));
    await take(page, `forbidden-${width}`);
    await page.close();
  }
  await server.close();
}

/**
 * What is told where the engine fails, by an extension that has none.
 * @param {string} name
 * @param {boolean} dark
 * @param {Awaited<ReturnType<typeof serve>>} server
 * @param {Take} take
 */
export async function takeFailed(name, dark, server, take) {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'copydesk-broken-'));
  cpSync(EXTENSION, copy, { recursive: true });
  writeFileSync(path.join(copy, 'engine/engine_bg.wasm'), 'no engine');
  const browser = await launch(name, { extension: copy, dark });
  try {
    for (const width of [360, 1280]) {
      const page = await open(browser, server.address(DEMO), { width, height: 800 });
      await until('the tab', async () => await state(page) === 'folded');
      await clickTab(page);
      await until('the message', () => page.frames()[1]?.evaluate(() => document.documentElement.dataset.status === 'failed'));
      await take(page, `failed-${width}`);
      await page.close();
    }
  } finally {
    await browser.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

/** As high as all of it, to be seen in one picture. @param {Page} page @param {number} width */
async function whole(page, width) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height });
}

/** As wide as it is, where a tab stands for it. @param {string} name @param {Page} page */
async function narrow(name, page) {
  if (name === 'firefox') await page.setViewport({ width: 380, height: 600 });
}
