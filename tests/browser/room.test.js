// The panel by itself stands where nothing else of the page is seen, and leaves no trace of its room when it is not there.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { article, serveMade } from './support/made.js';
import { frames, notHidden, open } from './support/page.js';
import { clickTab, panel, press, state, turnOver } from './support/panel.js';
import { store } from './support/storage.js';
import { until } from './support/until.js';

const WEATHER = '<table><tr><td>Harbour</td><td>4 °C</td></tr><tr><td>Sound</td><td>6 °C</td></tr></table>';
const FORECAST = `${WEATHER}<div style="height: 100px"></div>`.repeat(4);
const MOST_READ = `<section class="most"><h2>Most read</h2><ol>${[
  'Storm leaves thousands without power in the north', 'Mayor resigns after dispute over the harbour budget',
  'How a village school learned to love chess', 'Rail strike ends after night of negotiations',
].map((title, place) => `<li style="height: 90px"><a href="/news/2026/11/${place}-story-most-read-now">${title}</a></li>`).join('')}</ol></section>`;

/** An article with a column beside it. @param {string} content of the column @param {string} [css] */
const beside = (content, css = '') => article({
  head: `<style>body { display: flex } .rail { flex: none; width: 300px; margin-left: 40px } .text { margin-bottom: 500px } ${css}</style>`,
  last: `<div class="rail">${content}</div>`,
});

/** The article takes what room there is. */
const GROWING = 'body main { flex: 1; width: auto }';

