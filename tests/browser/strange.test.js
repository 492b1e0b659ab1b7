// Documents that are not what a content script expects: clobbered, patched, without a body, not HTML. No exception of the
// extension's escapes, and nothing is hidden that should stay.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { EXTENSION, inEachBrowser } from './support/browsers.js';
import { errorsOf } from './support/errors.js';
import { APPEAL, article, PARAGRAPHS, serveMade } from './support/made.js';
import { frames } from './support/page.js';
import { until } from './support/until.js';

/** A copy of the extension whose content script throws where the address asks for it: else a test of errors proves nothing. */
function withError() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'copydesk-error-'));
  cpSync(EXTENSION, copy, { recursive: true });
  const file = path.join(copy, 'content/look.js');
  writeFileSync(file, `${readFileSync(file, 'utf8')}
    if (location.search === "?throw") setTimeout(() => { throw new Error("asked to"); });
    if (location.search === "?reject") void Promise.reject(new Error("asked to"));`);
  return copy;
}
const extension = withError();
after(() => rmSync(extension, { recursive: true, force: true }));

const NAMES = ['children', 'attributes', 'parentNode', 'firstChild', 'nextSibling', 'childNodes', 'tagName', 'localName', 'nodeType', 'isConnected',
  'textContent', 'getAttribute', 'setAttribute', 'removeAttribute', 'hasAttribute', 'querySelector', 'querySelectorAll', 'closest', 'matches',
  'contains', 'style', 'classList', 'className', 'id', 'shadowRoot', 'getBoundingClientRect', 'ownerDocument', 'remove', 'append', 'dataset'];
const DOCUMENT_NAMES = ['body', 'head', 'documentElement', 'createElement', 'createTreeWalker', 'querySelector', 'getElementById', 'readyState',
  'implementation', 'adoptNode', 'location', 'activeElement', 'elementFromPoint', 'addEventListener', 'defaultView', 'adoptedStyleSheets', 'createRange'];

const PATCHES = `<script>{
  const fail = () => { throw new Error('the page patched it'); };
  for (const kind of [Node, Element, HTMLElement, Document, ShadowRoot, CharacterData, Range, CSSStyleSheet, MutationObserver,
    IntersectionObserver, EventTarget, MessagePort, Map, Set, WeakMap, Array, String, RegExp, Promise]) {
    for (const [name, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(kind.prototype))) {
      if (name === 'constructor') continue;
      try { Object.defineProperty(kind.prototype, name, get ? { get: fail } : typeof value === 'function' ? { value: fail } : {}); } catch {}
    }
  }
  for (const name of ['setTimeout', 'requestAnimationFrame', 'getComputedStyle', 'matchMedia', 'MessageChannel', 'CSSStyleSheet', 'URL', 'Highlight']) {
    Object.defineProperty(window, name, { value: fail });
  }
  Object.defineProperty(Object.prototype, 'type', { get: fail, set: fail });
  Object.defineProperty(Object.prototype, 'report', { get: fail, set: fail });
}</script>`;

const CUSTOM = `<script>
  const fail = () => { throw new Error('the page threw'); };
  class Odd extends HTMLElement {
    static observedAttributes = ['data-copydesk', 'data-copydesk-shown', 'class'];
    constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>In the shade, the ferry rusts on.</p><slot></slot>'; }
    get firstChild() { fail(); } get textContent() { fail(); } get localName() { fail(); } get nodeType() { fail(); }
    get parentNode() { fail(); } get attributes() { fail(); } get shadowRoot() { fail(); } get style() { fail(); }
    getAttribute() { fail(); } setAttribute() { fail(); } matches() { fail(); } closest() { fail(); } getBoundingClientRect() { fail(); }
    attributeChangedCallback() { fail(); } connectedCallback() { Promise.resolve().then(() => this.remove === 0); }
  }
  customElements.define('odd-one', Odd);
</script>`;

const XHTML = `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Ferry</title>
<meta property="og:type" content="article"/></head><body><article><h1>Ferry</h1>${PARAGRAPHS.map((text) => `<p class="text">${text}</p>`).join('')}${APPEAL}</article></body></html>`;
const TEXT = PARAGRAPHS.map((text, line) => `<text y="${20 + 20 * line}">${text}</text>`).join('');
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const PDF = '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n';

const inputs = (/** @type {string[]} */ names) => names.map((name) => `<input name="${name}" type="hidden"><img name="${name}" alt="">`).join('');

/**
 * What is served, and what is to come of it: `read` as an article, its appeal hidden and its text not; or left as it is.
 * @type {Record<string, { body: string | Buffer, type?: string, is: 'read' | 'left' }>}
 */
