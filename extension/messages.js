/**
 * What the parts of the extension say to each other. Types alone: content scripts are classic scripts and can import
 * nothing, so the names of messages are checked here instead of shared.
 *
 *     content ──Analyse──▶ background ──Answer──▶ content        runtime.sendMessage, one round trip
 *     content ──ToPanel──▶ panel ──FromPanel──▶ content          a MessagePort into the panel's frame, a Port from the popup
 *     background ──ToContent──▶ content                          a keyboard command
 *
 * @module
 */

/** @typedef {import("./engine/engine.js").Report} Report */
/** @typedef {import("./engine/engine.js").Story} Story */
/** @typedef {import("./engine/engine.js").ClutterKind} ClutterKind */
/** @typedef {import("./engine/engine.js").PanelBlock} PanelBlock */

/**
 * A page to read.
 * @typedef {{ type: "analyse", snapshot: string }} Analyse
 */

/**
 * The page's report, or why there is none.
 * @typedef {{ report: Report } | { error: string }} Answer
 */

/**
 * @typedef {{ type: "toggle-panel" }} ToContent
 */

/**
 * - `none`: no article (yet)
 * - `reading`: the engine is at it
 * - `ready`: there is a report
 * - `failed`: there is none, for a reason that the panel tells
 * - `off`: the reader has switched Copydesk off on this page
 * @typedef {"none" | "reading" | "ready" | "failed" | "off"} Status
 */

/**
 * Why a page could not be read: the engine is out of order, or the page is too large.
 * @typedef {"engine" | "size"} Problem
 */

/** @typedef {"open" | "folded" | "off"} PanelState */

/**
 * @typedef {{ type: "status", status: Status, problem: Problem | null, panel: PanelState }
 *   | { type: "story", story: Story | null }
 *   | { type: "blocks", blocks: PanelBlock[] }
 *   | { type: "focus" }} ToPanel
 */

/**
 * - `show`: shows hidden blocks, or hides them again
 * - `goto`: scrolls to the sentence of a figure and marks it
 * - `goto-fact`: scrolls to where the page shows a date and marks it
 * - `point`: marks the sentence of a figure while the reader points at it; null: no more
 * - `panel`: opens or folds the panel in the page
 * - `turn`: switches Copydesk off or on in this page
 * - `height`: how high the panel's content is, in CSS pixels
 * @typedef {{ type: "show", blocks: number[], shown: boolean }
 *   | { type: "goto", figure: number }
 *   | { type: "goto-fact", fact: "published" | "updated" }
 *   | { type: "point", figure: number | null }
 *   | { type: "panel", state: "open" | "folded" }
 *   | { type: "turn", on: boolean }
 *   | { type: "height", height: number }} FromPanel
 */

export {};
