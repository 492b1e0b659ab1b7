// Pages that are more than one page: single-page sites, the back/forward cache, pages that go on below, pages on paper.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { article, serveMade } from './support/made.js';
import { notHidden, notShown, open } from './support/page.js';
import { clickTab, contents, hasPanel, panel, panelOfRestored, press, state } from './support/panel.js';
import { drawn, sheets } from './support/paper.js';
import { serve } from './support/server.js';
import { store, stored } from './support/storage.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** @param {Page} page @param {string} to */
const go = (page, to) => page.evaluate((to) => /** @type {any} */ (window).liveGo(to), to);

/** @param {Page} page */
const boxHidden = (page) => until('the box hidden', async () => (await notHidden(page, ['aside'])).length === 0);

inEachBrowser('navigation', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('a single page that becomes an article, another, none, and one again', async () => {
    const page = await open(browser(), server.address('live/front.html'));
    for (const [to, headline] of [['next.html', 'Harbour Cranes'], ['fights.html', 'Lighthouse'], ['next.html', 'Harbour Cranes']]) {
      await go(page, /** @type {string} */ (to));
      await boxHidden(page);
      await until(`the story: ${headline}`, async () => (await contents(await panel(page))).headline.includes(/** @type {string} */ (headline)));
      assert.deepEqual(await notShown(page, ['#first', '.body > p']), []);
    }
    await go(page, 'front.html');
    await until('no panel for a list', async () => !(await hasPanel(page)) || await state(page) === 'off');
    await go(page, 'fights.html');
    await boxHidden(page);
    await page.close();
  });

  for (const wait of [100, 700, 2_500]) {
    test(`the next story is there ${wait} ms after the address has changed`, async (t) => {
      const stories = { '/first': 'Town buys the old ferry', '/second': 'Harbour board sells its cranes' };
      const made = await serveMade((path) => ({ body: article({ title: stories[/** @type {keyof typeof stories} */ (path)] }) }));
      t.after(() => made.close());
      const page = await open(browser(), made.address('/first'));
      await panel(page);
      await page.evaluate(async (wait) => {
        history.pushState(null, '', '/second');
        document.querySelector('main')?.remove();
        await new Promise((resolve) => { setTimeout(resolve, wait); });
        const next = new DOMParser().parseFromString(await (await fetch('/second')).text(), 'text/html');
        document.body.append(document.adoptNode(/** @type {Element} */ (next.querySelector('main'))));
      }, wait);
      await until('the second story', async () => /cranes/.test((await contents(await panel(page))).headline));
      await until('the appeal in it hidden', async () => (await notHidden(page, ['.appeal'])).length === 0);
      await page.close();
    });
  }

  test('rules that changed while the page lay in the back/forward cache are heeded', async (t) => {
    const made = await serveMade((path) => ({ body: path === '/other' ? '<title>Other</title>' : article({ last: '<div class="promo">Words</div>' }) }));
    t.after(() => made.close());
    await store(browser(), { rulesText: '##.promo' });
    const page = await open(browser(), made.address('/fights.html'));
    await until('hidden', async () => (await notHidden(page, ['.promo'])).length === 0);
    await page.evaluate(() => { addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.persisted = String(persisted); }); });
    await page.goto(made.address('/other'), { waitUntil: [] });
    await until('the other page', () => page.evaluate(() => document.title === 'Other'));
    await store(browser(), { rulesText: '' });
    const back = await goBack(page);
    await until('shown', async () => (await notShown(back, ['.promo'])).length === 0);
    console.log(`${name}: rules changed in the back/forward cache: ${await back.evaluate(() => document.documentElement.dataset.persisted)}`);
    await back.close();
  });

  test('how the panel was left elsewhere, while the page lay in the back/forward cache, is not overwritten', async (t) => {
    const made = await serveMade((path) => ({ body: path === '/other' ? '<title>Other</title>' : article() }));
    t.after(() => made.close());
    const page = await open(browser(), made.address('/fights.html'));
    await press(page, await panel(page), '#fold');
    await until('folded', async () => await state(page) === 'folded');
    await page.goto(made.address('/other'), { waitUntil: [] });
    await until('the other page', () => page.evaluate(() => document.title === 'Other'));
    await store(browser(), { panelPlaces: { wide: { docked: 'folded', side: 'left' } } });
    const back = await goBack(page);
    await until('the tab', async () => await state(back) === 'folded');
    await clickTab(back);
    await until('open', async () => await state(back) === 'open');
    await until('kept', async () => (await stored(browser(), 'panelPlaces'))?.wide?.docked === 'open');
    assert.equal((await stored(browser(), 'panelPlaces')).wide.side, 'left');
    await store(browser(), { panelPlaces: {} });
    await back.close();
  });

  /**
   * Goes back to the story by the page itself: the protocol asks for it anew, or waits for a load that never comes.
   * @param {import('puppeteer-core').Page} page
   */
  async function goBack(page) {
    await page.evaluate(() => { setTimeout(() => history.back(), 0); });
    // Firefox's driver may take it for another page.
    return until('the page is back', async () => {
      for (const one of await browser().pages()) {
        if (await one.evaluate(() => location.pathname.endsWith('fights.html')).catch(() => false)) return one;
      }
      return undefined;
    });
  }

  test('back from another page', async () => {
    const page = await open(browser(), server.address('live/fights.html'));
    await boxHidden(page);
    await page.evaluate(() => { addEventListener('pageshow', (event) => { document.documentElement.dataset.persisted = String(event.persisted); }); });
    await page.goto(server.address('live/front.html'));
    const back = await goBack(page);
    await boxHidden(back);
    console.log(`${name}: from the back/forward cache: ${await back.evaluate(() => document.documentElement.dataset.persisted)}`);
    // Firefox's driver does not find frames of a page that is back.
    if (name === 'chromium') assert.match((await contents(await panelOfRestored(back))).headline, /Lighthouse/);
    await back.evaluate(() => { /** @type {any} */ (window).liveAppeal('document'); });
    await until('what comes then hidden', async () => (await notHidden(back, ['#content > div'])).length === 0);
    await back.close();
  });

  test('an open panel keeps no page from the back/forward cache', async () => {
    const page = await open(browser(), server.address('live/fights.html'));
    await panel(page);
    assert.equal(await state(page), 'open');
    await page.evaluate(() => {
      addEventListener('pagehide', ({ persisted }) => { sessionStorage.setItem('hidden', String(persisted)); });
      addEventListener('pageshow', ({ persisted }) => { sessionStorage.setItem('shown', String(persisted)); });
    });
    await page.goto(server.address('live/next.html'));
    const back = await goBack(page);
    // A page that was not kept is loaded anew, without the listeners; the values below then tell whether it was to be kept.
    await until('the page is shown', () => back.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return sessionStorage.getItem('shown') ?? (/** @type {PerformanceNavigationTiming} */ (entry)).type === 'back_forward';
    }));
    assert.deepEqual(await back.evaluate(() => ['hidden', 'shown'].map((name) => sessionStorage.getItem(name))), ['true', 'true']);
    assert.deepEqual(await notHidden(back, ['aside']), []);
    assert.equal(await state(back), 'open');
    if (name === 'chromium') assert.match((await contents(await panelOfRestored(back))).headline, /Lighthouse/);
    await back.close();
  });

  test('a page that goes on below: what comes with the next article goes, its text stays', async () => {
    const page = await open(browser(), server.address('live/fights.html'));
    await boxHidden(page);
    for (const to of ['next.html', 'story.html']) {
      await page.evaluate(async (to) => {
        const markup = await (await fetch(to)).text();
        const next = new DOMParser().parseFromString(markup, 'text/html');
        document.getElementById('app')?.append(...[...next.querySelectorAll('article, aside')].map((element) => document.adoptNode(element)));
      }, to);
    }
    await until('both boxes hidden', async () => (await notHidden(page, ['aside'])).length === 0
      && page.evaluate(() => document.querySelectorAll('aside').length === 2));
    assert.deepEqual(await notShown(page, ['.body > p', 'h1']), []);
    await page.close();
  });

  test('on paper: hidden stays hidden, and no panel', async () => {
    /** By the path of the page: what its own style makes so tall on paper that it takes some ten sheets. */
    const tall = ['aside', 'h1'];
    const made = await serveMade((path) => (
      { body: article({ head: `<style>@media print { ${path.slice(1)} { display: block; height: 250cm } }</style>` }) }));
    try {
      const count = [];
      for (const what of tall) {
        const page = await open(browser(), made.address(`/${what}`));
        await panel(page);
        const pdf = await page.pdf();
        count.push(sheets(pdf));
        if (what === 'aside') {
          await page.evaluate(() => document.querySelector('copydesk-panel')?.remove());
          assert.deepEqual(drawn(pdf), drawn(await page.pdf()), 'with the panel and without it');
        }
        await page.close();
      }
      const [appeal = 0, headline = 0] = count;
      assert.ok(headline > 8, `${headline} sheets with a tall headline: else it would prove nothing`);
      assert.ok(appeal >= 1 && appeal <= 2, `${appeal} sheets with a tall appeal that is hidden`);
    } finally {
      await made.close();
    }
  });
});
