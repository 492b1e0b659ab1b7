// Browser and command line come to the same verdicts: one engine, two ways in.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { hiddenElements, open } from './support/page.js';
import { contents, panel } from './support/panel.js';
import { PAGES, serve } from './support/server.js';

/** The modal and the next article come later than this test. */
const STILL = '?modal=1000000';

/** @param {string} page path below tests/pages */
function commandLine(page) {
  const program = process.env.COPYDESK;
  assert.ok(program, 'COPYDESK names the command line: run this by `cargo xtask test`');
  return JSON.parse(execFileSync(program, ['--json', path.join(PAGES, page)], { encoding: 'utf8' }));
}

inEachBrowser('the command line agrees', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  for (const file of ['moscow-times/index.html']) {
    test(`on ${file}`, async () => {
      const page = await open(browser(), server.address(file + STILL));
      const shown = await contents(await panel(page));
      const told = commandLine(file);
      /** @param {{ path: string }} a @param {{ path: string }} b */
      const byPath = (a, b) => a.path.localeCompare(b.path);
      const hidden = told.hidden.map((/** @type {any} */ { path, kind }) => ({ path, kind }));
      assert.ok(hidden.length > 0);
      assert.deepEqual((await hiddenElements(page)).toSorted(byPath), hidden.toSorted(byPath));
      const key = told.figures.filter((/** @type {any} */ figure) => figure.key !== null);
      assert.deepEqual(shown.figures.map((figure) => figure.number).toSorted(), key.map((/** @type {any} */ figure) => figure.text).toSorted());
      assert.equal(shown.headline, told.article.title);
      await page.close();
    });
  }
});
