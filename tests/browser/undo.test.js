// What Copydesk does to a page can be undone: switched off, the page is what it was, to the byte.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { APPEAL, PARAGRAPHS, article, serveMade } from './support/made.js';
import { hiddenElements, notHidden, notShown, open } from './support/page.js';
import { panel, state } from './support/panel.js';
import { serve } from './support/server.js';
import { markup, untouched } from './support/undone.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * By keyboard, since the panel may still be growing to the size of what it shows.
 * @param {Page} page
 * @param {import('puppeteer-core').Frame} frame
 */
async function turnOff(page, frame) {
  await frame.focus('#turn');
  await page.keyboard.press('Enter');
}

/** Of which pages are made: what is hidden, what stays, and what is hard to put back as it was. */
const PIECES = [
  APPEAL,
  '<aside class="letter" style="display:flex" hidden=""><h3>Sign up for our newsletter</h3><form><input type="email"><button>Sign up</button></form></aside>',
  '<section style="color: red;;  margin:0"><h2>Related stories</h2><ul><li><a href="/a/1-ferry-drifts-for-two-nights">Ferry drifts for two nights off the coast</a></li>'
    + '<li><a href="/a/2-mayor-wants-a-new-harbour">Mayor wants a new harbour by spring</a></li></ul></section>',
  '<p class="  a  b " data-x="&quot;&amp;\n">She said so on Monday, when 40 people came to the hall to hear what the yard would ask for.</p>',
  '<div style="position:fixed;bottom:0;left:0"><p>Support our journalism. Please donate today.</p><a href="/donate">Donate now</a></div>',
  '<p><a href="/a/4-harbour-master-resigns-after-the-storm">Read more: Harbour master resigns after the storm</a></p>',
  '<!-- a comment --><svg viewBox="0 0 1 1"><title>x</title></svg><template><p>t</p></template><my-box style></my-box>',
];
const PLACES = /** @type {const} */ (['first', 'open', 'byline', 'close', 'last']);
const GENERATED = 5;

/** A page of pieces that the number chooses, the same each time. @param {number} number */
function generated(number) {
  let state = number * 2_654_435_761 % 2 ** 32;
  const below = (/** @type {number} */ most) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor(state / 2 ** 32 * most);
  };
  const some = () => Array.from({ length: below(4) }, () => PIECES[below(PIECES.length)]).join('\n');
  return article(Object.fromEntries(PLACES.map((place) => [place, some()])));
}

inEachBrowser('undoing', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('switched off, the page is what it was', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html?modal=1000000'));
    const frame = await panel(page);
    const hidden = await hiddenElements(page);
    assert.ok(hidden.length > 0);
    assert.notEqual(await markup(page), await untouched(page));

    await turnOff(page, frame);
    await until('nothing hidden', async () => (await hiddenElements(page)).length === 0);
    assert.equal(await markup(page), await untouched(page));
    assert.equal(await state(page), 'off');
    await page.close();
  });

  test('a lock that a hidden modal left is undone without a trace', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html?modal=200'));
    const frame = await panel(page);
    const overflow = () => page.evaluate(() => getComputedStyle(document.body).overflowY);
    await until('locked and released', () => page.evaluate(() => document.body.style.overflow === 'hidden'
      && document.documentElement.hasAttribute('data-copydesk-scroll')));
    assert.equal(await overflow(), 'visible');
    await turnOff(page, frame);
    await until('nothing hidden', async () => (await hiddenElements(page)).length === 0);
    assert.equal(await overflow(), 'hidden');
    assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-copydesk-scroll')), false);
    await page.close();
  });

  for (const [what, away, back] of [
    ['taken away by the site', `window.box = document.querySelector('.appeal'); box.remove()`, `document.querySelector('article').append(box)`],
    ['in a copy that the site made of its page', `window.copy = document.body.cloneNode(true)`, `document.body.replaceWith(copy)`],
    ['in markup that the site kept', `window.kept = document.querySelector('main').innerHTML`, `document.querySelector('main').innerHTML = kept`],
  ]) {
    test(`a block ${what} and put in while Copydesk is off is seen`, async (t) => {
      const made = await serveMade(() => ({ body: article() }));
      t.after(() => made.close());
      const page = await open(browser(), made.address('/'));
      const frame = await panel(page);
      await until('hidden', async () => (await hiddenElements(page)).length > 0);
      await page.evaluate(/** @type {string} */ (away));
      await turnOff(page, frame);
      await until('off', async () => await state(page) === 'off');
      await page.evaluate(/** @type {string} */ (back));
      await until('seen', async () => (await notShown(page, ['.appeal'])).length === 0);
      await page.close();
    });
  }

  test('what the site makes of a copy of a hidden block, and asks for nothing, is seen', async (t) => {
    const made = await serveMade(() => ({ body: article() }));
    t.after(() => made.close());
    const page = await open(browser(), made.address('/'));
    await panel(page);
    await until('hidden', async () => (await notHidden(page, ['.appeal'])).length === 0);
    await page.evaluate((texts) => {
      const copy = /** @type {Element} */ (document.querySelector('.appeal')?.cloneNode(false));
      copy.className = 'copy';
      copy.append(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: `${text} That was all.` })));
      document.querySelector('.text')?.after(copy);
    }, PARAGRAPHS);
    await until('seen', async () => (await notShown(page, ['.copy p'])).length === 0);
    assert.deepEqual(await notHidden(page, ['.appeal']), []);
    await page.close();
  });

  test('pages made by chance are what they were', async () => {
    const made = await serveMade((path) => ({ body: generated(Number(path.slice(1))) }));
    try {
      for (let number = 1; number <= GENERATED; number += 1) {
        const page = await open(browser(), made.address(`/${number}`));
        const frame = await panel(page);
        assert.ok((await hiddenElements(page)).length > 0, `something is hidden on page ${number}`);
        await turnOff(page, frame);
        await until('nothing hidden', async () => (await hiddenElements(page)).length === 0);
        assert.equal(await markup(page), await untouched(page), `page ${number}`);
        await page.close();
      }
    } finally {
      await made.close();
    }
  });
});
