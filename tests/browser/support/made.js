// Pages that a test makes, on loopback under names that end in `.localhost`.

import http from 'node:http';

/** @typedef {{ body: string | Buffer, type?: string, headers?: Record<string, string> }} Made */

/**
 * Serves what the test makes of each address.
 * @param {(path: string, host: string) => Made | undefined} make undefined: there is no such page
 */
export async function serveMade(make) {
  const server = http.createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://made.localhost');
    const made = make(pathname + search, request.headers.host?.replace(/:\d+$/, '') ?? '');
    if (!made) return void response.writeHead(404).end('no such page');
    response.writeHead(200, { 'content-type': made.type ?? 'text/html; charset=utf-8', ...made.headers }).end(made.body);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    /** @param {string} path @param {string} [site] */
    address: (path, site = 'made') => `http://${site}.localhost:${port}${path}`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

export const PARAGRAPHS = [
  'The council of the small town voted on Tuesday to buy the old ferry, which has been out of service since the storm of 1998.',
  'The harbour master said that 23,000 people had crossed the sound in the last summer, a third of them with a bicycle.',
  'Repairs will cost 4 million euros and last until March, according to the yard, which has built 12 ships of the kind.',
  'Two of the seven members of the council voted against it, and one of them called the price a bad joke on the island.',
];

/** What is hidden on `article`. */
export const APPEAL = `<aside class="appeal"><h3>Support our journalism</h3><p>We need your help. Please donate today: every euro
  counts.</p><a href="/donate">Donate now</a></aside>`;

/**
 * An article with an appeal.
 * @param {{ head?: string, title?: string, byline?: string, first?: string, last?: string, open?: string, close?: string,
 *   root?: string }} [parts] `first` and `last` stand in the body around it, `open` and `close` close around its text
 */
export function article({ head = '', title = 'Town buys the old ferry', byline = '', first = '', last = '', open = '', close = '', root = '' } = {}) {
  return `<!doctype html><html lang="en" ${root}><head><title>${title}</title><meta property="og:type" content="article">${head}
<style>body { margin: 0; font: 16px/1.5 sans-serif } main { width: 600px; margin: 0 0 0 60px }</style></head><body>${first}<main>${open}
<article><h1>${title}</h1>${byline}${PARAGRAPHS.map((text) => `<p class="text">${text}</p>`).join('\n')}${APPEAL}</article>${close}</main>${last}</body></html>`;
}
