// Whether the extension in a real browser hides on saved pages what the command line lists for the same bytes:
// `node agreement.js chromium|firefox FOLDER [PAGE …]`, called by `cargo xtask agree`. Prints a line a page and every
// difference with its cause; the last line tells how many pages agree.
//
// Every page stands under its own address and reaches nothing: the document is handed to the browser, all else it asks
// for is not there, and its own scripts are forbidden by a policy, which leaves `<noscript>` the text that it is where
// scripts may run. So whatever still differs is what only a live page knows, or a tree that came out differently.

import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { launch } from './support/browsers.js';
import { hiddenElements } from './support/page.js';
import { state } from './support/panel.js';
import { until } from './support/until.js';

/** @typedef {{ path: string, kind: string }} Block */
/** @typedef {{ name: string, address: string, bytes: Buffer }} Saved */
/** @typedef {{ isArticle: boolean, hidden: (Block & { reason: string })[] }} Verdict */

/** Execution is forbidden, scripting stays enabled for the parser. */
const NO_SCRIPTS = "script-src 'none'";
/** The extension looks at a page that seemed no article once more, at last 1.5 s after it is loaded: then it has decided. */
const LAST_LOOK_MS = 3_000;
/** Nothing changes the page, so what it hides stands when it has stood for this long. */
const SETTLED_MS = 400;

/**
 * Where a page stands that tells no address, or none of the web; both ways in are told so, since the engine judges by it
 * (a bare `/` is a front page).
 */
const NOWHERE = 'http://nowhere.invalid/news/a-page-that-tells-no-address.html';
const webAddress = (/** @type {string | null} */ address) => (address && /^https?:/.test(address) ? address : NOWHERE);

/**
 * What the page's server would say: the set keeps no headers, and a page that leaves its encoding to them is UTF-8.
 * @param {Buffer} bytes
 */
const contentType = (bytes) => (isUtf8(bytes) ? 'text/html; charset=utf-8' : 'text/html');

/**
 * The pages of a folder: `pages/NAME.html.gz` with their addresses in `gold/NAME.json.gz`, as in `../shared/bench`, or
 * `NAME.html` that tell their address themselves.
 * @param {string} folder
 * @returns {Promise<Saved[]>}
 */
async function savedPages(folder) {
  const unpack = async (/** @type {string} */ file) => promisify(gunzip)(await readFile(file));
  if (!existsSync(path.join(folder, 'gold'))) {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.html')).toSorted();
    return Promise.all(files.map(async (file) => {
      const bytes = await readFile(path.join(folder, file));
      const [, told = null] = /saved from url=\(\d+\)(\S+)/.exec(bytes.toString('latin1')) ?? [];
      const address = webAddress(told);
      return { name: path.parse(file).name, address, bytes: told === address ? bytes : savedFrom(address, bytes) };
    }));
  }
  const files = (await readdir(path.join(folder, 'gold'))).toSorted();
  return Promise.all(files.map(async (file) => {
    const { id, url } = JSON.parse(String(await unpack(path.join(folder, 'gold', file))));
    const bytes = await unpack(path.join(folder, 'pages', `${id}.html.gz`));
    const address = webAddress(url);
    return { name: id, address, bytes: savedFrom(address, bytes) };
  }));
}

/**
 * With the comment that browsers write into saved pages.
 * @param {string} address
 * @param {Buffer} bytes
 */
function savedFrom(address, bytes) {
  const length = String(address.length).padStart(4, '0');
  return Buffer.concat([Buffer.from(`<!-- saved from url=(${length})${address} -->\n`), bytes]);
}

/**
 * What the command line says.
 * @param {{ name: string, bytes: Buffer }[]} pages
 * @returns {Promise<Map<string, Verdict>>} by name
 */
