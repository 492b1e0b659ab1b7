// An extension whose engine does not start: the page stays as it was, and the panel says what is the matter.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { EXTENSION, inEachBrowser } from './support/browsers.js';
import { hiddenElements, open } from './support/page.js';
import { state } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

function withoutEngine() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'copydesk-broken-'));
  cpSync(EXTENSION, copy, { recursive: true });
  writeFileSync(path.join(copy, 'engine/engine_bg.wasm'), 'no engine');
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
    await page.close();
  });
}, () => extension);
