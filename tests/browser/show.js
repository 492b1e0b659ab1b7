// The demo page with the extension loaded, for a person: `node show.js chromium|firefox [--headless]`, called by
// `cargo xtask run`. In a window until it is closed; without one, what the panel shows in words and as a picture.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launch } from './support/browsers.js';
import { hiddenElements, open } from './support/page.js';
import { contents, panel } from './support/panel.js';
import { serve } from './support/server.js';

const PICTURE = path.resolve(import.meta.dirname, '../../target/demo.png');

const [name = 'chromium', ...flags] = process.argv.slice(2);
const headless = flags.includes('--headless');
const server = await serve();
const browser = await launch(name, { headless });
try {
  if (headless) await describe();
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

async function describe() {
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
  await mkdir(path.dirname(PICTURE), { recursive: true });
  await page.screenshot({ path: /** @type {`${string}.png`} */ (PICTURE) });
  line(`a picture of it: ${path.relative(process.cwd(), PICTURE)}`);
}
