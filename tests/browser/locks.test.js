// Overlays that lock, dim or blur the page: hidden, they leave a page that can be read, scrolled and used. The dialogs that a
// reader wants are left alone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { article, serveMade } from './support/made.js';
import { frames, open } from './support/page.js';
import { state } from './support/panel.js';
import { serve } from './support/server.js';
import { store } from './support/storage.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {Window & { liveLock(way: string): void, liveConsent(): void }} Live */

const WAYS = [
  'overflow of body', 'overflow of html', 'important overflow by a class', 'fixed body', 'a locked wrapper', 'a fixed wrapper',
  'touch-action', 'listeners', 'listeners of the window', 'inert', 'aria-hidden', 'blur', 'blurred body', 'a veil beside', 'a veil by ::after',
  'overlay and veil beside the body', 'a modal dialog',
];

/** What still bars the page, as its own reader would meet it. @param {Page} page */
const barriers = (page) => page.evaluate(() => {
  const barriers = [];
  const first = /** @type {HTMLElement} */ (document.querySelector('#first'));
  const { left, top, width } = first.getBoundingClientRect();
  if (document.elementFromPoint(left + width / 2, Math.max(top, 0) + 12)?.closest('article') === null) barriers.push('covered');
  for (let element = first.parentElement; element; element = element.parentElement) {
    const style = getComputedStyle(element);
    if (style.filter !== 'none') barriers.push(`filter on ${element.localName}`);
    if (style.touchAction === 'none') barriers.push(`touch-action on ${element.localName}`);
    if (style.pointerEvents === 'none') barriers.push(`pointer-events on ${element.localName}`);
    if (style.position === 'fixed') barriers.push(`fixed ${element.localName}`);
    if (/hidden|clip/.test(style.overflowY)) barriers.push(`overflow of ${element.localName}`);
    if (element.hasAttribute('inert')) barriers.push(`inert ${element.localName}`);
    if (element.getAttribute('aria-hidden') === 'true') barriers.push(`aria-hidden ${element.localName}`);
  }
  for (const part of ['::before', '::after']) {
    const { content, position, display } = getComputedStyle(document.body, part);
    if (content !== 'none' && position === 'fixed' && display !== 'none') barriers.push(`body${part}`);
  }
  for (const veil of document.querySelectorAll('.veil')) if (veil.getClientRects().length > 0) barriers.push('a veil');
  if (document.querySelector('dialog:modal')) barriers.push('a modal dialog');
  return barriers;
});

/** Scrolls as a reader would. @param {Page} page @param {() => Promise<void>} how */
async function scrolls(page, how) {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await until('at the top', () => page.evaluate(() => scrollY === 0));
  await how();
  await until('scrolled', () => page.evaluate(() => scrollY > 0));
}

/** @param {Page} page */
const canScroll = (page) => Promise.resolve()
  .then(() => page.mouse.move(500, 400))
  .then(() => scrolls(page, () => page.mouse.wheel({ deltaY: 300 })))
  .then(() => scrolls(page, () => page.keyboard.press('PageDown')));

/** @param {Page} page @param {string} way */
const lock = (page, way) => page.evaluate((way) => { /** @type {Live} */ (/** @type {unknown} */ (window)).liveLock(way); }, way);

