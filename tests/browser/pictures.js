// Pictures of everything in every state: `node pictures.js chromium|firefox [light|dark]`, called by `cargo xtask pictures`.
// They are written to target/screenshots, for people to look at.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { takeBesides, takeFailed } from './pictures-besides.js';
import { launch } from './support/browsers.js';
import { frames, open } from './support/page.js';
import { clickTab, panel, press, state } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

const FOLDER = path.resolve(import.meta.dirname, '../../target/screenshots');
const WIDTHS = [360, 768, 1280, 1920];

const [name = 'chromium', theme] = process.argv.slice(2);
const server = await serve();
await mkdir(FOLDER, { recursive: true });

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Frame} Frame */

/** Within the panel: `scrollIntoView` would scroll the page too. @param {Frame} frame */
const toFigures = (frame) => frame.evaluate(() => {
  const { top = 0 } = document.querySelector('#figures')?.getBoundingClientRect() ?? {};
  scrollBy(0, top - 44);
});

/** What is done before the picture is taken. @type {Record<string, { page: string, widths?: number[], then?: (page: Page, frame: Frame) => Promise<unknown> }>} */
const STATES = {
  demo: { page: 'moscow-times/index.html' },
  sentence: {
    page: 'moscow-times/index.html', widths: [360, 1280],
    then: async (page, frame) => {
      await press(page, frame, '#key-figures .unfold');
      await press(page, frame, '#key-figures > li:nth-child(2) .unfold');
    },
  },
  gone: {
    page: 'moscow-times/index.html', widths: [360, 768, 1280],
    then: async (page, frame) => {
      await press(page, frame, '#key-figures > li:nth-child(2) .go');
      await until('the sentence is marked', () => page.evaluate(() => (CSS.highlights.get('copydesk')?.size ?? 0) > 0));
      await frames(page, 60);
    },
  },
  hidden: {
    page: 'moscow-times/index.html', widths: [1280],
    then: (page, frame) => frame.evaluate(() => {
      document.querySelectorAll('details').forEach((one) => { one.open = one.closest('#other-figures, #evidence') === null; });
      scrollTo(0, document.documentElement.scrollHeight);
    }),
  },
  figures: { page: 'figures/index.html', then: (_, frame) => toFigures(frame) },
  many: { page: 'figures/many.html', then: (_, frame) => toFigures(frame) },
  filtered: {
    page: 'figures/many.html', widths: [1280],
    then: async (page, frame) => {
      await press(page, frame, '#filters [data-filter=money]');
      await toFigures(frame);
    },
  },
  copied: {
    page: 'figures/many.html', widths: [1280],
    then: async (page, frame) => {
      await frame.evaluate(() => { /** @type {HTMLDetailsElement} */ (document.querySelector('#take-away details')).open = true; });
      await press(page, frame, '[data-action=copy-citation]');
      await until('copied', () => frame.evaluate(() => document.querySelector('#told')?.textContent));
    },
  },
  off: {
    page: 'moscow-times/index.html', widths: [1280],
    then: async (page, frame) => {
      await press(page, frame, '#turn');
      await frames(page);
    },
  },
};

for (const dark of theme ? [theme === 'dark'] : [false, true]) {
  const browser = await launch(name, { dark });
  try {
    for (const [what, { page: address, widths = WIDTHS, then }] of Object.entries(STATES)) {
      for (const width of widths) {
        const page = await open(browser, server.address(address), { width, height: width < 700 ? 800 : 900 });
        const frame = await panel(page);
        await then?.(page, frame);
        await frames(page, 10);
        await picture(page, `${what}-${width}`, dark);
        if (what === 'demo') {
          await press(page, frame, '#fold');
          await until('folded', async () => await state(page) === 'folded');
          await frames(page, 5);
          await picture(page, `folded-${width}`, dark);
          await clickTab(page);
          await until('open', async () => await state(page) === 'open');
        }
        await page.close();
      }
    }
    await takeBesides(browser, name, server, (page, what) => picture(page, what, dark));
  } finally {
    await browser.close();
  }
  await takeFailed(name, dark, server, (page, what) => picture(page, what, dark));
}
await server.close();

/** @param {Page} page @param {string} what @param {boolean} dark */
async function picture(page, what, dark) {
  await writeFile(path.join(FOLDER, `${name}-${dark ? 'dark' : 'light'}-${what}.png`), await page.screenshot());
}
