// Draws the extension's icons from their SVG sources, in Chromium: `node draw-icons.js`, called by `cargo xtask store-pictures`.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXTENSION, launch } from './support/browsers.js';

/** They are not shipped: no browser takes them for icons of an extension's toolbar. */
const SOURCES = path.resolve(import.meta.dirname, '../../docs/icons');

/** Sizes in pixels: those of the toolbar for each state, and those of the browsers' lists of extensions. */
const ICONS = { on: [16, 32, 48, 128], off: [16, 32], idle: [16, 32] };

const browser = await launch('chromium', { extension: null });
const page = await browser.newPage();
for (const [state, sizes] of Object.entries(ICONS)) {
  const source = readFileSync(path.join(SOURCES, `${state}.svg`), 'utf8');
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${source}`);
    const file = path.join(EXTENSION, `icons/${state}-${size}.png`);
    await page.screenshot({ path: file, omitBackground: true });
    // A quarter less, to the same pixels; from Debian's package `zopfli`.
    execFileSync('zopflipng', ['-y', '-m', '--lossy_transparent', file, file]);
  }
}
await browser.close();
