"use strict";

/**
 * What came into a page that has been read is judged by itself: with what stands around it and with the article, but
 * without the rest of the page. So the cost follows what came. A reading of the whole page, later, has the last word.
 */
const additions = (() => {
  /** How many elements an addition's surroundings may have: a list with its heading, a box with its frame. */
  const MOST_AROUND = 300;
  /** And the element before, which may be its heading. */
  const MOST_BEFORE = 60;
  /** More than that is no addition but a page. */
  const MOST_ADDED = 4_000;

  /** @param {Element} element */
  const size = (element) => dom.byTag(element, "*").length;

  /** @param {Element} element @param {(above: Element) => boolean} visit false: no further */
  function climb(element, visit) {
    for (let above = dom.parentElement(element); above && visit(above); above = dom.parentElement(above));
  }

  /**
   * @param {Element[]} came
   * @param {Element[]} text what holds the article
   * @returns {(import("../messages.js").Part & { around: Element[] }) | null} null: too much
   */
  function partOf(came, text) {
    const root = dom.root();
    const body = dom.body();
    if (!root || !body) return null;
    /** @type {Set<Element>} */
    const path = new Set();
    /** @type {Set<Element>} */
    const whole = new Set();
    /** @param {Element} element */
    const lead = (element) => climb(element, (above) => !path.has(above) && path.add(above) !== undefined);
    text.forEach(lead);
    const holders = new Set([...path, ...text, root, body]);
    const head = dom.firstElement(root);
    if (head) whole.add(head);
    /** @type {Element[]} */
    const around = [];
    let added = 0;
    for (const element of came) {
      let outer = element;
      if (!text.some((holder) => dom.holds(holder, element))) {
        climb(element, (above) => {
          if (holders.has(above) || size(above) > MOST_AROUND) return false;
          outer = above;
          return true;
        });
      }
      added += size(outer);
      if (added > MOST_ADDED) return null;
      whole.add(outer);
      lead(outer);
      around.push(outer);
      const before = dom.previousElement(outer);
      if (before && size(before) <= MOST_BEFORE && !holders.has(before)) whole.add(before);
    }
    return { path, whole, text: new Set(text), around };
  }

  return Object.freeze({
    /**
     * What to hide of what came.
     * @param {Element[]} came
     * @param {Element[]} text what holds the article
     * @param {string} address
     * @param {(root: ShadowRoot | null, element: Element) => void} onHost
     * @returns {Promise<import("../messages.js").Found[] | null>} null: only a reading of the whole page can tell
     */
    async judge(came, text, address, onHost) {
      const part = partOf(came, text);
      const taken = part && await snapshot.take(address, part, onHost);
      if (!part || !taken) return null;
      /** @type {import("../messages.js").Judge} */
      const question = { type: "judge", snapshot: taken.text };
      /** @type {import("../messages.js").Judgement} */
      const answer = await chrome.runtime.sendMessage(question);
      if (!answer || "error" in answer || !answer.judged.is_article) return null;
      return answer.judged.hidden.flatMap(({ element: number, kind, reason }) => {
        const element = taken.elements[number];
        if (!element) return [];
        const isKnown = part.around.some((outer) => dom.holds(outer, element));
        const isNew = came.some((one) => dom.holds(one, element) || isKnown && dom.holds(element, one));
        if (isNew) return [{ element, kind, reason }];
        // What holds more than was read is not judged, only what came into it.
        return isKnown ? [] : came.filter((one) => dom.holds(element, one)).map((one) => ({ element: one, kind, reason }));
      });
    },
  });
})();
