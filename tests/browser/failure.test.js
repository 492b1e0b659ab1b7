// When something fails, the page stays as it was, and the reader is told what is the matter: an engine that does not start
// or panics, settings that can't be read, a page that forbids the panel, an extension that is updated under an open page.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { EXTENSION, inEachBrowser } from './support/browsers.js';
import { options } from './support/extension.js';
import { frames, hiddenElements, open } from './support/page.js';
import { clickTab, panel, press, state, turnOver } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

/** @param {string} copy @param {string} file @param {string} from what the file holds @param {string} to */
function change(copy, file, from, to) {
  const source = readFileSync(path.join(copy, file), 'utf8');
  assert.ok(source.includes(from), `${from} in ${file}`);
  writeFileSync(path.join(copy, file), source.replace(from, to));
}

function withoutEngine() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'copydesk-broken-'));
  cpSync(EXTENSION, copy, { recursive: true });
  writeFileSync(path.join(copy, 'engine/engine_bg.wasm'), 'no engine');
  // As on a slow machine: the panel's first word comes later than it is waited for.
  change(copy, 'storage.js', 'return read((await chrome.storage.local.get(KEY))[KEY]);', 'throw new Error("corrupt");');
  change(copy, 'content/host.js', 'LISTEN_MS = 1_000', 'LISTEN_MS = 0');
  return copy;
}

const extension = withoutEngine();
after(() => rmSync(extension, { recursive: true, force: true }));

inEachBrowser('an engine that does not start', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('the page stays as it was, and the panel tells', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html'));
    await until('the folded tab', async () => await state(page) === 'folded');
    assert.deepEqual(await hiddenElements(page), []);
    const tab = await page.evaluate(() => {
      const { left, top, width, height } = /** @type {Element} */ (document.querySelector('copydesk-panel')).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(tab.x, tab.y);
    await until('the message', async () => {
      const frame = page.frames()[1];
      return frame?.evaluate(() => document.documentElement.dataset.status === 'failed'
        && /could not read this page/.test(document.querySelector('#status')?.textContent ?? ''));
    });
    await until('the panel, and not that the page forbids it', async () => !await isMute(page));
    assert.match(await page.frames()[1]?.$eval('#alert', (it) => it.textContent ?? '') ?? '', /settings could not be read.*: corrupt/);
    await page.close();
  });

  test('settings that can’t be read: the options tell, and show what holds', async () => {
    const page = await options(browser());
    assert.match(await page.$eval('#alert', (it) => it.textContent ?? ''), /settings could not be read.*: corrupt/);
    assert.ok(await page.$$eval('#kinds input', (all) => all.every((it) => /** @type {HTMLInputElement} */ (it).checked)));
    await page.close();
  });
}, () => extension);

/** A background that does not answer the first page, as while the browser starts. */
function withLateBackground() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'copydesk-late-'));
  cpSync(EXTENSION, copy, { recursive: true });
  change(copy, 'background.js', 'let loading = null;', 'let loading = null;\nlet isLate = true;');
  change(copy, 'background.js', 'case "analyse":', 'case "analyse":\n      if (isLate) { isLate = false; return; }');
  return copy;
}

const late = withLateBackground();
after(() => rmSync(late, { recursive: true, force: true }));

inEachBrowser('a background that is late', (browser) => {
  test('the page is read once more', async () => {
    const server = await serve();
    try {
      const page = await open(browser(), server.address('moscow-times/index.html'));
      await panel(page);
      assert.ok((await hiddenElements(page)).length > 0);
      await page.close();
    } finally {
      await server.close();
    }
  });
}, () => late);

/**
 * An engine that panics on some pages, and from then on at every call, as one may that was stopped halfway; on others only when
 * it first reads them. Besides, this copy soon has enough of pages that change their address, and soon forgives them.
 */
