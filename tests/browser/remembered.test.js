// What is remembered of sites, as data: what a visit makes of it, and its bounds.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST, LONGEST_SELECTOR, MOST_MISSES, MOST_SELECTORS, MOST_SHAPES, MOST_SITES, read, surplus, visited } from '../../extension/memory.js';

const NOW = 1_700_000_000_000;
const DAY = 86_400_000;

/** A site with these selectors; `#a:2` has missed two visits. @param {string} names */
const site = (names, until = NOW + LONGEST - 2 * DAY) => ({
  until,
  shapes: ['2s'],
  selectors: names.split(' ').filter(Boolean).map((name) => {
    const [selector = '', misses = '0'] = name.split(':');
    return { selector, kind: /** @type {const} */ ('teaser'), misses: Number(misses) };
  }),
});

/** A visit: `+` seen, `?` missed, `-` refused. @param {string} told */
function visit(told, shape = '2s') {
  const names = (/** @type {string} */ mark) => told.split(' ').filter((name) => name.startsWith(mark)).map((name) => name.slice(1));
  return {
    type: /** @type {const} */ ('remember'), host: 'a.org', shape, missed: names('?'), refused: names('-'),
    seen: names('+').map((selector) => ({ selector, kind: /** @type {const} */ ('teaser') })),
  };
}

/** @param {import('../../extension/messages.js').Site | null} site */
const names = (site) => (site?.selectors ?? []).map(({ selector, misses }) => (misses ? `${selector}:${misses}` : selector)).join(' ');

for (const [before, told, after] of /** @type {const} */ ([
  ['', '+#a', '#a'],
  ['#a', '+#b', '#a #b'],
  ['#a', '?#a', '#a:1'],
  ['#a:1', '+#a', '#a'],
  [`#a:${MOST_MISSES - 1}`, '?#a', ''],
  ['#a #b', '-#a', '#b'],
  ['#a', '-#a', ''],
  ['#a', '+#a -#a', ''],
  ['', '?#unknown -#other', ''],
  ['#a:2', '+#b', '#b #a:2'],
  ['', '+div', ''],
  ['', `+#${'x'.repeat(LONGEST_SELECTOR)}`, ''],
])) {
  test(`${before || 'nothing'}, then ${told.slice(0, 40)}`, () => assert.equal(names(visited(site(before), visit(told), NOW)), after));
}

test('bounded: the selectors of a site', () => {
  const many = Array.from({ length: MOST_SELECTORS }, (_, place) => `#old-${place}:1`).join(' ');
  const after = names(visited(site(many), visit('+#new'), NOW)).split(' ');
  assert.equal(after.length, MOST_SELECTORS);
  assert.equal(after[0], '#new');
});

test('bounded: the shapes of its addresses', () => {
  let stored = visited(null, visit('+#a', 'w0'), NOW);
  for (let place = 1; place < 20; place += 1) stored = visited(stored, visit('+#a', `w${place}`), NOW);
  assert.deepEqual([stored?.shapes.length, stored?.shapes[0]], [MOST_SHAPES, 'w19']);
});

test('bounded: the sites', () => {
  const sites = Object.fromEntries(Array.from({ length: MOST_SITES + 2 }, (_, place) => [`memory:${place}`, site('#a', NOW + 1000 + place)]));
  assert.deepEqual(surplus(sites, NOW).toSorted(), ['memory:0', 'memory:1']);
});

for (const [what, stored, left] of /** @type {[string, unknown, string][]} */ ([
  ['in time', site('#a', NOW + 1), '#a'],
  ['too old', site('#a', NOW - 1), ''],
  ['of a clock that was set back', site('#a', NOW + LONGEST + 1), ''],
  ['of no form', 'text', ''],
  ['nothing', undefined, ''],
  ['without selectors', { until: NOW + 1, shapes: [] }, ''],
  ['with a selector of no form', { ...site('#a', NOW + 1), selectors: [null, 7, { selector: 1 }, ...site('#b').selectors] }, '#b'],
])) {
  test(`stored: ${what}`, () => {
    assert.equal(names(read(stored, NOW)), left);
    assert.deepEqual(surplus({ key: stored }, NOW), read(stored, NOW).until ? [] : ['key']);
  });
}

test('a visit keeps a site for as long as may be, and writes nothing new within a day', () => {
  assert.equal(visited(site('#a'), visit('+#a'), NOW)?.until, NOW + LONGEST);
  const fresh = site('#a', NOW + LONGEST - 1000);
  assert.deepEqual(visited(fresh, visit('+#a'), NOW), fresh);
});
