// What a reader takes along: copied for real and pasted elsewhere, saved to a folder. Also where the page forbids its
// frames the clipboard.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { pasted } from './support/clipboard.js';
import { open } from './support/page.js';
import { panel, press } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

const HEADERS = { 'permissions-policy': 'clipboard-write=(), clipboard-read=()', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
const CITATION = /^Harbour town raises its budget .*\. Ann Roe, Bo Li\. The Harbour Post, March 4, 2026\. http:\/\/news\.localhost:\d+\/figures\/many\.html$/;

inEachBrowser('taking away', (browser, _, downloads) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {import('puppeteer-core').Frame} */
  let frame;
  before(async () => {
    server = await serve(HEADERS);
    page = await open(browser(), server.address('figures/many.html?utm_source=letter#top'));
    frame = await panel(page);
    await frame.click('#take-away summary');
  });
  after(() => server.close());
  beforeEach(() => page.bringToFront());

  /** @param {string} selector */
  const does = async (selector) => {
    await frame.evaluate(() => { /** @type {Element} */ (document.querySelector('#told')).textContent = ''; });
    await press(page, frame, selector);
    await until('the panel tells that it is done', () => frame.$eval('#told', (it) => it.textContent));
  };

  /** @param {string} name */
  const file = (name) => until(`the file ${name}`, () => {
    const found = readdirSync(downloads).find((one) => one === name);
    // Firefox has an empty one there first, and another beside it.
    return found && !existsSync(path.join(downloads, `${name}.part`)) && readFileSync(path.join(downloads, found), 'utf8');
  });

  test('the citation is copied', async () => {
    await does('[data-action=copy-citation]');
    assert.match((await pasted(browser())).trim(), CITATION);
  });

  test('a figure is copied with its sentence, source, date and link', async () => {
    await press(page, frame, '#key-figures .figure .unfold');
    await does('#key-figures .figure [data-action=copy-figure]');
    const [figure, sentence, source] = (await pasted(browser())).split('\n');
    assert.match(figure ?? '', /^\$48 million/);
    assert.match(sentence ?? '', /^“The council of Elm voted .* \$48 million, .*”$/);
    assert.match(source ?? '', /March 4, 2026\. http.*\/many\.html#:~:text=The%20council%20of%20Elm%20voted,/);
  });

  test('figures are copied in the form that is chosen', async () => {
    for (const [form, says] of /** @type {const} */ ([['markdown', /^# Harbour town .*\n\n[^]*^- \*\*\$48 million/m], ['csv', /^figure,value,.*\r?\n\$48 million,48000000,,USD,/], ['json', /^\{\n {2}"headline": "Harbour/]])) {
      await frame.select('#take-form', form);
      await does('[data-action=copy-figures]');
      assert.match(await pasted(browser()), says);
    }
  });

  test('the article is printed by itself', async () => {
    await frame.evaluate(() => { globalThis.print = () => { document.documentElement.dataset.printed = 'true'; }; });
    await press(page, frame, '[data-action=print-article]');
    await until('the printer was called', () => frame.evaluate(() => document.documentElement.dataset.printed));
    const printed = await frame.evaluate(() => [...document.querySelectorAll('#clean > *')].map((one) => `${one.localName} ${one.textContent}`));
    assert.match(printed[0] ?? '', /^h1 Harbour town raises/);
    assert.match(printed[1] ?? '', /^p Harbour town raises .*March 4, 2026/);
    assert.equal(printed.filter((one) => one.startsWith('p The council of Elm')).length, 1);
    assert.equal(await frame.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('#clean'))).display), 'none');
    // What is printed next is not this.
    await frame.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await frame.evaluate(() => document.querySelector('#clean')?.childElementCount), 0);
  });

  // The last: Firefox's list of downloads takes the keyboard.
  test('figures and the article are saved', async () => {
    await frame.select('#take-form', 'csv');
    await does('[data-action=save-figures]');
    const NAME = 'harbour-town-raises-its-budget-by-12-to';
    assert.match(await file(`${NAME}.csv`), /^\ufefffigure,value,.*\r\n\$48 million,/);
    await frame.click('[data-action=save-article]');
    const article = await file(`${NAME}.html`);
    assert.match(article, /^<!doctype html>\n<html lang="en">/);
    assert.match(article, /<p class="source">Harbour town .*The Harbour Post, March 4, 2026\./);
    assert.match(article, /<p>The council of Elm voted .*<\/p>\n/);
  });
});
