// "Hide a block": picked by mouse and by keyboard, saved as a rule, gone before the next page is painted, and undone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { hiddenElements, notHidden, notShown, open } from './support/page.js';
import { inHost } from './support/panel.js';
import { isPicking, pick, reached } from './support/picker.js';
import { serve } from './support/server.js';
import { store, stored } from './support/storage.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** @param {Page} page */
const byRule = async (page) => (await hiddenElements(page)).filter(({ kind }) => kind === 'rule').length;

/** The middle of an element. @param {Page} page @param {string} selector */
const middle = (page, selector) => page.evaluate((selector) => {
  const { left, top, width, height } = /** @type {Element} */ (document.querySelector(selector)).getBoundingClientRect();
  return /** @type {const} */ ([left + width / 2, top + height / 2]);
}, selector);

/** The page's markup without Copydesk's hosts. @param {Page} page */
const markup = (page) => page.evaluate(() => {
  const copy = /** @type {Element} */ (document.documentElement.cloneNode(true));
  copy.querySelector('copydesk-panel')?.remove();
  return copy.outerHTML;
});

/** What the page heard of the reader since it was last asked. @param {Page} page @returns {Promise<string[]>} */
const heard = (page) => page.evaluate(() => /** @type {any} */ (window).heard.splice(0));

