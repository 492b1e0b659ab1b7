// The panel for those who use it by keyboard, with a screen reader, enlarged, or in colours of their own.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible } from './support/axe.js';
import { inEachBrowser } from './support/browsers.js';
import { popup } from './support/extension.js';
import { open } from './support/page.js';
import { panel, press } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

inEachBrowser('access to the panel', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('axe finds nothing in any of its states', async () => {
    const page = await open(browser(), server.address('figures/many.html'));
    const frame = await panel(page);
    await accessible(frame, 'many figures, nothing hidden');
    await frame.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    await press(page, frame, '#key-figures .unfold');
    await press(page, frame, '[data-action=copy-citation]');
    await until('copied', () => frame.$eval('#told', (it) => it.textContent));
    await accessible(frame, 'all of it open');
    await press(page, frame, '#filters [data-filter=money]');
    await press(page, frame, '#key-figures .figure:not([hidden]) .go');
    await until('the way back', () => frame.$eval('#back', (it) => !(/** @type {HTMLElement} */ (it).hidden)));
    await accessible(frame, 'filtered, and gone to a sentence');
    for (const status of ['reading', 'failed', 'none', 'closed']) {
      await frame.evaluate((status) => {
        document.documentElement.dataset.status = status;
        /** @type {Element} */ (document.querySelector('#status')).textContent = 'What is going on';
      }, status);
      await accessible(frame, status);
    }
    await page.goto(server.address('moscow-times/index.html'));
    const demo = await panel(page);
    await demo.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    await accessible(demo, 'blocks hidden, two accounts');
    const opened = await popup(browser(), page);
    await accessible(opened, 'the popup');
    await opened.close().catch(() => {});
    await page.close();
  });

  test('all of it is reached by the keyboard, with a focus that is seen', async () => {
    const page = await open(browser(), server.address('figures/many.html'));
    const frame = await panel(page);
    await frame.focus('#fold');
    await until('the keyboard is in the panel', () => frame.evaluate(() => document.hasFocus()));
    /** @type {Set<string>} */
    const reached = new Set();
    for (let step = 0; step < 60; step += 1) {
      const at = await frame.evaluate(() => {
        const it = document.activeElement;
        if (!document.hasFocus() || !it || it === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(it);
        const name = it.id || it.getAttribute('data-action') || it.closest('details')?.id || it.localName;
        return { name, isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
      });
      if (!at) break;
      assert.ok(at.isSeen, `the focus on ${at.name} is seen`);
      reached.add(at.name);
      await page.keyboard.press('Tab');
    }
    for (const name of ['fold', 'evidence', 'filter', 'goto', 'unfold', 'other-figures', 'turn', 'site-off']) {
      assert.ok(reached.has(name), `${name} in ${[...reached]}`);
    }
    await page.close();
  });

  test('nothing is cut off where text is twice as large, or runs from right to left', async () => {
    const page = await open(browser(), server.address('figures/many.html'));
    const frame = await panel(page);
    const cutOff = () => frame.evaluate(() => {
      const room = document.documentElement.clientWidth;
      return [...document.querySelectorAll('#sheet *')].filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 0 && (left < -1 || right > room + 1) && !one.closest('svg');
      }).map((one) => `${one.localName}.${one.className} ${one.textContent?.slice(0, 40)}`);
    });
    await frame.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    for (const [what, style] of [['as it is', ''], ['twice as large', 'zoom: 2'], ['from right to left', '']]) {
      await frame.evaluate((style, isRtl) => {
        document.documentElement.dir = isRtl ? 'rtl' : 'ltr';
        document.documentElement.setAttribute('style', style ?? '');
      }, style, what === 'from right to left');
      assert.deepEqual(await cutOff(), [], what);
    }
    await page.close();
  });
});
