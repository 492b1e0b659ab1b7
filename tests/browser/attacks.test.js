// Pages that attack: they try to see the panel, to be told that it is there, to press its buttons, to have their own markup
// in it, and to fill or change what is stored.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FIREFOX_UUID, inEachBrowser } from './support/browsers.js';
import { article, serveMade } from './support/made.js';
import { frames, notHidden, notShown, open } from './support/page.js';
import { contents, panel, state } from './support/panel.js';
import { stored } from './support/storage.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Frame} Frame */

const UNSEEN = /[\u0000-\u0008\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

/** Whatever tells a page of an extension's address. The page's own scripts, before the extension's. */
const SPY = `<script>
  window.told = [];
  const tell = (what) => { if (/-extension:/.test(String(what))) window.told.push(String(what)); };
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => tell(JSON.stringify(entry))))
    .observe({ entryTypes: PerformanceObserver.supportedEntryTypes.filter((type) => !/element|layout-shift/.test(type)) });
  for (const type of ['error', 'securitypolicyviolation', 'message', 'focusin', 'blur', 'pointerover', 'load', 'toggle']) {
    addEventListener(type, (event) => {
      tell(JSON.stringify([event.filename, event.blockedURI, event.sourceFile, event.origin, event.data]));
      for (const target of event.composedPath()) tell(target.src ?? '');
    }, true);
  }
  window.messages = [];
  addEventListener('message', (event) => window.messages.push(event.data));
</script>`;

/** A class for the panel's name, made to get at its shadow root. */
const CLASS = `<script>
  window.roots = [];
  customElements.define('copydesk-panel', class extends HTMLElement {
    static observedAttributes = ['data-state', 'style'];
    constructor() {
      super();
      try { window.inside = this.attachInternals(); } catch (error) { window.roots.push('internals: ' + error); }
      try { this.attachShadow({ mode: 'open' }); window.roots.push('own root'); } catch {}
    }
    connectedCallback() { this.look(); }
    attributeChangedCallback() { this.look(); }
    look() { if (window.inside?.shadowRoot || this.shadowRoot) window.roots.push('root'); }
  });
</script>`;

const EVIL = 'Ferry<img src=x onerror=alert(1)><script>alert(1)</script><a href="javascript:alert(1)">x</a> \u202eevil\u202c\u200b\u2066\u2060!';
const escaped = EVIL.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const LINKED = JSON.stringify({
  '@type': 'NewsArticle', headline: EVIL, datePublished: '2024-03-05T10:00:00+01:00', dateModified: '2024-03-06T10:00:00+01:00',
  author: [{ '@type': 'Person', name: 'Ann \u202eeyD\u202c<b>O</b>', url: 'javascript:alert(1)' }, { '@type': 'Person', name: 'Ben Olsen' }],
  publisher: { '@type': 'Organization', name: 'The <i>Sound</i> \u202eswen\u202c', url: 'javascript:alert(2)' },
}).replace(/</g, '\\u003c');

/** @type {Record<string, string>} */
const PAGES = {
  '/plain': article(),
  '/spy': article({ head: SPY }),
  '/class': article({ head: CLASS }),
  '/markup': article({
    title: escaped, head: `<script type="application/ld+json">${LINKED}</script>`,
    byline: `<p class="byline">By Ann &lt;b&gt;O&lt;/b&gt; \u202e</p><p>Some 5,000\u202e &lt;svg onload=alert(1)&gt;people\u200b saw it, said Ann Dye.</p>`,
  }),
  '/names': article({
    last: Array.from({ length: 60 }, (_, at) => `<div class="newsletter-${'x'.repeat(300)} ${'abcdefghij'[at % 10]}-${'klmnopqrst'[Math.floor(at / 10)]}-signup">
      <h3>Sign up for our newsletter</h3><form><input type="email"><button>Sign up</button></form></div>`).join(''),
  }),
};

inEachBrowser('attacks', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serveMade>>} */
  let server;
  before(async () => { server = await serveMade((path) => PAGES[path] === undefined ? undefined : { body: PAGES[path] }); });
  after(() => server.close());

  /** Where a button's middle is in the page. @param {Frame} frame @param {string} selector */
  async function middle(frame, selector) {
    const button = await frame.waitForSelector(selector, { visible: true });
    assert.ok(button);
    // What the panel holds may come while it still opens.
    return until(`${selector} where it can be clicked`, () => button.clickablePoint());
  }

  /** Is the appeal hidden? @param {Page} page */
  const isHidden = async (page) => (await notHidden(page, ['.appeal'])).length === 0;

  test('a page is told of no address of the extension, and reaches none', async () => {
    const page = await open(browser(), server.address('/spy'));
    const frame = await panel(page);
    const { x, y } = await middle(frame, '#show-all');
    await page.mouse.move(x, y);
    await frame.focus('#show-all');
    await frames(page, 5);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).told), []);
    assert.deepEqual(await page.evaluate(() => performance.getEntries().filter((entry) => /-extension:/.test(entry.name)).length), 0);

    // The addresses that are the same for everyone, or that a page may have learned.
    const worker = browser().targets().find((target) => target.type() === 'service_worker')?.url();
    const origin = name === 'chromium' ? new URL('/', worker).href : `moz-extension://${FIREFOX_UUID}/`;
    const files = ['manifest.json', 'engine/engine_bg.wasm', 'engine/engine.js', 'icons/on-16.png', 'background.js', 'style.css',
      'options/options.html', 'panel/panel.js', ...name === 'chromium' ? ['panel/panel.html'] : []];
    const reached = await page.evaluate(async (addresses) => {
      /** @type {string[]} */
      const reached = [];
      await Promise.all(addresses.flatMap((address) => [
        fetch(address).then(() => reached.push(`fetch ${address}`), () => {}),
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve(reached.push(`image ${address}`));
          image.onerror = resolve;
          image.src = address;
        }),
        new Promise((resolve) => {
          const script = document.createElement('script');
          script.onload = () => resolve(reached.push(`script ${address}`));
          script.onerror = resolve;
          script.src = address;
          document.head.append(script);
        }),
      ]));
      return reached;
    }, files.map((file) => origin + file));
    assert.deepEqual(reached, []);
    await page.close();
  });

  test('a class for the name of its host gets nothing of the panel', async () => {
    const page = await open(browser(), server.address('/class'));
    await panel(page);
    const found = await page.evaluate(() => ({
      root: /** @type {any} */ (window).inside?.shadowRoot ?? null,
      roots: /** @type {any} */ (window).roots,
      shadow: document.querySelector('copydesk-panel')?.shadowRoot ?? null,
    }));
    assert.deepEqual(found, { root: null, roots: [], shadow: null });
    await page.close();
  });

  test('no message and no event of the page does anything', async () => {
    const page = await open(browser(), server.address('/spy'));
    const frame = await panel(page);
    assert.ok(await isHidden(page));
    const before = await state(page);
    await page.evaluate(async () => {
      const orders = [
        { type: 'show', blocks: [1, 2, 3], shown: true }, { type: 'turn', on: false }, { type: 'panel', state: 'folded' }, { type: 'pick' },
        { type: 'change-settings', change: { type: 'site', host: 'other.localhost', on: false } }, { type: 'save-rules', text: '##article' },
        { type: 'remember', host: 'other.localhost', shape: '1w', seen: [{ selector: '.text', kind: 'teaser' }], missed: [], refused: [] },
        { type: 'toggle-panel' }, { type: 'status', status: 'off', problem: null, panel: 'off' },
      ];
      const { port1, port2 } = new MessageChannel();
      for (const order of orders) {
        window.postMessage(order, '*');
        dispatchEvent(new MessageEvent('message', { data: order, ports: [port1] }));
        new BroadcastChannel('copydesk').postMessage(order);
        port2.postMessage(order);
        for (const api of [/** @type {any} */ (window).chrome?.runtime, /** @type {any} */ (window).browser?.runtime]) {
          try { await Promise.race([api?.sendMessage?.(order), new Promise((resolve) => { setTimeout(resolve, 50); })]); } catch { /* as it should be */ }
        }
      }
      const host = /** @type {HTMLElement} */ (document.querySelector('copydesk-panel'));
      for (const target of [host, document.documentElement, document.activeElement, window]) {
        for (const type of ['pointerenter', 'pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick']) {
          target?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 1200, clientY: 300 }));
        }
        for (const key of ['C', 'X', 'Escape', 'Enter', ' ']) {
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true, composed: true }));
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        }
      }
      host.click();
      host.focus();
    });
    await frames(page);
    assert.deepEqual([await state(page), await isHidden(page), await frame.evaluate(() => document.documentElement.dataset.status)], [before, true, 'ready']);
    assert.equal(await page.evaluate(() => document.querySelector('copydesk-picker')), null);
    assert.equal(await stored(browser(), 'settings'), undefined);
    assert.equal(await stored(browser(), 'rulesText'), undefined);
    assert.equal(await stored(browser(), 'memory:other.localhost'), undefined);
    await page.close();
  });

  /** Ways to have the reader press a button that they don't see. @type {Record<string, () => void>} */
  const COVERS = {
    'a picture over the panel that lets clicks through': () => {
      const over = document.createElement('div');
      over.id = 'over';
      over.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: white; pointer-events: none';
      document.documentElement.append(over);
    },
    'a popover over all': () => {
      const over = document.createElement('div');
      over.id = 'over';
      over.popover = 'manual';
      over.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none';
      document.body.append(over);
      over.showPopover();
    },
    'a page that is not seen': () => { document.documentElement.style.opacity = '0.01'; },
    'a filter over the page': () => { document.documentElement.style.filter = 'contrast(0)'; },
  };

  /** More of them, which Chromium itself would tell of. @type {Record<string, () => void>} */
  const MORE_COVERS = {
    'a picture in the closed root of an element that is nowhere': () => {
      const over = document.createElement('div');
      over.id = 'over';
      over.style.cssText = 'position: fixed; left: 0; top: 0; width: 0; height: 0; z-index: 2147483647';
      over.append('.');
      over.attachShadow({ mode: 'closed' }).innerHTML = '<p style="position: fixed; inset: 0; margin: 0; background: white; pointer-events: none">';
      document.documentElement.append(over);
    },
    'a shadow that reaches far': () => {
      const over = document.createElement('div');
      over.id = 'over';
      over.style.cssText = 'position: fixed; left: 0; top: 0; width: 1px; height: 1px; z-index: 2147483647; box-shadow: 0 0 0 5000px white; pointer-events: none';
      document.documentElement.append(over);
    },
    'a popover elsewhere that darkens the page': () => {
      const over = document.createElement('div');
      over.id = 'over';
      over.popover = 'manual';
      over.style.cssText = 'position: fixed; inset: auto auto 0 0';
      over.innerHTML = '<style>#over::backdrop { background: white }</style>.';
      document.body.append(over);
      over.showPopover();
    },
  };

  for (const [what, cover] of Object.entries(name === 'firefox' ? { ...COVERS, ...MORE_COVERS } : COVERS)) {
    test(`a click counts only on what is seen: ${what}`, async () => {
      const page = await open(browser(), server.address('/plain'));
      const frame = await panel(page);
      await until('hidden', () => isHidden(page));
      const { x, y } = await middle(frame, '#show-all');
      await page.evaluate(cover);
      await page.mouse.move(x - 20, y, { steps: 3 });
      // Long enough for a click that is seen to count; see below.
      for (let tries = 0; tries < 2; tries += 1) {
        await frames(page, 25);
        await page.mouse.click(x, y);
      }
      assert.ok(await isHidden(page));
      assert.match(await frame.evaluate(() => document.querySelector('#alert')?.textContent ?? ''), /not counted/);
      await page.evaluate(() => {
        document.querySelector('#over')?.remove();
        document.documentElement.removeAttribute('style');
      });
      await until('the click counts', async () => {
        await page.mouse.click(x, y);
        await frames(page, 4);
        return !await isHidden(page);
      });
      await page.close();
    });
  }

  test('a click counts where others have put something elsewhere', async () => {
    const page = await open(browser(), server.address('/plain'));
    const frame = await panel(page);
    await until('hidden', () => isHidden(page));
    await page.evaluate(() => {
      /** @param {string} style */
      const put = (style) => {
        const made = document.createElement('div');
        made.style.cssText = style;
        document.documentElement.append(made);
        return made;
      };
      put('width: 100%; height: 0').attachShadow({ mode: 'closed' }).innerHTML = '<style>p { display: none }</style><p>Nothing to be seen.</p>';
      put('position: fixed; left: 0; bottom: 0; width: 60px; height: 60px; box-shadow: 0 0 8px black; z-index: 2147483647').textContent = 'A button';
      const note = put('position: fixed; inset: auto auto 80px 0; width: 60px');
      note.popover = 'manual';
      // Chromium itself says of nothing under a backdrop that it is seen, clear or not.
      note.innerHTML = '<style>div::backdrop { display: none }</style>A note';
      note.showPopover();
    });
    const { x, y } = await middle(frame, '#show-all');
    await page.mouse.move(x - 20, y, { steps: 3 });
    await until('the click counts', async () => {
      await frames(page, 25);
      await page.mouse.click(x, y);
      await frames(page, 4);
      return !await isHidden(page);
    });
    await page.close();
  });

  test('a click counts only where the panel stood before: it is moved under the pointer', async () => {
    const page = await open(browser(), server.address('/plain'));
    const frame = await panel(page);
    await until('hidden', () => isHidden(page));
    const { x, y } = await middle(frame, '#show-all');
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.evaluate((x, y) => {
      const host = /** @type {HTMLElement} */ (document.querySelector('copydesk-panel'));
      const left = parseFloat(host.style.getPropertyValue('--copydesk-left'));
      const top = parseFloat(host.style.getPropertyValue('--copydesk-top'));
      host.style.setProperty('--copydesk-left', `${left - x + 300}px`);
      host.style.setProperty('--copydesk-top', `${top - y + 300}px`);
    }, x, y);
    await page.mouse.up();
    await frames(page, 2);
    for (let clicks = 0; clicks < 2; clicks += 1) {
      await page.mouse.down();
      await page.mouse.up();
    }
    await frames(page, 4);
    assert.ok(await isHidden(page));
    await page.close();
  });

  test('what a page says is text, in its own direction', async () => {
    const page = await open(browser(), server.address('/markup'));
    const frame = await panel(page);
    const shown = await contents(frame);
    assert.match(shown.headline, /^Ferry<img src=x onerror=alert\(1\)>/);
    assert.equal(shown.authors.length, 2, JSON.stringify(shown.authors));
    assert.match(shown.publisher, /Sound/);
    const found = await frame.evaluate(() => {
      const elements = [...document.querySelectorAll('#sheet *')];
      return {
        tags: [...new Set(elements.map((element) => element.localName))].filter((tag) => /^(?:a|b|i|img|script|iframe|style|link|object|embed|form|meta|base)$/.test(tag)),
        attributes: elements.flatMap((element) => [...element.attributes]).filter(({ name, value }) => /^(?:on|src|href|style)/.test(name) || /^javascript:/.test(value)).map(({ name }) => name),
        words: document.body.innerText,
        titles: elements.map((element) => element.getAttribute('title') ?? '').join('\n'),
        loose: elements.filter((element) => element.localName === 'span' && getComputedStyle(element).unicodeBidi === 'normal').length,
      };
    });
    assert.deepEqual([found.tags, found.attributes, found.loose], [[], [], 0]);
    assert.doesNotMatch(found.words, UNSEEN);
    assert.doesNotMatch(found.titles, UNSEEN);
    await page.close();
  });

  test('a page of endless names fills no storage', async () => {
    const page = await open(browser(), server.address('/names', 'names'));
    await until('hidden', async () => (await notHidden(page, ['body > div'])).length === 0);
    assert.deepEqual(await notShown(page, ['h1', '.text']), []);
    const site = await until('remembered', () => stored(browser(), 'memory:names.localhost'));
    assert.ok(JSON.stringify(site).length < 8_000, JSON.stringify(site).slice(0, 500));
    await page.close();
  });

  test('a mark that says “shown” shows nothing for long', async () => {
    const page = await open(browser(), server.address('/plain'));
    await until('hidden', () => isHidden(page));
    await page.evaluate(() => document.querySelector('.appeal')?.setAttribute('data-copydesk-shown', ''));
    await until('hidden again', () => page.evaluate(() => document.querySelector('.appeal')?.getClientRects().length === 0));
    await page.close();
  });
});
