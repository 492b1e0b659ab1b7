"use strict";

/**
 * Sites that show again what was hidden: they take the mark away, or put the block in anew. A block is hidden so three
 * times. Then a rule for the place where it stands, in a stylesheet, hides it without further work. Where there is no
 * such rule, or the site outweighs that as well, the block is left, and the panel says so.
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
  /** By what looks so. @type {Map<string, string>} */
  const rules = new Map();
  /** @type {Set<string>} */
  const left = new Set();
  /** What holds the article. @type {Element[]} */
  let text = [];

  const setRules = () => ownStyle.set([...rules.values()]
    .map((selector) => `${selector}:not([data-copydesk-shown]) { display: none !important; }`).join("\n"));

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
    const matched = [...dom.all(root, selector)];
    return matched.length <= MOST_MATCHES && !matched.some((one) => one === dom.body()
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
    if (dom.shadowAround(element)) return null;
    const own = named(element);
    if (!byPlace && /[.#]/.test(own) && isSafe(own, element)) return own;
    for (const step of byPlace ? [placed(element)] : [own, placed(element)]) {
      let selector = step;
      for (let above = dom.parentElement(element); above; above = dom.parentElement(above)) {
        if (above === dom.body()) {
          selector = `body > ${selector}`;
          if (isSafe(selector, element)) return selector;
          break;
        }
        const name = named(above);
        if (/[.#]/.test(name) && isSafe(`${name} > ${selector}`, element)) return `${name} > ${selector}`;
        selector = `${placed(above)} > ${selector}`;
      }
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
      const before = rules.size;
      for (const [known, selector] of rules) {
        const root = dom.root();
        const holdsText = (/** @type {Element} */ one) => text.some((holder) => dom.holds(one, holder));
        if (root && [...dom.all(root, selector)].some(holdsText)) rules.delete(known);
      }
      if (rules.size !== before) setRules();
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
      if (!before || !dom.matches(element, before)) {
        const selector = rules.size < MOST_RULES ? selectorOf(element, before !== undefined) : null;
        if (selector) {
          rules.set(known, selector);
          setRules();
        }
      }
      const selector = rules.get(known);
      if (selector && dom.matches(element, selector) && !isSeen(element)) return "rule";
      left.add(known);
      if (rules.delete(known)) setRules();
      return "leave";
    },

    /** Whether a rule hides the element already. @param {Element} element */
    covers: (element) => [...rules.values()].some((selector) => dom.matches(element, selector)),

    /** Another page of the same site: what came with it is no fight. */
    renew() {
      attempts.clear();
    },

    /** The reader wants to see it. @param {string} known */
    yield(known) {
      attempts.delete(known);
      left.delete(known);
      if (rules.delete(known)) setRules();
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
