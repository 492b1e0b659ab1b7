// To see what Copydesk does not do: a copy of the extension before whose content scripts one of the tests' own runs, in the
// same world.

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EXTENSION } from './browsers.js';

/** Counts messages sent (those that only say what the toolbar's button is to show by themselves), observers made, waits begun, and those that are not over, and tells on the page's root. */
const SPY = `{
  const counts = { messages: 0, toolbar: 0, begun: 0, waits: 0, observers: 0 };
  const tell = () => { if (document.documentElement) document.documentElement.dataset.spy = JSON.stringify(counts); };
  const count = (target, name) => {
    const real = target[name].bind(target);
    Object.defineProperty(target, name, { value: (...all) => { counts[all[0]?.type === 'toolbar' ? 'toolbar' : 'messages'] += 1; tell(); return real(...all); } });
  };
  count(chrome.runtime, 'sendMessage');
  count(chrome.runtime, 'connect');
  const wait = globalThis.setTimeout.bind(globalThis);
  globalThis.setTimeout = (work, ...rest) => {
    counts.waits += 1;
    counts.begun += 1;
    tell();
    return wait(() => {
      try { work(); } finally { counts.waits -= 1; tell(); }
    }, ...rest);
  };
  const Observer = globalThis.MutationObserver;
  globalThis.MutationObserver = class extends Observer {
    constructor(...all) { super(...all); counts.observers += 1; tell(); }
  };
  tell();
}`;

/** A copy of the extension with the spy in it; whoever makes it takes it away. */
export function withSpy() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'copydesk-spy-'));
  cpSync(EXTENSION, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const scripts of manifest.content_scripts) {
    // After what holds a page back until the storage has answered, which waits everywhere.
    const place = scripts.js?.indexOf('content/look.js') ?? -1;
    if (place >= 0) scripts.js.splice(place, 0, 'spy.js');
  }
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(path.join(copy, 'spy.js'), SPY);
  return copy;
}

/**
 * What the spy has seen on a page.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<{ messages: number, toolbar: number, begun: number, waits: number, observers: number }>}
 */
export const seen = async (page) => JSON.parse(await page.evaluate(() => document.documentElement.dataset.spy ?? 'null'));
