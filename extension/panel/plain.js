/**
 * What a page says, as it may be shown: without what can't be seen and changes what is (marks that turn the direction of
 * writing, characters of no width, control characters), without piles of accents that cover the next line, and no longer
 * than anyone would read. The joiners that scripts and emoji need stay; the direction of right-to-left words is their own,
 * and panel.css keeps it from reaching beyond them.
 *
 * @module
 */

/** Bidirectional marks, embeddings, overrides and isolates; zero width; soft hyphens; controls, tags, line separators. */
const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Vietnamese has two on a letter, pointed Hebrew three. */
const PILED = /(\p{M}{4})\p{M}+/gu;
/** The longest sentence of the engine's has 3,000 bytes. */
const LONGEST = 3_000;

/** @param {string} text */
export function plain(text) {
  const shown = text.slice(0, LONGEST + 1).toWellFormed().replace(UNSEEN, "").replace(PILED, "$1");
  return text.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}

/**
 * The same, with every text in it plain.
 * @template T
 * @param {T} value plain data
 * @returns {T}
 */
export function plainly(value) {
  /** @param {unknown} part @returns {unknown} */
  const within = (part) => {
    if (typeof part === "string") return plain(part);
    if (Array.isArray(part)) return part.map(within);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, within(one)]));
  };
  return /** @type {T} */ (within(value));
}
