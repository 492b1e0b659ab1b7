"use strict";

/**
 * Finds a figure's sentence in the page and marks it with the CSS Custom Highlight API: the page's DOM stays as it is.
 */
const sentences = (() => {
  const NAME = "copydesk";
  /** White space, what the engine leaves out as well (soft hyphens and zero-width characters), and accents, which it puts on
   * their letters. */
  const UNREAD = /[\s\u00ad\u200b\u2060\u0300-\u036f]/;
  const ALL_UNREAD = new RegExp(UNREAD, "g");
  /** Letters that may have accents. */
  const ACCENTED = /[\u00c0-\u024f\u0400-\u04ff\u1e00-\u1eff]/g;

  /** A text as it is compared: as long for a letter with its accent as for a letter and an accent. @param {string} text */
  const bare = (text) => text.replace(ACCENTED, (letter) => letter.normalize("NFD").charAt(0)).replace(ALL_UNREAD, "");

  /**
   * Where the sentence stands in the element. The engine gives it on one line with white space collapsed and blocks
   * parted by a space, so what can't be seen counts for nothing here.
   * @param {Element} element
   * @param {string} sentence
   * @returns {Range | null}
   */
  function find(element, sentence) {
    const wanted = bare(sentence);
    if (!wanted) return null;
    const walker = dom.walker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof Element && attributes.isOpaque(dom.localName(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    /** Texts with where each begins in `dense`. @type {{ node: Node, start: number }[]} */
    const texts = [];
    let dense = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (dom.nodeType(node) !== dom.TEXT) continue;
      texts.push({ node, start: dense.length });
      dense += bare(dom.data(node));
    }
    const at = dense.indexOf(wanted);
    if (at < 0) return null;
    const range = dom.range();
    range.setStart(...place(at));
    const [last, offset] = place(at + wanted.length - 1);
    range.setEnd(last, offset + 1);
    return range;

    /**
     * The text and the offset in it of a character of `dense`.
     * @param {number} index
     * @returns {[Node, number]}
     */
    function place(index) {
      let low = 0;
      for (let high = texts.length - 1; low < high;) {
        const middle = Math.ceil((low + high) / 2);
        if (/** @type {{start: number}} */ (texts[middle]).start <= index) low = middle;
        else high = middle - 1;
      }
      const { node, start } = /** @type {{ node: Node, start: number }} */ (texts[low]);
      let left = index - start;
      const data = dom.data(node);
      for (let offset = 0; offset < data.length; offset += 1) {
        if (UNREAD.test(data.charAt(offset))) continue;
        if (left === 0) return [node, offset];
        left -= 1;
      }
      return [node, data.length];
    }
  }

  /** @param {Range | null} range */
  function mark(range) {
    if (!CSS.highlights) return;
    if (range) CSS.highlights.set(NAME, new Highlight(range));
    else CSS.highlights.delete(NAME);
  }

  return Object.freeze({ find, mark });
})();