const DOCUMENTS = {
  '/form': { is: 'read', body: article({ open: `<form id="f">${inputs(NAMES)}`, close: '</form>' }) },
  '/names': { is: 'read', body: article({ first: DOCUMENT_NAMES.map((name) => `<img name="${name}" id="${name}" alt=""><form name="${name}"></form>`).join('') }) },
  '/patched': { is: 'read', body: article({ head: PATCHES }) },
  '/custom': { is: 'read', body: article({ head: CUSTOM, open: '<odd-one class="a">', close: '</odd-one>', last: '<odd-one><p>More</p></odd-one>' }) },
  '/frames': { is: 'read', body: article({ last: `<iframe></iframe><iframe src="about:blank"></iframe><iframe srcdoc="<p>${PARAGRAPHS.join(' ')}"></iframe>
    <iframe src="javascript:'x'"></iframe><object data="about:blank"></object>` }) },
  '/unheard': { is: 'read', body: article({ head: '<script>document.addEventListener("DOMContentLoaded", (event) => event.stopImmediatePropagation(), true)</script>' }) },
  '/namespaces': { is: 'read', body: article({ last: '<svg><foreignObject><body><p>x</p></body></foreignObject><a href="/x"/><style>x</style></svg><math><mi>x</mi></math>' }) },
  '/xhtml': { is: 'read', type: 'application/xhtml+xml', body: XHTML },
  '/no-body': { is: 'left', body: `<html><head><title>x</title><script>document.body.remove()</script></head></html><script>document.documentElement.remove()</script>` },
  '/no-root': { is: 'left', body: article({ last: '<script>addEventListener("load", () => document.documentElement.remove())</script>' }) },
  '/frameset': { is: 'left', body: '<html><head><title>x</title></head><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset></html>' },
  '/svg': { is: 'left', type: 'image/svg+xml', body: `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300">${TEXT}</svg>` },
  '/xml': { is: 'left', type: 'text/xml', body: `<news><article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></news>` },
  '/picture': { is: 'left', type: 'image/png', body: PIXEL },
  '/text': { is: 'left', type: 'text/plain', body: PARAGRAPHS.join('\n\n') },
  '/json': { is: 'left', type: 'application/json', body: JSON.stringify(PARAGRAPHS) },
  '/pdf': { is: 'left', type: 'application/pdf', body: PDF },
  '/empty': { is: 'left', body: '' },
};

/**
 * What is seen of the page, as no script of its own can have it: in another world than theirs, by the prototypes' own
 * functions.
 * @param {import('puppeteer-core').Page} page
 */
function look(page) {
  const realm = /** @type {import('puppeteer-core').Frame & { isolatedRealm(): Pick<import('puppeteer-core').Frame, 'evaluate'> }} */ (page.mainFrame()).isolatedRealm();
  return realm.evaluate(() => {
    const all = (/** @type {string} */ selector) => [...Document.prototype.querySelectorAll.call(document, selector)];
    const isSeen = (/** @type {Element} */ element) => element.getClientRects().length > 0;
    return { panel: all('copydesk-panel[data-state]').length === 1, appeals: all('.appeal').map(isSeen), texts: all('h1, .text').map(isSeen) };
  });
}

inEachBrowser('strange documents', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serveMade>>} */
  let server;
  before(async () => { server = await serveMade((path) => DOCUMENTS[path.replace(/\?.*/, '')]); });
  after(() => server.close());

  /** Opens an address in a tab of its own, so that a document that keeps it busy keeps no other's. @param {string} address */
  async function open(address) {
    const page = await browser().newPage();
    await page.setViewport({ width: 1366, height: 900 });
    const errors = errorsOf(page);
    await page.goto(server.address(address), { waitUntil: 'load' });
    return { page, errors };
  }

  for (const how of ['throw', 'reject']) {
    // Firefox's driver tells of no rejections in content scripts.
    test(`an exception is told of: ${how}`, { skip: name === 'firefox' && how === 'reject' }, async () => {
      const { page, errors } = await open(`/text?${how}`);
      await until('told', () => errors.length > 0);
      assert.match(errors[0] ?? '', /asked to/);
      await page.close();
    });
  }

  for (const [address, { is }] of Object.entries(DOCUMENTS)) {
    test(`${address} is ${is}`, async () => {
      const { page, errors } = await open(address);
      if (is === 'read') {
        const seen = await until('the panel, and the appeal hidden', async () => {
          const seen = await look(page);
          return seen.panel && seen.appeals.length > 0 && !seen.appeals.some(Boolean) && seen;
        });
        assert.deepEqual([seen.texts.length, seen.texts.every(Boolean)], [PARAGRAPHS.length + 1, true]);
      } else {
        await frames(page, 25);
        assert.equal(await page.evaluate(() => document.querySelector('[data-copydesk], copydesk-panel')), null);
      }
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
}, () => extension);
