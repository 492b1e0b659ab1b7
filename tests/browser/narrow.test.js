// In a window too narrow for both, the text comes first.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { open } from './support/page.js';
import { state } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

inEachBrowser('narrow windows', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  for (const width of [360, 500, 768, 1024, 1366]) {
    test(`the panel covers no text at ${width} px`, async () => {
      const page = await open(browser(), server.address('moscow-times/index.html'), { width, height: 800 });
      await until('the panel', () => state(page));
      const covered = await page.evaluate(() => {
        const found = [];
        for (const text of document.querySelectorAll('h1, .article__byline, .article__block--html p')) {
          text.scrollIntoView({ block: 'center', behavior: 'instant' });
          // A line of text is covered where a point of it belongs to the panel.
          const words = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          while (words.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(words.currentNode);
            for (const { left, right, top, bottom } of range.getClientRects()) {
              for (let x = left + 1; x < right; x += 8) {
                const at = document.elementFromPoint(x, (top + bottom) / 2);
                if (at?.localName === 'copydesk-panel') found.push(words.currentNode.textContent);
              }
            }
          }
        }
        return found;
      });
      assert.deepEqual(covered, []);
      await page.close();
    });
  }
});
