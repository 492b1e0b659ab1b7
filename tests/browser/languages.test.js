// All languages say everything, and nothing besides: keys, plural forms, places for values. And a language that the reader
// chooses holds at once, in the extension's pages and in open pages.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { CHOICES, LANGUAGES } from '../../extension/settings.js';
import { EXTENSION, inEachBrowser } from './support/browsers.js';
import { options } from './support/extension.js';
import { open } from './support/page.js';
import { panel } from './support/panel.js';
import { serve } from './support/server.js';
import { store } from './support/storage.js';
import { until } from './support/until.js';

/** @typedef {Record<string, { message: string, placeholders?: Record<string, { content: string }> }>} Messages */

const LOCALES = path.join(EXTENSION, '_locales');
/** @param {string} language @returns {Messages} */
const messagesOf = (language) => JSON.parse(readFileSync(path.join(LOCALES, language, 'messages.json'), 'utf8'));
const ENGLISH = messagesOf('en');

/** Names of plural forms end a key. */
const FORM = /_(?:zero|one|two|few|many|other)$/;
/** @param {Messages} messages */
const keysOf = (messages) => [...new Set(Object.keys(messages).map((key) => key.replace(FORM, '')))].sort();

/**
 * The files of a folder whose names end so, and what they say.
 * @param {string} folder
 * @param {RegExp} ending
 */
function sources(folder, ending) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file) && !/^(?:engine|_locales)\//.test(file));
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
}
const SOURCES = [
  ...sources(EXTENSION, /\.(?:js|html|json)$/), ...sources(path.resolve(EXTENSION, '../src/panel'), /\.rs$/),
].join('\n');
const CONTENT = sources(path.join(EXTENSION, 'content'), /\.js$/).join('\n');

/** What sources ask for. @param {string} source */
const asked = (source) => [...new Set([...source.matchAll(
  /\b(?:text|texts\.text|countText|texts\.count|message|message_with|message_around)\("(\w+)"|data-(?:text|label|name)="(\w+)"|__MSG_(\w+)__/g,
)].map(([, one, two, three]) => one ?? two ?? three ?? ''))].sort();

/** Of what is chosen from, each has a name; languages name themselves. */
const CHOSEN = Object.entries(CHOICES).filter(([name]) => name !== 'badge').flatMap(([name, values]) => values
  .filter((value) => name !== 'language' || value === 'browser')
  .map((value) => `choice${name.charAt(0).toUpperCase()}${name.slice(1)}_${value}`));

describe('texts', () => {
  test('each language that can be chosen has texts, and no other has', () => {
    assert.deepEqual(readdirSync(LOCALES).sort(), [...LANGUAGES].sort());
  });

  test('every text that is asked for is there', () => {
    assert.deepEqual([...asked(SOURCES), ...CHOSEN].filter((key) => !keysOf(ENGLISH).includes(key)), []);
  });

  test('no text is there that nobody asks for', () => {
    const named = new Set(SOURCES.match(/\w+/g));
    assert.deepEqual(keysOf(ENGLISH).filter((key) => !named.has(key) && !CHOSEN.includes(key)), []);
  });

  test('the background keeps those for content scripts that they ask for', () => {
    const listed = /IN_PAGES = Object\.freeze\(\[([^\]]*)\]/.exec(readFileSync(path.join(EXTENSION, 'languages.js'), 'utf8'))?.[1] ?? '';
    const kept = [...listed.matchAll(/"(\w+)"/g)].map(([, key]) => key ?? '');
    // Some keys are chosen by a condition, within the parentheses.
    const named = new Set(CONTENT.match(/(?<=")\w+(?=")/g));
    assert.deepEqual(asked(CONTENT).filter((key) => !kept.includes(key)), []);
    assert.deepEqual(kept.filter((key) => !named.has(key)), []);
  });

  for (const language of LANGUAGES) {
    test(`${language} has the texts of English, its own plural forms, and the same places for values`, () => {
      const messages = messagesOf(language);
      assert.equal(messages.language?.message, language);
      assert.deepEqual(keysOf(messages), keysOf(ENGLISH));
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories
        // French, Spanish, Italian and Portuguese have it for millions: those counts are not told here.
        .filter((form) => form !== 'many' || ['ru', 'uk', 'pl'].includes(language));
      for (const key of keysOf(ENGLISH).filter((key) => `${key}_other` in ENGLISH)) {
        const forms = Object.keys(messages).filter((one) => one.replace(FORM, '') === key && FORM.test(one)).map((one) => one.slice(key.length + 1));
        assert.deepEqual(forms.sort(), [...wanted].sort(), key);
      }
      for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
        const english = ENGLISH[key] ?? ENGLISH[key.replace(FORM, '_other')];
        const places = (/** @type {string} */ text) => (text.match(/\$\w+\$/g) ?? []).sort();
        assert.deepEqual(places(message), places(english?.message ?? ''), key);
        assert.deepEqual(placeholders, english?.placeholders ?? {}, key);
        assert.equal(message, message.trim(), key);
        assert.notEqual(message, '', key);
      }
      // The bounds of Chromium's store.
      assert.ok((messages.description?.message.length ?? 0) <= 132);
    });
  }
});

inEachBrowser('a chosen language', (browser) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => { server = await serve(); });
  after(() => server.close());

  test('holds at once in the options and in an open panel, and in the next page; plurals and numbers are its own', async () => {
    const demo = await open(browser(), server.address('moscow-times/index.html'));
    const frame = await panel(demo);
    assert.equal(await frame.$eval('#hidden-title', (title) => title.textContent), 'Hidden');
    const settings = await options(browser());
    await settings.select('#language', 'uk');
    await until('the options', () => settings.evaluate(() => document.documentElement.lang === 'uk'
      && document.querySelector('h1')?.textContent === 'Налаштування'));
    await settings.type('#rules', 'one\ntwo');
    await until('a plural form', () => settings.$eval('#rule-errors-title', (title) => title.textContent === '2 рядки — не правила й нічого не змінюють:'));
    await settings.$eval('#rules', (area) => { /** @type {HTMLTextAreaElement} */ (area).value = ''; });

    await demo.bringToFront();
    const again = await panel(demo);
    await until('the panel', () => again.evaluate(() => document.querySelector('#hidden-title')?.textContent === 'Приховано'
      && /31 січня 2024/.test(document.querySelector('#dates')?.textContent ?? '')));
    const next = await open(browser(), server.address('moscow-times/index.html'));
    await until('the title of the tab', () => next.evaluate(() => document.querySelector('copydesk-panel') !== null));
    assert.equal(await (await panel(next)).evaluate(() => document.documentElement.lang), 'uk');
    // What content scripts show comes from the storage.
    const { texts } = await settings.evaluate(() => /** @type {any} */ (globalThis).chrome.storage.local.get('texts'));
    assert.equal(texts.pickSave, 'Приховати');

    await settings.bringToFront();
    await settings.select('#language', 'browser');
    await until('as the browser has it', () => settings.evaluate(() => document.querySelector('h1')?.textContent === 'Options'));
    await until('nothing is kept', () => settings.evaluate(async () =>
      (await /** @type {any} */ (globalThis).chrome.storage.local.get('texts')).texts === undefined));
    for (const page of [demo, next, settings]) await page.close();
    await store(browser(), { settings: {} });
  });
});
