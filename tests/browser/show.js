// The demo page with the extension loaded, for a person: `node show.js chromium|firefox [PICTURE]`, called by
// `cargo xtask run`. In a window until that is closed; with PICTURE without a window, what the panel shows in words and,
// in that file, as a picture.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launch } from './support/browsers.js';
import { hiddenElements, open } from './support/page.js';
import { contents, panel } from './support/panel.js';
import { serve } from './support/server.js';

const [name = 'chromium', picture] = process.argv.slice(2);
const server = await serve();
const browser = await launch(name, { headless: picture !== undefined });
try {
  if (picture) await describe(picture);
  else await show();
} finally {
  await browser.close();
  await server.close();
}

async function show() {
  const [first] = await browser.pages();
  const page = first ?? await browser.newPage();
  await page.goto(server.address('moscow-times/index.html'));
  console.log('The demo page is open with the extension loaded. Close the browser to end this.');
  await new Promise((resolve) => { browser.once('disconnected', resolve); });
}

/** @param {string} picture */
async function describe(picture) {
  const page = await open(browser, server.address('moscow-times/index.html'));
  const shown = await contents(await panel(page));
  const line = (/** @type {string} */ text) => console.log(text.trim());
  line(`\n${shown.headline}`);
  line(`${shown.publisher} ${shown.agency} ${shown.authors.join(', ')}`);
  line(`published ${shown.published.moment} ${shown.published.local}`);
  if (shown.updated.moment) line(`updated ${shown.updated.moment} ${shown.updated.local}`);
  line('\nKey figures');
  for (const { number, label, who } of shown.figures) console.log(`  ${number} ${label} (${who || 'the paper'})`);
  line('\nHidden');
  for (const [kind, blocks] of Object.entries(shown.kinds)) {
    for (const { excerpt, reason } of blocks) console.log(`  ${kind}: ${excerpt} [${reason}]`);
  }
  line(`\n${(await hiddenElements(page)).length} elements hidden in the page`);
  await mkdir(path.dirname(picture), { recursive: true });
  await writeFile(picture, await page.screenshot());
  line(`a picture of it: ${picture}`);
}
