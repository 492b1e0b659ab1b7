// Pages that the browser restores: a tab that was closed, in both browsers, and all of them when it starts again. The latter in
// Chromium only: Firefox's drivers load an extension that is no signed package anew for each start, when the pages are there
// already.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import os from 'node:os';
import path from 'node:path';
import { inEachBrowser, relaunch } from './support/browsers.js';
import { notHidden, notShown, open } from './support/page.js';
import { contents, hasPanel, panel } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

const isChromium = (process.env.COPYDESK_BROWSERS ?? 'chromium').includes('chromium');

/** @typedef {import('puppeteer-core').Browser} Browser */

/** Opens each closed web page again, once it is with the closed ones: in Firefox that is some time after the tab is gone. */
const REOPEN = `chrome.sessions.onChanged.addListener(async () => {
  const closed = await chrome.sessions.getRecentlyClosed();
  const page = closed.find(({ tab }) => tab?.url.startsWith('http:'));
  if (page) await chrome.sessions.restore(page.tab.sessionId);
});`;

/**
 * An extension of the tests' own that opens each closed page again, as a reader does; whoever makes it takes it away.
 * @param {string} name the browser's
 */
function reopener(name) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-reopener-'));
  const background = name === 'firefox' ? { scripts: ['reopen.js'] } : { service_worker: 'reopen.js' };
  const manifest = { manifest_version: 3, name: 'Reopener', version: '1', permissions: ['sessions', 'tabs'], background };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'reopen.js'), REOPEN);
  return folder;
}

/** The restored page is there, with the block hidden and the panel beside it. @param {Browser} browser */
async function isRead(browser) {
  const back = await until('the page is back', async () => (await browser.pages()).find((one) => one.url().endsWith('fights.html')));
  await until('the panel in it', async () => {
    // The page of the first run, which opens now and then beside it, may take the front; no panel comes to a page behind.
    await back.bringToFront();
    return hasPanel(back);
  });
  await until('hidden again', async () => (await notHidden(back, ['aside'])).length === 0);
  assert.deepEqual(await notShown(back, ['article h1', '.body > p']), []);
  assert.match((await contents(await panel(back))).headline, /Lighthouse/);
}

inEachBrowser('a closed tab', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {string} */
  let folder;
  before(async () => {
    server = await serve();
    folder = reopener(name);
    await browser().installExtension(folder);
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('opened again', async () => {
    const page = await open(browser(), server.address('live/fights.html'));
    await until('hidden', async () => (await notHidden(page, ['aside'])).length === 0);
    await page.close();
    await isRead(browser());
  });
});

test('a page restored from the session', { skip: !isChromium }, async () => {
  const server = await serve();
  const profile = mkdtempSync(path.join(os.tmpdir(), 'copydesk-profile-'));
  after(async () => {
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  });
  const first = await relaunch(profile);
  const page = await open(first, server.address('live/fights.html'));
  await until('hidden', async () => (await notHidden(page, ['aside'])).length === 0);
  await first.close();

  const again = await relaunch(profile);
  try {
    await isRead(again);
  } finally {
    await again.close();
  }
});
