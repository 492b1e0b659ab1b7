// What a trace of Chromium says of one load of a page. Times of the main thread are processor times: how busy the
// machine is does not count. Times from here to there are the clock's.

import assert from 'node:assert/strict';

/**
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, tts?: number, tdur?: number, dur?: number,
 *   args?: { data?: { message?: string, name?: string, frame?: string, isMainFrame?: boolean } } }} Event
 * @typedef {{ times: Map<string, number>, longest: number, hidden: number | null, idle: number, background: number, loading: number }} Load
 * `times`: milliseconds of the main thread by span; `longest`: the longest span; `hidden`: milliseconds by the clock from
 * the beginning of DOMContentLoaded to all hidden, the first time; `idle`: those to document_idle; of the background: what the
 * engine took and what loading it took.
 */

/**
 * @param {Uint8Array} trace
 * @returns {Load}
 */
export function read(trace) {
  /** @type {Event[]} */
  const events = JSON.parse(Buffer.from(trace).toString()).traceEvents;
  const told = events.filter((event) => event.name === 'TimeStamp' && event.args?.data?.message?.startsWith('copydesk:'))
    .sort((one, other) => one.ts - other.ts);
  const [first] = told;
  assert.ok(first, 'the trace holds the extension');
  /** @type {Load} */
  const load = { times: new Map(), longest: 0, hidden: null, idle: NaN, background: 0, loading: 0 };
  let parsed = NaN;
  /** @type {Map<string, Event>} */
  const open = new Map();
  /** @type {{ begin: number, end: number, took: number }[]} */
  const spans = [];
  for (const event of told) {
    const [, what = '', ...rest] = (event.args?.data?.message ?? '').split(':');
    if (what === 'background') [load.background, load.loading] = /** @type {[number, number]} */ (rest.map(Number));
    else if (what === 'parsed') parsed = event.ts;
    else if (what === 'idle') load.idle = (event.ts - parsed) / 1000;
    else if (rest[0] === 'begin') open.set(what, event);
    else {
      const begin = open.get(what);
      assert.ok(begin?.tts !== undefined && event.tts !== undefined, `${what} ends without having begun`);
      const took = (event.tts - begin.tts) / 1000;
      load.times.set(what, (load.times.get(what) ?? 0) + took);
      if (what !== 'floor' && what !== 'readability') spans.push({ begin: begin.ts, end: event.ts, took });
      if (what === 'hide') {
        load.hidden ??= (event.ts - parsed) / 1000;
      }
    }
  }
  load.longest = Math.max(0, ...spans.map((span) => span.took));
  return load;
}