inEachBrowser('locks', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  /** A page that has been read. */
  async function opened() {
    const page = await open(browser(), server.address('live/locks.html'));
    await until('the panel', () => state(page));
    return page;
  }

  for (const way of WAYS) {
    test(way, async () => {
      const page = await opened();
      const before = await page.evaluate(() => document.body.getAttribute('style'));
      assert.equal(before, null);
      await lock(page, way);
      await until(`usable: ${way}`, async () => {
        const left = await barriers(page);
        if (left.length > 0) throw new Error(left.join(', '));
        return true;
      });
      await canScroll(page);
      await page.close();
    });
  }

  if (name === 'chromium') {
    test('by touch', async () => {
      const page = await opened();
      await lock(page, 'listeners of the window');
      await until('usable', async () => (await barriers(page)).length === 0);
      await scrolls(page, async () => {
        await page.touchscreen.touchStart(500, 700);
        for (let y = 690; y >= 300; y -= 10) await page.touchscreen.touchMove(500, y);
        await page.touchscreen.touchEnd();
      });
      await page.close();
    });
  }

  test('a lock that the site sets again and again', async () => {
    const page = await opened();
    await lock(page, 'overflow of body');
    for (let time = 0; time < 5; time += 1) {
      await page.evaluate((time) => {
        document.body.style.overflow = '';
        document.body.style.overflow = 'hidden';
        document.documentElement.classList.toggle('locked', time % 2 === 0);
        /** @type {HTMLElement} */ (document.querySelector('#app')).inert = true;
      }, time);
      await until('usable', async () => (await barriers(page)).length === 0);
    }
    await canScroll(page);
    await page.close();
  });

  for (const [what, button, dialog] of [['menu', '#open-menu', '#menu'], ['search', '#open-search', '#search']]) {
    test(`the site's own ${what} stays, with its veil and its lock`, async () => {
      const page = await opened();
      await lock(page, 'overflow of body');
      await until('usable', async () => (await barriers(page)).length === 0);
      await page.evaluate(() => { document.body.style.overflow = ''; });
      await until('unmarked', () => page.evaluate(() => !document.documentElement.hasAttribute('data-copydesk-scroll')));
      await page.click(/** @type {string} */ (button));
      await frames(page);
      assert.deepEqual(await page.evaluate((dialog) => ({
        dialog: /** @type {Element} */ (document.querySelector(dialog)).getClientRects().length > 0,
        veil: [...document.querySelectorAll('.veil')].every((veil) => veil.getClientRects().length > 0),
        overflow: getComputedStyle(document.body).overflowY,
      }), /** @type {string} */ (dialog)), { dialog: true, veil: true, overflow: 'hidden' });
      await page.close();
    });
  }

  for (const way of ['inert', 'aria-hidden']) {
    test(`${way}: what the site has closed itself stays as the site has left it`, async () => {
      const page = await opened();
      await lock(page, way);
      await until('usable', async () => (await barriers(page)).length === 0);
      await page.evaluate(() => {
        document.querySelector('.appeal')?.remove();
        const app = /** @type {HTMLElement} */ (document.querySelector('#app'));
        app.inert = false;
        app.removeAttribute('aria-hidden');
        document.body.style.overflow = '';
      });
      await frames(page);
      assert.deepEqual(await barriers(page), []);
      await canScroll(page);
      await page.close();
    });
  }

  const WINDOW = `<div class="letter" role="dialog" style="position:fixed;inset:0;background:#0009"><form><h2>Sign up for our newsletter</h2>
    <p>Get the best stories in your inbox every morning.</p><input type="email"><button>Sign up</button></form></div>`;
  const locking = (/** @type {string} */ selector) => `<script>document.querySelector('${selector}').inert = true; document.body.style.overflow = 'hidden'</script>`;

  test('a lock and a click at once: the lock is undone', async (t) => {
    const click = `<script>document.addEventListener('click', () => { document.body.style.cssText += 'position:fixed;width:100%'; })</script>`;
    const made = await serveMade(() => ({ body: article({ last: `<div style="height:3000px"></div>${WINDOW}${locking('body > div')}${click}` }) }));
    t.after(() => made.close());
    const page = await open(browser(), made.address('/story'));
    await until('usable', () => page.evaluate(() => getComputedStyle(document.body).overflowY === 'visible'));
    await page.mouse.click(200, 300);
    await until('clicked', () => page.evaluate(() => document.body.style.position === 'fixed'));
    await until('free', () => page.evaluate(() => getComputedStyle(document.body).position === 'static'));
    await page.close();
  });

  test('a story that is all of the body is freed', async (t) => {
    const made = await serveMade(() => ({ body: article({ last: `${WINDOW}${locking('main')}` }) }));
    t.after(() => made.close());
    const page = await open(browser(), made.address('/story'));
    await until('usable', () => page.evaluate(() => document.querySelector('.letter')?.getClientRects().length === 0
      && !document.querySelector('main')?.inert));
    await page.close();
  });

  test('on a page that is no article, what a rule of the reader’s hides locks nothing; the rule gone, the page is as it was', async (t) => {
    const made = await serveMade(() => ({ body: `<!doctype html><title>Front</title><div id="app"><h1>Front</h1>${'<p>Words</p>'.repeat(200)}</div>${WINDOW}${locking('#app')}` }));
    t.after(() => made.close());
    await store(browser(), { rulesText: '##.letter' });
    const page = await open(browser(), made.address('/'));
    const isLocked = () => page.evaluate(() => [getComputedStyle(document.body).overflowY === 'hidden', /** @type {HTMLElement} */ (document.querySelector('#app')).inert]);
    await until('free', async () => !(await isLocked()).includes(true));
    await canScroll(page);
    await store(browser(), { rulesText: '' });
    await until('as it was', async () => !(await isLocked()).includes(false));
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith('data-copydesk'))), []);
    await page.close();
  });

  test('a cookie choice stays, and with it what it does to the page', async () => {
    const page = await opened();
    await lock(page, 'a veil beside');
    await until('usable', async () => (await barriers(page)).length === 0);
    await page.evaluate(() => { /** @type {Live} */ (/** @type {unknown} */ (window)).liveConsent(); });
    await frames(page);
    assert.deepEqual(await page.evaluate(() => ({
      dialog: /** @type {Element} */ (document.querySelector('#cookies')).getClientRects().length > 0,
      overflow: getComputedStyle(document.body).overflowY,
      inert: /** @type {HTMLElement} */ (document.querySelector('#app')).inert,
    })), { dialog: true, overflow: 'hidden', inert: true });
    await page.close();
  });
});
