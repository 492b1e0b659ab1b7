// What the reader's settings are as data (extension/settings.js): no browser is needed for this.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, covers, read, siteOf } from '../../extension/settings.js';

/** @typedef {import('../../extension/messages.js').Change} Change */

const DEFAULT = {
  kinds: { fundraising: true, subscription: true, teaser: true }, sitesOff: [], keep: {},
  opens: 'always', side: 'auto', theme: 'system', size: 'normal', language: 'browser', units: 'page', badge: 'on',
};

/** @type {[text: string, site: string | null][]} */
const SITES = [
  ['example.org', 'example.org'],
  [' Example.ORG ', 'example.org'],
  ['www.example.org', 'example.org'],
  ['www.org', 'www.org'],
  ['https://www.example.org/@reader/1?x=2 *#c', 'example.org'],
  ['example.org:8080/news', 'example.org'],
  ['example.org.', 'example.org'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
  ['localhost', 'localhost'],
  ['http://[2001:db8::1]/', '[2001:db8::1]'],
  ['', null],
  ['  ', null],
  ['*.example.org', null],
  ['reader@example.org', null],
  ['two words', null],
  ['example..org', null],
  ['ftp://example.org', null],
  ['javascript:alert(1)', null],
];
for (const [text, site] of SITES) test(`site of ${JSON.stringify(text)}`, () => assert.equal(siteOf(text), site));

test('a site covers what is below it, at label bounds', () => {
  const pairs = [['example.org', 'example.org'], ['example.org', 'news.example.org'], ['example.org', 'myexample.org'], ['news.example.org', 'example.org']];
  assert.deepEqual(pairs.map(([site = '', host = '']) => covers(site, host)), [true, true, false, false]);
});

/** @type {[what: string, stored: unknown, settings: object, problems: number][]} */
const STORED = [
  ['nothing', undefined, {}, 0],
  ['an empty object', {}, {}, 0],
  ['no object', 'settings', {}, 1],
  ['null', null, {}, 1],
  ['one kind off', { kinds: { teaser: false } }, { kinds: { ...DEFAULT.kinds, teaser: false } }, 0],
  ['a broken kind beside a good one', { kinds: { teaser: false, fundraising: 'no' } }, { kinds: { ...DEFAULT.kinds, teaser: false } }, 1],
  ['sites in no order, twice, with www', { sitesOff: ['b.org', 'a.org', 'www.b.org'] }, { sitesOff: ['a.org', 'b.org'] }, 0],
  ['a broken list beside good kinds', { sitesOff: {}, kinds: { teaser: false } }, { kinds: { ...DEFAULT.kinds, teaser: false } }, 1],
  ['broken sites beside a good one', { sitesOff: [1, 'a b', null, 'a.org'] }, { sitesOff: ['a.org'] }, 3],
  ['kinds kept', { keep: { 'a.org': ['teaser', 'fundraising'] } }, { keep: { 'a.org': ['fundraising', 'teaser'] } }, 0],
  ['a kind that is none', { keep: { 'a.org': ['teaser', 'advert'], 'b.org': 'teaser' } }, { keep: { 'a.org': ['teaser'] } }, 2],
  ['choices', { theme: 'dark', language: 'uk', badge: 'off' }, { theme: 'dark', language: 'uk', badge: 'off' }, 0],
  ['a choice that there is not, and one of no name', { opens: 'never', units: ['metric'], theme: 'dark' }, { theme: 'dark' }, 2],
  ['what another version has stored', { adverts: true }, {}, 0],
];
for (const [what, stored, settings, count] of STORED) {
  test(`stored: ${what}`, () => {
    /** @type {string[]} */
    const problems = [];
    assert.deepEqual(read(stored, (problem) => problems.push(problem)), { ...DEFAULT, ...settings });
    assert.equal(problems.length, count, problems.join('\n'));
  });
}

/** @type {[what: string, stored: unknown, change: Change, after: object][]} */
const CHANGES = [
  ['a kind off', undefined, { type: 'kind', kind: 'teaser', on: false }, { kinds: { fundraising: true, subscription: true, teaser: false } }],
  ['a kind on, beside one of another version', { kinds: { teaser: false, advert: false } }, { type: 'kind', kind: 'teaser', on: true },
    { kinds: { fundraising: true, subscription: true, teaser: true, advert: false } }],
  ['a site off', { sitesOff: ['b.org'], adverts: true }, { type: 'site', host: 'www.a.org', on: false }, { sitesOff: ['a.org', 'b.org'], adverts: true }],
  ['a site on: all that covers it goes', { sitesOff: ['a.org', 'news.a.org', 'b.org', 'x.a.org'] }, { type: 'site', host: 'news.a.org', on: true },
    { sitesOff: ['b.org', 'x.a.org'] }],
  ['one entry removed', { sitesOff: ['a.org', 'news.a.org'] }, { type: 'remove-site', site: 'news.a.org' }, { sitesOff: ['a.org'] }],
  ['a kind kept', { keep: { 'a.org': ['teaser'] } }, { type: 'keep', host: 'a.org', kind: 'fundraising', kept: true }, { keep: { 'a.org': ['fundraising', 'teaser'] } }],
  ['a kind kept on a host named like a property', {}, { type: 'keep', host: 'constructor', kind: 'teaser', kept: true }, { keep: { constructor: ['teaser'] } }],
  ['a kind kept no more, here and above', { keep: { 'a.org': ['teaser'], 'news.a.org': ['teaser', 'fundraising'], 'b.org': ['teaser'] } },
    { type: 'keep', host: 'news.a.org', kind: 'teaser', kept: false }, { keep: { 'news.a.org': ['fundraising'], 'b.org': ['teaser'] } }],
  ['one kept kind removed', { keep: { 'a.org': ['teaser'], 'news.a.org': ['teaser'] } }, { type: 'remove-keep', site: 'a.org', kind: 'teaser' },
    { keep: { 'news.a.org': ['teaser'] } }],
  ['a change beside a broken part leaves that', { kinds: 7 }, { type: 'site', host: 'a.org', on: false }, { kinds: 7, sitesOff: ['a.org'] }],
  ['one of what there is', { theme: 'dark', badge: 'off' }, { type: 'choose', name: 'theme', value: 'light' }, { theme: 'light', badge: 'off' }],
  ['one that there is not', { theme: 'dark' }, { type: 'choose', name: 'theme', value: 'green' }, { theme: 'dark' }],
  ['replaced', { sitesOff: ['b.org'], adverts: true }, { type: 'replace', settings: { sitesOff: ['a.org'], keep: 3 } },
    { ...DEFAULT, sitesOff: ['a.org'], adverts: true }],
];
for (const [what, stored, change, after] of CHANGES) {
  test(`change: ${what}`, () => {
    const before = JSON.stringify(stored);
    assert.deepEqual(changed(stored, change), after);
    assert.equal(JSON.stringify(stored), before, 'what was stored is not touched');
  });
}
