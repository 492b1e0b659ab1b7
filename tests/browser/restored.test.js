// A page that the browser restores when it starts again. In Chromium only: Firefox's drivers load an extension that is no
// signed package anew for each start, when the pages are there already.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { after, test } from 'node:test';
import os from 'node:os';
import path from 'node:path';
import { relaunch } from './support/browsers.js';
import { notHidden, notShown, open } from './support/page.js';
import { contents, panel } from './support/panel.js';
import { serve } from './support/server.js';
import { until } from './support/until.js';

const isChromium = (process.env.COPYDESK_BROWSERS ?? 'chromium').includes('chromium');

test('a page restored from the session', { skip: !isChromium }, async () => {
  const server = await serve();
  const profile = mkdtempSync(path.join(os.tmpdir(), 'copydesk-profile-'));
  after(async () => {
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  });
  const first = await relaunch(profile);
  const page = await open(first, server.address('live/fights.html'));
  await until('hidden', async () => (await notHidden(page, ['aside'])).length === 0);
  await first.close();

  const again = await relaunch(profile);
  try {
    const back = await until('the page is back', async () => (await again.pages()).find((one) => one.url().endsWith('fights.html')));
    await back.bringToFront();
    await until('hidden again', async () => (await notHidden(back, ['aside'])).length === 0);
    assert.deepEqual(await notShown(back, ['article h1', '.body > p']), []);
    assert.match((await contents(await panel(back))).headline, /Lighthouse/);
  } finally {
    await again.close();
  }
});
