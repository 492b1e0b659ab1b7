// What Copydesk costs a page, side by side with what others cost, in Chromium: `node bench.js EXTENSION [--pages DIR]
// [--loads N]`, called by `cargo xtask bench`. Prints a table, and whether each bar of the project is met.
//
// Columns, in milliseconds. Of the main thread's processor time: `scripts` are evaluated on every page; `look`, `snapshot`,
// `send`, `hide` (the marks) and `show` (what the panel is told, what overlays had locked, what is remembered; with the styles
// that hiding makes anew) are `main thread`; `panel` finds its place before the next frame, with the page's layout, which that
// frame would need as well. By the clock: `engine`, `loading it`, and `hidden`, from the beginning of DOMContentLoaded. The
// `floor` is taken there too, where the snapshot begins: both bring a page's styles up to date that has come in to its end.
//
// Each page is loaded several times in turn, so that what the machine does besides meets all alike: as it is (Copydesk,
// then Readability on the page that is left), with the floor measured before, and after the background was stopped.

import assert from 'node:assert/strict';
import { readFile, readdir, rm } from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../support/browsers.js';
import { until } from '../support/until.js';
import { article, frontPage } from './pages.js';
import { withDoors } from './timed.js';
import { read } from './trace.js';

/** @typedef {import('./trace.js').Load} Load */
/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {{ name: string, html: string | Buffer, isArticle: boolean, nodes: number, path: string }} Page */

const CATEGORIES = ['-*', 'devtools.timeline'];
const READABILITY = await readFile(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
/** The last look at a page that seemed no article is 1.5 s after it was loaded. */
const LAST_LOOK_MS = 2_500;

const { values, positionals: [extension] } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string' }, loads: { type: 'string', default: '5' }, only: { type: 'string' } },
});
assert.ok(extension, 'which extension?');
const loads = Number(values.loads);

/** Where a story stands. @param {number} place */
const storyPath = (place) => `/news/2024/05/03/storm-cuts-off-villages/story-${place}`;

/** @returns {Promise<Page[]>} */
async function pages() {
  const own = [1_000, 5_000, 20_000, 100_000].map((nodes, place) => (
    { name: `article, ${nodes.toLocaleString('en')} nodes`, html: article(nodes), isArticle: true, nodes, path: storyPath(place) }));
  const none = [['section page', '/politics/'], ['front page', '/']].map(([name, path = '']) => (
    { name: `${name}, 5,000 nodes`, html: frontPage(5_000), isArticle: false, nodes: 5_000, path }));
  if (values.pages === undefined) return [...own, ...none];
  const folder = path.resolve(values.pages);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.html')).toSorted();
  return Promise.all(files.map(async (file, place) => (
    { name: file, html: await readFile(path.join(folder, file)), isArticle: true, nodes: 0, path: storyPath(place) })));
}

