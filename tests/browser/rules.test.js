// The reader's own rules: in effect before anything is painted, in open tabs as soon as they change, undone completely.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { options } from './support/extension.js';
import { frames, hiddenElements, notHidden, notShown, open } from './support/page.js';
import { APPEAL } from './support/made.js';
import { contents, panel, press, turnOver } from './support/panel.js';
import { serve } from './support/server.js';
import { store } from './support/storage.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */

const RULES = `! mine
news.localhost##.promo
news.localhost##p#held
##div:has(> b) + #follower
other.example###standfirst`;

/** What the page's own script saw in any frame, when all has happened. @param {Page} page */
const seen = async (page) => {
  await until('the page is done', () => page.evaluate(() => 'isDone' in window));
  // Two frames on, all that was painted was seen.
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
    resolve([.../** @type {any} */ (window).seen].sort());
  }))));
};

/** @param {Page} page */
const markup = (page) => page.evaluate(() => {
  const copy = /** @type {Element} */ (document.documentElement.cloneNode(true));
  copy.querySelector('copydesk-panel')?.remove();
  return copy.outerHTML;
});

inEachBrowser('rules of the reader’s own', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {string} */
  let address;
  before(async () => {
    server = await serve();
    address = server.address('rules/index.html');
  });
  after(() => server.close());

  test('nothing that a rule hides is ever seen', async () => {
    await store(browser(), { rulesText: '' });
    let page = await open(browser(), address);
    assert.deepEqual(await seen(page), ['first', 'follower', 'held', 'later', 'nested', 'turned'], 'without rules all is seen');
    await page.close();

    await store(browser(), { rulesText: RULES });
    for (let time = 0; time < 5; time += 1) {
      page = await open(browser(), address);
      assert.deepEqual(await seen(page), []);
      assert.deepEqual((await hiddenElements(page)).filter(({ kind }) => kind === 'rule').length, 5);
      assert.deepEqual(await notShown(page, ['#standfirst', 'h1']), []);
      assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-copydesk-veil')), false);
      await page.close();
    }
  });

  test('the panel lists them with the rule, and shows them again', async () => {
    await store(browser(), { rulesText: RULES });
    const page = await open(browser(), address);
    const frame = await panel(page);
    await seen(page);
    const listed = await until('all are listed', async () => {
      const { rule } = (await contents(frame)).kinds;
      return rule?.length === 5 ? rule : null;
    });
    assert.deepEqual(listed[0], { excerpt: 'Visit the shop and the café', reason: 'your rule: .promo' });
    await turnOver(page, frame, '.kind[data-kind=rule] [data-action=show-kind]');
    const SHOWN = ['#first', '#held', '#later', '#turned', '#follower'];
    await until('they are shown', () => page.evaluate((selectors) => selectors.every((selector) => {
      const element = document.querySelector(selector);
      return element?.hasAttribute('data-copydesk-shown') && element.getClientRects().length > 0;
    }), SHOWN));
    await press(page, frame, '.kind[data-kind=rule] [data-action=show-kind]');
    await until('they are hidden again', async () => (await notHidden(page, SHOWN)).length === 0);
    await page.close();
  });

  test('a change of the rules, or of the sites that are off, holds at once in open tabs', async () => {
    await store(browser(), { rulesText: RULES });
    const page = await open(browser(), address);
    await seen(page);
    const rules = async () => (await hiddenElements(page)).filter(({ kind }) => kind === 'rule').length;
    for (const [values, count] of /** @type {const} */ ([
      [{ rulesText: '##.promo' }, 3],
      [{ rulesText: '##.promo\n###held' }, 4],
      [{ settings: { sitesOff: ['localhost'] } }, 0],
      [{ settings: { sitesOff: ['ws.localhost'] } }, 4],
      [{ rulesText: '' }, 0],
    ])) {
      await store(browser(), values);
      await until(`${JSON.stringify(values)}: ${count}`, async () => await rules() === count);
    }
    await page.close();
  });

  test('what comes in, little or much at once, is matched before it is painted; what no longer matches is shown', async () => {
    await store(browser(), { rulesText: '##.promo' });
    const page = await open(browser(), address);
    await seen(page);
    for (const count of [20, 2000]) {
      const found = await page.evaluate((count) => new Promise((resolve) => {
        const first = /** @type {Element} */ (document.querySelector('.promo'));
        const came = Array.from({ length: count }, (_, place) => {
          const made = document.createElement('div');
          made.className = place % 10 === 0 ? 'promo' : 'other';
          made.textContent = 'Words';
          document.body.append(made);
          return made;
        });
        first.classList.remove('promo');
        requestAnimationFrame(() => {
          const shown = (/** @type {Element} */ one) => one.getClientRects().length > 0;
          const { length: others } = came.filter((one) => shown(one) && one.className === 'other');
          resolve([others, came.filter(shown).length - others, shown(first)]);
          first.classList.add('promo');
          came.forEach((one) => one.remove());
        });
      }), count);
      assert.deepEqual(found, [count * 0.9, 0, true], String(count));
    }
    await page.close();
  });

  test('a rule gone: what it hid and the site has taken away is seen when it comes back', async () => {
    await store(browser(), { rulesText: '##.promo' });
    const page = await open(browser(), address);
    await seen(page);
    await page.evaluate(() => {
      const box = /** @type {any} */ (window).box = document.querySelector('.promo');
      box.remove();
    });
    // What comes and is judged has those forgotten that are gone.
    await page.evaluate((appeal) => document.querySelector('article')?.insertAdjacentHTML('beforeend', appeal), APPEAL);
    await until('the appeal hidden', async () => (await notHidden(page, ['.appeal'])).length === 0);
    await store(browser(), { rulesText: '' });
    await page.evaluate(() => document.body.append(/** @type {any} */ (window).box));
    await until('seen', async () => (await notShown(page, ['.promo'])).length === 0);
    await page.close();
  });

  test('what is saved and what comes from elsewhere at once: the rules are those of the text', async () => {
    const page = await options(browser());
    for (let time = 0; time < 12; time += 1) {
      const after = await page.evaluate(async (time) => {
        const { storage, runtime } = /** @type {any} */ (globalThis).chrome;
        const come = storage.local.set({ rulesText: `##.come${time}\n` });
        await new Promise((resolve) => { setTimeout(resolve, time % 4); });
        await Promise.all([come, runtime.sendMessage({ type: 'save-rules', text: `##.saved${time}\n` })]);
        // What is asked now is done after what was to be done before.
        await runtime.sendMessage({ type: 'forget-sites' });
        return storage.local.get(['rulesText', 'rules']);
      }, time);
      assert.deepEqual(after.rules.map((/** @type {{ selector: string }} */ { selector }) => `##${selector}\n`), [after.rulesText]);
    }
    await page.close();
  });

  if (name === 'chromium') {
    test('what a site puts in and takes away again and again is not kept', async () => {
      await store(browser(), { rulesText: '##.promo' });
      const page = await open(browser(), address);
      await seen(page);
      const session = await page.createCDPSession();
      const count = async () => {
        await session.send('HeapProfiler.collectGarbage');
        return (await page.metrics()).Nodes ?? 0;
      };
      const before = await count();
      for (let time = 0; time < 20; time += 1) {
        await page.evaluate(async () => {
          for (let number = 0; number < 100; number += 1) {
            const made = Object.assign(document.createElement('div'), { className: 'promo', textContent: 'Words' });
            document.body.append(made);
            await Promise.resolve();
            made.remove();
          }
        });
        await frames(page, 8);
      }
      await until('they are gone', async () => await count() < before + 500);
      await page.close();
    });
  }

  test('the whole article, html and body stay, whatever a rule says', async () => {
    await store(browser(), { rulesText: '##article\n##.page' });
    const page = await open(browser(), address);
    await panel(page);
    await page.evaluate(() => {
      document.body.className = 'page';
      document.documentElement.className = 'page';
    });
    assert.deepEqual(await notShown(page, ['article', 'article p', 'h1']), []);
    assert.deepEqual((await hiddenElements(page)).filter(({ kind }) => kind === 'rule'), []);
    await page.close();
  });

  test('switched off, the page is what it was', async () => {
    await store(browser(), { rulesText: '' });
    let page = await open(browser(), address);
    await panel(page);
    await seen(page);
    const before = await markup(page);
    await page.close();
    await store(browser(), { rulesText: RULES });
    page = await open(browser(), address);
    const frame = await panel(page);
    await seen(page);
    assert.notEqual(await markup(page), before);
    await press(page, frame, '#turn');
    await until('nothing hidden', async () => (await hiddenElements(page)).length === 0);
    assert.equal(await markup(page), before);
    await page.close();
  });
});
