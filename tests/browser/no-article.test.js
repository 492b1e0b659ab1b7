// Pages that are no articles: Copydesk looks, and does nothing. To see what it does not do, these tests load a copy of
// the extension whose content scripts run between two of the tests' own, in the same world.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { EXTENSION, inEachBrowser } from './support/browsers.js';
import { hiddenElements, open } from './support/page.js';
import { hasPanel, panel } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

/** Counts messages sent and waits begun, and tells on the page's root when nothing more is to come. */
const SPY = `{
  const counts = { messages: 0, waits: 0, observers: 0, frames: 0 };
  const tell = () => { document.documentElement.dataset.spy = JSON.stringify(counts); };
  const count = (target, name) => {
    const real = target[name].bind(target);
    Object.defineProperty(target, name, { value: (...all) => { counts.messages += 1; tell(); return real(...all); } });
  };
  count(chrome.runtime, 'sendMessage');
  count(chrome.runtime, 'connect');
  const wait = globalThis.setTimeout.bind(globalThis);
  globalThis.setTimeout = (work, ...rest) => {
    counts.waits += 1;
    tell();
    return wait(() => {
      try { work(); } finally { counts.waits -= 1; tell(); }
    }, ...rest);
  };
  const Observer = globalThis.MutationObserver;
  globalThis.MutationObserver = class extends Observer {
    constructor(...all) { super(...all); counts.observers += 1; tell(); }
  };
  tell();
}`;

/** A copy of the extension with the spy in it. */
function withSpy() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'copydesk-spy-'));
  cpSync(EXTENSION, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const scripts of manifest.content_scripts) {
    if (scripts.js?.includes('content/main.js')) scripts.js.unshift('spy.js');
  }
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(path.join(copy, 'spy.js'), SPY);
  return copy;
}

const extension = withSpy();
after(() => rmSync(extension, { recursive: true, force: true }));

inEachBrowser('pages that are no articles', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  /** @param {import('puppeteer-core').Page} page */
  const spy = async (page) => JSON.parse(await page.evaluate(() => document.documentElement.dataset.spy ?? 'null'));

  for (const file of ['front-page/index.html', 'search/index.html']) {
    test(`${file}: nothing hidden, no panel, no message`, async () => {
      const page = await open(browser(), server.address(file));
      await until('nothing more to come', async () => {
        const complete = await page.evaluate(() => document.readyState === 'complete');
        const counts = await spy(page);
        return complete && counts && counts.waits === 0;
      });
      const { messages, observers } = await spy(page);
      assert.deepEqual({ messages, observers }, { messages: 0, observers: 0 });
      assert.deepEqual(await hiddenElements(page), []);
      assert.equal(await hasPanel(page), false);
      await page.close();
    });
  }

  test('the spy does see what is sent from an article', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html'));
    await panel(page);
    const { messages, observers } = await spy(page);
    assert.ok(messages > 0 && observers > 0, JSON.stringify({ messages, observers }));
    await page.close();
  });
}, () => extension);
