// What the panel shows besides a number: what belongs together, pictures where numbers can be compared, the value as the
// reader's language writes it, other units on request.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { open } from './support/page.js';
import { panel } from './support/panel.js';
import { serve } from './support/server.js';

inEachBrowser('figures in the panel', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {import('puppeteer-core').Frame} */
  let frame;
  before(async () => { server = await serve(); });
  after(() => server.close());
  afterEach(() => page.close());

  const openPanel = async () => {
    page = await open(browser(), server.address('figures/index.html'));
    frame = await panel(page);
  };

  /** The figures as shown: their number and how far its bar is filled and outlined, in percent. */
  const figures = () => frame.evaluate(() => {
    /** @param {Element} figure @param {string} bar */
    const width = (figure, bar) => Math.round(parseFloat(figure.querySelector(bar)?.getAttribute('width') ?? '-1'));
    return [...document.querySelectorAll('.figure')].map((figure) => ({
      number: figure.querySelector('.number')?.textContent,
      value: figure.querySelector('.value:not([hidden])')?.textContent?.replace(/\s/g, ' '),
      converted: figure.querySelector('.converted:not([hidden])')?.textContent?.replace(/\s/g, ' '),
      group: figure.closest('.group')?.getAttribute('data-group'),
      bar: figure.querySelector('.picture:not([hidden])') ? [width(figure, '.filled'), width(figure, '.outline')] : null,
    }));
  });

  /** @param {string} number */
  const named = async (number) => {
    const all = await figures();
    const figure = all.find((one) => one.number === number);
    assert.ok(figure, `${number} in ${JSON.stringify(all)}`);
    return figure;
  };

  test('shows two accounts, a total with its parts, then and now', async () => {
    await openPanel();
    const all = await figures();
    /** @param {string} kind */
    const group = (kind) => all.filter((figure) => figure.group === kind).map(({ number, bar }) => [number, bar?.[0]]);
    assert.deepEqual(group('sides'), [['60', 100], ['40', 67]]);
    assert.deepEqual(group('parts'), [['Five', 100], ['two', 40], ['three', 60]]);
    assert.deepEqual(group('earlier'), [['$4 million', 100], ['$2 million', 50]]);
  });

  test('draws a share, and nothing where there is nothing to compare', async () => {
    await openPanel();
    assert.deepEqual((await named('62%')).bar, [62, 100]);
    assert.deepEqual((await named('$2.5 billion')).bar, null);
    assert.deepEqual((await named('40 miles')).bar, null);
  });

  test("writes a value as the reader's language does, beside the page's own words", async () => {
    await openPanel();
    assert.equal((await named('$2.5 billion')).value, 'USD 2.5B');
    assert.equal((await named('62%')).value, undefined);
  });

  test('converts units on request', async () => {
    await openPanel();
    assert.equal((await named('40 miles')).converted, '64 km');
    const shown = () => frame.evaluate(() => [...document.querySelectorAll('.converted:not([hidden])')]
      .filter((one) => getComputedStyle(one).display !== 'none').length);
    assert.equal(await shown(), 0);
    await frame.evaluate(() => document.getElementById('convert')?.focus());
    await frame.click('#convert');
    assert.equal(await shown(), 1);
    await frame.click('#convert');
    assert.equal(await shown(), 0);
  });
});
