// axe-core in a page or a frame of the extension: what it finds against WCAG 2.2 AA and its own best practices.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The violations, each by its rule and the elements that break it; none is good.
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @returns {Promise<string[]>}
 */
export async function violations(page) {
  // Given over the driver, not as a script in the page, whose policy allows none.
  await page.evaluate(SOURCE);
  return page.evaluate(async () => {
    const { axe } = /** @type {any} */ (globalThis);
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`));
  });
}
