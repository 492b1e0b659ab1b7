"use strict";

/**
 * The first look: may this page be an article at all? It decides only whether the page is worth reading; whether it
 * is an article the engine says. So it is generous, but not to front pages, section pages and forms, which tell many
 * stories by a line each and none in paragraphs.
 *
 * It must cost next to nothing (under a millisecond): it runs on every page a reader opens.
 */
const look = (() => {
  /** Shorter ones are teasers, captions, labels. */
  const PARAGRAPH = 80;
  /** Where a page looks for an article: enough for any, bounded for all. */
  const MOST_PARAGRAPHS = 400;
  const MOST_SCRIPTS = 20;
  /** Characters of paragraphs that stand together: of a page that says of itself that it is an article, and of others. */
  const PROSE_OF_ARTICLE = 300;
  const PROSE_OF_ANY = 900;

  /** schema.org's types for stories; `"@type": ["Article", …]` as well. */
  const LINKED_ARTICLE =
    /"@type"\s*:\s*\[?\s*"(?:[A-Za-z]*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|Review|Recipe|OpinionNewsArticle)"/;
  /** A page of many stories says so. */
  const LINKED_LIST = /"@type"\s*:\s*\[?\s*"(?:ItemList|CollectionPage|SearchResultsPage)"/;

  /**
   * Whether the page's metadata name it an article.
   * @param {Element} root
   */
  function saysArticle(root) {
    const head = dom.first(root, 'meta[property="og:type"][content*="article" i], meta[property="article:published_time"]');
    if (head) return true;
    let scripts = 0;
    for (const script of dom.all(root, 'script[type*="ld+json" i]')) {
      if ((scripts += 1) > MOST_SCRIPTS) break;
      const text = dom.textContent(script);
      if (LINKED_ARTICLE.test(text) && !LINKED_LIST.test(text)) return true;
    }
    return dom.first(root, '[itemtype*="schema.org/" i][itemtype*="article" i] [itemprop="articleBody"]') !== null;
  }

  /**
   * Characters of the paragraphs that stand together, the most of the page: siblings, or (builders wrap each paragraph)
   * only children of siblings.
   * @param {Element} root
   * @param {number} enough
   */
  function prose(root, enough) {
    /** @type {Map<Node, number>} */
    const together = new Map();
    let most = 0;
    let seen = 0;
    for (const paragraph of dom.byTag(root, "p")) {
      if ((seen += 1) > MOST_PARAGRAPHS) break;
      const length = dom.textContent(paragraph).trim().length;
      if (length < PARAGRAPH) continue;
      const parent = dom.parentNode(paragraph);
      if (parent === null) continue;
      for (const holder of [parent, isBareWrapper(parent) ? dom.parentNode(parent) : null]) {
        if (holder === null) continue;
        const sum = (together.get(holder) ?? 0) + length;
        together.set(holder, sum);
        if (sum > most) most = sum;
      }
      if (most >= enough) break;
    }
    return most;
  }

  /**
   * Whether the element holds paragraphs and nothing that makes it a card: no heading, no link of its own, no picture.
   * @param {Node} node
   */
  function isBareWrapper(node) {
    for (let child = dom.firstChild(node); child !== null; child = dom.nextSibling(child)) {
      if (dom.nodeType(child) === dom.ELEMENT && !/^(?:p|div|span|ins|script|style|br)$/.test(dom.localName(child))) return false;
    }
    return true;
  }

  return Object.freeze({
    /** Whether the page may be an article. */
    isPromising() {
      const root = dom.root();
      if (!root || !(document instanceof HTMLDocument || document instanceof XMLDocument) || !dom.body()) return false;
      const enough = saysArticle(root) ? PROSE_OF_ARTICLE : PROSE_OF_ANY;
      return prose(root, enough) >= enough;
    },
  });
})();
