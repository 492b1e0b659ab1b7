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

  /** @type {import("../messages.js").Status} */
  let status = "none";
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

  /** @type {Set<MessagePort | chrome.runtime.Port>} */
  const panels = new Set();

  /** @param {import("../messages.js").ToPanel} message */
  const tell = (message) => panels.forEach((panel) => panel.postMessage(message));
  const tellStatus = () => tell({ type: "status", status, problem, panel: panelHost.state });
  const tellStory = () => tell({ type: "story", story: stories[current]?.story ?? null });
  const tellBlocks = () => tell({ type: "blocks", blocks: blocks.list() });

  /** @param {import("../messages.js").Status} next @param {import("../messages.js").Problem | null} why */
  function become(next, why = null) {
    status = next;
    problem = why;
    tellStatus();
  }

  /** Reads the page, now or, while it is being read, once more after. */
  async function read() {
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
  }

  /** Asked after every wait: the reader may have switched Copydesk off meanwhile. */
  const isOn = () => status !== "off";

  async function readOnce() {
    if (status === "none") become("reading");
    if (!firstText || !dom.isConnected(firstText)) address = location.href;
    const begun = performance.now();
    const taken = await snapshot.take(address);
    changes.wasRead(performance.now() - begun);
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
    if (!isOn()) return;
    if (!answer || "error" in answer) {
      console.warn("Copydesk:", answer?.error ?? "no answer");
      return fail("engine");
    }
    apply(answer.report, taken.elements);
  }

  /** @param {import("../messages.js").Problem} why */
  function fail(why) {
    become("failed", why);
    if (stories.length === 0) panelHost.showFor([]);
  }

  /**
   * @param {import("../messages.js").Report} report
   * @param {Element[]} elements by number
   */
  function apply(report, elements) {
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
    blocks.apply(report.hidden.flatMap(({ element: number, kind, reason }) => {
      const element = elements[number];
      return element && isHideable(element, text) ? [{ element, kind, reason }] : [];
    }));
    firstText = text[0] ? findText(text[0]) : null;
    current = Math.min(current, stories.length - 1);
    scrolling.watch();
    changes.watch(read);
    reading.follow(stories.map((story) => story.elements), (story) => {
      if (story === current) return;
      current = story;
      tellStory();
    });
    panelHost.showFor(stories.map((story) => story.elements));
    tellStory();
    tellBlocks();
    become("ready");
  }

  /**
   * The last word on hiding: never the page itself, never what holds an article.
   * @param {Element} element
   * @param {Element[]} text
   */
  function isHideable(element, text) {
    return element !== dom.root() && element !== dom.body() && dom.isConnected(element)
      && !text.some((holder) => dom.contains(element, holder));
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

  /** Leaves the page as it was, and listens to nothing. */
  function rest() {
    changes.stop();
    reading.stop();
    scrolling.stop();
    sentences.mark(null);
    blocks.clear();
    panelHost.off();
    stories = [];
    current = 0;
    firstText = null;
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

  /** What the reader asked to have marked, while pointing marks something else. @type {Range | null} */
  let marked = null;

  /** @param {import("../messages.js").FromPanel} message */
  function obey(message) {
    switch (message.type) {
      case "show":
        blocks.show(message.blocks, message.shown);
        scrolling.check();
        tellBlocks();
        break;
      case "goto":
        marked = find(message.figure);
        sentences.mark(marked);
        if (marked) sentences.scrollTo(marked);
        break;
      case "goto-fact":
        marked = findFact(message.fact);
        sentences.mark(marked);
        if (marked) sentences.scrollTo(marked);
        break;
      case "point":
        sentences.mark(message.figure === null ? marked : find(message.figure));
        break;
      case "panel":
        panelHost.choose(message.state);
        break;
      case "turn":
        if (message.on && !isOn()) {
          become("none");
          void read();
        } else if (!message.on && isOn()) {
          rest();
          become("off");
          tellBlocks();
        }
        break;
      case "height":
        panelHost.fit(message.height);
    }
  }

  function lookAndRead() {
    if (status === "none" && look.isPromising()) void read();
  }

  /** @param {MessagePort | chrome.runtime.Port} panel */
  function welcome(panel) {
    panels.add(panel);
    tellStory();
    tellBlocks();
    tellStatus();
  }

  // The panel in the page: a frame that is loaded anew has a new port …
  /** @type {MessagePort | null} */
  let frame = null;
  let isFocusDue = false;
  panelHost.listen((state, takesFocus) => {
    isFocusDue = takesFocus && state === "open";
    tellStatus();
    tellFocus();
  }, (port) => {
    if (frame) panels.delete(frame);
    frame = port;
    port.onmessage = (event) => obey(event.data);
    welcome(port);
    tellFocus();
  });

  function tellFocus() {
    if (!isFocusDue || !frame) return;
    isFocusDue = false;
    frame.postMessage(/** @type {import("../messages.js").ToPanel} */ ({ type: "focus" }));
  }

  // … and in the popup.
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== "panel" || port.sender?.id !== chrome.runtime.id) return;
    port.onMessage.addListener(obey);
    port.onDisconnect.addListener(() => panels.delete(port));
    welcome(port);
  });

  chrome.runtime.onMessage.addListener((/** @type {import("../messages.js").ToContent} */ message, sender) => {
    if (message.type === "toggle-panel" && sender.id === chrome.runtime.id && stories.length > 0) panelHost.toggle();
  });

  const lookLater = () => SECOND_LOOKS.forEach((delay) => setTimeout(lookAndRead, delay));

  lookAndRead();
  if (status === "none") {
    if (dom.readyState() === "complete") lookLater();
    else addEventListener("load", lookLater, { once: true });
  }
  // A page that changes its address by script may have become an article, another, or none.
  navigation?.addEventListener("currententrychange", () => {
    changes.renew();
    if (status === "none") lookLater();
    else if (isOn()) setTimeout(read, SECOND_LOOKS[0]);
  });
})();
