// What the reader shows again is found: in sight, marked for a moment. And what plays in it is heard only then.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { APPEAL, article, serveMade } from './support/made.js';
import { frames, notHidden, open } from './support/page.js';
import { panel, press, turnOver } from './support/panel.js';
import { until } from './support/until.js';

/** Four seconds of silence. */
function silence() {
  const rate = 8000;
  const wave = Buffer.alloc(44 + 4 * rate, 128);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(wave.length - 8, 4);
  wave.write('WAVEfmt ', 8);
  for (const [at, value] of [[16, 16], [24, rate], [28, rate], [40, 4 * rate]]) wave.writeUInt32LE(/** @type {number} */ (value), at);
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]]) wave.writeUInt16LE(/** @type {number} */ (value), at);
  wave.write('data', 36);
  return `data:audio/wav;base64,${wave.toString('base64')}`;
}

inEachBrowser('what is shown again', (browser, name) => {
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {Awaited<ReturnType<typeof serveMade>>} */
  let made;
  afterEach(async () => {
    await page.close();
    await made.close();
  });

  /** @param {Parameters<typeof article>[0]} parts */
  const show = async (parts) => {
    made = await serveMade(() => ({ body: article(parts) }));
    page = await open(browser(), made.address('/'));
    const frame = await panel(page);
    await until('hidden', async () => (await notHidden(page, ['.appeal'])).length === 0);
    await frame.$eval('.kind details', (it) => { /** @type {HTMLDetailsElement} */ (it).open = true; });
    return frame;
  };

  const SHOW = '[data-action=show-block]';
  const marked = () => page.evaluate(() => [.../** @type {Iterable<Range>} */ (CSS.highlights.get('copydesk') ?? [])].join());
  const isSeen = () => page.$eval('.appeal', (it) => {
    const { top, bottom } = it.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

  test('one block below the window is scrolled to and marked for a moment, and there is a way back', async () => {
    const frame = await show({ head: '<style>.text { margin-bottom: 600px }</style>' });
    await press(page, frame, SHOW);
    await until('marked', async () => /Please donate today/.test(await marked()));
    await until('seen', isSeen);
    await until('no more marked', async () => await marked() === '');
    assert.ok(await isSeen());
    await press(page, frame, '#back');
    await until('back', () => page.evaluate(() => scrollY === 0));
  });

  test('one block in sight is marked, and the page stays', async () => {
    const frame = await show({ byline: APPEAL });
    await press(page, frame, SHOW);
    await until('marked', async () => /Please donate today/.test(await marked()));
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.ok(await frame.$eval('#back', (it) => /** @type {HTMLElement} */ (it).hidden));
  });

  // Only Chromium's driver can wish for less motion.
  if (name === 'chromium') {
    test('for those who want less motion it is there at once', async () => {
      const frame = await show({ head: '<style>.text { margin-bottom: 600px }</style>' });
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await page.evaluate(() => {
        const places = /** @type {any} */ (window).places = new Set();
        addEventListener('scroll', () => places.add(scrollY));
      });
      await press(page, frame, SHOW);
      await until('seen', isSeen);
      await frames(page);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).places.size), 1);
    });
  }

  test('what plays in a hidden block is paused and plays on when it is shown; what the site has paused does not', async () => {
    const frame = await show({});
    const paused = () => page.$$eval('.appeal audio', (all) => all.map((one) => /** @type {HTMLAudioElement} */ (one).paused).join());
    await page.evaluate((source) => {
      /** @type {any} */ (window).plays = 0;
      addEventListener('play', () => { /** @type {any} */ (window).plays += 1; }, true);
      for (const autoplay of [true, false]) {
        document.querySelector('.appeal')?.append(Object.assign(new Audio(source), { muted: true, loop: true, autoplay }));
      }
    }, silence());
    await until('it was to play', () => page.evaluate(() => /** @type {any} */ (window).plays > 0));
    await until('paused', async () => await paused() === 'true,true');
    await turnOver(page, frame, SHOW);
    await until('it plays', async () => await paused() === 'false,true');
    await turnOver(page, frame, SHOW);
    await until('paused again', async () => await paused() === 'true,true');
  });
});
