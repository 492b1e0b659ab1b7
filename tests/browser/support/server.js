// The test pages on loopback, under names that end in `.localhost`.

import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

/** The folder with the test pages. */
export const PAGES = path.resolve(import.meta.dirname, '../../pages');

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * Serves `tests/pages`.
 * @param {Record<string, string>} [headers] sent with every answer
 */
export async function serve(headers = {}) {
  const server = http.createServer((request, response) => {
    answer(request.url ?? '/', headers, response).catch((error) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    /** @param {string} page path below tests/pages */
    address: (page) => `http://news.localhost:${port}/${page}`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {http.ServerResponse} response
 */
async function answer(url, headers, response) {
  const { pathname } = new URL(url, 'http://news.localhost');
  const file = path.join(PAGES, path.normalize(decodeURIComponent(pathname)), pathname.endsWith('/') ? 'index.html' : '');
  let content;
  try {
    content = await readFile(file);
  } catch {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('no such page');
    return;
  }
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'content-type': type }).end(content);
}
