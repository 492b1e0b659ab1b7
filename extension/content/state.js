"use strict";

/**
 * What is known of the page, and how it comes to be known: look, read, hide, then watch and read again. A page that is no
 * article is looked at and left alone: no snapshot, no message, no observer.
 *
 * It begins as soon as the page is parsed, and hides before anything else is done. What shows the page's state and obeys the
 * reader (main.js) comes into the page while the engine reads.
 */
const pageState = (() => {
  /** @typedef {import("../messages.js").Story} Story */
  /** @typedef {{ story: Story, elements: Element[], figures: (Element | undefined)[],
   *   published: Element | undefined, updated: Element | undefined }} StoryInPage */
  /**
   * Whoever shows the page's state, told of what is new: the status (`became`); stories, when all of them is hidden that is
   * to be (`read`); more that is hidden (`hid`); blocks that are otherwise (`blocks`); that nothing is known any more
   * (`left`); settings (`settled`).
   * @typedef {Record<"became" | "read" | "hid" | "blocks" | "left" | "settled", () => void>} Show
   */

  /** After a page is built by script, or an address changes: when to look again, in milliseconds. */
  const SECOND_LOOKS = [300, 1500];
  /** What comes after an address has changed may first have to be fetched. */
  const LAST_LOOK = 4_000;
  /** After no background answered: pages of a session come back before the browser has started all of the extension. */
  const UNANSWERED_MS = 1_000;

  /** Off until the settings are known. @type {import("../messages.js").Status} */
  let status = "off";
  /** @type {import("../messages.js").Problem | null} */
  let problem = null;
  /** @type {StoryInPage[]} */
  let stories = [];
  /** Where the page's first story was read, while it stands: a page that appends the next moves the address. */
  let address = location.href;
  /** @type {Text | null} */
  let firstText = null;
  let isBusy = false;
  let isAgain = false;
  /** A failed reading is tried again, but once: after one that succeeded, or where no background answered. */
  let isRetried = false;
  /** The reader has switched Copydesk off in this page, until it is loaded again. */
  let isTurnedOff = false;
  let isBegun = false;
  /** The background has been told that there will be a page to read. */
  let isWoken = false;
  /** The settings are known, and what they say is done. */
  let isSettled = false;
  /** @type {Show | null} */
  let show = null;
  /** @type {PromiseWithResolvers<void>} */
  const shown = Promise.withResolvers();

  /** @param {import("../messages.js").Status} next @param {import("../messages.js").Problem | null} why */
  function become(next, why = null) {
    status = next;
    problem = why;
    show?.became();
  }

  /**
   * Whether the extension was updated under this page, or is gone. Nothing can be read any more, so nothing is watched; what is
   * hidden stays hidden, and the panel as it is.
   */
  function isOrphaned() {
    if (chrome.runtime?.id) return false;
    changes.stop();
    return true;
  }

  /** Reads the page, now or, while it is being read, once more after. */
  async function read() {
    if (isOrphaned()) return;
    if (isBusy) {
      isAgain = true;
      return;
    }
    isBusy = true;
    try {
      do {
        isAgain = false;
        await readOnce();
      } while (isAgain && isOn());
    } finally {
      isBusy = false;
    }
    void judge([]);
  }

  /** What came and has not been judged. @type {Set<Element>} */
  const waiting = new Set();

  /** Judges what came into the page, now or when the page has been read. @param {Element[]} came */
  async function judge(came) {
    if (isOrphaned()) return;
    came.forEach((element) => waiting.add(element));
    if (isBusy || waiting.size === 0 || stories.length === 0) return;
    isBusy = true;
    /** @type {Element[]} */
    let judged = [];
    try {
      const added = [...waiting].filter((element) => dom.isConnected(element));
      waiting.clear();
      const text = stories.flatMap((story) => story.elements);
      const found = text.every((element) => dom.isConnected(element))
        ? await additions.judge(added, text, address, changes.host) : null;
      if (!isOn() || stories.length === 0) return;
      if (found) {
        hideBesides(found.filter(({ element }) => isHideable(element, text)));
        judged = added;
      } else {
        changes.ask();
      }
    } catch (error) {
      // As with a whole page: the background is gone, and so is what could judge.
      console.warn("Copydesk:", error);
    } finally {
      isBusy = false;
      // Looking at it has cost the page its time, whatever came of it.
      changes.wasJudged(snapshot.cost, judged);
      if (isAgain && isOn()) void read();
      else void judge([]);
    }
  }

  /** @param {import("../messages.js").Found[]} found */
  function hideBesides(found) {
    blocks.add(found);
    if (found.length > 0) show?.hid();
  }

  /** Asked after every wait: the reader may have switched Copydesk off meanwhile. */
  const isOn = () => status !== "off";

  /** A background that the browser has stopped starts while the page is coming in or being read, not after. */
  function wake() {
    isWoken = true;
    /** @type {import("../messages.js").Wake} */
    const message = { type: "wake" };
    // Who does not come is missed when the page has been read.
    chrome.runtime.sendMessage(message).catch(() => {});
  }

  /** Wakes it before the page can be looked at, when its head says what follows. */
  function wakeEarly() {
    if (!isBegun && !isWoken && !settings.isOff() && look.isAnnounced()) wake();
  }

  async function readOnce() {
    if (status === "none") {
      become("reading");
      if (!isWoken) wake();
      isWoken = false;
    }
    if (!firstText || !dom.isConnected(firstText)) address = location.href;
    const begun = performance.now();
    changes.watch({ added: judge, whole: read, marks });
    const taken = await snapshot.take(address, null, changes.host);
    changes.wasRead(snapshot.cost);
    if (!isOn()) return;
    if (!taken) return fail("size");
    /** @type {import("../messages.js").Analyse} */
    const question = { type: "analyse", snapshot: taken.text };
    /** @type {import("../messages.js").Answer | undefined} */
    let answer;
    let reason = "no answer";
    try {
      answer = await chrome.runtime.sendMessage(question);
    } catch (error) {
      // No background answers: it failed to start, or the extension was updated under this page.
      reason = String(error);
    }
    if (!isOn() || isOrphaned()) return;
    if (!answer || "error" in answer) {
      console.warn("Copydesk:", answer?.error ?? reason);
      return fail("engine", Boolean(answer));
    }
    await apply(answer.report, taken.elements, begun);
  }

  /**
   * What was read before still holds while its text stands, and the page is read once more: a message may have been lost. So it
   * is where no background answered; an engine that failed on the page would fail again.
   * @param {import("../messages.js").Problem} why
   * @param {boolean} [isAnswered]
   */
  function fail(why, isAnswered = true) {
    const hasRead = stories.length > 0;
    const isStanding = stories.some(({ elements }) => elements.some((element) => dom.isConnected(element)));
    if (hasRead && !isStanding) rest();
    if (!isStanding) become("failed", why);
    if (isRetried || why !== "engine" || !hasRead && isAnswered) return;
    isRetried = true;
    if (hasRead) changes.ask();
    else setTimeout(() => { if (isOn()) void read(); }, UNANSWERED_MS);
  }

  /**
   * @param {import("../messages.js").Report} report
   * @param {Element[]} elements by number
   * @param {number} begun when the page was read
   */
  async function apply(report, elements, begun) {
    isRetried = false;
    const now = stories = report.stories.map((story) => ({
      story,
      elements: story.article.elements.flatMap((number) => elements[number] ?? []),
      figures: story.figures.map((figure) => figure.element === undefined ? undefined : elements[figure.element]),
      published: elements[story.facts.published?.element ?? -1],
      updated: elements[story.facts.updated?.element ?? -1],
    }));
    if (stories.length === 0) {
      leave();
      return;
    }
    const text = stories.flatMap((story) => story.elements);
    const found = hide(report, elements, text, begun);
    firstText = text[0] ? findText(text[0]) : null;
    // The page may be painted without what is hidden before there is anything more to see.
    await Promise.all([shown.promise, turns.next()]);
    if (!isOn() || stories !== now) return;
    show?.read();
    await turns.next();
    if (!isOn() || stories !== now) return;
    memory.review(found.filter(({ element }) => !blocks.isShown(element)), text, elements);
    become("ready");
  }

  /**
   * @param {import("../messages.js").Report} report
   * @param {Element[]} elements by number
   * @param {Element[]} text what holds the stories
   * @param {number} begun when the page was read
   */
  function hide(report, elements, text, begun) {
    contest.protect(text);
    early.protect(stories.map((story) => story.elements));
    const found = report.hidden.flatMap(({ element: number, kind, reason, selector }) => {
      const element = elements[number];
      return element && isHideable(element, text) ? [{ element, kind, reason, selector }] : [];
    });
    blocks.apply(found, begun);
    return found;
  }

  /** The site, or a part of Copydesk, changed a mark. @param {Element} element */
  function marks(element) {
    if (blocks.restore(element)) show?.blocks();
  }

  /**
   * The last word on hiding: never the page itself, never what holds an article.
   * @param {Element} element
   * @param {Element[]} text
   */
  function isHideable(element, text) {
    return element !== dom.root() && element !== dom.body() && dom.isConnected(element)
      && !text.some((holder) => dom.holds(element, holder));
  }

  /** @param {Element} element */
  function findText(element) {
    const walker = dom.walker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (dom.data(node).trim().length > 20) return /** @type {Text} */ (node);
    }
    return null;
  }

  /** The page is no article, or no longer one. */
  function leave() {
    rest();
    become("none");
  }

  /** Leaves the page as it was but for the reader's own rules, and listens to nothing. */
  function rest() {
    changes.stop();
    blocks.apply([], Infinity);
    blocks.renew();
    early.protect([]);
    memory.leave();
    stories = [];
    firstText = null;
    waiting.clear();
    show?.left();
  }

  /** Does what the reader has settled, for this site or for this page. */
  function heed() {
    if (!isBegun) return;
    // What is off for good is no more off until reload: switched on again, it is on.
    if (settings.isOff()) isTurnedOff = false;
    early.turn(!isTurnedOff);
    const isOff = settings.isOff() || isTurnedOff;
    blocks.sweepCopies(isOff);
    if (isOff) {
      if (isOn()) rest();
      become("off");
    } else if (!isOn()) {
      become("none");
      lookAndRead();
      if (status === "none") lookLater();
    } else {
      blocks.heed();
      show?.hid();
    }
    isSettled = true;
    show?.settled();
  }

  function lookAndRead() {
    if (status !== "none" || isOrphaned()) return;
    if (look.isPromising()) void read();
    else memory.leave();
  }

  function lookLater() {
    if (dom.readyState() === "complete") SECOND_LOOKS.forEach((delay) => setTimeout(lookAndRead, delay));
    else addEventListener("load", lookLater, { once: true });
  }

  function begin() {
    if (isBegun) return;
    isBegun = true;
    void settings.known.then(heed);
  }

  // After the listeners at the document, by which pages build themselves. One that keeps this from us is begun by main.js.
  addEventListener("DOMContentLoaded", ({ isTrusted }) => {
    if (isTrusted) begin();
  });
  // What the head says is there before the page, by the first frame at the latest.
  void settings.known.then(wakeEarly);
  requestAnimationFrame(wakeEarly);
  settings.listen(heed);
  // A page that lay in the back/forward cache may have been changed as it was put there.
  addEventListener("pageshow", (event) => {
    if (event.persisted && isOn() && stories.length > 0) void read();
  });

  return Object.freeze({
    get status() {
      return status;
    },
    /** Why it failed. */
    get problem() {
      return problem;
    },
    get stories() {
      return stories;
    },
    /** That of the first story. */
    get address() {
      return address;
    },
    isOn,

    /** The page is parsed: it can be looked at, now or when the settings are known. */
    begin,

    /** @param {Show} to told at once of what is so already */
    listen(to) {
      show = to;
      shown.resolve();
      if (!isSettled) return;
      to.became();
      to.settled();
    },

    /** Switches Copydesk on or off in this page, until it is loaded again. @param {boolean} on */
    turn(on) {
      isTurnedOff = !on;
      heed();
    },

    /** The page has another address by script. */
    follow() {
      changes.renew();
      contest.renew();
      if (status === "none") lookAndRead();
      else if (isOn()) void read();
      // Where the article is gone, and the next is not there yet.
      for (const delay of [...SECOND_LOOKS, LAST_LOOK]) setTimeout(lookAndRead, delay);
    },
  });
})();
