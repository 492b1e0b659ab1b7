/**
 * The report of a mistake, as a text that the reader may copy, change and give to whom they like: what Copydesk found on the
 * page, and why. In English, for those who mend it. Nothing is sent.
 *
 * @module
 */

/** @typedef {import("../messages.js").Story} Story */
/** @typedef {import("../messages.js").PanelBlock} PanelBlock */
/** @typedef {import("../messages.js").Told} Told */

/** Blocks and figures told of each; a page with more has the same mistake among these. */
const MOST = 60;

/**
 * @param {{ version: string, browser: string, language: string, address: string, status: string, story: Story | null,
 *   blocks: PanelBlock[] }} found
 * @param {string} question the line that the reader fills in
 */
export function reportText({ version, browser, language, address, status, story, blocks }, question) {
  return [
    question, "", "",
    `Copydesk ${version}, ${language}`, browser, `Page: ${address}`, `Status: ${status}`,
    ...facts(story), ...figures(story), ...hidden(blocks),
  ].join("\n");
}

/** @param {Story | null} story */
function facts(story) {
  if (!story) return [];
  const { authors, ...others } = story.facts;
  const line = (/** @type {string} */ name, /** @type {{ value: string, evidence: Told }} */ fact) => `- ${name}: ${fact.value} [${fact.evidence.text}]`;
  return ["", `Article: ${story.article.title} (${story.article.lang || "language unknown"}, ${story.article.chars} characters)`,
    ...Object.entries(others).flatMap(([name, fact]) => fact ? [line(name, fact)] : []),
    ...authors.map(({ name, evidence }) => line("author", { value: name, evidence }))];
}

/** @param {Story | null} story */
function figures(story) {
  if (!story || story.figures.length === 0) return [];
  return ["", `Figures: ${story.figures.length}`, ...story.figures.slice(0, MOST).map(({ text, label, who, key, kind }) =>
    `- ${text} | ${label}${who ? ` | ${who}` : ""} [${kind}${key ? `, key ${key}` : ""}]`)];
}

/** @param {PanelBlock[]} blocks */
function hidden(blocks) {
  return ["", `Hidden: ${blocks.length}`, ...blocks.slice(0, MOST).map(({ kind, reason, excerpt, shown, left, kept }) =>
    `- ${kind}: ${reason.text}${kept ? " (kept)" : left ? " (left to the site)" : shown ? " (shown again)" : ""} | ${excerpt}`)];
}
