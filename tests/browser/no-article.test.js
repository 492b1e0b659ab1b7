// Pages that are no articles: Copydesk looks, and does nothing.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { hiddenElements, open } from './support/page.js';
import { hasPanel, panel } from './support/panel.js';
import { serve } from './support/server.js';
import { seen, withSpy } from './support/spy.js';
import { until } from './support/until.js';

const extension = withSpy();
after(() => rmSync(extension, { recursive: true, force: true }));

inEachBrowser('pages that are no articles', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  for (const file of ['front-page/index.html', 'search/index.html']) {
    test(`${file}: nothing hidden, no panel, no message`, async () => {
      const page = await open(browser(), server.address(file));
      await until('nothing more to come', async () => {
        const complete = await page.evaluate(() => document.readyState === 'complete');
        const counts = await seen(page);
        // It looks again, and again.
        return complete && counts && counts.begun > 0 && counts.waits === 0;
      });
      const { messages, toolbar, observers } = await seen(page);
      assert.deepEqual({ messages, toolbar, observers }, { messages: 0, toolbar: 0, observers: 0 });
      assert.deepEqual(await hiddenElements(page), []);
      assert.equal(await hasPanel(page), false);
      await page.close();
    });
  }

  test('the spy does see what is sent from an article', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html'));
    await panel(page);
    const { messages, observers } = await seen(page);
    assert.ok(messages > 0 && observers > 0, JSON.stringify({ messages, observers }));
    await page.close();
  });

  test('a text where sites have their front page is not read, unless the page calls itself an article; elsewhere it is', async () => {
    const prose = `<p>${'The ferry lay in the harbour all winter, and nobody could say when it would leave again. '.repeat(12)}</p>`;
    const site = http.createServer((request, response) => {
      const type = request.headers.host?.startsWith('told.') ? 'article' : 'website';
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><title>Ferry</title><meta property="og:type" content="${type}"><h1>Ferry</h1>${prose}`);
    });
    await new Promise((resolve) => { site.listen(0, '127.0.0.1', () => resolve(undefined)); });
    const { port } = /** @type {import('node:net').AddressInfo} */ (site.address());
    const front = await open(browser(), `http://news.localhost:${port}/`);
    for (const address of [`http://news.localhost:${port}/2024/ferry-in-the-harbour`, `http://told.localhost:${port}/`]) {
      const page = await open(browser(), address);
      await until(`a message from ${address}`, async () => (await seen(page))?.messages);
      await page.close();
    }
    await until('nothing more to come', async () => {
      const counts = await seen(front);
      return counts && counts.begun > 0 && counts.waits === 0;
    });
    assert.equal((await seen(front)).messages, 0);
    await front.close();
    site.close();
    site.closeAllConnections();
  });

  test('the head of an article wakes the background before the page is there; another does not', async () => {
    /** @type {http.ServerResponse[]} */
    const open = [];
    const slow = http.createServer((request, response) => {
      const type = request.url === '/article' ? 'article' : 'website';
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      // Longer than what browsers hold back.
      response.write(`<!doctype html><title>Ferry</title><meta property="og:type" content="${type}"><body><h1>Ferry</h1>${' '.repeat(9_000)}`);
      open.push(response);
    });
    await new Promise((resolve) => { slow.listen(0, '127.0.0.1', () => resolve(undefined)); });
    const { port } = /** @type {import('node:net').AddressInfo} */ (slow.address());
    const begin = async (/** @type {string} */ path) => {
      const page = await browser().newPage();
      const done = page.goto(`http://news.localhost:${port}/${path}`);
      await until('the heading', () => page.evaluate(() => document.querySelector('h1') !== null).catch(() => false));
      return { page, done };
    };
    const other = await begin('front');
    const article = await begin('article');
    const counts = await until('a message', async () => {
      const counts = await seen(article.page);
      return counts?.messages ? counts : null;
    });
    assert.equal(await article.page.evaluate(() => document.readyState), 'loading');
    assert.equal(counts.observers, 0);
    assert.equal((await seen(other.page)).messages, 0);
    open.forEach((response) => response.end());
    await Promise.all([other.done, article.done]);
    await Promise.all([other.page.close(), article.page.close()]);
    slow.close();
    slow.closeAllConnections();
  });
}, () => extension);
