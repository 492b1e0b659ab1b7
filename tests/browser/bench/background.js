// Whether the background keeps anything of the pages that it has read: its WebAssembly memory and its JavaScript heap, in
// Chromium, after every tenth of a hundred pages: `node background.js EXTENSION`, called by `cargo xtask bench`.

import assert from 'node:assert/strict';
import http from 'node:http';
import path from 'node:path';
import { launch } from '../support/browsers.js';
import { until } from '../support/until.js';
import { article } from './pages.js';

const PAGES = 100;
const EVERY = 10;
const NODES = 5_000;
/** A memory of WebAssembly never shrinks: what the largest page took stays. Beyond the first ten pages it may not grow. */
const MOST_GROWTH = 1.05;

const [extension] = process.argv.slice(2);
assert.ok(extension, 'which extension?');
const html = article(NODES);
const server = http.createServer((request, response) => {
  // Each page has words, and names of classes, that no other has.
  const number = /story-(\d+)/.exec(request.url ?? '')?.[1] ?? '0';
  const page = html.replaceAll(' the ', ` the${number} `).replaceAll('class="', `class="c${number} `);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await launch('chromium', { extension: path.resolve(extension) });

/** @param {number} from @param {number} count */
async function read(from, count) {
  for (let number = from; number < from + count; number += 1) {
    const page = await browser.newPage();
    await page.goto(`http://news.localhost:${port}/news/2024/05/03/storm/story-${number}`, { waitUntil: 'load' });
    await until('what is hidden', () => page.evaluate(() => document.querySelector('copydesk-panel')?.hasAttribute('data-state')));
    await page.close();
  }
}

/** Bytes of WebAssembly memory and of the JavaScript heap, after a collection. */
async function sizes() {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().endsWith('/background.js'));
  const session = await target.createCDPSession();
  try {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    // The engine's memory is no one's to ask for by name: it is found by what it is.
    const { result } = await session.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
    const { result: bytes } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId, returnByValue: true,
      functionDeclaration: 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }',
    });
    return { wasm: /** @type {number} */ (bytes.value), heap: usedSize };
  } finally {
    await session.detach();
  }
}

try {
  console.log(`\nbackground, pages of ${NODES.toLocaleString('en')} nodes\n\n| pages | WebAssembly, MB | JavaScript, MB |\n| ---: | ---: | ---: |`);
  /** @type {{ wasm: number, heap: number }[]} */
  const measured = [];
  for (let pages = EVERY; pages <= PAGES; pages += EVERY) {
    await read(pages - EVERY, EVERY);
    const now = await sizes();
    measured.push(now);
    console.log(`| ${pages} | ${(now.wasm / 1e6).toFixed(2)} | ${(now.heap / 1e6).toFixed(2)} |`);
  }
  for (const what of /** @type {const} */ (['wasm', 'heap'])) {
    const growth = (measured.at(-1)?.[what] ?? NaN) / (measured[0]?.[what] ?? NaN);
    console.log(`${growth <= MOST_GROWTH ? 'met' : 'NOT MET'}: ${what} after ${PAGES} pages, ${growth.toFixed(3)} of that after ${EVERY} (bar: flat)`);
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
