/**
 * What the parts of the extension say to each other. Types alone: content scripts are classic scripts and can import
 * nothing, so the names of messages are checked here instead of shared.
 *
 *     content ──Wake──▶ background                               before the page is read
 *     content ──Analyse──▶ background ──Answer──▶ content        runtime.sendMessage, one round trip
 *     content ──Judge──▶ background ──Judgement──▶ content       the same, for what came later
 *     content ──ToPanel──▶ panel ──FromPanel──▶ content          a MessagePort into the panel's frame, a Port from the popup
 *     any of them ──Wish──▶ background ──Done──▶                 what is stored is written in one place
 *     background ──ToContent──▶ content                          a keyboard command
 *     content ──Toolbar──▶ background                            what the button shows; nothing comes back
 *
 * @module
 */

export type Report = import("./engine/engine.js").Report;
export type Story = import("./engine/engine.js").Story;
export type ArticleText = import("./engine/engine.js").ArticleText;
export type ClutterKind = import("./engine/engine.js").ClutterKind;
export type PanelBlock = import("./engine/engine.js").PanelBlock;
export type PanelKind = import("./engine/engine.js").PanelKind;
export type Rule = import("./engine/engine.js").Rule;
export type Told = import("./engine/engine.js").Told;

/** There will be a page to read. Nothing comes back. */
export type Wake = { type: "wake" };

/** A page to read. */
export type Analyse = { type: "analyse", snapshot: string };

/** The page's report, or why there is none. */
export type Answer = { report: Report } | { error: string };

/** A part of a page: the article with what came into the page. */
export type Judge = { type: "judge", snapshot: string };

/** What to hide of it, or why that is not known. */
export type Judgement = { judged: import("./engine/engine.js").Judged } | { error: string };

/**
 * What a content script reads of a page: elements with all that stands in them (`whole`), those that hold the article
 * (`text`, a long one not to its end), and those on the way to both. Others are left out.
 */
export type Part = { whole: Set<Element>, text: Set<Element>, path: Set<Element> };

/** An element to hide. */
export type Found = { element: Element, kind: ClutterKind, reason: Told };

/** By which selectors may this element of a page be hidden? */
export type SelectorsFor = { type: "selectors-for", snapshot: string, element: number };

/** The best first; none for what must not be hidden. */
export type Selectors = { selectors: string[] } | { error: string };

/** What is hidden by a selector, and why. */
export type Entry = { selector: string, kind: PanelKind, reason: Told };

export type PickerAction = "larger" | "smaller" | "preview" | "save" | "cancel" | "undo" | "done";

export type ToContent = { type: "toggle-panel" } | { type: "toggle-hidden" } | { type: "pick" };

/** The kinds that a reader can switch. */
export type Kind = "fundraising" | "subscription" | "teaser";

/** What a reader can choose one of (see settings.js). */
export type Choice = "opens" | "side" | "theme" | "size" | "language" | "units" | "badge";

/** What becomes of the blocks of a kind on a page: they are hidden; they stay, on this site; they stay everywhere. */
export type Mode = "hide" | "keep" | "off";

/**
 * What the settings mean on a page: its host, the sites in the list that switch Copydesk off there, the kinds that are
 * off everywhere and those that are kept on this site.
 */
export type SiteSettings = { host: string, offBy: string[], off: Kind[], kept: Kind[] };

/**
 * What a reader changes in the settings (see settings.js):
 * - `kind`: switches a kind on or off everywhere
 * - `site`: switches Copydesk on or off where the reader is; on takes away every site of the list that covers the host
 * - `keep`: keeps a kind where the reader is, or no longer
 * - `remove-site`, `remove-keep`: takes this one entry out of its list
 * - `choose`: chooses one of what there is
 * - `replace`: puts others in their place, from a file
 */
export type Change = { type: "kind", kind: Kind, on: boolean }
  | { type: "site", host: string, on: boolean }
  | { type: "keep", host: string, kind: Kind, kept: boolean }
  | { type: "remove-site", site: string }
  | { type: "remove-keep", site: string, kind: Kind }
  | { type: "choose", name: Choice, value: string }
  | { type: "replace", settings: unknown };

export type ChangeSettings = { type: "change-settings", change: Change };

/** Opens the options: a frame in a page can't in Firefox. Nothing comes back. */
export type OpenOptions = { type: "open-options" };

/** Forgets what was remembered of sites. */
export type ForgetSites = { type: "forget-sites" };

/**
 * What is remembered of a site: until when (as `Date.now()` gives it), for addresses made how (content/memory.js), and by
 * which selectors blocks are found that were hidden; `misses`: visits without a match.
 */
export type Site = { until: number, shapes: string[], selectors: { selector: string, kind: ClutterKind, misses: number }[] };

