// axe-core (https://github.com/dequelabs/axe-core) on the extension's pages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Fails when axe finds a violation in the page or frame.
 * @param {import('puppeteer-core').Frame | import('puppeteer-core').Page} frame
 * @param {string} what its state, named when there is one
 * @param {string[]} [unasked] rules that say nothing here
 */
export async function accessible(frame, what, unasked = []) {
  if (!await frame.evaluate(() => 'axe' in globalThis)) await frame.evaluate(`${AXE}; undefined`);
  const violations = await frame.evaluate(async (unasked) => {
    const rules = Object.fromEntries(unasked.map((rule) => [rule, { enabled: false }]));
    const found = await /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'], rules });
    return found.violations.map((/** @type {any} */ one) => `${one.id}: ${one.help}: ${one.nodes
      .map((/** @type {any} */ node) => `${node.target.join(' ')} ${node.failureSummary}`).join('; ')}`);
  }, unasked);
  assert.deepEqual(violations, [], what);
}
