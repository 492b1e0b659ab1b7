"use strict";

/**
 * Whether something may lie over the panel, or make it unseen (see ../panel/guard.js). The panel's host is last in the
 * document and as high as can be: what comes after it can lie over it, and what is in the browser's top layer; and what
 * the root's style does, it does to it too. Other extensions put things there as well: what is elsewhere covers nothing.
 *
 * Not promised: what fonts draw outside of their lines. What is beyond measure counts as lying over.
 */
const cover = (() => {
  /** Nodes; other extensions put less there. */
  const MOST = 500;
  const CLEAR = /^(?:transparent|rgba\(\d+, \d+, \d+, 0\))$/;

  /** How far something of it may be drawn outside of its box, in CSS pixels. @param {CSSStyleDeclaration} style */
  function reachOf({ boxShadow, textShadow, filter, outlineStyle, outlineWidth, outlineOffset, textDecorationThickness, borderImageSource }) {
    if (filter.includes("url(") || borderImageSource !== "none") return Infinity;
    const outline = outlineStyle === "none" ? "" : `${outlineWidth} ${outlineOffset}`;
    const lengths = `${boxShadow} ${textShadow} ${filter} ${outline} ${textDecorationThickness}`.match(/[\d.e+]+(?=px)/g) ?? [];
    return lengths.reduce((sum, length) => sum + Number(length), 0);
  }

  /** Whether the stylesheet makes something of its own that may stand anywhere. @param {Element} element */
  const hasGenerated = (element) => ["::before", "::after"].some((part) => {
    const { content, position, display } = getComputedStyle(element, part);
    return content !== "none" && content !== "normal" && display !== "none" && /^(?:absolute|fixed)$/.test(position);
  });

  /** Whether the layer darkens or blurs what is under it. @param {Element} layer */
  function hasBackdrop(layer) {
    const { display, backgroundColor, backgroundImage, backdropFilter, boxShadow, borderStyle, outlineStyle } = getComputedStyle(layer, "::backdrop");
    return display !== "none" && !(CLEAR.test(backgroundColor)
      && [backgroundImage, backdropFilter, boxShadow, borderStyle, outlineStyle].every((is) => is === "none"));
  }

  /**
   * Whether one of the nodes, or what stands in them, in shadow roots too, reaches into the panel.
   * @param {Node[]} nodes
   * @param {DOMRect} panel
   */
  function reachInto(nodes, panel) {
    /** @param {DOMRect} box */
    const isOver = ({ left, right, top, bottom }, reach = 0) => (right > left && bottom > top || reach > 0)
      && left - reach < panel.right && right + reach > panel.left && top - reach < panel.bottom && bottom + reach > panel.top;
    const waiting = [...nodes];
    for (let seen = 0; seen < MOST; seen += 1) {
      const node = waiting.pop();
      if (!node) return false;
      if (dom.nodeType(node) === dom.TEXT) {
        const range = dom.range();
        range.selectNode(node);
        if (isOver(range.getBoundingClientRect())) return true;
      }
      if (!(node instanceof Element) && !(node instanceof ShadowRoot)) continue;
      if (node instanceof Element) {
        const style = getComputedStyle(node);
        if (style.display === "none") continue;
        if (isOver(dom.rect(node), reachOf(style)) || hasGenerated(node)) return true;
        const root = dom.shadow(node, true);
        if (root) waiting.push(root);
      }
      for (let child = dom.firstChild(node); child; child = dom.nextSibling(child)) waiting.push(child);
    }
    return true;
  }

  return Object.freeze({
    /** @param {Element} host the panel's, which is in the root @param {DOMRect} panel where it is seen */
    isOver(host, panel) {
      const root = dom.root();
      if (!root || dom.parentNode(host) !== root) return true;
      const { opacity, filter, transform, clipPath, maskImage, visibility } = getComputedStyle(root);
      if (Number(opacity) < 1 || visibility !== "visible" || [filter, transform, clipPath, maskImage].some((is) => is !== "none")) return true;
      // These two bar all else.
      if (dom.first(root, ":modal, :fullscreen:not(:root)")) return true;
      const layers = [...dom.all(root, ":popover-open")];
      /** @type {Node[]} */
      const over = [...layers];
      for (let after = dom.nextSibling(host); after; after = dom.nextSibling(after)) over.push(after);
      return layers.some(hasBackdrop) || reachInto(over, panel);
    },
  });
})();
