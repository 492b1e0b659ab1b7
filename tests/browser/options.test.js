// The options page: what is set there is stored, told, and can be taken to another browser and back.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import { inEachBrowser } from './support/browsers.js';
import { options } from './support/extension.js';
import { empty, fill } from './support/storage.js';
import { until } from './support/until.js';

/** @typedef {import('puppeteer-core').Page} Page */

const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-options-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const SETTINGS = {
  kinds: { fundraising: true, subscription: false, teaser: true },
  sitesOff: ['a.example', 'b.example'],
  keep: { 'c.example': ['fundraising', 'teaser'] },
  opens: 'figures', side: 'left', theme: 'dark', size: 'large', language: 'browser', units: 'metric', badge: 'off',
};

inEachBrowser('options', (browser, name, downloads) => {
  /** @type {Page} */
  let page;
  beforeEach(async () => { page = await options(browser()); });
  afterEach(async () => {
    await empty(page);
    await page.close();
  });

  /** @returns {Promise<any>} */
  const stored = () => page.evaluate(() => /** @type {any} */ (globalThis).chrome.storage.local.get());
  /** @param {object} items */
  const store = (items) => page.evaluate((items) => /** @type {any} */ (globalThis).chrome.storage.local.set(items), items);

  /** The texts of all that the selector matches. @param {string} selector */
  const texts = (selector) => page.$$eval(selector, (all) => all.map((one) => one.textContent?.trim() ?? ''));
  /** @param {string} selector @param {string} text */
  const says = (selector, text) => until(`${selector}: ${text}`, async () => {
    const said = await texts(selector);
    // What the page says elsewhere may tell why it does not say this.
    assert.ok(said.join('\n').includes(text), `it says: ${[...said, ...await texts('#status, #alert')].join(' | ')}`);
    return true;
  });
  /** @param {string} selector @param {string[]} wanted */
  const lists = (selector, wanted) => until(`${selector}: ${wanted.join()}`, async () => (await texts(selector)).join() === wanted.join());
  const switches = () => page.$$eval('#kinds input', (all) => all.map((input) => input.checked));
  const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-site') ?? document.activeElement?.id);

  /** @param {string} text */
  async function addSite(text) {
    await page.$eval('#site', (input) => { /** @type {HTMLInputElement} */ (input).value = ''; });
    await page.type('#site', text);
    await page.keyboard.press('Enter');
  }

  /** @param {string} name @param {string} content */
  async function importFile(name, content, into = '#import-file') {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    const input = await page.$(into);
    await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(file);
  }

  test('kinds are switched, by mouse and keyboard, and told', async () => {
    assert.deepEqual(await switches(), [true, true, true]);
    await page.click('#kinds input[value=teaser]');
    await says('#status', 'Saved');
    await page.focus('#kinds input[value=fundraising]');
    await page.keyboard.press(' ');
    await until('both stored', async () => JSON.stringify((await stored()).settings?.kinds)
      === JSON.stringify({ fundraising: false, subscription: true, teaser: false }));
    await page.reload({ waitUntil: [] });
    await until('shown again', async () => (await switches()).join() === 'false,true,false');
  });

  test('sites are added as names or addresses; what is none, and what is in the list already, is told', async () => {
    await addSite('https://www.Example.org/news/1');
    await lists('#sites-off .name', ['example.org']);
    await addSite('two words');
    await says('#site-error', 'no name of a site');
    assert.equal(await page.$eval('#site', (input) => input.getAttribute('aria-invalid')), 'true');
    for (const ending of ['com', 'de', 'co.uk']) {
      await addSite(ending);
      await says('#site-error', `${ending} is no site but the ending of many`);
    }
    await addSite('news.example.org');
    await says('#site-error', 'example.org is in the list');
    await addSite('a.example');
    await lists('#sites-off .name', ['a.example', 'example.org']);
    assert.deepEqual(await texts('#site-error'), ['']);
    await addSite('localhost');
    await lists('#sites-off .name', ['a.example', 'example.org', 'localhost']);
    assert.deepEqual((await stored()).settings.sitesOff, ['a.example', 'example.org', 'localhost']);
  });

  test('entries are removed; the keyboard stays in the list', async () => {
    await store({ settings: SETTINGS });
    await lists('#sites-off .name', SETTINGS.sitesOff);
    await lists('#kept li > span', ['c.exampleAppeals for money', 'c.exampleLinks to other stories']);
    await page.focus('#sites-off [data-action=remove-site]');
    await page.keyboard.press('Enter');
    await lists('#sites-off .name', ['b.example']);
    assert.equal(await focused(), 'b.example');
    await page.keyboard.press('Enter');
    await until('none is told', () => page.$eval('#no-sites-off', (it) => !(/** @type {HTMLElement} */ (it).hidden)));
    assert.equal(await focused(), 'site');
    await page.click('#kept [data-kind=fundraising] [data-action=remove-keep]');
    await lists('#kept li > span', ['c.exampleLinks to other stories']);
    assert.deepEqual((await stored()).settings, { ...SETTINGS, sitesOff: [], keep: { 'c.example': ['teaser'] } });
  });

  test('what was remembered of sites is counted and forgotten, and nothing else', async () => {
    await store({ settings: SETTINGS, 'memory:a.example': {}, 'memory:b.example': {}, other: 1 });
    await says('#remembered', '2');
    await page.click('[data-action=forget]');
    await says('#status', 'Forgotten');
    await says('#remembered', '0');
    const { settings, other, ...rest } = await stored();
    assert.deepEqual([settings, other], [SETTINGS, 1]);
    assert.deepEqual(Object.keys(rest).filter((key) => key.startsWith('memory:')), []);
    assert.deepEqual(await page.$eval('[data-action=forget]', (button) => [button.ariaDisabled, button === document.activeElement]), ['true', true]);
  });

  test('everything goes into a file and comes back from it', async () => {
    await store({ settings: SETTINGS, rulesText: RULES });
    await lists('#sites-off .name', SETTINGS.sitesOff);
    await page.click('[data-action=export]');
    const saved = await until('the file', () => readFileSync(path.join(downloads, 'copydesk.json'), 'utf8'));

    await empty(page);
    await addSite('z.example');
    await lists('#sites-off .name', ['z.example']);
    await importFile('good.json', saved);
    await says('#status', 'Imported');
    await lists('#sites-off .name', SETTINGS.sitesOff);
    assert.deepEqual((await stored()).settings, SETTINGS);
    assert.deepEqual(await switches(), [true, false, true]);
    assert.equal((await stored()).rulesText, RULES);

    await page.click('[data-action=undo]');
    await lists('#sites-off .name', ['z.example']);
    assert.deepEqual((await stored()).settings.keep, {});
    assert.equal((await stored()).rulesText, '');
  });

  const RULES = '! mine\nexample.com##.promo\n##.a:unheard-of(b)\nexample.com##\n##.b\n';
  const written = () => page.$eval('#rules', (area) => /** @type {HTMLTextAreaElement} */ (area).value);
  const isUnsaved = () => page.$eval('[data-action=save-rules]', (button) => button.ariaDisabled !== 'true');
  const told = () => page.$$eval('#rule-errors li', (all) => all.map((one) => [one.querySelector('.where')?.textContent, one.querySelector('.line-text')?.textContent]));

  test('of the rules written, bad lines are told with number, text and reason; saved, the good ones are in effect', async () => {
    await page.type('#rules', RULES);
    await until('the bad lines', async () => (await told()).length === 2);
    assert.deepEqual(await told(), [['Line 3', '##.a:unheard-of(b)'], ['Line 4', 'example.com##']]);
    assert.match((await texts('#rule-errors .reason'))[1] ?? '', /no selector/);
    assert.equal(await isUnsaved(), true);
    assert.equal((await stored()).rulesText, undefined, 'not before it is saved');

    await page.focus('[data-action=save-rules]');
    await page.keyboard.press('Enter');
    await until('stored', async () => {
      // Whether the key was heard, and whether the background answered.
      const seen = await page.evaluate(() => [document.hasFocus(), document.activeElement?.outerHTML].join(' '));
      assert.equal((await stored()).rulesText, RULES, `focus: ${seen}; told: ${(await texts('#status, #alert')).join(' | ')}`);
      return true;
    });
    await until('compiled', async () => (await stored()).rules?.map((/** @type {any} */ rule) => rule.selector).join() === '.promo,.b');
    await says('#status', '2 rules are in effect');
    assert.equal(await isUnsaved(), false);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-action')), 'save-rules', 'the keyboard stays');

    await page.focus('#rule-errors li:last-child [data-action=go-to-line]');
    await page.keyboard.press('Enter');
    assert.equal(await page.$eval('#rules', (area) => {
      const { value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (area);
      return document.activeElement === area && value.slice(selectionStart, selectionEnd);
    }), 'example.com##');
  });

  test('a rule that is added elsewhere joins what is being written; other changes do not take that away', async () => {
    await store({ rulesText: '##.a\n' });
    await until('shown', async () => await written() === '##.a\n');
    await page.focus('#rules');
    await page.keyboard.type('##.mine\n');
    await store({ rulesText: '##.a\n##.picked\n' });
    await until('joined', async () => (await written()).endsWith('##.picked\n'));
    assert.match(await written(), /##\.mine\n/);
    const before = await written();
    await store({ rulesText: '##.other\n' });
    await says('#alert', 'changed elsewhere');
    assert.equal(await written(), before);
  });

  test('an import that is undone leaves what is being written as it was', async () => {
    await page.focus('#rules');
    await page.keyboard.type('##.mine');
    await importFile('rules.json', JSON.stringify({ copydesk: 1, settings: SETTINGS, rules: '##.theirs\n' }));
    await until('joined', async () => await written() === '##.mine\n##.theirs\n');
    await page.click('[data-action=undo]');
    await until('as it was', async () => (await written()).trimEnd() === '##.mine');
    await says('#status', 'As it was before the import');
    assert.deepEqual(await texts('#alert'), ['']);
    assert.equal(await isUnsaved(), true);
  });

  test('where other rules are imported while some are written, and that is undone, nothing was changed elsewhere', async () => {
    await store({ rulesText: '##.a\n' });
    await until('shown', async () => await written() === '##.a\n');
    await page.focus('#rules');
    await page.keyboard.type('##.mine');
    const before = await written();
    await importFile('rules.json', JSON.stringify({ copydesk: 1, settings: SETTINGS, rules: '##.theirs\n' }));
    await until('imported', async () => (await stored()).rulesText === '##.theirs\n');
    await lists('#sites-off .name', SETTINGS.sitesOff);
    await page.click('[data-action=undo]');
    await says('#status', 'As it was before the import');
    await lists('#sites-off .name', []);
    assert.deepEqual([await written(), await texts('#alert')], [before, ['']]);
  });

  test('what was done is told, hides nothing that has the keyboard, and is gone some time later', async () => {
    await page.setViewport({ width: 900, height: 500 });
    await page.focus('#kinds input[value=teaser]');
    // As low in the window as it can be.
    await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'end' }));
    await page.keyboard.press(' ');
    await says('#status', 'Saved');
    const [button = 0, bar = 0] = await page.evaluate(() => [document.activeElement?.getBoundingClientRect().bottom,
      document.querySelector('#told')?.getBoundingClientRect().top]);
    assert.ok(button <= bar, `${button} ${bar}`);
    await until('gone', async () => (await texts('#status')).join() === '');
  });

  test('a file of rules is added to what is written, to be looked at before it is saved', async () => {
    await store({ rulesText: '##.a\n' });
    await until('shown', async () => await written() === '##.a\n');
    await importFile('rules.txt', '! theirs\r\n##.b\r\n||ads.example^\r\n', '#rules-file');
    await until('added', async () => await written() === '##.a\n! theirs\n##.b\n||ads.example^\n');
    await until('its bad line', async () => (await told()).join() === 'Line 4,||ads.example^');
    assert.equal((await stored()).rulesText, '##.a\n');
    await page.click('[data-action=save-rules]');
    await says('#status', '2 rules are in effect');

    await page.click('[data-action=export-rules]');
    const saved = await until('the file', () => readFileSync(path.join(downloads, 'copydesk-rules.txt'), 'utf8'));
    assert.equal(saved, '##.a\n! theirs\n##.b\n||ads.example^\n');
  });

  for (const [what, content] of [['no JSON', 'Hello'], ['another JSON', '{"settings":{"sitesOff":["x.example"]}}'], ['a list', '[1]']]) {
    test(`a file that is none of ours changes nothing: ${what}`, async () => {
      await store({ settings: SETTINGS });
      await importFile('other.json', /** @type {string} */ (content));
      await says('#alert', 'other.json is no file that Copydesk has exported');
      const { settings, rulesText } = await stored();
      assert.deepEqual([settings, rulesText], [SETTINGS, undefined]);
    });
  }

  test('of a file that is partly broken the rest is taken, and the broken part told', async () => {
    await importFile('broken.json', JSON.stringify({ copydesk: 1, settings: { ...SETTINGS, sitesOff: ['a.example', 'b c'] } }));
    await says('#alert', 'sitesOff[1]');
    assert.deepEqual((await stored()).settings, { ...SETTINGS, sitesOff: ['a.example'] });
  });

  test('what another page changes shows at once', async () => {
    await store({ settings: { kinds: { subscription: false } } });
    await until('the switch', async () => (await switches()).join() === 'true,false,true');
  });

  test('a change that can not be stored is told, and the switch goes back', async () => {
    await page.evaluate(() => {
      const { runtime } = /** @type {any} */ (globalThis).chrome;
      runtime.sendMessage = async () => ({ error: 'the disk is full' });
    });
    await page.click('#kinds input[value=teaser]');
    await says('#alert', 'the disk is full');
    await until('back', async () => (await switches()).join() === 'true,true,true');
  });

  test('a message that is lost, and in Chromium, which counts, a storage that is full, are told with what to do', async () => {
    if (name === 'chromium') {
      // Ten megabytes are what it gives.
      await page.$eval('#rules', (area) => {
        /** @type {HTMLTextAreaElement} */ (area).value = `! ${'x'.repeat(11_000_000)}`;
        area.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await until('it can be saved', () => page.$eval('[data-action=save-rules]', (button) => button.ariaDisabled !== 'true'));
      await page.click('[data-action=save-rules]');
      await says('#alert', 'storage is full. Free some space');
      assert.equal((await stored()).rulesText, undefined);
      await page.$eval('#rules', (area) => { /** @type {HTMLTextAreaElement} */ (area).value = ''; });
      // Room for what is written, not for the rules that are made of it.
      await page.type('#rules', '##.one');
      await fill(page, 40);
      await page.click('[data-action=save-rules]');
      await says('#alert', 'storage is full. Free some space');
      assert.deepEqual([(await stored()).rulesText, await page.$eval('#rules', (area) => /** @type {HTMLTextAreaElement} */ (area).value)], [undefined, '##.one']);
      await fill(page, 400);
      await page.click('[data-action=save-rules]');
      await says('#status', '1 rule is in effect');
      await until('in force', async () => JSON.stringify((await stored()).rules)?.includes('.one'));
      await page.evaluate(() => /** @type {any} */ (globalThis).chrome.storage.local.remove('filler'));
    }
    await page.evaluate(() => {
      const { runtime } = /** @type {any} */ (globalThis).chrome;
      runtime.sendMessage = async () => undefined;
    });
    await page.click('#kinds input[value=teaser]');
    await says('#alert', 'background did not answer. Try again');
    await until('back', async () => (await switches()).join() === 'true,true,true');
  });

  for (const width of [360, 1366]) {
    test(`at ${width} px nothing is cut off, and every control has a name`, async () => {
      await page.setViewport({ width, height: 800 });
      await store({ settings: { language: 'de', size: 'largest' } });
      await until('in German', () => page.evaluate(() => document.documentElement.lang === 'de'));
      assert.ok(await page.$eval('#site', (it) => it.getBoundingClientRect().width) > 200);
      await store({ settings: { ...SETTINGS, sitesOff: [`${'long-name-of-a-host.'.repeat(6)}example`] } });
      await until('shown', async () => (await texts('#sites-off .name')).length === 1);
      const [wide, nameless] = await page.evaluate(() => [
        [...document.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5).map((element) => element.outerHTML),
        [...document.querySelectorAll('button, input, textarea')].filter((element) => {
          const { labels } = /** @type {HTMLInputElement} */ (element);
          const labelledBy = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
          return !(element.getAttribute('aria-label') ?? (labelledBy ?? labels?.[0] ?? element).textContent)?.trim();
        }).map((element) => element.outerHTML),
      ]);
      assert.deepEqual(wide, []);
      assert.deepEqual(nameless, []);
    });
  }
});