function withPanics() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'copydesk-panics-'));
  cpSync(EXTENSION, copy, { recursive: true });
  const file = path.join(copy, 'engine/engine.js');
  const door = 'export function analyse(snapshot) {';
  const glue = readFileSync(file, 'utf8');
  assert.ok(glue.includes(door));
  writeFileSync(file, `const broken = new WeakSet();\nlet isFirst = true;\n${glue.replace(door, `${door}
    if (snapshot.slice(0, 200).includes("?panic")) broken.add(wasm);
    if (isFirst && snapshot.includes("A headline to panic at")) { isFirst = false; broken.add(wasm); }
    if (broken.has(wasm)) panicForTests();`)}`);
  change(copy, 'content/moves.js', 'GROWTH = 1.6', 'GROWTH = 20');
  change(copy, 'content/moves.js', 'STILL = 30_000', 'STILL = 1_000');
  return copy;
}

const panicking = withPanics();
after(() => rmSync(panicking, { recursive: true, force: true }));

inEachBrowser('an engine that panics', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('costs one page its report, not the next page, and the panel tells', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html?panic'));
    await until('the folded tab', async () => await state(page) === 'folded');
    assert.deepEqual(await hiddenElements(page), []);
    await clickTab(page);
    await until('the message', () => page.frames()[1]?.evaluate(() => document.documentElement.dataset.status === 'failed'
      && /could not read this page/.test(document.querySelector('#status')?.textContent ?? '')));
    const next = await open(browser(), server.address('moscow-times/index.html'));
    await until('read and hidden', async () => (await hiddenElements(next)).length > 0);
    await next.close();
    await page.close();
  });

  test('costs a page that was read nothing: what was found stays, and the page is read once more', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html'));
    const frame = await panel(page);
    const before = await hiddenElements(page);
    await frame.evaluate(() => {
      const told = /** @type {any} */ (window).told = new Set();
      const note = () => told.add(document.documentElement.dataset.status);
      new MutationObserver(note).observe(document.documentElement, { attributeFilter: ['data-status'] });
    });
    // What the text of a node is does not make it read again, but the address does.
    await page.evaluate(() => {
      const headline = /** @type {Text} */ (document.querySelector('h1 a')?.firstChild);
      headline.data = 'A headline to panic at';
      history.pushState(null, '', '?another');
    });
    await until('read once more', () => frame.$eval('#headline', (it) => it.textContent === 'A headline to panic at'));
    assert.deepEqual(await frame.evaluate(() => [.../** @type {any} */ (window).told].filter((status) => status !== 'ready')), []);
    assert.deepEqual(await hiddenElements(page), before);
    await page.close();
  });

  // Whatever Chromium's driver asks of a page counts as its reader's doing.
  if (name === 'firefox') {
    test('a page that changes its address all the time is said to, but only while it does', async () => {
      const page = await open(browser(), server.address('moscow-times/index.html'));
      const frame = await panel(page);
      /** @param {RegExp} wanted */
      const says = (wanted) => until(String(wanted), () => frame.$eval('#status', (it, wanted) => new RegExp(wanted).test(it.textContent ?? ''), wanted.source));
      await page.evaluate(() => {
        let place = 0;
        /** @type {any} */ (window).moving = setInterval(() => history.replaceState(null, '', `?${place += 1}`), 50);
      });
      await says(/changes its address all the time/);
      await page.evaluate(() => clearInterval(/** @type {any} */ (window).moving));
      await says(/^$/);
      await page.close();
    });
  }
}, () => panicking);

/** What is said in the panel's place, by its closed shadow root: only a picture shows it, or its height. @param {import('puppeteer-core').Page} page */
const isMute = (page) => page.evaluate(() => document.querySelector('copydesk-panel')?.hasAttribute('data-mute'));

