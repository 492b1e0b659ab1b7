"use strict";

/**
 * Sites that show again what was hidden: they take the mark away, or put the block in anew. A block is hidden so three
 * times. Then a rule for the place where it stands, in a stylesheet of the document or of its shadow root, hides it
 * without further work. Where there is no such rule, or the site outweighs that as well, the block is left, and the
 * panel says so.
 */
const contest = (() => {
  /** How often a block is hidden, the first time with it. */
  const ATTEMPTS = 3;
  /** A block that comes again after this is no fight. */
  const FIGHT_MS = 60_000;
  /** What a rule by structure may match: the block and its double in a narrow window. */
  const MOST_MATCHES = 2;
  const MOST_KNOWN = 400;
  const MOST_RULES = 20;
  /** Names with digits, or long without a mark, are made anew with each build or page. */
  const STABLE_NAME = /^[a-z]+(?:[-_]{1,2}[a-z]+)*$/i;
  const LONGEST_NAME = 40;

  /** How often what looks so was hidden, and when last. @type {Map<string, { count: number, last: number }>} */
  const attempts = new Map();
  /**
   * A selector in the document or in a shadow root.
   * @typedef {{ tree: Document | ShadowRoot, selector: string }} Rule
   */
  /** By what looks so. @type {Map<string, Rule>} */
  const rules = new Map();
  /** @type {Set<string>} */
  const left = new Set();
  /** What holds the article. @type {Element[]} */
  let text = [];

  /** @param {Element} element @returns {Document | ShadowRoot} */
  const treeOf = (element) => dom.shadowAround(element) ?? document;

  /** @param {Rule} rule */
  function matched({ tree, selector }) {
    if (tree instanceof ShadowRoot) return [...dom.allInside(tree, selector)];
    const root = dom.root();
    return root ? [...dom.all(root, selector)] : [];
  }

  /** @param {Rule} rule @param {Element} element */
  const covers = ({ tree, selector }, element) => tree === treeOf(element) && dom.matches(element, selector);

  /** @param {Document | ShadowRoot} tree */
  const setRules = (tree) => ownStyle.set(tree, [...rules.values()].filter((rule) => rule.tree === tree)
    .map(({ selector }) => `${selector}:not([data-copydesk-shown]) { display: none !important; }`).join("\n"));

  /** @param {string} known */
  function drop(known) {
    const rule = rules.get(known);
    rules.delete(known);
    if (rule) setRules(rule.tree);
  }

  /**
   * What a block looks like, whatever its class is today: where it stands and what it says.
   * @param {Element} element
   * @param {string} excerpt
   */
  function likeness(element, excerpt) {
    let likeness = "";
    let above = /** @type {Element | null} */ (element);
    for (let level = 0; above && level < 4; level += 1) {
      likeness += `<${dom.localName(above)}`;
      above = dom.parentElement(above);
    }
    const source = dom.attribute(element, "src")?.split(/[?#]/, 1)[0] ?? "";
    return `${likeness} ${source} ${excerpt || dom.attribute(element, "class") || ""}`;
  }

  /** Whether a rule with this selector hides nothing but the block. @param {string} selector @param {Element} element */
  function isSafe(selector, element) {
    const root = dom.root();
    if (!root || dom.matches(root, selector) || !dom.matches(element, selector)) return false;
    const found = matched({ tree: treeOf(element), selector });
    return found.length <= MOST_MATCHES && !found.some((one) => one === dom.body()
      || text.some((holder) => dom.holds(one, holder) || one !== element && dom.holds(holder, one)));
  }

  /** @param {Element} element */
  function named(element) {
    const id = dom.attribute(element, "id") ?? "";
    const isStable = (/** @type {string} */ name) => name.length <= LONGEST_NAME && STABLE_NAME.test(name);
    if (isStable(id)) return `${dom.localName(element)}#${CSS.escape(id)}`;
    const names = (dom.attribute(element, "class") ?? "").split(/\s+/).filter(isStable).slice(0, 3);
    return dom.localName(element) + names.map((name) => `.${CSS.escape(name)}`).join("");
  }

  /** Where the element stands among its siblings. @param {Element} element */
  function placed(element) {
    let place = 1;
    for (let before = dom.previousElement(element); before; before = dom.previousElement(before)) place += 1;
    return `${CSS.escape(dom.localName(element))}:nth-child(${place})`;
  }

  /**
   * A selector by structure: by name in the nearest named element above, else by place.
   * @param {Element} element
   * @param {boolean} byPlace its name is another each time
   */
  function selectorOf(element, byPlace) {
    const own = named(element);
    if (!byPlace && /[.#]/.test(own) && isSafe(own, element)) return own;
    for (const step of byPlace ? [placed(element)] : [own, placed(element)]) {
      let selector = step;
      let above = dom.parentNode(element);
      for (; above instanceof Element && above !== dom.body() && above !== dom.root(); above = dom.parentNode(above)) {
        const name = named(above);
        if (/[.#]/.test(name) && isSafe(`${name} > ${selector}`, element)) return `${name} > ${selector}`;
        selector = `${placed(above)} > ${selector}`;
      }
      const top = above instanceof Element ? dom.localName(above) : ":host";
      if (isSafe(`${top} > ${selector}`, element)) return `${top} > ${selector}`;
    }
    return null;
  }

  /** Whether anything of the element is to be seen. @param {Element} element */
  const isSeen = (element) => {
    const { width, height } = dom.rect(element);
    return width > 0 && height > 0;
  };

  return Object.freeze({
    likeness,
    isSeen,

    /** @param {Element[]} elements what holds the article */
    protect(elements) {
      text = elements;
      // A rule must stand the test of every reading.
      const holdsText = (/** @type {Element} */ one) => text.some((holder) => dom.holds(one, holder));
      for (const [known, rule] of rules) if (matched(rule).some(holdsText)) drop(known);
    },

    /**
     * What looks like this is to be hidden: by its mark, by a rule besides, or not at all.
     * @param {string} known
     * @param {Element} element
     * @param {boolean} isAgain whether it was hidden already and the site showed it again
     * @returns {"mark" | "rule" | "leave"}
     */
    next(known, element, isAgain) {
      if (!isAgain) return "mark";
      if (left.has(known)) return "leave";
      const now = performance.now();
      const before = attempts.get(known);
      const count = (before && now - before.last < FIGHT_MS ? before.count : 1) + 1;
      if (attempts.size < MOST_KNOWN || before) attempts.set(known, { count, last: now });
      return count <= ATTEMPTS ? "mark" : this.last(known, element);
    },

    /**
     * The mark alone does not hide it.
     * @param {string} known
     * @param {Element} element
     * @returns {"rule" | "leave"}
     */
    last(known, element) {
      const before = rules.get(known);
      if (!before || !covers(before, element)) {
        const tree = treeOf(element);
        const selector = rules.size < MOST_RULES || before ? selectorOf(element, before?.tree === tree) : null;
        drop(known);
        if (selector) {
          rules.set(known, { tree, selector });
          setRules(tree);
        }
      }
      const rule = rules.get(known);
      if (rule && covers(rule, element) && !isSeen(element)) return "rule";
      left.add(known);
      drop(known);
      return "leave";
    },

    /** Whether a rule hides the element already. @param {Element} element */
    covers: (element) => [...rules.values()].some((rule) => covers(rule, element)),

    /** Another page of the same site: what came with it is no fight. */
    renew() {
      attempts.clear();
    },

    /** The reader wants to see it, or it is no block any more. @param {string} known */
    yield(known) {
      attempts.delete(known);
      left.delete(known);
      drop(known);
    },

    clear() {
      attempts.clear();
      rules.clear();
      left.clear();
      text = [];
      ownStyle.clear();
    },
  });
})();