/** @param {Page[]} list */
async function serve(list) {
  const server = http.createServer((request, response) => {
    const page = list.find(({ path }) => path === request.url?.split('?')[0]);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page?.html ?? '');
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { server, address: (/** @type {Page} */ { path }) => `http://news.localhost:${port}${path}` };
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {{ isArticle: boolean, readability?: boolean }} how
 */
async function load(browser, address, { isArticle, readability = false }) {
  const page = await browser.newPage();
  try {
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    if (isArticle) await until('what is hidden', () => page.evaluate(() => document.querySelector('copydesk-panel')?.hasAttribute('data-state') ?? false));
    else await new Promise((resolve) => { setTimeout(resolve, LAST_LOOK_MS); });
    const nodes = await page.evaluate(() => {
      let nodes = 0;
      for (const walker = document.createTreeWalker(document); walker.nextNode();) nodes += 1;
      return nodes;
    });
    if (readability) {
      await page.evaluate(READABILITY);
      await page.evaluate(() => {
        console.timeStamp('copydesk:readability:begin');
        // @ts-expect-error: it was evaluated above.
        new Readability(document.cloneNode(true)).parse();
        console.timeStamp('copydesk:readability:end');
      });
    }
    return { nodes, ...read(await page.tracing.stop() ?? new Uint8Array()) };
  } finally {
    await page.close();
  }
}

/** @param {Browser} browser */
async function stopBackground(browser) {
  const target = await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().endsWith('/background.js'), { timeout: 3_000 }).catch(() => null);
  await (await target?.worker())?.close();
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
/** @param {Load[]} list @param {string} what */
const time = (list, what) => median(list.map((load) => load.times.get(what) ?? 0));

const list = (await pages()).filter((page) => page.name.includes(values.only ?? ''));
const copy = withDoors(path.resolve(extension));
const { server, address } = await serve(list);
const browser = await launch('chromium', { extension: copy });
/** @type {string[]} */
const rows = [];
/** @type {{ bar: string, is: number, most: number, unit: string }[]} */
const bars = [];
try {
  // What a browser does once is done before anything is measured.
  if (list[0]) await load(browser, address(list[0]), list[0]);
  for (const page of list) {
    const { isArticle } = page;
    const [plain, floored, cold] = /** @type {[(Load & { nodes: number })[], Load[], Load[]]} */ ([[], [], []]);
    for (let turn = 0; turn < loads; turn += 1) {
      plain.push(await load(browser, address(page), { isArticle, readability: isArticle }));
      if (!isArticle) continue;
      floored.push(await load(browser, `${address(page)}?floor`, { isArticle }));
      await stopBackground(browser);
      cold.push(await load(browser, address(page), { isArticle }));
    }
    const [look, snapshot, send] = [time(plain, 'look'), time(plain, 'snapshot'), time(plain, 'send')];
    const [hide, show] = [time(plain, 'hide'), time(plain, 'show')];
    const [scripts, floor, panel, readability] = [time(plain, 'scripts'), time(floored, 'floor'), time(plain, 'panel'), time(plain, 'readability')];
    const main = look + snapshot + send + hide + show;
    const longest = median(plain.map(({ longest }) => longest));
    const [warm, first] = [plain, cold].map((list) => median(list.map(({ hidden }) => hidden ?? NaN)));
    const background = median(plain.map(({ background }) => background));
    const loading = median(cold.map(({ loading }) => loading));
    const cell = (/** @type {number | undefined} */ number) => (number === undefined || Number.isNaN(number) || !isArticle && number === 0 ? '' : number < 10 ? number.toFixed(1) : number.toFixed(0));
    rows.push(`| ${[page.name, plain[0]?.nodes, ...[scripts, look, snapshot, floor, send, hide, show, main, panel, readability, longest, background, loading, warm, first].map(cell)].join(' | ')} |`);
    console.log(rows.at(-1));
    if (!isArticle) {
      bars.push({ bar: `${page.name}: the main thread's time`, is: main, most: 1, unit: 'ms' });
      bars.push({ bar: `${page.name}: snapshots`, is: snapshot + send, most: 0, unit: '' });
      continue;
    }
    bars.push({ bar: `${page.name}: snapshot to floor`, is: snapshot / floor, most: 1.5, unit: '×' });
    bars.push({ bar: `${page.name}: main thread to Readability`, is: main / readability, most: 0.1, unit: '×' });
    bars.push({ bar: `${page.name}: longest stretch`, is: longest, most: 50, unit: 'ms' });
    if (page.nodes === 5_000) {
      const [idle, idleFirst] = [plain, cold].map((list) => median(list.map(({ idle }) => idle)));
      bars.push({ bar: `${page.name}: hidden after document_idle, warm`, is: (warm ?? NaN) - (idle ?? NaN), most: 100, unit: 'ms' });
      bars.push({ bar: `${page.name}: hidden after document_idle, cold`, is: (first ?? NaN) - (idleFirst ?? NaN), most: 250, unit: 'ms' });
    }
  }
} finally {
  await browser.close();
  server.close();
  await rm(copy, { recursive: true });
}
console.log(`
| page | nodes | scripts | look | snapshot | floor | send | hide | show | main thread | panel | Readability | longest stretch | engine | loading it, cold | hidden, warm | hidden, cold |
| --- | ${'---: | '.repeat(16).trim()}
${rows.join('\n')}
`);
for (const { bar, is, most, unit } of bars) {
  console.log(`${is <= most ? 'met ' : 'over'}  ${bar}: ${is < 10 ? is.toFixed(2) : is.toFixed(0)} ${unit} (at most ${most})`);
}
