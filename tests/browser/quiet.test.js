// Nothing leaves the browser while pages are read: all that it asks for goes through a proxy that writes it down.

import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, test } from 'node:test';
import { launch } from './support/browsers.js';
import { article } from './support/made.js';
import { notHidden, open } from './support/page.js';
import { panel, press } from './support/panel.js';
import { until } from './support/until.js';

const HOST = 'read.example';
/** What the browsers ask for by themselves. An extension has no permission to reach these, nor any other place. */
const BROWSERS_OWN = /(?:^|\.)(?:mozilla\.(?:org|com|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

/** Answers for every place, and keeps whose page was asked for. */
async function proxy() {
  /** @type {string[]} */
  const asked = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article());
  });
  // What is encrypted is asked for by its place only, and gets no further.
  server.on('connect', (request, socket) => {
    asked.push(`https://${request.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  return { asked, server, port: /** @type {import('node:net').AddressInfo} */ (server.address()).port };
}

for (const name of process.env.COPYDESK_BROWSERS?.split(',') ?? ['chromium', 'firefox']) {
  describe(`nothing leaves, ${name}`, () => {
    /** @type {Awaited<ReturnType<typeof proxy>>} */
    let through;
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    before(async () => {
      through = await proxy();
      browser = await launch(name, { proxy: through.port });
    });
    after(async () => {
      await browser?.close();
      through.server.closeAllConnections();
      through.server.close();
    });

    test('while pages are read, and the panel is used', async () => {
      for (const path of ['/first', '/second']) {
        const page = await open(browser, `http://${HOST}${path}`);
        await until('hidden', async () => (await notHidden(page, ['.appeal'])).length === 0);
        const frame = await panel(page);
        await press(page, frame, '#show-all');
        await until('shown', async () => (await notHidden(page, ['.appeal'])).length === 1);
        await page.close();
      }
      const places = through.asked.map((address) => new URL(address)).filter(({ hostname }) => !BROWSERS_OWN.test(hostname));
      const asked = new Set(places.map(({ href }) => href));
      asked.delete(`http://${HOST}/favicon.ico`);
      assert.deepEqual([...asked].sort(), [`http://${HOST}/first`, `http://${HOST}/second`]);
    });
  });
}
