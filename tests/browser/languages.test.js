// All languages say everything, and nothing besides: keys, plural forms, places for values. No browser is needed for this.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { CHOICES, LANGUAGES } from '../../extension/settings.js';
import { EXTENSION } from './support/browsers.js';

/** @typedef {Record<string, { message: string }>} Messages */

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
/** What the engine may say: its words are those of English, see the tests there. */
const TOLD = [...new Set(readFileSync(path.resolve(EXTENSION, '../src/told.rs'), 'utf8').match(/(?<=")told\w+(?=")/g))].sort();
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
    assert.ok(TOLD.length > 0);
    assert.deepEqual([...asked(SOURCES), ...CHOSEN, ...TOLD].filter((key) => !keysOf(ENGLISH).includes(key)), []);
  });

  test('no text is there that nobody asks for', () => {
    const named = new Set(SOURCES.match(/\w+/g));
    assert.deepEqual(keysOf(ENGLISH).filter((key) => !named.has(key) && !CHOSEN.includes(key) && !TOLD.includes(key)), []);
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
      for (const [key, { message }] of Object.entries(messages)) {
        const english = ENGLISH[key.replace(FORM, '_other')] ?? ENGLISH[key];
        // Where a form is of one number alone, it may say that in a word.
        const isOne = key.endsWith('_one') && ['en', 'de', 'es', 'it', 'nl', 'pl'].includes(language);
        const places = (/** @type {string} */ text) => (text.match(/\$\d/g) ?? []).filter((place) => !isOne || place !== '$1').sort();
        assert.deepEqual(places(message), places(english?.message ?? ''), key);
        // Nothing but a place begins so: a name in its stead would be shown as it stands.
        assert.doesNotMatch(message, /\$(?!\d)/, key);
        assert.equal(message, message.trim(), key);
        assert.notEqual(message, '', key);
      }
      // The stores take the manifest's, in Chromium's within these bounds.
      const listing = readFileSync(path.resolve(EXTENSION, `../docs/store/${language}.md`), 'utf8');
      assert.ok(listing.includes(`> ${messages.description?.message}\n`), 'the summary in docs/store');
      assert.ok((messages.description?.message.length ?? 0) <= 132);
    });
  }
});
