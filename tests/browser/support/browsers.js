// Real browsers with the extension loaded, each in a fresh profile, that reach nothing but this machine.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { until } from './until.js';

/** The folder that a browser loads. */
export const EXTENSION = path.resolve(import.meta.dirname, '../../../extension');

/** Where every test's reader lives. */
const READER = { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' };

/** Firefox gives each extension a random name in its addresses; the tests' have this one. */
export const FIREFOX_UUID = '7a0d6c1e-3f52-4b8e-9d2a-6c1e3f524b8e';

/**
 * What differs between the browsers.
 * @type {Record<string, { variable: string, options: import('puppeteer-core').LaunchOptions }>}
 */
const BROWSERS = {
  chromium: {
    variable: 'COPYDESK_CHROMIUM',
    options: {
      browser: 'chrome',
      pipe: true,
      enableExtensions: true,
      args: [
        // Chromium's sandbox can't be set up by root.
        ...(os.userInfo().uid === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
        '--no-first-run',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost',
      ],
    },
  },
  firefox: {
    variable: 'COPYDESK_FIREFOX',
    options: {
      browser: 'firefox',
      // Else an extension's own pages can't be opened.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ 'copydesk@copydesk.invalid': FIREFOX_UUID }),
        'intl.locale.requested': 'en-US',
        // Every other name leads to this machine too, where nothing listens.
        'network.dns.forceResolve': '127.0.0.1',
      },
    },
  },
};

/** All goes through it, what leads to this machine with it. */
const PROXY = {
  /** @param {number} port */
  chromium: (port) => [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
  /** @param {number} port */
  firefox: (port) => ({
    'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': port, 'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port, 'network.proxy.no_proxies_on': '', 'network.proxy.allow_hijacking_localhost': true,
  }),
};

/** @typedef {import('puppeteer-core').Browser} Browser */

/**
 * Starts a browser and loads the extension.
 * @param {string} name chromium or firefox
 * @param {{
 *   extension?: string | null, headless?: boolean, env?: Record<string, string>, downloads?: string, dark?: boolean,
 *   proxy?: number,
 * }} [how] `extension`: its folder, null for none; `env` beside this process's own; `downloads`: the folder that the
 *   browser saves to, without asking; `proxy`: the port on this machine that all its requests go to
 * @returns {Promise<Browser>}
 */
export async function launch(
  name, { extension = EXTENSION, headless = true, env = {}, downloads, dark = false, proxy } = {},
) {
  const { variable, options } = BROWSERS[name] ?? assert.fail(`no such browser: ${name}`);
  const executablePath = process.env[variable];
  assert.ok(executablePath, `${variable} is not set: this is run by \`cargo xtask\``);
  const browser = await puppeteer.launch({
    ...options, executablePath, headless, env: { ...process.env, ...env }, defaultViewport: null,
    args: [
      ...options.args ?? [],
      ...(proxy && name === 'chromium' ? PROXY.chromium(proxy) : []),
      ...(dark && name === 'chromium' ? ['--blink-settings=preferredColorScheme=0'] : []),
    ],
    // Each browser heeds its own of these two.
    ...(downloads && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    extraPrefsFirefox: {
      ...options.extraPrefsFirefox,
      ...(dark && { 'layout.css.prefers-color-scheme.content-override': 0 }),
      // The list of downloads that opens by itself would take the keyboard from the page, now and then a moment later.
      ...(downloads && {
        'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.alwaysOpenPanel': false,
      }),
      ...(proxy && PROXY.firefox(proxy)),
    },
  });
  try {
    if (extension) {
      await browser.installExtension(extension);
      await closeFirstPage(browser);
    }
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

/**
 * How long a browser may take from its start to the extension's first page, in ms. Beside two others on two cores Firefox took
 * longer than any condition on a page may.
 */
const START = 60_000;

/** Waits for the page that the extension opens when it is installed, and closes it. @param {Browser} browser */
async function closeFirstPage(browser) {
  const page = await until('the page of the first run', async () => {
    // Firefox's driver knows no address of pages that an extension opens. A page that can't be asked yet keeps none from it.
    const asked = (await browser.pages()).map(async (page) => {
      assert.equal(await page.evaluate(() => location.pathname), '/welcome/welcome.html');
      return page;
    });
    return Promise.any(asked);
  }, START);
  await page.close();
}

/**
 * Starts Chromium with the extension and a profile that outlives it, whose pages it opens again.
 * @param {string} profile a folder
 */
export function relaunch(profile) {
  const { variable, options } = /** @type {typeof BROWSERS[string]} */ (BROWSERS.chromium);
  const executablePath = process.env[variable];
  assert.ok(executablePath, `${variable} is not set: this is run by \`cargo xtask\``);
  return puppeteer.launch({
    ...options, executablePath, userDataDir: profile, defaultViewport: null,
    // By the protocol it would be loaded, or loaded once more, when the pages are there already.
    args: [...options.args ?? [], '--restore-last-session', `--load-extension=${EXTENSION}`, '--disable-features=DisableLoadExtensionCommandLineSwitch'],
  });
}

/**
 * The same tests in each browser; `COPYDESK_BROWSERS` names those to take.
 * @param {string} what
 * @param {(browser: () => Browser, name: string, downloads: string) => void} tests `downloads`: the folder that it saves to
 * @param {(name: string) => string} [extension] the folder to load, by the browser's name
 */
export function inEachBrowser(what, tests, extension = () => EXTENSION) {
  for (const name of process.env.COPYDESK_BROWSERS?.split(',') ?? Object.keys(BROWSERS)) {
    describe(`${what}, ${name}`, () => {
      /** @type {Browser | undefined} */
      let browser;
      const downloads = mkdtempSync(path.join(os.tmpdir(), 'copydesk-downloads-'));
      before(async () => { browser = await launch(name, { extension: extension(name), env: READER, downloads }); });
      after(async () => {
        await browser?.close();
        rmSync(downloads, { recursive: true, force: true });
      });
      tests(() => /** @type {Browser} */ (browser), name, downloads);
    });
  }
}
