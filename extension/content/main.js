"use strict";

/**
 * The page's state, and what happens when: look, read, apply, then watch and read again. A page that is no article is
 * looked at and left alone: no snapshot, no message, no observer.
 */
(() => {
  /** @typedef {import("../messages.js").Story} Story */
  /** @typedef {{ story: Story, elements: Element[], figures: (Element | undefined)[],
   *   published: Element | undefined, updated: Element | undefined }} StoryInPage */

  /** After a page is built by script, or an address changes: when to look again, in milliseconds. */
  const SECOND_LOOKS = [300, 1500];

  /** Off until the settings are known. @type {import("../messages.js").Status} */
  let status = "off";
  /** @type {import("../messages.js").Problem | null} */
  let problem = null;
  /** @type {StoryInPage[]} */
  let stories = [];
  let current = 0;
  /** Where the page's first story was read, while it stands: a page that appends the next moves the address. */
  let address = location.href;
  /** @type {Text | null} */
  let firstText = null;
  let isBusy = false;
  let isAgain = false;
  /** A failed reading after one that succeeded is tried again, but once. */
  let isRetried = false;
  /** The reader has switched Copydesk off in this page, until it is loaded again. */
  let isTurnedOff = false;

  const tellStatus = () => {
    panels.tell({ type: "status", status, problem: problem ?? (status === "ready" && moves.isRestless ? "restless" : null), panel: panelHost.state });
    tellToolbar();
  };
  // A page that appends the next story moves its address along with the reader.
  const tellStory = () => panels.tell({ type: "story", story: stories[current]?.story ?? null, address: current === 0 ? address : location.href });
  const tellStand = () => panels.tell({ type: "stand", stand: panelHost.stand });
  const tellBlocks = () => {
    panels.tell({ type: "blocks", blocks: blocks.list() });
    tellToolbar();
  };
  const tellToolbar = () => toolbarButton.tell(status, blocks.elements().length);
  const tellSite = () => panels.tell({ type: "site", site: settings.list() });

  /** @param {import("../messages.js").Status} next @param {import("../messages.js").Problem | null} why */
  function become(next, why = null) {
    status = next;
    problem = why;
    tellStatus();
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
    if (found.length === 0) return;
    scrolling.check();
    tellBlocks();
  }

  /** Asked after every wait: the reader may have switched Copydesk off meanwhile. */
  const isOn = () => status !== "off";

  async function readOnce() {
    if (status === "none") become("reading");
    if (!firstText || !dom.isConnected(firstText)) {
      if (firstText && address !== location.href) panelHost.renew();
      address = location.href;
    }
    const begun = performance.now();
    changes.watch({ added: judge, whole: read, marks });
    const taken = await snapshot.take(address, null, changes.host);
    changes.wasRead(snapshot.cost);
    if (!isOn()) return;
    if (!taken) return fail("size");
    /** @type {import("../messages.js").Analyse} */
    const question = { type: "analyse", snapshot: taken.text };
    /** @type {import("../messages.js").Answer} */
    let answer;
    try {
      answer = await chrome.runtime.sendMessage(question);
    } catch (error) {
      // No background answers: it failed to start, or the extension was updated under this page.
      answer = { error: String(error) };
    }
    if (!isOn() || isOrphaned()) return;
    if (!answer || "error" in answer) {
      console.warn("Copydesk:", answer?.error ?? "no answer");
      return fail("engine");
    }
    apply(answer.report, taken.elements, begun);
  }

  /**
   * What was read before still holds while its text stands, and the page is read once more: a message may have been lost.
   * @param {import("../messages.js").Problem} why
   */
  function fail(why) {
    const hasRead = stories.length > 0;
    const isStanding = stories.some(({ elements }) => elements.some((element) => dom.isConnected(element)));
    if (hasRead && !isStanding) {
      rest();
      tellStory();
      tellBlocks();
    }
    if (!isStanding) {
      become("failed", why);
      panelHost.showFor([], false);
    }
    if (!hasRead || isRetried || why !== "engine") return;
    isRetried = true;
    changes.ask();
  }

  /**
   * @param {import("../messages.js").Report} report
   * @param {Element[]} elements by number
   * @param {number} begun when the page was read
   */
  function apply(report, elements, begun) {
    isRetried = false;
    stories = report.stories.map((story) => ({
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
    contest.protect(text);
    early.protect(stories.map((story) => story.elements));
    const found = report.hidden.flatMap(({ element: number, kind, reason, selector }) => {
      const element = elements[number];
      return element && isHideable(element, text) ? [{ element, kind, reason, selector }] : [];
    });
    blocks.apply(found, begun);
    memory.review(found.filter(({ element }) => !blocks.isShown(element)), text, elements);
    firstText = text[0] ? findText(text[0]) : null;
    current = Math.min(current, stories.length - 1);
    scrolling.watch(text);
    reading.follow(stories.map((story) => story.elements), (story) => {
      if (story === current) return;
      current = story;
      showPanel();
      tellStory();
    });
    showPanel();
    tellStory();
    tellBlocks();
    become("ready");
  }

  /** Beside the story that is read: the next, which a page appends, may leave no room. */
  function showPanel() {
    const read = stories[current];
    panelHost.showFor(read ? [read.elements] : [], stories.some(({ story }) => story.figures.some(({ key }) => key)));
  }

  /** The site, or a part of Copydesk, changed a mark. @param {Element} element */
  function marks(element) {
    if (blocks.restore(element)) tellBlocks();
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
    tellStory();
    tellBlocks();
  }

  /** Leaves the page as it was but for the reader's own rules, and listens to nothing. */
  function rest() {
    changes.stop();
    reading.stop();
    scrolling.stop();
    going.stop();
    blocks.apply([], Infinity);
    blocks.renew();
    early.protect([]);
    memory.leave();
    panelHost.off();
    panelHost.renew();
    stories = [];
    current = 0;
    firstText = null;
    waiting.clear();
  }

  /** @param {number} figure */
  function find(figure) {
    const { story, elements, figures } = stories[current] ?? {};
    const sentence = story?.figures[figure]?.sentence;
    if (!sentence) return null;
    for (const element of [figures?.[figure], ...elements ?? []]) {
      const range = element && dom.isConnected(element) ? sentences.find(element, sentence) : null;
      if (range) return range;
    }
    return null;
  }

  /** Where the page shows a date. @param {"published" | "updated"} fact */
  function findFact(fact) {
    const element = stories[current]?.[fact];
    if (!element || !dom.isConnected(element)) return null;
    const range = dom.range();
    range.selectNodeContents(element);
    return range;
  }

  /** @param {import("../messages.js").FromPanel} message */
  function obey(message) {
    switch (message.type) {
      case "show":
        blocks.show(message.blocks, message.shown);
        if (message.shown) memory.forget(blocks.of(message.blocks));
        scrolling.check();
        tellBlocks();
        break;
      case "goto":
        going.to(find(message.figure));
        break;
      case "goto-fact":
        going.to(findFact(message.fact));
        break;
      case "back":
        going.back();
        break;
      case "point":
        going.point(message.figure === null ? null : find(message.figure));
        break;
      case "text":
        void articleText.read(address, current).then((text) => panels.tell({ type: "text", text }));
        break;
      case "move":
        panelHost.move();
        break;
      case "panel":
        panelHost.choose(message.state);
        break;
      case "turn":
        isTurnedOff = !message.on;
        heed();
        break;
      case "pick":
        if (isOn()) picker.start();
        break;
      case "height":
        panelHost.fit(message.height);
    }
  }

  /** Does what the reader has settled, for this site or for this page. */
  function heed() {
    // What is off for good is no more off until reload: switched on again, it is on.
    if (settings.isOff()) isTurnedOff = false;
    early.turn(!isTurnedOff);
    if (settings.isOff() || isTurnedOff) {
      picker.stop();
      if (isOn()) rest();
      become("off");
    } else if (!isOn()) {
      become("none");
      lookAndRead();
      if (status === "none") lookLater();
    } else {
      blocks.heed();
      scrolling.check();
      if (stories.length > 0) showPanel();
    }
    tellBlocks();
    tellSite();
  }

  function lookAndRead() {
    if (status !== "none" || isOrphaned()) return;
    if (look.isPromising()) void read();
    else memory.leave();
  }

  /** Shows all that is hidden, or hides it again. */
  function toggleHidden() {
    const some = blocks.list().filter(({ kept }) => !kept);
    obey({ type: "show", blocks: some.map(({ id }) => id), shown: some.some(({ shown }) => !shown) });
  }

  /** All that a panel shows, when it has just come. */
  function tellAll() {
    tellStory();
    tellBlocks();
    tellSite();
    tellStand();
    tellStatus();
  }

  /** @param {import("../messages.js").ToContent} message */
  function command({ type }) {
    if (type === "toggle-panel" && stories.length > 0) panelHost.toggle();
    if (type === "toggle-hidden" && isOn()) toggleHidden();
    if (type === "pick" && isOn()) picker.start();
  }

  panels.listen({ obey, welcome: tellAll, left: () => going.point(null), command });
  panelHost.listen((state, takesFocus) => {
    tellStatus();
    panels.focus(takesFocus && state === "open");
  }, panels.welcome, () => panels.tellFrame({ type: "covered" }), tellStand);
  // Folded away, the panel tells when it is opened next.
  places.listen((error) => panels.tellFrame({ type: "not-kept", error }));
  going.listen((isAway, isFound) => panels.tell({ type: "away", isAway, isFound }));

  early.listen(() => {
    if (stories.length > 0) scrolling.check();
    tellBlocks();
  });

  function lookLater() {
    if (dom.readyState() === "complete") SECOND_LOOKS.forEach((delay) => setTimeout(lookAndRead, delay));
    else addEventListener("load", lookLater, { once: true });
  }

  settings.listen(heed);
  void settings.known.then(heed);
  // A page that lay in the back/forward cache may have been changed as it was put there.
  addEventListener("pageshow", (event) => {
    if (event.persisted && isOn() && stories.length > 0) void read();
  });
  moves.listen(follow, tellStatus);

  /** The page has another address by script. */
  function follow() {
    changes.renew();
    contest.renew();
    if (status === "none") {
      lookAndRead();
      setTimeout(lookAndRead, SECOND_LOOKS[1]);
    } else if (isOn()) {
      void read();
    }
  }
})();
