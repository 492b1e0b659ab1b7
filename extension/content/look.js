"use strict";

/**
 * The first look: may this page be an article at all? It decides only whether the page is worth reading; whether it
 * is an article the engine says. So it is generous, also to a page that calls itself an article and tells its story by
 * pictures, but not to front pages, section pages and forms, which tell many stories by a line each and none in paragraphs.
 *
 * It must cost next to nothing (under a millisecond): it runs on every page a reader opens.
 */
const look = (() => {
  /** Shorter paragraphs and texts are labels, menus, captions. In UTF-16 code units, as is all here. */
  const SHORTEST_PARAGRAPH = 60;
  const SHORTEST_TEXT = 30;
  /** Where a page looks for an article: enough for any, bounded for all. */
  const MOST_PARAGRAPHS = 300;
  const MOST_TEXTS_OF_ARTICLE = 6_000;
  const MOST_TEXTS = 2_000;
  const MOST_SCRIPTS = 20;
  /** Text that stands together: of a page that says of itself that it is an article, and of others. */
  const PROSE_OF_ARTICLE = 300;
  const PROSE_OF_ANY = 800;
  /** What an address has that names one story: an id, a date, four words. As `names_story` in src/page/slug.rs, roughly. */
  const STORY_ADDRESS = /\d{5}|\/(?:19|20)\d\d[/-]?\d|(?:[^/\-_.]{2,}[\-_]){3}|\.\w+\?(?:.*&)?\w+=\d{3}/;
  /** Where a site's front page stands. As `is_front` in src/article/stories.rs. */
  const FRONT_ADDRESS = /^\/*(?:index\.html|index\.php|home)?\/*$/;
  const MOST_HEADLINES = 5;
  const SHORTEST_HEADLINE = 15;
  const LONGEST_HEADLINE = 1_000;
  /** A character of Chinese, Japanese or Korean says as much as this many letters. */
  const CJK_WEIGHT = 2.5;
  const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

  const INLINE = new Set([
    "b", "i", "u", "em", "strong", "span", "font", "small", "mark", "q", "cite", "abbr", "time", "sub", "sup", "ins", "dfn",
    "bdi", "bdo", "big",
  ]);
  const NO_BLOCK = new Set(["p", "a", "script", "style", "noscript", "template", "button", "label", "option"]);
  const WRAPPER = /^(?:div|section|span|article)$/;
  const PLAIN = /^(?:p|div|span|ins|script|style|br|hr|noscript)$/;
  /** What holds long texts on any page. (Of the whole page, `class="cookies-not-set"` says nothing.) */
  const APART = `footer, header, nav, aside, dialog, [role="dialog"], [aria-modal="true"],
    :is([class*="cookie" i], [id*="cookie" i], [class*="consent" i], [id*="consent" i]):not(html, body)`;

  const META_OF_ARTICLE = 'meta[property="og:type"][content*="article" i], meta[property="article:published_time"]';
  /** What names it so, and the scripts that may. */
  const SIGN_OF_ARTICLE = `${META_OF_ARTICLE}, script[type*="ld+json" i], [itemprop="articleBody"]`;
  /** schema.org's types for stories; `"@type": ["Article", …]` as well. */
  const LINKED_ARTICLE =
    /"@type"\s*:\s*\[?\s*"(?:[A-Za-z]*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|Review|Recipe|OpinionNewsArticle)"/;
  /** A page of many stories says so. */
  const LINKED_LIST = /"@type"\s*:\s*\[?\s*"(?:ItemList|CollectionPage|SearchResultsPage)"/;

  /**
   * Whether the page's metadata name it an article. One pass over a page that has none.
   * @param {Element} root
   */
  function saysArticle(root) {
    const sign = dom.first(root, SIGN_OF_ARTICLE);
    if (sign === null || !isLinkedData(sign)) return sign !== null;
    let scripts = 0;
    for (const sign of dom.all(root, SIGN_OF_ARTICLE)) {
      if (!isLinkedData(sign)) return true;
      if ((scripts += 1) > MOST_SCRIPTS) continue;
      const text = dom.textContent(sign);
      if (LINKED_ARTICLE.test(text) && !LINKED_LIST.test(text)) return true;
    }
    return false;
  }

  /** @param {Element} sign */
  const isLinkedData = (sign) => dom.localName(sign) === "script";

  /**
   * Whether there is so much text together: in one block, in blocks that are siblings, or (builders wrap each paragraph)
   * that are only children of siblings.
   * @param {Element} body
   * @param {boolean} saysArticle
   */
  function hasProse(body, saysArticle) {
    const enough = saysArticle ? PROSE_OF_ARTICLE : PROSE_OF_ANY;
    const most = saysArticle ? MOST_TEXTS_OF_ARTICLE : MOST_TEXTS;
    /** @type {Map<Node, number>} */
    const together = new Map();
    /** @type {Map<Node, boolean>} */
    const bare = new Map();

    /** Whether with these words there is enough. @param {Element} block @param {string} words */
    const add = (block, words) => {
      const weight = words.length * (CJK.test(words.slice(0, 40)) ? CJK_WEIGHT : 1);
      const parent = dom.parentNode(block);
      if (parent && !bare.has(parent)) bare.set(parent, isBareWrapper(parent));
      for (const holder of [block, parent, parent && bare.get(parent) ? dom.parentNode(parent) : null]) {
        if (!(holder instanceof Element)) continue;
        const sum = (together.get(holder) ?? 0) + weight;
        together.set(holder, sum);
        if (sum < enough) continue;
        if (!dom.closest(holder, APART)) return true;
        together.set(holder, -Infinity);
      }
      return false;
    };

    let paragraphs = 0;
    for (const paragraph of dom.byTag(body, "p")) {
      if ((paragraphs += 1) > MOST_PARAGRAPHS) break;
      const words = dom.textContent(paragraph).trim();
      if (words.length >= SHORTEST_PARAGRAPH && !isLink(paragraph, words) && add(paragraph, words)) return true;
    }
    // Then texts that stand in no paragraph: lines parted by <br>, blocks of builders.
    const walker = dom.walker(body, NodeFilter.SHOW_TEXT);
    for (let texts = 0; texts < most; texts += 1) {
      const text = walker.nextNode();
      if (!text) return false;
      if (dom.length(text) < SHORTEST_TEXT) continue;
      const block = blockOf(text);
      const words = block ? dom.data(text).trim() : "";
      if (block && words.length >= SHORTEST_TEXT && add(block, words)) return true;
    }
    return false;
  }

  /**
   * Whether the page may be a story told by pictures or a video: its address names one, and an `h1` is what its head calls
   * it. Of a page that says of itself that it is an article.
   * @param {Element} root
   * @param {Element} body
   */
  function hasStoryTitle(root, body) {
    if (!STORY_ADDRESS.test(location.pathname + location.search)) return false;
    const meta = dom.first(root, 'meta[property="og:title"]');
    const title = dom.first(root, "head > title");
    const titles = [meta && dom.attribute(meta, "content"), title && dom.textContent(title)].map((text) => plain(text ?? ""));
    let seen = 0;
    for (const heading of dom.byTag(body, "h1")) {
      if ((seen += 1) > MOST_HEADLINES) break;
      const words = plain(dom.textContent(heading));
      if (words.length >= SHORTEST_HEADLINE && titles.some((title) => title.includes(words))) return true;
    }
    return false;
  }

  /** Its words alone, as they are compared; of a headline that no one would read to its end, the beginning. @param {string} text */
  const plain = (text) => text.slice(0, LONGEST_HEADLINE).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  /** Whether the paragraph is (in) a link. @param {Element} paragraph @param {string} words its text */
  function isLink(paragraph, words) {
    if (dom.closest(paragraph, "a")) return true;
    const link = dom.first(paragraph, "a");
    return link !== null && dom.textContent(link).length > words.length / 2;
  }

  /**
   * The block that the text stands in, when that is no paragraph; null for the text of a link, and for what is no text
   * to read.
   * @param {Node} text
   */
  function blockOf(text) {
    let node = dom.parentElement(text);
    while (node && INLINE.has(dom.localName(node))) node = dom.parentElement(node);
    if (!node || NO_BLOCK.has(dom.localName(node))) return null;
    // By hand: a selector costs ten times as much, and a link is seldom far up.
    for (let above = dom.parentElement(node); above; above = dom.parentElement(above)) {
      if (dom.localName(above) === "a") return null;
    }
    return node;
  }

  /**
   * Whether the element holds text and nothing that makes it a card: no heading, no link of its own, no picture.
   * @param {Node} node
   */
  function isBareWrapper(node) {
    if (!(node instanceof Element) || !WRAPPER.test(dom.localName(node))) return false;
    for (let child = dom.firstChild(node); child !== null; child = dom.nextSibling(child)) {
      if (dom.nodeType(child) === dom.ELEMENT && !PLAIN.test(dom.localName(child))) return false;
    }
    return true;
  }

  /** Whether the page stands where sites have their front page: that is none if it does not say so. */
  const isFront = () => location.search === "" && FRONT_ADDRESS.test(location.pathname);

  /** What there was when the page was no article. */
  let seen = "";

  /** How many elements, how many characters, and where. @param {Element} root */
  const whatIsThere = (root) => `${dom.byTag(root, "*").length} ${dom.textContent(root).length} ${location.href}`;

  return Object.freeze({
    /** Whether what has come of the page names it an article, in a line of its head. */
    isAnnounced() {
      const root = dom.root();
      return root !== null && dom.first(root, META_OF_ARTICLE) !== null;
    },

    /** Whether the page may be an article. A page that has not changed since it was none is not looked at again. */
    isPromising() {
      const root = dom.root();
      const body = dom.body();
      if (root === null || body === null) return false;
      if (isFront() && !saysArticle(root)) return false;
      if (seen !== "" && seen === whatIsThere(root)) return false;
      const isSaid = saysArticle(root);
      const isPromising = hasProse(body, isSaid) || isSaid && hasStoryTitle(root, body);
      seen = isPromising ? "" : whatIsThere(root);
      return isPromising;
    },
  });
})();
