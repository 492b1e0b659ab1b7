// What the panel says of a page that shows only a part of its article, and that tells two dates.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { notHidden, open } from './support/page.js';
import { panel } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

inEachBrowser('a part of an article, and its dates', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  for (const [file, isPart] of /** @type {const} */ ([['live/part.html', true], ['live/fights.html', false]])) {
    test(`${file}: ${isPart ? 'only a part, and said so' : 'all of it'}`, async () => {
      const page = await open(browser(), server.address(file));
      const frame = await panel(page);
      const part = await frame.$eval('#part', (line) => ({ isShown: line.getClientRects().length > 0, text: line.textContent }));
      assert.equal(part.isShown, isPart);
      assert.match(part.text ?? '', /only (?:a )?part/i);
      if (isPart) assert.deepEqual(await notHidden(page, ['.paywall']), []);
      await page.close();
    });
  }

  test('what else the page says of its date, and a click on the date marks where it stands', async () => {
    const page = await open(browser(), server.address('live/part.html'));
    const frame = await panel(page);
    const other = await frame.$eval('[data-fact=published] .contradiction', (line) => ({
      isShown: line.getClientRects().length > 0, text: line.textContent ?? '', why: line.getAttribute('title') ?? '',
    }));
    assert.equal(other.isShown, true);
    assert.match(other.text, /also says.*17/);
    assert.match(other.why, /^JSON-LD datePublished: /);
    await frame.click('[data-fact=published] [data-action=goto-fact]');
    await until('the date is marked', () => page.evaluate(() => {
      const [range] = /** @type {Iterable<Range>} */ (CSS.highlights.get('copydesk') ?? []);
      return range?.toString() === '12 May 2024, 8:30 a.m.';
    }));
    await page.close();
  });

  test('one date, and nothing else to say', async () => {
    const page = await open(browser(), server.address('live/fights.html'));
    const frame = await panel(page);
    assert.equal(await frame.$eval('[data-fact=published] .contradiction', (line) => line.getClientRects().length), 0);
    await page.close();
  });
});