inEachBrowser('picking a block', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {string} */
  let address;
  before(async () => {
    server = await serve();
    address = server.address('picker/index.html');
  });
  after(() => server.close());

  /** @param {string} [rulesText] */
  const begin = async (rulesText = '') => {
    await store(browser(), { rulesText });
    const page = await open(browser(), address);
    await until('the article is read', () => page.evaluate(() => document.querySelector('copydesk-panel') !== null));
    return page;
  };

  /** @param {Page} page @param {string[]} keys */
  const press = async (page, ...keys) => {
    for (const key of keys) await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key));
  };

  /** To the button so many before this one. @param {Page} page @param {number} times */
  const back = async (page, times) => {
    await page.keyboard.down('Shift');
    for (let time = 0; time < times; time += 1) await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
  };

  test('by mouse: pointed at, clicked, saved, and the page hears nothing of it', async () => {
    const page = await begin('! mine\nother.example##.x');
    await pick(browser(), page);
    await heard(page);
    await page.mouse.move(...await middle(page, '#inner'));
    await page.mouse.click(...await middle(page, '#lead'));
    await reached(page, 'chosen');
    await page.mouse.click(...await middle(page, '#inner'));
    await reached(page, 'chosen');
    await press(page, 'Enter');
    await reached(page, 'saved');
    assert.equal(await stored(browser(), 'rulesText'), '! mine\nother.example##.x\nnews.localhost###inner\n');
    await until('hidden', async () => await byRule(page) === 1);
    assert.deepEqual(await notHidden(page, ['#inner']), []);
    assert.deepEqual(await heard(page), [], 'the page heard nothing of it');
    await press(page, 'Escape');
    await until('the picker is gone', async () => !(await isPicking(page)));
    await page.mouse.click(...await middle(page, '#lead'));
    assert.ok((await heard(page)).includes('click'), 'the page hears again');
    await page.close();
  });

  test('by keyboard: stepped to the parent, saved, and the page loads without it', async () => {
    const page = await begin();
    await page.evaluate(() => /** @type {any} */ (window).heard.splice(0));
    await pick(browser(), page);
    await page.mouse.move(...await middle(page, '#inner'));
    await press(page, 'ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'Enter');
    await reached(page, 'chosen');
    await press(page, 'Enter');
    await reached(page, 'saved');
    assert.match(await stored(browser(), 'rulesText'), /^news\.localhost##.*:nth-of-type\(1\)\n$/, 'the one, not both');
    await until('hidden', async () => await byRule(page) === 1);
    await press(page, 'Escape');
    await until('the picker is gone', async () => !(await isPicking(page)));
    await page.reload({ waitUntil: 'load' });
    assert.deepEqual(await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
      resolve([.../** @type {any} */ (window).seen]);
    })))), ['two']);
    await page.close();
  });

  test('by wheel and finger: the page hears nothing, and can hold nothing', async () => {
    const page = await begin();
    await page.evaluate(() => {
      for (const type of ['touchstart', 'touchend', 'wheel']) {
        addEventListener(type, (event) => {
          /** @type {any} */ (window).heard.push(type);
          event.preventDefault();
        }, { capture: true, passive: false });
      }
    });
    await pick(browser(), page);
    await heard(page);
    await page.mouse.move(...await middle(page, '#lead'));
    await page.mouse.wheel({ deltaY: 20 });
    await page.touchscreen.tap(...await middle(page, '#inner'));
    await reached(page, 'chosen');
    assert.deepEqual(await heard(page), []);
    await page.close();
  });

  test('undo takes the rule back and leaves the page as it was', async () => {
    const page = await begin('##.mine');
    const before = await markup(page);
    await pick(browser(), page);
    await page.mouse.click(...await middle(page, '#inner'));
    await reached(page, 'chosen');
    await press(page, 'Enter');
    await reached(page, 'saved');
    await until('hidden', async () => await byRule(page) === 1);
    // “Done” has the keyboard, “Undo” stands before it.
    await back(page, 1);
    await press(page, 'Enter');
    await until('the rule is gone', async () => await stored(browser(), 'rulesText') === '##.mine\n');
    await until('the picker is gone', async () => !(await isPicking(page)));
    await until('shown again', async () => (await notShown(page, ['#inner'])).length === 0);
    assert.equal(await markup(page), before);
    await page.close();
  });

  test('cancelled, with a preview on, nothing is left', async () => {
    const page = await begin();
    const before = await markup(page);
    await pick(browser(), page);
    await page.mouse.click(...await middle(page, '#inner'));
    await reached(page, 'chosen');
    // From “Hide it” back over “Cancel” to “Preview”, on, off and on.
    await back(page, 2);
    for (const count of [1, 0, 1]) {
      await press(page, 'Enter');
      await until(`previewed: ${count}`, async () => await byRule(page) === count);
    }
    await press(page, 'Escape');
    await until('the picker is gone', async () => !(await isPicking(page)));
    assert.equal(await markup(page), before);
    assert.equal(await stored(browser(), 'rulesText'), '');
    await page.close();
  });

  test('a paragraph without a name has no rule: in its place other articles have text', async () => {
    const page = await begin();
    await pick(browser(), page);
    await page.mouse.click(...await middle(page, 'article p:nth-of-type(3)'));
    await reached(page, 'chosen');
    await press(page, 'Enter');
    await page.mouse.click(...await middle(page, '#inner'));
    await reached(page, 'chosen');
    await press(page, 'Enter');
    await reached(page, 'saved');
    assert.equal(await stored(browser(), 'rulesText'), 'news.localhost###inner\n');
    await page.close();
  });

  test('a step down goes back to where the steps up came from', async () => {
    const page = await begin();
    await pick(browser(), page);
    await page.mouse.move(...await middle(page, '#inner'));
    await press(page, 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'Enter');
    await reached(page, 'chosen');
    await press(page, 'Enter');
    await reached(page, 'saved');
    assert.equal(await stored(browser(), 'rulesText'), 'news.localhost###inner\n');
    await page.close();
  });

  test('it has the reader’s colours and size of text', async () => {
    await store(browser(), { settings: { theme: 'dark', size: 'largest' } });
    const page = await begin();
    await pick(browser(), page);
    assert.deepEqual(await page.$eval('copydesk-picker', (it) => [getComputedStyle(it).colorScheme, it.getAttribute('data-size')]), ['dark', 'largest']);
    await page.close();
    await store(browser(), { settings: {} });
  });

  // Firefox lets no test look into its bar.
  if (name === 'chromium') {
    test('“Larger” by mouse chooses, and the keyboard stays in the bar where nothing can be hidden', async () => {
      const page = await begin();
      await pick(browser(), page);
      const [x = 0, y = 0] = await inHost(page, function larger() {
        const { left, top, width, height } = /** @type {Element} */ (this.querySelector('[data-action=larger]')).getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      }, 'copydesk-picker');
      await page.mouse.move(...await middle(page, '#inner'));
      await page.mouse.click(x, y);
      await reached(page, 'chosen');
      assert.match(await inHost(page, function what() {
        return this.getElementById('what')?.textContent ?? '';
      }, 'copydesk-picker'), /^div\.offers-box/);
      await page.mouse.click(...await middle(page, '#inner'));
      await until('its button has the keyboard', () => inHost(page, function focused() {
        return /** @type {HTMLElement | null} */ (this.activeElement)?.dataset.action === 'save';
      }, 'copydesk-picker'));
      // The article is in it.
      await press(page, 'ArrowUp', 'ArrowUp', 'ArrowUp');
      await until('the bar has the keyboard', () => inHost(page, function focused() {
        return this.activeElement?.id === 'bar';
      }, 'copydesk-picker'));
      await page.close();
    });
  }
});
