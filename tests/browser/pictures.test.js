// A story that is told by pictures has no paragraphs, and is read all the same.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { notHidden, notShown, open } from './support/page.js';
import { contents, panel } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

inEachBrowser('a story in pictures', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('its appeal goes, its pictures stay, the panel tells its headline', async () => {
    const page = await open(browser(), server.address('live/the-old-harbour-in-pictures.html'));
    await until('the appeal hidden', async () => (await notHidden(page, ['aside'])).length === 0);
    assert.deepEqual(await notShown(page, ['h1', 'figure', 'figcaption']), []);
    assert.equal((await contents(await panel(page))).headline, 'The Old Harbour in Pictures');
    await page.close();
  });
});
