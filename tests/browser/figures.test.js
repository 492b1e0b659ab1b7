// What a reader does with figures: reads the sentence, finds it in the page, comes back, asks for one kind only.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { article, serveMade } from './support/made.js';
import { frames, open } from './support/page.js';
import { panel, press, state } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

inEachBrowser('figures', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {import('puppeteer-core').Frame} */
  let frame;
  before(async () => { server = await serve(); });
  after(() => server.close());
  afterEach(() => page.close());

  /** @param {string} address @param {{ width?: number, height?: number }} [size] */
  const openPanel = async (address, size) => {
    page = await open(browser(), server.address(address), size);
    frame = await panel(page);
  };

  /** What is marked in the page, and whether a reader sees it. */
  const marked = () => page.evaluate(() => {
    const [range] = /** @type {Iterable<Range>} */ (CSS.highlights.get('copydesk') ?? []);
    if (!range) return null;
    const { top, bottom, left } = range.getBoundingClientRect();
    const at = document.elementFromPoint(left + 2, top + 4);
    const isSeen = top >= 0 && bottom <= innerHeight && at !== null && at.localName !== 'copydesk-panel';
    return { text: range.toString(), isSeen };
  });

  /** @param {string} number */
  const place = async (number) => {
    const numbers = await frame.$$eval('#key-figures .figure .number', (all) => all.map((one) => one.textContent));
    assert.ok(numbers.includes(number), `${number} in ${numbers}`);
    return frame.evaluate((number) => [...document.querySelectorAll('#key-figures .figure')]
      .find((one) => one.querySelector('.number')?.textContent === number)?.getAttribute('data-figure'), number);
  };

  test('say in the reader’s way only what the page says otherwise, and all stand in rows of one kind', async () => {
    const said = 'The council says that 36 percent of adults came by ferry, that 1.5 million people did so in a year, and that it cost $65 billion or 60 billion euros.';
    const made = await serveMade(() => ({ body: article({ byline: `<p class="text">${said}</p>` }) }));
    try {
      page = await open(browser(), made.address('/'));
      frame = await panel(page);
      const told = await frame.$$eval('.figure', (all) => all.map((one) => [
        one.querySelector('.number')?.textContent, one.querySelector('.value:not([hidden])')?.textContent ?? '',
      ]));
      const values = Object.fromEntries(told);
      assert.deepEqual([values['36 percent'], values['1.5 million'], values['$65 billion'], values['60 billion euros']], ['', '', 'USD\u00a065B', ''], JSON.stringify(told));
      const wide = await frame.$$eval('#key-figures > .figure', (all) => all.map((one) => one.hasAttribute('data-wide')));
      assert.equal(new Set(wide).size, 1, String(wide));
    } finally {
      await made.close();
    }
  });

  test('unfold their sentence, with the number marked in it', async () => {
    await openPanel('moscow-times/index.html');
    const figure = `[data-figure="${await place('65')}"]`;
    const shown = () => frame.$eval(`${figure} .more`, (it) => (it.getClientRects().length > 0 ? it.querySelector('.sentence')?.textContent : null));
    assert.equal(await shown(), null);
    await press(page, frame, `${figure} .unfold`);
    assert.match(await shown() ?? '', /^Moscow says that 65 Ukrainian POWs/);
    assert.equal(await frame.$eval(`${figure} mark`, (it) => it.textContent), '65');
    assert.equal(await frame.$eval(`${figure} .unfold`, (it) => it.getAttribute('aria-expanded')), 'true');
    await press(page, frame, `${figure} .unfold`);
    assert.equal(await shown(), null);
  });

  test('mark their sentence while a reader points at them or has the keyboard on them, and change nothing of the page', async () => {
    await openPanel('moscow-times/index.html');
    const html = () => page.evaluate(() => document.body.outerHTML);
    const before = await html();
    const figure = `[data-figure="${await place('65')}"]`;
    await frame.hover(`${figure} .go`);
    await until('marked by the mouse', async () => /65 Ukrainian POWs/.test((await marked())?.text ?? ''));
    await frame.hover('#headline');
    await until('no longer marked', async () => await marked() === null);
    await frame.focus(`${figure} .go`);
    await until('marked by the keyboard', async () => /65 Ukrainian POWs/.test((await marked())?.text ?? ''));
    assert.equal(await html(), before);
  });

  for (const { width, layout } of [{ width: 1366, layout: 'docked' }, { width: 360, layout: 'sheet' }]) {
    test(`lead to their sentence and back, the panel ${layout}`, async () => {
      await openPanel('moscow-times/index.html', { width, height: 800 });
      assert.equal(await page.$eval('copydesk-panel', (it) => /** @type {HTMLElement} */ (it).dataset.layout), layout);
      await page.evaluate(() => scrollTo({ top: 30, behavior: 'instant' }));
      await press(page, frame, `[data-figure="${await place('65')}"] .go`);
      await until('the sentence is seen', async () => (await marked())?.isSeen);
      await until('the way back', () => frame.$eval('#back', (it) => !(/** @type {HTMLElement} */ (it).hidden)));
      // From one sentence to the next it is the same way back.
      // (The keyboard's coming marks it already; that it was gone to is told.)
      await frame.$eval('#told', (it) => { it.textContent = ''; });
      await press(page, frame, `[data-figure="${await place('50th')}"] .go`);
      await until('gone to', () => frame.$eval('#told', (it) => it.textContent));
      await until('the other sentence is seen', async () => { const it = await marked(); return it?.isSeen && /50th/.test(it.text); });
      await press(page, frame, '#back');
      await until('the reader is back', () => page.evaluate(() => Math.abs(scrollY - 30) < 2));
      assert.equal(await marked(), null);
      assert.ok(await frame.$eval('#back', (it) => /** @type {HTMLElement} */ (it).hidden));
    });
  }

  test('mark their sentence where a page writes accents as characters of their own', async () => {
    await openPanel('figures/decomposed.html');
    await frame.hover(`[data-figure="${await place('240')}"] .go`);
    await until('marked', async () => /^Zu einer großen Übung .* gekommen\.$/su.test(((await marked())?.text ?? '').normalize('NFC')));
    assert.match((await marked())?.text ?? '', /U\u0308bung/u);
  });

  test('tell when their sentence is no longer in the page', async () => {
    await openPanel('figures/many.html');
    await page.evaluate(() => document.querySelectorAll('p').forEach((one) => { one.textContent = 'Gone.'; }));
    await press(page, frame, '#key-figures .go');
    await until('told', () => frame.$eval('#told', (it) => /no longer/.test(it.textContent ?? '')));
    assert.equal(await marked(), null);
  });

  test('a panel over the page makes way for the sentence', async () => {
    await openPanel('figures/index.html', { width: 1000, height: 800 });
    await press(page, frame, '#key-figures .go');
    await until('folded', async () => await state(page) === 'folded');
    assert.ok((await marked())?.isSeen);
  });

  test('are filtered by their kind where they are many', async () => {
    await openPanel('figures/many.html');
    const shown = () => frame.$$eval('.figure', (all) => all.filter((one) => one.getClientRects().length > 0
      || one.querySelector('.line')?.getClientRects().length).map((one) => one.getAttribute('data-filter')));
    const before = await shown();
    assert.ok(new Set(before).size > 1, before.join());
    const button = '#filters [data-filter=money]';
    const count = Number(await frame.$eval(`${button} .count`, (it) => it.textContent));
    await press(page, frame, button);
    await frames(page, 2);
    const money = await shown();
    assert.deepEqual([money.length, ...new Set(money)], [count, 'money']);
    assert.equal(await frame.$eval(button, (it) => it.getAttribute('aria-pressed')), 'true');
    const others = () => frame.$eval('#other-figures', (it) => {
      const left = [...it.querySelectorAll('.figure .line')].filter((one) => one.checkVisibility()).length;
      return { isOpen: /** @type {HTMLDetailsElement} */ (it).open, told: it.querySelector('summary')?.textContent, left };
    });
    const { isOpen, told, left } = await others();
    assert.deepEqual([isOpen, told], [true, `Other figures (${left})`]);
    await press(page, frame, '#filters [data-filter=all]');
    await frames(page, 2);
    assert.deepEqual(await shown(), before);
    assert.equal((await others()).isOpen, false, 'folded again');
  });

  test('are not filtered where they are few', async () => {
    await openPanel('live/story.html');
    assert.ok(await frame.$eval('#filters', (it) => /** @type {HTMLElement} */ (it).hidden));
  });
});
