// Pages that are no articles: Copydesk looks, and does nothing.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { hiddenElements, open } from './support/page.js';
import { hasPanel, panel } from './support/panel.js';
import { serve } from './support/server.js';
import { seen, withSpy } from './support/spy.js';
import { until } from './support/until.js';

const extension = withSpy();
after(() => rmSync(extension, { recursive: true, force: true }));

inEachBrowser('pages that are no articles', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  for (const file of ['front-page/index.html', 'search/index.html']) {
    test(`${file}: nothing hidden, no panel, no message`, async () => {
      const page = await open(browser(), server.address(file));
      await until('nothing more to come', async () => {
        const complete = await page.evaluate(() => document.readyState === 'complete');
        const counts = await seen(page);
        // It looks again, and again.
        return complete && counts && counts.begun > 0 && counts.waits === 0;
      });
      const { messages, toolbar, observers } = await seen(page);
      assert.deepEqual({ messages, toolbar, observers }, { messages: 0, toolbar: 0, observers: 0 });
      assert.deepEqual(await hiddenElements(page), []);
      assert.equal(await hasPanel(page), false);
      await page.close();
    });
  }

  test('the spy does see what is sent from an article', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html'));
    await panel(page);
    const { messages, observers } = await seen(page);
    assert.ok(messages > 0 && observers > 0, JSON.stringify({ messages, observers }));
    await page.close();
  });
}, () => extension);
