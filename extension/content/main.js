"use strict";

/**
 * Shows the page's state and does what the reader asks for: in the panels, on the toolbar's button, in the page.
 */
(() => {
  /** Which of the stories is read. */
  let current = 0;
  /** Where the stories shown were read. */
  let shownAt = pageState.address;

  const isReady = () => pageState.status === "ready";

  const tellStatus = () => {
    const { status, problem } = pageState;
    panels.tell({ type: "status", status, problem: problem ?? (status === "ready" && moves.isRestless ? "restless" : null), panel: panelHost.state });
    tellToolbar();
  };
  // A page that appends the next story moves its address along with the reader.
  const tellStory = () => panels.tell({
    type: "story", story: pageState.stories[current]?.story ?? null, address: current === 0 ? pageState.address : location.href,
  });
  const tellStand = () => panels.tell({ type: "stand", stand: panelHost.stand });
  const tellBlocks = () => {
    panels.tell({ type: "blocks", blocks: blocks.list() });
    tellToolbar();
  };
  const tellToolbar = () => toolbarButton.tell(pageState.status, blocks.elements().length);
  const tellSite = () => panels.tell({ type: "site", site: settings.list() });

  /** Of the stories, those that were read. */
  function showStories() {
    const { stories, address } = pageState;
    if (address !== shownAt) panelHost.renew();
    shownAt = address;
    current = Math.min(current, stories.length - 1);
    scrolling.watch(stories.flatMap(({ elements }) => elements));
    layers.watch(stories.flatMap(({ elements }) => elements), panelHost.giveWay);
    reading.follow(stories.map(({ elements }) => elements), (story) => {
      if (story === current) return;
      current = story;
      showPanel();
      tellStory();
    });
    showPanel();
    tellStory();
    tellBlocks();
  }

  /** Beside the story that is read: the next, which a page appends, may leave no room. */
  function showPanel() {
    const { stories } = pageState;
    const read = stories[current];
    panelHost.showFor(read ? [read.elements] : [], stories.some(({ story }) => story.figures.some(({ key }) => key)));
  }

  /** Leaves the page as it was. */
  function rest() {
    reading.stop();
    scrolling.watch([]);
    layers.watch([], panelHost.giveWay);
    going.stop();
    panelHost.off();
    panelHost.renew();
    current = 0;
    tellStory();
    tellBlocks();
  }

  /** @param {number} figure */
  function find(figure) {
    const { story, elements, figures } = pageState.stories[current] ?? {};
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
    const element = pageState.stories[current]?.[fact];
    if (!element || !dom.isConnected(element)) return null;
    const range = dom.range();
    range.selectNodeContents(element);
    return range;
  }

  /** @param {number[]} ids @param {boolean} shown */
  function showBlocks(ids, shown) {
    blocks.show(ids, shown);
    if (shown) memory.forget(blocks.of(ids));
    scrolling.check();
    // What is shown may stand where the panel does.
    panelHost.arrange();
    tellBlocks();
  }

  /** @param {import("../messages.js").FromPanel} message */
  function obey(message) {
    switch (message.type) {
      case "show": {
        showBlocks(message.blocks, message.shown);
        const [element, ...others] = message.shown ? blocks.of(message.blocks) : [];
        if (element && others.length === 0) going.show(element);
        break;
      }
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
        void articleText.read(pageState.address, current).then((text) => panels.tell({ type: "text", text }));
        break;
      case "move":
        panelHost.move();
        break;
      case "panel":
        panelHost.choose(message.state);
        break;
      case "turn":
        pageState.turn(message.on);
        break;
      case "pick":
        if (pageState.isOn()) picker.start();
        break;
      case "height":
        panelHost.fit(message.height);
    }
  }

  /** Shows all that is hidden, or hides it again. */
  function toggleHidden() {
    const some = blocks.list().filter(({ kept }) => !kept);
    showBlocks(some.map(({ id }) => id), some.some(({ shown }) => !shown));
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
    if (type === "toggle-panel" && isReady()) panelHost.toggle();
    if (type === "toggle-hidden" && pageState.isOn()) toggleHidden();
    if (type === "pick" && pageState.isOn()) picker.start();
  }

  function became() {
    const { status } = pageState;
    if (status === "off") picker.stop();
    tellStatus();
    if (status === "failed") panelHost.showFor([], false);
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
    if (pageState.isOn()) scrolling.check();
    tellBlocks();
  });
  moves.listen(pageState.follow, tellStatus);
  pageState.listen({
    became,
    read: showStories,
    hid() {
      scrolling.check();
      tellBlocks();
    },
    blocks: tellBlocks,
    left: rest,
    settled() {
      if (isReady()) showPanel();
      tellBlocks();
      tellSite();
    },
  });
  pageState.begin();
})();