/** What a visit has taught of a site: which selectors match what is hidden, which nothing, which something that stays. */
export type Visit = { type: "remember", host: string, shape: string, seen: { selector: string, kind: ClutterKind }[],
  missed: string[], refused: string[] };

/** Puts this in the place of the reader's own rules. */
export type SaveRules = { type: "save-rules", text: string };

/** Adds a rule to the reader's own, or takes it away. */
export type ChangeRules = { type: "add-rule" | "remove-rule", rule: string };

/**
 * How the reader has left the panel: beside the text (`docked`), on which side, how wide in CSS pixels. What is missing was
 * never changed. That it lies open over the page is wished for one article only.
 */
export type PanelPlace = { docked?: "open" | "folded", side?: "left" | "right", width?: number };

/** Keeps that for windows of this size. */
export type PlacePanel = { type: "place-panel", window: "narrow" | "medium" | "wide", place: PanelPlace };

/** What is to be written. */
export type Wish = PlacePanel | ChangeSettings | SaveRules | ChangeRules | ForgetSites | Visit;

/** The texts of a page's articles, without what is hidden in them. */
export type AskTexts = { type: "texts", snapshot: string };

export type Texts = { texts: ArticleText[] } | { error: string };

/** How Copydesk stands on a page: `on`, `off`, `idle` (no article), `failed`. */
export type ToolbarState = "on" | "off" | "idle" | "failed";

/**
 * What the toolbar's button shows while the page is in front: `badge` is empty or a number, `hidden` how many blocks are
 * hidden, `isSite` whether Copydesk is off on the whole site. The words are the background's: a page would pay for them with
 * the browser's tables of plurals and digits, some 30 ms of its main thread.
 */
export type Toolbar = { type: "toolbar", state: ToolbarState, badge: string, hidden: number, isSite: boolean };

export type ToBackground = Wake | Analyse | Judge | AskTexts | SelectorsFor | Wish | OpenOptions | Toolbar;

/** It is done, or why not. */
export type Done = { done: true } | { error: string };

/**
 * - `none`: no article (yet)
 * - `reading`: the engine is at it
 * - `ready`: there is a report
 * - `failed`: there is none, for a reason that the panel tells
 * - `off`: the reader has switched Copydesk off, on this page until it is loaded again, or on this site
 */
export type Status = "none" | "reading" | "ready" | "failed" | "off";

/**
 * Why a page could not be read: the engine is out of order, or the page is too large; or why it is read only now and then:
 * it changes its address all the time.
 */
export type Problem = "engine" | "size" | "restless";

export type PanelState = "open" | "folded" | "off";

/** On which side the panel stands in the page, and whether it can be on the other. */
export type Stand = { side: "left" | "right", canMove: boolean };

/**
 * - `story`: with the address of its page
 * - `away`: whether the reader was brought to a place in the page, and can go back; and whether the last was found there
 * - `text`: the story's text, as asked for; null: it could not be read
 * - `not-kept`: how the reader has left the panel could not be stored, and why
 * - `covered`: something of the page may lie over the panel (see panel/guard.js)
 */
export type ToPanel = { type: "status", status: Status, problem: Problem | null, panel: PanelState }
  | { type: "story", story: Story | null, address: string }
  | { type: "stand", stand: Stand }
  | { type: "away", isAway: boolean, isFound: boolean }
  | { type: "text", text: ArticleText | null }
  | { type: "blocks", blocks: PanelBlock[] }
  | { type: "site", site: SiteSettings }
  | { type: "not-kept", error: string }
  | { type: "covered" }
  | { type: "focus" };

/**
 * - `show`: shows hidden blocks, or hides them again
 * - `goto`: scrolls to the sentence of a figure and marks it
 * - `goto-fact`: scrolls to where the page shows a date and marks it
 * - `point`: marks the sentence of a figure while the reader points at it; null: no more
 * - `back`: scrolls to where the reader was before
 * - `text`: asks for the story's text
 * - `panel`: opens or folds the panel in the page
 * - `move`: puts it on the other side
 * - `turn`: switches Copydesk off in this page until it is loaded again, or on again
 * - `pick`: lets the reader pick an element of the page to hide
 * - `height`: how high the panel's content is, in CSS pixels
 * - `here`: the page around does not forbid the panel's page; said first
 */
export type FromPanel = { type: "show", blocks: number[], shown: boolean }
  | { type: "goto", figure: number }
  | { type: "goto-fact", fact: "published" | "updated" }
  | { type: "point", figure: number | null }
  | { type: "back" } | { type: "text" } | { type: "move" }
  | { type: "panel", state: "open" | "folded" }
  | { type: "turn", on: boolean }
  | { type: "pick" }
  | { type: "height", height: number } | { type: "here" };