async function commandLine(pages) {
  const program = process.env.COPYDESK;
  assert.ok(program, 'COPYDESK names the command line: run this by `cargo xtask agree`');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-agree-'));
  try {
    const files = await Promise.all(pages.map(async ({ bytes }, place) => {
      const file = path.join(folder, `${place}.html`);
      await writeFile(file, bytes);
      return file;
    }));
    const { stdout } = await promisify(execFile)(program, ['--json', ...files], { maxBuffer: 2 ** 30 });
    const told = stdout.trim().split('\n').map((line) => JSON.parse(line));
    assert.equal(told.length, pages.length, 'the command line tells of every page');
    return new Map(pages.map(({ name }, place) => {
      const { article, hidden } = told[place];
      return [name, { isArticle: article !== null, hidden }];
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Opens the page as if from its own site.
 * @param {import('puppeteer-core').Browser} browser
 * @param {Saved} saved
 */
async function openSaved(browser, { address, bytes }) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1366, height: 900 });
  await page.setRequestInterception(true);
  let isServed = false;
  page.on('request', (request) => {
    const own = !/^https?:/.test(request.url());
    const isPage = !isServed && request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (isPage) isServed = true;
    const answer = own ? request.continue() : isPage
      ? request.respond({ headers: { 'content-type': contentType(bytes), 'content-security-policy': NO_SCRIPTS }, body: bytes })
      : request.isNavigationRequest() && request.frame() === page.mainFrame()
        ? request.abort('aborted') // a page that sends its reader elsewhere
        : request.respond({ status: 404, contentType: 'text/plain', body: '' });
    answer.catch((error) => { if (!page.isClosed()) console.error(`    ${request.url()}: ${error}`); });
  });
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  return page;
}

/**
 * What the extension hides, once that stands.
 * @param {import('puppeteer-core').Page} page
 * @param {boolean} isArticle what the command line takes it for
 */
async function settled(page, isArticle) {
  if (isArticle) await until('the panel', () => state(page)).catch(() => {});
  else await new Promise((resolve) => { setTimeout(resolve, LAST_LOOK_MS); });
  let hidden = await hiddenElements(page);
  return until('an end to hiding', async () => {
    await new Promise((resolve) => { setTimeout(resolve, SETTLED_MS); });
    const before = JSON.stringify(hidden);
    hidden = await hiddenElements(page);
    return JSON.stringify(hidden) === before && { isArticle: await state(page) !== undefined, hidden };
  });
}

/**
 * The page as the browser has it, written down without what Copydesk added; with `computed`, what only a live page knows
 * is written into it as well: position and visibility of the elements that a snapshot tells it of.
 * @param {import('puppeteer-core').Page} page
 * @param {boolean} computed
 */
function writtenDown(page, computed) {
  return page.evaluate((computed) => {
    /** As `DEPTH_OF_LAYERS` in extension/content/snapshot.js; `<html>` is at 0. */
    const depthOfLayers = 4;
    const root = document.documentElement;
    const copy = /** @type {HTMLElement} */ (root.cloneNode(true));
    const [live, copies] = [root, copy].map((top) => [top, ...top.querySelectorAll('*')]);
    for (const [place, element] of (live ?? []).entries()) {
      const twin = copies?.[place];
      let depth = 0;
      for (let at = element.parentElement; at; at = at.parentElement) depth += 1;
      const isDialog = element.matches('dialog, [aria-modal], [role=dialog]');
      if (!twin || !computed || !document.body?.contains(element) || (depth > depthOfLayers && !isDialog)) continue;
      const { display, visibility, position } = getComputedStyle(element);
      let style = twin.getAttribute('style') ?? '';
      if (display === 'none' && !element.hasAttribute('data-copydesk')) style += ';display:none';
      if (visibility === 'hidden') style += ';visibility:hidden';
      if (position === 'fixed' || position === 'sticky') style += `;position:${position}`;
      if (style) twin.setAttribute('style', style);
    }
    copy.querySelector('copydesk-panel')?.remove();
    for (const element of copy.querySelectorAll('[data-copydesk]')) {
      element.removeAttribute('data-copydesk');
      element.removeAttribute('data-copydesk-shown');
    }
    return (document.compatMode === 'BackCompat' ? '' : '<!DOCTYPE html>') + copy.outerHTML;
  }, computed);
}

/**
 * Text of the elements at these paths.
 * @param {import('puppeteer-core').Page} page
 * @param {string[]} paths
 */
function texts(page, paths) {
  return page.evaluate((paths) => paths.map((path) => {
    /** @type {Element | undefined} */
    let at = document.documentElement;
    for (const step of path.split('/').slice(1)) at = at?.children[Number(step)];
    if (!at) return '(no such element in the browser)';
    const classes = (at.getAttribute('class') ?? '').split(/\s+/).slice(0, 2).join('.');
    return `<${at.localName}${classes && `.${classes}`}> ${(at.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 90)}`;
  }), paths);
}

/** @param {Block[]} blocks */
const told = (blocks) => blocks.map(({ path, kind }) => `${path} ${kind}`).toSorted().join('\n');

/**
 * Why the two differ, found by what takes the difference away.
 * @param {import('puppeteer-core').Page} page
 * @param {Saved} saved
 * @param {{ isArticle: boolean, hidden: Block[] }} live
 * @param {Verdict} native
 */
async function cause(page, { address }, live, native) {
  if (native.isArticle && !live.isArticle) return 'the browser sees no article (its first look, or a failure)';
  const variants = [['tree', false], ['style', true]].map(async ([name, computed]) => ({
    name: String(name), bytes: savedFrom(address, Buffer.from(await writtenDown(page, computed === true))),
  }));
  const verdicts = await commandLine(await Promise.all(variants));
  const gives = (/** @type {string} */ variant) => told(verdicts.get(variant)?.hidden ?? []) === told(live.hidden);
  if (gives('tree')) return 'the tree or the encoding: the browser\'s own, written down, gives its verdict';
  if (gives('style')) return 'computed style: position or visibility from a style sheet';
  return 'unexplained: neither the browser\'s tree nor computed style gives its verdict';
}

const [name = 'chromium', folder = '', ...only] = process.argv.slice(2);
const pages = (await savedPages(folder)).filter((page) => only.length === 0 || only.includes(page.name));
assert.ok(pages.length > 0, `no such pages in ${folder}`);
const natively = await commandLine(pages);
const browser = await launch(name);
let agreeing = 0;
try {
  for (const saved of pages) {
    const native = /** @type {Verdict} */ (natively.get(saved.name));
    const page = await openSaved(browser, saved);
    const live = await settled(page, native.isArticle);
    if (told(live.hidden) === told(native.hidden) && live.isArticle === native.isArticle) {
      agreeing += 1;
      console.log(`agree   ${saved.name}: ${native.isArticle ? `${native.hidden.length} hidden` : 'no article'}`);
    } else {
      console.log(`DIFFER  ${saved.name}: ${await cause(page, saved, live, native)}`);
      const listed = new Set(native.hidden.map((block) => told([block])));
      const both = new Set(live.hidden.map((block) => told([block])).filter((block) => listed.has(block)));
      const only = [
        ...live.hidden.map((block) => ({ ...block, where: 'browser only' })),
        ...native.hidden.map((block) => ({ ...block, where: 'command line only' })),
      ].filter((block) => !both.has(told([block])));
      const shown = await texts(page, only.map(({ path }) => path));
      only.forEach((block, place) => {
        const { reason } = /** @type {Partial<Verdict['hidden'][0]>} */ (block);
        console.log(`    ${block.where}: ${block.kind} ${block.path}${reason ? ` [${reason}]` : ''} ${shown[place]}`);
      });
    }
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(`${agreeing} of ${pages.length} pages agree`);
process.exitCode = agreeing === pages.length ? 0 : 1;