/** What Copydesk's content script warns of from now on, which only Chromium tells. @param {import('puppeteer-core').Page} page */
async function warnings(page) {
  /** @type {string[]} */
  const told = [];
  const session = await page.createCDPSession();
  const since = Date.now();
  session.on('Runtime.consoleAPICalled', ({ args, timestamp }) => {
    if (timestamp > since) told.push(args.map(({ value, description }) => value ?? description).join(' '));
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception }, timestamp }) => {
    if (timestamp > since) told.push(`${text} ${exception?.description}`);
  });
  await session.send('Runtime.enable');
  return told;
}

inEachBrowser('failures', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  after(() => server.close());

  test('a page that forbids the panel: the reader is told in its place', async () => {
    server = await serve({ 'content-security-policy': 'sandbox allow-scripts' });
    const page = await open(browser(), server.address('moscow-times/index.html'));
    await until('told', () => isMute(page));
    const { width, height } = await page.$eval('copydesk-panel', (it) => ({ width: it.clientWidth, height: it.clientHeight }));
    assert.ok(width > 200 && height > 60, `${width} ${height}`);
    assert.ok((await hiddenElements(page)).length > 0, 'what is hidden does not need the panel');
    await page.close();
    await server.close();
    server = await serve();
  });

  test('an extension that is updated under an open page', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html'));
    const frame = await panel(page);
    const before = await hiddenElements(page);
    const narrow = await open(browser(), server.address('moscow-times/index.html'), { width: 360, height: 800 });
    await until('the folded tab', async () => await state(narrow) === 'folded');
    await page.bringToFront();
    await browser().installExtension(EXTENSION);
    if (name === 'firefox') {
      // The new one takes over.
      await until('one panel', () => page.evaluate(() => document.querySelectorAll('copydesk-panel').length === 1
        && document.querySelector('copydesk-panel')?.getAttribute('data-state') === 'open'));
    } else {
      await until('the old one is cut off', () => frame.evaluate(() => !(/** @type {any} */ (globalThis).chrome.runtime?.id)));
      await frame.evaluate(() => {
        const thrown = /** @type {any} */ (window).thrown = /** @type {string[]} */ ([]);
        addEventListener('error', ({ message }) => thrown.push(message));
        addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));
      });
      // A lively page is not read in vain, again and again.
      const told = await warnings(page);
      await page.evaluate(() => {
        const more = document.createElement('p');
        more.textContent = 'Sign up for the newsletter of the editors and get it every morning.';
        document.querySelector('article, main, body')?.append(more);
        history.pushState(null, '', '?another');
      });
      await frames(page, 60);
      assert.deepEqual(told, []);
      assert.deepEqual(await frame.evaluate(() => [document.documentElement.dataset.status, document.querySelector('#status')?.textContent]), ['ready', '']);
      await frame.click('#take-away summary');
      await frame.click('[data-action=copy-citation]');
      await until('the reader is told', () => frame.$eval('#alert', (it) => /Reload the page/.test(it.textContent ?? '')));
      // What needs the page alone still goes.
      await turnOver(page, frame, '#show-all');
      await until('all is shown', () => page.evaluate(() => (document.querySelector('.contribute-banner')?.getClientRects().length ?? 0) > 0));
      // It gives way to what is shown.
      await frames(page);
      await panel(page);
      await press(page, frame, '#show-all');
      await frames(page);
      await frame.click('#fold');
      await until('folded', async () => await state(page) === 'folded');
      await clickTab(page);
      await until('open', async () => await state(page) === 'open');
      assert.deepEqual(await frame.evaluate(() => /** @type {any} */ (window).thrown), []);
      assert.notEqual(await frame.$eval('#show-all', (it) => it.textContent?.trim()), '');
    }
    if (name === 'chromium') {
      // A panel that was never opened can't be any more.
      await clickTab(narrow);
      await until('told in its place', () => isMute(narrow));
    }
    await narrow.close();
    await until('hidden as before', async () => JSON.stringify(await hiddenElements(page)) === JSON.stringify(before));
    await page.close();
  });
});
