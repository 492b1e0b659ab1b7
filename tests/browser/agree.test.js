// Browser and command line come to the same verdicts: one engine, two ways in.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { hiddenElements, open } from './support/page.js';
import { contents, panel, state } from './support/panel.js';
import { PAGES, serve } from './support/server.js';
import { until } from './support/until.js';

/** The demo page's modal is called later than this test ends. */
const DEMO = 'moscow-times/index.html?modal=1000000';
const OWN = readdirSync(path.join(PAGES, 'clutter')).map((name) => `clutter/${name}`);

/** @param {string} page path below tests/pages, with a query maybe */
function commandLine(page) {
  const program = process.env.COPYDESK;
  assert.ok(program, 'COPYDESK names the command line: run this by `cargo xtask test`');
  const [file = ''] = page.split('?');
  return JSON.parse(execFileSync(program, ['--json', path.join(PAGES, file)], { encoding: 'utf8' }));
}

inEachBrowser('the command line agrees', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  for (const file of [DEMO, ...OWN]) {
    test(`what is hidden on ${file}`, async () => {
      const page = await open(browser(), server.address(file));
      await until('the panel', () => state(page));
      /** @param {{ path: string }} a @param {{ path: string }} b */
      const byPath = (a, b) => a.path.localeCompare(b.path);
      const hidden = commandLine(file).hidden.map((/** @type {any} */ { path, kind }) => ({ path, kind }));
      assert.ok(hidden.length > 0);
      assert.deepEqual((await hiddenElements(page)).toSorted(byPath), hidden.toSorted(byPath));
      await page.close();
    });
  }

  test('headline and key figures of the demo page', async () => {
    const page = await open(browser(), server.address(DEMO));
    const shown = await contents(await panel(page));
    const told = commandLine(DEMO);
    const key = told.figures.filter((/** @type {any} */ figure) => figure.key !== null);
    assert.equal(shown.headline, told.article.title);
    assert.ok(key.length > 0);
    assert.deepEqual(
      shown.figures.map((figure) => figure.number).toSorted(),
      key.map((/** @type {any} */ figure) => figure.text).toSorted(),
    );
    await page.close();
  });
});
