// Pages that try to mislead the content script: it reads through the DOM's own getters, and shows text as text.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { open } from './support/page.js';
import { contents, panel } from './support/panel.js';
import { serve } from './support/server.js';

inEachBrowser('hostile pages', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('forms that hand out fields under the names of the DOM', async () => {
    const page = await open(browser(), server.address('hostile/clobbered.html'));
    const frame = await panel(page);
    const shown = await contents(frame);
    assert.equal(shown.headline, 'Harbour Bridge Closes <img src=x onerror=alert(1)> for Repairs');
    assert.equal(await frame.evaluate(() => document.querySelectorAll('#story img, #story b').length), 0);
    assert.ok(shown.figures.some((figure) => figure.number.startsWith('23,000')), JSON.stringify(shown.figures));
    const kinds = () => [...document.querySelectorAll('[data-copydesk]')].map((element) => element.getAttribute('data-copydesk'));
    assert.deepEqual(await page.evaluate(kinds), ['fundraising']);
    assert.equal(await page.evaluate(() => document.querySelectorAll('article p').length), 5, 'the page stays whole');
    await page.close();
  });

  test('the page finds no way into the panel', async () => {
    const page = await open(browser(), server.address('hostile/clobbered.html'));
    await panel(page);
    const found = await page.evaluate(() => ({
      shadow: document.querySelector('copydesk-panel')?.shadowRoot ?? null,
      frames: window.length,
      iframes: document.querySelectorAll('iframe').length,
    }));
    assert.deepEqual(found, { shadow: null, frames: 0, iframes: 0 });
    await page.close();
  });
});
