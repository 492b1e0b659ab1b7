// The demo page from end to end: what a reader of that article gets, in real browsers. Once as it is, once under a
// strict Content-Security-Policy, which must change nothing.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { frames, notHidden, notShown, open } from './support/page.js';
import { clickTab, contents, panel, press, state, turnOver } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

const DEMO = 'moscow-times/index.html';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'none'";

const CLUTTER = [
  '.site-header__contribute', '.contribute-teaser-mobile', '.contribute-modal', '.contribute-bar',
  '.contribute-banner', '.contribute-banner h4', '.contribute-banner p', '.contribute-banner__button',
  '.article__related-article', '.sidebar__section', 'section.cluster', 'section.cluster h2',
];

const ARTICLE = [
  'h1', '.article__byline', '.article__featured-image', '.article__featured-image__credits',
  '.article__block--html p', '.article__tags', '.social a', 'nav.menu-main a[href="/contribute"]', 'footer.menu-footer',
];

/** @type {Record<string, Record<string, string>>} */
const HEADERS = { 'demo page': {}, 'demo page with a strict policy': { 'content-security-policy': POLICY } };

for (const [what, headers] of Object.entries(HEADERS)) {
  inEachBrowser(what, (browser) => {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** @type {import('puppeteer-core').Page} */
    let page;
    before(async () => { server = await serve(headers); });
    after(() => server.close());
    afterEach(() => page.close());

    /** @param {string} [query] @param {{ width?: number, height?: number }} [size] */
    const openDemo = async (query = '', size) => {
      page = await open(browser(), server.address(DEMO + query), size);
      return panel(page);
    };

    /** @param {string} selector */
    const reaches = (selector) => until(`${selector} in the window`, () => page.evaluate((selector) => {
      const element = document.querySelector(selector);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { top = -1 } = element?.getBoundingClientRect() ?? {};
      return top >= 0 && top < innerHeight;
    }, selector));

    test('hides every appeal and teaser, and nothing of the article', async () => {
      await openDemo();
      assert.deepEqual(await notHidden(page, CLUTTER), []);
      assert.deepEqual(await notShown(page, ARTICLE), []);
      assert.equal(await page.evaluate(() => document.querySelectorAll('.article__block--html p').length), 9);
    });

    test('shows headline, source, dates and key figures', async () => {
      const shown = await contents(await openDemo());
      assert.equal(shown.headline, 'Russia and Ukraine Exchange Hundreds of POWs');
      assert.match(shown.publisher, /The Moscow Times/);
      assert.match(shown.agency, /AFP/);
      assert.deepEqual(shown.authors, [], 'an agency is no author');
      for (const [date, here, there] of /** @type {const} */ ([['published', '19:16', '11:16'], ['updated', '19:42', '11:42']])) {
        assert.match(shown[date].moment, /2024/);
        assert.match(shown[date].moment, /\b31\b/);
        assert.ok(shown[date].moment.includes(here), `${date}: ${shown[date].moment}`);
        assert.match(shown[date].moment, /\+0?3/);
        assert.ok(shown[date].local.includes(there), `${date}, the reader's time: ${shown[date].local}`);
      }
      const wanted = /** @type {const} */ ([
        ['195', /soldiers/, /^Russia's Defense Ministry$/], ['207', /people/, /Zelensky$/],
        ['65', /Ukrainian POWs/, /^Moscow$/], ['50th', /swap/, /^Ukraine$/],
      ]);
      for (const [number, label, who] of wanted) {
        const figure = shown.figures.find((one) => one.number === number);
        assert.ok(figure, `${number} is no key figure: ${JSON.stringify(shown.figures)}`);
        assert.match(figure.label, label);
        assert.match(figure.who, who);
      }
      assert.deepEqual(shown.sides.map((group) => group.toSorted()), [['195', '207']]);
      // The appeal's, the teasers', and the aeroplane's.
      const all = [...shown.figures, ...shown.otherFigures].map((figure) => figure.number);
      for (const number of ['2', '30', '76', '17', '78', '13', '13%', '12', '12%', '4', '50', '10']) {
        assert.ok(!all.includes(number), `${number} is no figure of this article: ${all}`);
      }
    });

    test('lists what is hidden by kind, and shows it again', async () => {
      const frame = await openDemo();
      const { kinds } = await contents(frame);
      assert.deepEqual(Object.keys(kinds).toSorted(), ['fundraising', 'teaser']);
      for (const block of Object.values(kinds).flat()) {
        assert.notEqual(block.excerpt, '');
        assert.notEqual(block.reason, '');
      }
      const banner = () => page.evaluate(() => {
        const rects = document.querySelector('.contribute-banner')?.getClientRects();
        return rects && rects.length > 0;
      });
      for (const button of ['#show-all', '.kind[data-kind=fundraising] [data-action=show-kind]']) {
        await turnOver(page, frame, button);
        await until(`the appeal is shown by ${button}`, banner);
        // It gives way to what is shown.
        await frames(page);
        await panel(page);
        await turnOver(page, frame, button);
        await until('the appeal is hidden again', async () => !(await banner()));
      }
    });

    test('hides the modal that comes later and leaves the page scrollable', async () => {
      await openDemo('?modal=300');
      await until('the modal was called', () => page.evaluate(() => document.querySelector('.contribute-modal')?.getAttribute('style')?.includes('flex')));
      await until('the modal is hidden', async () => (await notHidden(page, ['.contribute-modal'])).length === 0);
      await page.mouse.move(300, 500);
      await until('the page scrolls', async () => {
        await page.mouse.wheel({ deltaY: 200 });
        return page.evaluate(() => scrollY > 0);
      });
    });

    test('hides the bar that comes on scrolling', async () => {
      await openDemo('?bar=50');
      await page.evaluate(() => scrollTo(0, 400));
      await until('the bar was called', () => page.evaluate(() => document.querySelector('.contribute-bar--show') !== null));
      await until('the bar is hidden', async () => (await notHidden(page, ['.contribute-bar'])).length === 0);
    });

    test('reads the next article when the page appends it, and follows the reader', async () => {
      const frame = await openDemo();
      await reaches('#load-next-article');
      await until('the next article', () => page.evaluate(() => document.querySelector('#article-id-83916') !== null));
      const its = ['.contribute-banner', 'section.cluster'];
      await until('its appeal and teasers hidden', async () => (await notHidden(page, its)).length === 0);
      assert.deepEqual(await notShown(page, ['#article-id-83916 h1', '#article-id-83916 .article__block--html p']), []);
      const headline = async () => (await contents(frame)).headline;
      await reaches('#article-id-83916 .article__block--html p');
      await until('the panel tells the next article', async () => /Kyiv Repels Russia Air Strikes/.test(await headline()));
      await reaches('#article-id-83917 .article__block--html p');
      await until('the panel tells the first article', async () => /Exchange Hundreds of POWs/.test(await headline()));
    });

    test('a click on a figure goes to its sentence and marks it', async () => {
      const frame = await openDemo();
      const place = (await contents(frame)).figures.findIndex((figure) => figure.number === '65');
      const button = (await frame.$$('#key-figures .figure [data-action=goto]'))[place];
      assert.ok(button);
      await button.click();
      await until('the sentence is marked and in the window', () => page.evaluate(() => {
        const [range] = /** @type {Iterable<Range>} */ (CSS.highlights.get('copydesk') ?? []);
        const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return range?.toString().includes('65 Ukrainian POWs') && top >= 0 && bottom <= innerHeight;
      }));
    });

    test('folds away and opens by button and by keyboard', async () => {
      const frame = await openDemo();
      assert.equal(await state(page), 'open');
      await frame.click('#fold');
      await until('folded by the button', async () => await state(page) === 'folded');
      await clickTab(page);
      await until('opened by its tab', async () => await state(page) === 'open');
      await press(page, frame, '#fold');
      await until('folded by the keyboard', async () => await state(page) === 'folded');
      await until('the keyboard has left the panel', async () => !(await frame.evaluate(() => document.hasFocus())));
      await page.keyboard.press('Enter'); // The tab has it now.
      await until('opened by the keyboard', async () => await state(page) === 'open');
    });
  });
}