inEachBrowser('room beside the text', (browser, name) => {
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {Awaited<ReturnType<typeof serveMade>>} */
  let made;
  afterEach(async () => {
    await page.close();
    await made.close();
    await store(browser(), { panelPlaces: {}, settings: {} });
  });

  /** @param {string} body */
  const show = async (body, width = 1280) => {
    made = await serveMade(() => ({ body }));
    page = await open(browser(), made.address('/'), { width });
    return stands();
  };

  /** How it stands, when that is known. */
  const stands = async () => `${await until('the panel', () => state(page))} ${await page.$eval('copydesk-panel', (it) => {
    const { layout, side } = /** @type {HTMLElement} */ (it).dataset;
    return `${layout} ${side}`;
  })}`;

  const edges = () => page.$eval('copydesk-panel', (it) => {
    const { top, bottom } = it.getBoundingClientRect();
    return { top: Math.round(top + scrollY), bottom: Math.round(bottom + scrollY) };
  });

  const textWidth = () => page.$eval('.text', (it) => it.getBoundingClientRect().width);
  const columns = () => page.evaluate(() => document.querySelectorAll('[data-copydesk-column]').length);

  test('where something is seen that was never hidden, it folds to its tab', async () => {
    assert.equal(await show(beside(FORECAST)), 'folded docked right');
  });

  test('a picture is seen, an empty box and what no one sees are not', async () => {
    const picture = '<svg width="300" height="400"><rect width="300" height="400"/></svg>';
    assert.equal(await show(beside(picture)), 'folded docked right');
    await page.close();
    await made.close();
    const unseen = `<div style="height: 400px; background: #eee"></div><p style="visibility: hidden">Loading</p>
      <p style="position: absolute; width: 1px; height: 1px; overflow: hidden">Advertisement</p><p style="opacity: 0">Soon</p>`;
    assert.equal(await show(beside(unseen)), 'open docked right');
  });

  test('it takes the other side, where that is free', async () => {
    assert.equal(await show(beside(FORECAST, 'body main { margin-left: 420px }'), 1440), 'open docked left');
    const frame = await panel(page);
    assert.ok(await frame.$eval('#side', (it) => /** @type {HTMLElement} */ (it).hidden), 'no room on the right');
  });

  test('it begins below what is short, and ends before what comes later, wherever the reader is', async () => {
    assert.equal(await show(beside(`${WEATHER}<div style="height: 1500px"></div><div style="height: 400px">
      <b style="position: sticky; top: 0">Webcam</b></div>`)), 'open docked right');
    const place = await edges();
    const places = await page.$$eval('.rail table, .rail b', (all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    assert.ok(place.top >= (places[0]?.bottom ?? Infinity) && place.bottom <= (places[1]?.top ?? 0), JSON.stringify([place, places]));
    await page.evaluate(() => scrollTo({ top: 1900, behavior: 'instant' }));
    await page.setViewport({ width: 1280, height: 890 });
    await frames(page);
    assert.deepEqual([await stands(), await edges()], ['open docked right', place]);
  });

  test('it gives way to what the reader shows again, and comes back', async () => {
    assert.equal(await show(beside(MOST_READ)), 'open docked right');
    const frame = await panel(page);
    await turnOver(page, frame, '#show-all');
    await until('it gives way', async () => await stands() === 'folded docked right');
    await page.keyboard.press('Enter');
    await until('opened by the tab, which has the keyboard', async () => await state(page) === 'open');
    await turnOver(page, frame, '#show-all');
    await until('hidden again', async () => (await notHidden(page, ['.most'])).length === 0);
    await turnOver(page, frame, '#show-all');
    await until('shown again', async () => (await notHidden(page, ['.most'])).length === 1);
    await frames(page);
    assert.equal(await state(page), 'open', 'it was opened by hand');
  });

  test('it steps aside for what covers the window, unless it is opened over that', async () => {
    const large = `<div id="large" hidden style="position: fixed; inset: 0; z-index: 9; background: #000c"><button id="close">Close</button></div>
      <script>zoom.onclick = () => { large.hidden = false; document.body.style.overflow = 'hidden' };
      document.querySelector('#close').onclick = () => { large.hidden = true; document.body.style.overflow = '' }</script>`;
    assert.equal(await show(article({ first: '<button id="zoom">Large</button>', last: large })), 'open docked right');
    const place = await edges();
    await page.click('#zoom');
    await until('aside', async () => await state(page) === 'folded');
    await page.click('#close');
    await until('back', async () => await state(page) === 'open');
    assert.deepEqual(await edges(), place);
    await page.click('#zoom');
    await until('aside again', async () => await state(page) === 'folded');
    await clickTab(page);
    await until('opened over it', async () => await state(page) === 'open');
    await frames(page, 60);
    assert.equal(await state(page), 'open');
  });

  test('a hidden column is kept while the panel stands in it, and no longer', async () => {
    assert.equal(await show(beside(MOST_READ, GROWING), 1100), 'open docked right');
    const narrow = await textWidth();
    const frame = await panel(page);
    assert.equal(await columns(), 1);
    await press(page, frame, '#fold');
    await until('the text has all of the room', async () => await textWidth() > narrow + 200);
    assert.equal(await columns(), 0);
    await clickTab(page);
    await until('the panel has its column', async () => await state(page) === 'open' && await textWidth() === narrow);
    assert.equal(await stands(), 'open docked right');
  });

  test('no column is kept for a panel that opens on demand', async () => {
    await store(browser(), { settings: { opens: 'demand' } });
    await show(beside(MOST_READ, GROWING), 1100);
    await until('hidden', async () => (await notHidden(page, ['.most'])).length === 0);
    assert.deepEqual([await state(page), await columns()], ['folded', 0]);
    await clickTab(page);
    await until('open', async () => await state(page) === 'open');
    assert.deepEqual([await stands(), await columns()], ['open docked right', 1]);
  });

  // Firefox can't be asked how a page looks on paper.
  if (name === 'chromium') {
    test('no column is kept on paper', async () => {
      assert.equal(await show(beside(MOST_READ, GROWING), 1100), 'open docked right');
      const narrow = await textWidth();
      await page.emulateMediaType('print');
      assert.ok(await textWidth() > narrow + 200);
    });
  }
});
