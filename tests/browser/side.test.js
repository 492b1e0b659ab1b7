// The side panel follows the tab in front, and the page in it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { side } from './support/extension.js';
import { open } from './support/page.js';
import { panel } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

inEachBrowser('the side panel', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('shows the page in front, follows to another tab, to another page, and to none, and acts there', async () => {
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
