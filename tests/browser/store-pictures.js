// The pictures for the stores, 1280 × 800: `node store-pictures.js`, called by `cargo xtask store-pictures`. They are written to
// docs/store.

import path from 'node:path';
import { launch } from './support/browsers.js';
import { options, popup, welcome } from './support/extension.js';
import { frames, open } from './support/page.js';
import { panel } from './support/panel.js';
import { serve } from './support/server.js';
import { store } from './support/storage.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */

const FOLDER = path.resolve(import.meta.dirname, '../../docs/store');
const SIZE = { width: 1280, height: 800 };
const DEMO = 'store/index.html';

const server = await serve();
const browser = await launch('chromium', { env: { TZ: 'Europe/London', LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' } });
try {
  await picture('1-before', async () => {
    await store(browser, { settings: { sitesOff: ['localhost'] } });
    return open(browser, server.address(DEMO), SIZE);
  });
  await picture('2-after', async () => {
    await store(browser, { settings: {} });
    const page = await open(browser, server.address(DEMO), SIZE);
    await panel(page);
    return page;
  });
  await picture('3-popup', popupOnPage);
  await picture('4-options', () => options(browser, SIZE));
  await picture('5-first-page', () => welcome(browser, SIZE));
} finally {
  await browser.close();
  await server.close();
}

/** @param {string} name @param {() => Promise<Page>} make */
async function picture(name, make) {
  const page = await make();
  await page.bringToFront();
  await frames(page);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await page.close();
  console.log(`docs/store/${name}.png`);
}

/** The popup as it hangs from the toolbar: its picture, over the page's. */
async function popupOnPage() {
  const page = await open(browser, server.address(DEMO), SIZE);
  await panel(page);
  const under = await page.screenshot({ encoding: 'base64' });
  const shown = await popup(browser, page);
  await until('the popup is ready', () => shown.evaluate(() => document.documentElement.dataset.status === 'ready'
    && document.querySelector('#hidden-here')?.textContent !== ''));
  const over = await shown.screenshot({ encoding: 'base64' });
  await page.close();
  const both = await browser.newPage();
  await both.setViewport(SIZE);
  await both.setContent(`<style>
    * { margin: 0 }
    body { background: url(data:image/png;base64,${under}) }
    img { position: absolute; top: 8px; right: 70px; border-radius: 8px; box-shadow: 0 0 0 1px #0003, 0 12px 40px #0006 }
  </style><img src="data:image/png;base64,${over}">`);
  return both;
}
