"use strict";

/**
 * The blocks that are hidden. Each is marked with `data-copydesk="KIND"`, and while the reader wants to see it with
 * `data-copydesk-shown`; the stylesheet does the rest. Taking the attributes away leaves the page as it was.
 *
 * They come from two sides: from selectors, before the page is read (early.js), and from the engine. Where both know a
 * block, a rule of the reader's own counts first, then the engine, then other selectors.
 *
 * Blocks of a kind that the reader keeps (see settings.js) are known but not marked, and hidden as soon as the reader
 * keeps them no more.
 */
const blocks = (() => {
  const KIND = "data-copydesk";
  const SHOWN = "data-copydesk-shown";
  /** Enough for a reader to know which block is meant. */
  const EXCERPT = 140;
  /** What begins a line of its own, or stands apart. */
  const LINES = new Set(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "section", "header", "article", "br", "button", "a"]);
  /**
   * What a block was taken for.
   * @typedef {{ kind: import("../messages.js").PanelKind, reason: import("../messages.js").Told }} Verdict
   * `kind` and `reason` are those of the verdict that counts; `likeness`: see contest.js; `since`: when the engine first
   * found it; `isLeft`: the site shows it all the same; `isMarked`: it was marked, whatever the site has made of that.
   * @typedef {Verdict & { id: number, element: Element, excerpt: string, shown: boolean, found: Verdict | null,
   *   matched: Verdict | null, likeness: string, since: number, isLeft: boolean, isMarked: boolean }} Block
   * @typedef {import("../messages.js").Found} Found
   */

  /** @type {Map<Element, Block>} */
  const hidden = new Map();
  let nextId = 1;
  /** What was hidden and is no longer in the page, by likeness. @type {Set<string>} */
  const gone = new Set();
  /** What the reader has shown again, by likeness: the site may put it in anew. @type {Set<string>} */
  const wanted = new Set();

  /**
   * The first words of the element, as a reader sees them.
   * @param {Element} element
   */
  function excerpt(element) {
    let words = "";
    let node = dom.firstChild(element);
    while (node && words.length < EXCERPT) {
      /** @type {Node | null} */
      let inner = null;
      let more = "";
      const type = dom.nodeType(node);
      if (type === dom.TEXT) {
        more = dom.data(node).slice(0, 2 * EXCERPT).replace(/\s+/g, " ");
      } else if (type === dom.ELEMENT) {
        const tag = dom.localName(node);
        // Blocks stand on lines of their own; between inline elements the text has its own spaces.
        if (LINES.has(tag)) more = " ";
        if (!attributes.isOpaque(tag)) inner = dom.firstChild(node);
      }
      words += words.endsWith(" ") && more.startsWith(" ") ? more.slice(1) : more;
      // Not by a walker: one that asks of every node whether it is wanted takes several times as long.
      while (!inner && node && node !== element) {
        inner = dom.nextSibling(node);
        node = dom.parentNode(node);
      }
      node = inner;
    }
    words = words.trim();
    if (words) return words.length > EXCERPT ? `${words.slice(0, EXCERPT).trimEnd()}…` : words;
    return dom.attribute(element, "aria-label") ?? "";
  }

  /**
   * The block for an element, known or new.
   * @param {Element} element
   * @param {Verdict} verdict
   * @returns {Block}
   */
  const blockOf = (element, { kind, reason }) => hidden.get(element)
    ?? { id: nextId++, element, kind, reason, excerpt: "", shown: false, found: null, matched: null, likeness: "", since: 0, isLeft: false,
      isMarked: false };

  /** Hides the block for the verdict that counts; without one, it is none any more. @param {Block} block */
  function settle(block) {
    const verdict = block.matched?.kind === "rule" ? block.matched : block.found ?? block.matched;
    if (!verdict) {
      contest.yield(block.likeness);
      return forget(block.element);
    }
    const isUndone = isUndoneBySite(block);
    block.kind = verdict.kind;
    block.reason = verdict.reason;
    hidden.set(block.element, block);
    // Found once more before its mark was missed, or where a rule hides it: marking it would be one attempt too many.
    if (isUndone) insist(block);
    else mark(block);
  }

  /** @param {Block} block */
  const isKept = (block) => settings.modeOf(block.kind) !== "hide";

  /** Whether the site has taken the mark away that hides the block, or says that it is shown. @param {Block} block */
  const isUndoneBySite = (block) => block.isMarked && !block.isLeft && !block.shown && !isKept(block)
    && (dom.attribute(block.element, KIND) !== block.kind || dom.hasAttribute(block.element, SHOWN));

  /** Hides what the site shows again, as long as that leads anywhere. @param {Block} block */
  function insist(block) {
    block.likeness ||= contest.likeness(block.element, excerpt(block.element));
    let next = contest.next(block.likeness, block.element, true);
    if (next === "mark") {
      mark(block);
      if (contest.isSeen(block.element)) next = contest.last(block.likeness, block.element);
    }
    block.isLeft = next === "leave";
    if (block.isLeft) mark(block);
  }

  /** @param {Block} block */
  function mark(block) {
    block.isMarked = false;
    if (isKept(block)) {
      block.shown = false;
      unmark(block.element);
      contest.yield(block.likeness);
      return;
    }
    if (block.isLeft) {
      unmark(block.element);
      return;
    }
    block.isMarked = true;
    ownStyle.reach(block.element);
    dom.setAttribute(block.element, KIND, block.kind);
    if (block.shown) dom.setAttribute(block.element, SHOWN, "");
    else dom.removeAttribute(block.element, SHOWN);
    if (block.shown) media.resume(block.element);
    else media.pause(block.element);
  }

  /** @param {Element} element */
  function unmark(element) {
    dom.removeAttribute(element, KIND);
    dom.removeAttribute(element, SHOWN);
    place.release([element]);
    media.resume(element);
  }

  /** @param {Element} element */
  function forget(element) {
    unmark(element);
    hidden.delete(element);
  }

  /** Lets go of what the site has taken away: put back some day, it comes as something new. */
  function noteGone() {
    for (const [element, { likeness }] of hidden) {
      if (dom.isConnected(element)) continue;
      if (likeness) gone.add(likeness);
      forget(element);
    }
  }

  /** Takes marks away that no block has: those of a copy that the site made. @param {Element} element */
  function sweep(element) {
    const marked = [...dom.all(element, `[${KIND}]`)];
    if (dom.hasAttribute(element, KIND)) marked.push(element);
    for (const one of marked) if (!hidden.has(one)) unmark(one);
  }

  /** @type {MutationObserver | null} */
  let copies = null;

  /** Hides what the engine found, unless the reader or the site has it otherwise. @param {Found} found */
  function hide({ element, kind, reason }) {
    const block = blockOf(element, { kind, reason });
    if (!block.likeness) {
      block.likeness = contest.likeness(element, excerpt(element));
      block.since = performance.now();
      block.shown ||= wanted.has(block.likeness);
      const isAgain = gone.delete(block.likeness);
      block.isLeft = !block.shown && contest.next(block.likeness, element, isAgain) === "leave";
    }
    block.found = { kind, reason };
    settle(block);
  }

  return Object.freeze({
    /**
     * Hides these blocks, which the engine found, and of those that it had found by the time `since` no others but those
     * that a selector matches. What the reader has shown again stays shown.
     * @param {Found[]} found
     * @param {number} since when the page was read, as `performance.now()` gives it
     */
    apply(found, since) {
      noteGone();
      const kept = new Set(found.map((block) => block.element));
      for (const block of [...hidden.values()]) {
        if (!block.found || kept.has(block.element) || block.since > since) continue;
        block.found = null;
        settle(block);
      }
      found.forEach(hide);
      // What was remembered of a part of a block is hidden with the block, and shown with it.
      const outer = found.map((block) => block.element);
      for (const block of [...hidden.values()]) {
        if (block.found || block.kind === "rule") continue;
        if (outer.some((element) => element !== block.element && dom.holds(element, block.element))) forget(block.element);
      }
      const root = dom.root();
      if (root) sweep(root);
    },

    /** Hides these blocks besides. @param {Found[]} found */
    add(found) {
      noteGone();
      for (const block of found) {
        // What is in something hidden needs no mark of its own. A mark that it has may be of a copy.
        const above = dom.parentElement(block.element);
        if (!above || !dom.closest(above, `[${KIND}]:not([${SHOWN}])`)) hide(block);
      }
    },

    /**
     * While Copydesk is off: what a site has kept of its page from before, and puts in again, comes with its marks.
     * @param {boolean} isOff
     */
    sweepCopies(isOff) {
      copies?.disconnect();
      copies = null;
      if (!isOff || nextId === 1) return;
      copies = new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) sweep(node);
      });
      copies.observe(document, { childList: true, subtree: true });
    },

    /**
     * The mark of this element was changed. If it was not by us, it is set again, as long as that leads anywhere.
     * @param {Element} element
     * @returns {boolean} whether the block was left
     */
    restore(element) {
      const block = hidden.get(element);
      if (!block || !dom.isConnected(element) || !isUndoneBySite(block)) return false;
      insist(block);
      return block.isLeft;
    },

    /** Forgets what the site and the reader did with blocks. */
    renew() {
      contest.clear();
      gone.clear();
      wanted.clear();
    },

    /**
     * Tells for what a selector matches this element; null: none does any more.
     * @param {Element} element
     * @param {Verdict | null} matched
     */
    match(element, matched) {
      const block = matched ? blockOf(element, matched) : hidden.get(element);
      if (!block) return;
      block.matched = matched;
      settle(block);
    },

    /**
     * Shows blocks again, or hides them again.
     * @param {number[]} ids
     * @param {boolean} shown
     */
    show(ids, shown) {
      for (const block of hidden.values()) {
        if (ids.includes(block.id) && block.shown !== shown) {
          block.shown = shown;
          block.isLeft = false;
          if (block.likeness) {
            contest.yield(block.likeness);
            if (shown) wanted.add(block.likeness);
            else wanted.delete(block.likeness);
          }
          mark(block);
        }
      }
    },

    /** Whether the element is a known block. @param {Element} element */
    has: (element) => hidden.has(element),

    /** The elements of these blocks. @param {number[]} ids */
    of: (ids) => [...hidden.values()].filter((block) => ids.includes(block.id)).map((block) => block.element),

    /** Whether the reader has shown it again. @param {Element} element */
    isShown: (element) => hidden.get(element)?.shown ?? false,

    /** After a change of the settings: what was kept may be to hide, or the other way round. */
    heed() {
      hidden.forEach(settle);
    },

    /** The elements that are hidden now. */
    elements: () => [...hidden.values()]
      .filter((block) => !block.shown && !block.isLeft && !isKept(block) && dom.isConnected(block.element))
      .map((block) => block.element),

    /**
     * As the panel shows them: with those that are kept on this site, without those of kinds that are off everywhere.
     * @returns {import("../messages.js").PanelBlock[]}
     */
    list: () => [...hidden.values()]
      .filter((block) => dom.isConnected(block.element) && settings.modeOf(block.kind) !== "off")
      .map((block) => {
        // Only now: its words may not have been there when it was hidden.
        block.excerpt ||= excerpt(block.element);
        const { id, kind, reason, excerpt: words, shown, isLeft } = block;
        return { id, kind, reason, excerpt: words, shown: shown || isLeft, left: isLeft, kept: isKept(block) };
      }),
  });
})();
