// What the stores get works as what stands in `extension/` does: each browser's own package, unpacked.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { notHidden, open } from './support/page.js';
import { contents, panel } from './support/panel.js';
import { serve } from './support/server.js';

const packages = process.env.COPYDESK_PACKAGES;
assert.ok(packages, 'COPYDESK_PACKAGES names the folder of the unpacked packages: run this by `cargo xtask test`');

inEachBrowser('packages', (browser, name) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('the package reads the demo page', async () => {
    const page = await open(browser(), server.address('moscow-times/index.html'));
    const shown = await contents(await panel(page));
    assert.match(shown.headline, /Exchange Hundreds of POWs/);
    assert.deepEqual(await notHidden(page, ['.contribute-banner', 'section.cluster']), []);
    await page.close();
  });

  test('the package tells the licences of what is in it', () => {
    const told = readFileSync(path.join(packages, name, 'LICENSES.txt'), 'utf8');
    for (const part of [/^cssparser \S+, MPL-2\.0 https:\/\/crates\.io\//m, /^selectors \S+, MPL-2\.0 https/m, /Mozilla Public License, v\. 2\.0/]) {
      assert.match(told, part);
    }
  });
}, (name) => path.join(packages, name));
