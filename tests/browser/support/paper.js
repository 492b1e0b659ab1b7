// Pages as they are printed, read from the PDF that a browser makes of them.

import { inflateSync } from 'node:zlib';

/** What the streams of a PDF hold that are no pictures: what is drawn, fonts, and in some also what pages there are. @param {Uint8Array} pdf */
function streams(pdf) {
  const file = Buffer.from(pdf);
  return [...file.toString('latin1').matchAll(/stream\r?\n/g)].flatMap(({ index, 0: begin }) => {
    try {
      return inflateSync(file.subarray(index + begin.length)).toString('latin1');
    } catch {
      return []; // not compressed so, or no begin but an end
    }
  });
}

/**
 * How many sheets it takes.
 * @param {Uint8Array} pdf
 */
export function sheets(pdf) {
  return [...[Buffer.from(pdf).toString('latin1'), ...streams(pdf)].join('\n').matchAll(/\/Type\s*\/Page\b/g)].length;
}

/**
 * How much is drawn, and by which fonts, as the sizes of it: two prints of one page have the same.
 * @param {Uint8Array} pdf
 */
export const drawn = (pdf) => streams(pdf).map((stream) => stream.length);
