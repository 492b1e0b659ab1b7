"use strict";

/**
 * "Hide a block": the reader picks an element by mouse or keyboard, steps to its parent or child, chooses a selector for
 * it, sees what would go, and saves that as a rule of their own, which can be taken back.
 *
 * Meanwhile the page's scripts get none of the reader's events, and afterwards nothing is left in the page. It never
 * picks html, body or a part of Copydesk; what it must not hide otherwise, the engine says.
 */
const picker = (() => {
  const { text } = texts;
  const BUTTON = /** @type {const} */ ({ larger: "ArrowUp", smaller: "ArrowDown" });

  /** Until a saved rule is one of those that are in force. */
  const LONGEST_TRIAL_MS = 3000;

  /** `aim`: nothing chosen yet; `chosen`: with selectors; `saved`: as a rule. @type {"off" | "aim" | "chosen" | "saved"} */
  let state = "off";
  /** @type {Element | null} */
  let current = null;
  /** @type {{ selector: string, elements: Element[] }[]} */
  let offers = [];
  let place = 0;
  /** What is hidden as if the rule were there. @type {import("../messages.js").Entry | null} */
  let trial = null;
  let rule = "";
  let isDue = false;
  /** Which choice an answer is for. */
  let asked = 0;
  /** What had the keyboard before. @type {Element | null} */
  let focused = null;
  /** What was stepped up from, which a step down goes back to. @type {Element[]} */
  let climbed = [];

  /** @param {Node | null} node */
  function isPickable(node) {
    if (!(node instanceof Element) || !dom.isConnected(node)) return false;
    const body = dom.body();
    if (!body || node === body || !dom.contains(body, node)) return false;
    const { width, height } = dom.rect(node);
    return width > 0 && height > 0;
  }

  /** @param {Element | null} element */
  function aim(element) {
    if (!element || element === current || !isPickable(element)) return;
    current = element;
    describe();
    drawSoon();
  }

  /** As a reader of markup would name it. */
  function describe() {
    if (!current) return;
    const id = dom.attribute(current, "id");
    const classes = (dom.attribute(current, "class") ?? "").split(/\s+/).filter(Boolean).slice(0, 3);
    pickerView.name([dom.localName(current), ...id ? [`#${id}`] : [], ...classes.map((name) => `.${name}`)].join("").slice(0, 120));
  }

  /** @param {MouseEvent} event */
  const elementAt = (event) => dom.elementsAt(event.clientX, event.clientY).find(isPickable) ?? null;

  /**
   * The next element in this direction: parent, first child, siblings.
   * @param {string} key
   */
  function neighbour(key) {
    if (!current) return null;
    if (key === "ArrowUp") {
      const parent = dom.parentNode(current);
      return parent instanceof Element && isPickable(parent) ? parent : null;
    }
    const below = key === "ArrowDown" ? climbed.at(-1) : undefined;
    if (below && dom.parentNode(below) === current && isPickable(below)) return below;
    /** @type {(node: Node) => Node | null} */
    const next = key === "ArrowLeft" ? dom.previousSibling : dom.nextSibling;
    let node = key === "ArrowDown" ? dom.firstChild(current) : next(current);
    while (node && !isPickable(node)) node = next(node);
    return /** @type {Element | null} */ (node);
  }

  /** @param {string} key */
  function step(key) {
    const to = neighbour(key);
    if (!to) return;
    endTrial();
    if (key === "ArrowUp" && current) climbed.push(current);
    else if (to === climbed.at(-1)) climbed.pop();
    else climbed = [];
    aim(to);
    dom.scrollIntoView(to, { block: "nearest", behavior: "instant" });
    if (state === "chosen") void choose(false);
  }

  /** Asks for selectors of the current element. @param {boolean} takesFocus */
  async function choose(takesFocus) {
    const element = current;
    if (!element) return;
    endTrial();
    state = "chosen";
    // Nothing to be saved until it is known what; what was offered is of another element.
    offers = [];
    pickerView.become("asking");
    const question = asked += 1;
    /** @type {string[] | null} */
    const selectors = await selectorsFor(element);
    if (question !== asked || state !== "chosen") return;
    const root = dom.root();
    offers = (selectors ?? []).flatMap((selector) => {
      const elements = root ? [...dom.all(root, selector)].filter(isPickable) : [];
      return elements.length > 0 ? [{ selector, elements }] : [];
    });
    place = 0;
    pickerView.offer(offers.map(({ selector, elements }) => ({ selector, count: elements.length })), (chosen) => {
      place = chosen;
      if (trial) startTrial();
      drawSoon();
    });
    pickerView.say(text(!selectors ? "pickFailed" : offers.length > 0 ? "pickChosen" : holdsAll(element) ? "pickNothing" : "pickNameless"));
    pickerView.buttons(offers.length > 0 ? ["larger", "smaller", "preview", "cancel", "save"] : ["larger", "smaller", "cancel"]);
    if (takesFocus && offers.length > 0) pickerView.focus("save");
    pickerView.become("chosen");
    drawSoon();
  }

  /** Whether it holds all of an article. @param {Element} element */
  const holdsAll = (element) => pageState.stories.some(({ elements }) => elements.every((one) => dom.holds(element, one)));

  /**
   * Of the element, or of what holds it where the engine reads no deeper.
   * @param {Element} element
   * @returns {Promise<string[] | null>} null: the page can't be read
   */
  async function selectorsFor(element) {
    const taken = await snapshot.take(location.href);
    if (!taken) return null;
    let number = -1;
    for (let at = /** @type {Node | null} */ (element); at instanceof Element && number < 0; at = dom.parentNode(at)) {
      number = taken.elements.indexOf(at);
    }
    /** @type {import("../messages.js").SelectorsFor} */
    const question = { type: "selectors-for", snapshot: taken.text, element: number };
    try {
      /** @type {import("../messages.js").Selectors} */
      const answer = await chrome.runtime.sendMessage(question);
      return answer && "selectors" in answer ? answer.selectors : null;
    } catch (error) {
      console.warn("Copydesk:", error);
      return null;
    }
  }

  function startTrial() {
    endTrial();
    const selector = offers[place]?.selector;
    if (!selector) return;
    trial = { selector, kind: "rule", reason: early.reason(selector) };
    early.add([trial]);
    pickerView.previewing(true);
  }

  function endTrial() {
    if (!trial) return;
    const ended = trial;
    trial = null;
    early.remove((entry) => entry === ended);
    if (state !== "off") pickerView.previewing(false);
  }

  /** Saves the rule; what it hides is hidden from now on, though the rules need a moment. */
  async function save() {
    const selector = offers[place]?.selector;
    if (!selector) return;
    startTrial();
    rule = `${location.hostname.replace(/^www\./, "")}##${selector}`;
    const tried = trial;
    if (tried) endWithRules(tried);
    trial = null;
    if (!await ask({ type: "add-rule", rule })) {
      early.remove((entry) => entry === tried);
      return;
    }
    if (state === "off") return;
    state = "saved";
    offers = [];
    pickerView.offer([], () => {});
    pickerView.say(text("pickSaved"));
    pickerView.name(rule);
    pickerView.buttons(["undo", "done"]);
    pickerView.focus("done");
    pickerView.become("saved");
    drawSoon();
  }

  /** Ends a trial when the rule itself hides what it hid. @param {import("../messages.js").Entry} ended */
  function endWithRules(ended) {
    const end = () => {
      clearTimeout(limit);
      chrome.storage.onChanged.removeListener(heed);
      early.remove((entry) => entry === ended);
    };
    /** @param {Record<string, unknown>} changes */
    const heed = (changes) => {
      if (changes.rules) end();
    };
    const limit = setTimeout(end, LONGEST_TRIAL_MS);
    chrome.storage.onChanged.addListener(heed);
  }

  async function undo() {
    if (!await ask({ type: "remove-rule", rule })) return;
    stop();
  }

  /** @param {import("../messages.js").Wish} wish @returns {Promise<boolean>} whether it was done; otherwise it is told */
  async function ask(wish) {
    /** @type {import("../messages.js").Done} */
    let done;
    try {
      done = await chrome.runtime.sendMessage(wish) ?? { error: text("problemLost") };
    } catch (error) {
      console.warn("Copydesk:", error);
      done = { error: text("problemLost") };
    }
    if ("done" in done) return true;
    if (state !== "off") pickerView.say(text("notSaved", done.error));
    return false;
  }

  /** @param {import("../messages.js").PickerAction} action */
  function act(action) {
    switch (action) {
      case "larger":
      case "smaller":
        // On the way to the button the mouse has pointed at something else: from here on, what is chosen stays.
        if (state === "aim") {
          state = "chosen";
          if (!neighbour(BUTTON[action])) return void choose(false);
        }
        return step(BUTTON[action]);
      case "preview":
        if (trial) endTrial();
        else startTrial();
        return drawSoon();
      case "save":
        return void save();
      case "undo":
        return void undo();
      case "cancel":
      case "done":
        return stop();
    }
  }

  /** @param {Event} event */
  function handle(event) {
    if (event instanceof KeyboardEvent) return key(event);
    if (!(event instanceof MouseEvent)) return;
    const action = pickerView.actionAt(event);
    if (action !== undefined) {
      if (event.type === "click" && action) act(action);
      return;
    }
    event.preventDefault();
    if (event.type === "pointermove" && state === "aim") {
      climbed = [];
      aim(elementAt(event));
    }
    if (event.type !== "click") return;
    if (state === "saved") return stop();
    const element = elementAt(event);
    if (!element) return;
    climbed = [];
    current = element;
    describe();
    void choose(true);
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const action = pickerView.actionAt(null);
    const presses = event.key === "Enter" || (event.key === " " && Boolean(action));
    const steps = event.key.startsWith("Arrow") && !pickerView.isChoosing() && state !== "saved";
    if (!isPlain || !(event.key === "Escape" || event.key === "Tab" || presses || steps)) return;
    event.preventDefault();
    if (event.type !== "keydown") return;
    if (event.key === "Escape") stop();
    else if (event.key === "Tab") pickerView.tab(event.shiftKey);
    else if (steps) step(event.key);
    else if (action) act(action);
    else if (state === "aim") void choose(true);
    else if (state === "chosen") void save();
  }

  function drawSoon() {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (state === "off") return;
      const isSaved = state === "saved";
      pickerView.frame(isSaved || trial ? null : current, state === "chosen" && !trial ? offers[place]?.elements ?? [] : []);
    });
  }

  function start() {
    if (state !== "off") return;
    const body = dom.body();
    if (!body) return;
    state = "aim";
    focused = dom.activeElement();
    // It may stand where the block is.
    panelHost.step(true);
    pickerView.open();
    pickerView.become("aim");
    pickerView.say(text("pickHint"));
    pickerView.buttons(["larger", "smaller", "cancel"]);
    shield.raise(handle);
    addEventListener("scroll", drawSoon, { capture: true, passive: true });
    addEventListener("resize", drawSoon, { passive: true });
    aim(dom.elementsAt(innerWidth / 2, innerHeight / 3).find(isPickable) ?? null);
  }

  /** Leaves nothing of it in the page. */
  function stop() {
    if (state === "off") return;
    state = "off";
    endTrial();
    current = null;
    climbed = [];
    offers = [];
    asked += 1;
    shield.lower();
    removeEventListener("scroll", drawSoon, { capture: true });
    removeEventListener("resize", drawSoon);
    pickerView.close();
    panelHost.step(false);
    if (focused instanceof HTMLElement && dom.isConnected(focused)) dom.focus(focused);
    focused = null;
  }

  return Object.freeze({ start, stop });
})();
