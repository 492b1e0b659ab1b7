"use strict";

/**
 * How the panel's host stands in the page. A stylesheet of its shadow root: no policy of the page's forbids it, and what
 * is `!important` within a shadow root outweighs all that the page says of the host.
 *
 * `docked` begins beside the headline, stays in sight along the article, and ends with it. `drawer` lies over the page's
 * edge, `sheet` comes from below in a narrow window. The tab is narrow enough for the margin of a telephone.
 */
const HOST_STYLE = `
  :host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    z-index: 2147483647 !important;
    color-scheme: var(--copydesk-theme, light dark) !important;
    pointer-events: none !important;
  }
  :host([data-state="off"]), :host(:not([data-state])), :host([data-aside]) { display: none !important; }
  @media print { :host { display: none !important; } }

  [hidden] { display: none !important; }
  .stall { position: relative; pointer-events: auto; }
  iframe, button, .edge { pointer-events: auto; color-scheme: inherit; }
  :host([data-state="folded"]) .stall, :host([data-state="open"]) .tab { display: none; }

  iframe {
    display: block;
    width: 100%;
    height: min(var(--copydesk-height, 24rem), 100vh - var(--copydesk-offset, 16px) - 16px);
    border: 0;
    border-radius: 6px;
    background: light-dark(#fdfcf9, #1d1c1a);
    box-shadow: 0 0 0 1px light-dark(rgb(0 0 0 / 10%), rgb(255 255 255 / 16%)), 0 1px 2px rgb(0 0 0 / 6%),
      0 8px 24px rgb(0 0 0 / 10%);
  }

  :host([data-state="open"][data-layout="docked"]) {
    position: absolute !important;
    top: var(--copydesk-top, 0) !important;
    left: var(--copydesk-left, 0) !important;
    width: var(--copydesk-width, 360px) !important;
    height: var(--copydesk-span, 100%) !important;
  }
  :host([data-layout="docked"]) .stall {
    position: sticky;
    top: var(--copydesk-offset, 16px);
  }
  :host([data-layout="docked"]) iframe { max-height: var(--copydesk-tallest, none); }

  :host([data-state="open"][data-layout="drawer"]) {
    top: 12px !important;
    right: 12px !important;
    width: var(--copydesk-width, 340px) !important;
  }
  :host([data-state="open"][data-layout="drawer"][data-side="left"]) {
    right: auto !important;
    left: 12px !important;
  }

  :host([data-state="open"][data-layout="sheet"]) {
    left: 0 !important;
    right: 0 !important;
    bottom: 0 !important;
  }
  :host([data-layout="sheet"]) iframe {
    height: min(var(--copydesk-height, 24rem), 55vh);
    border-radius: 10px 10px 0 0;
  }

  .note {
    padding: 14px 18px;
    border-radius: 6px;
    font: 14px/1.45 Charter, "Bitstream Charter", Georgia, "Noto Serif", serif;
    color: light-dark(#1b1916, #ebe7df);
    background: light-dark(#fdfcf9, #1d1c1a);
    box-shadow: 0 0 0 1px light-dark(rgb(0 0 0 / 10%), rgb(255 255 255 / 16%)), 0 8px 24px rgb(0 0 0 / 10%);
  }
  .note p { margin: 0 0 8px; }
  .note button {
    width: auto;
    padding: 4px 10px;
    writing-mode: horizontal-tb;
    margin: 0 0 0 -10px;
    border: 0;
    font: 500 12px/1.4 system-ui, sans-serif;
    color: light-dark(#8c1d18, #f0a39b);
    background: none;
    border-radius: 3px;
    cursor: pointer;
  }
  .note button:hover { background: light-dark(#f3efe6, #292724); }
  :host([data-mute]) iframe, :host([data-mute]) .edge { display: none; }

  /* Beside the frame: were it over any of it, Chromium would say of no button in it that it is seen (panel/guard.js). */
  .edge {
    position: absolute;
    top: 0;
    bottom: 0;
    right: -11px;
    width: 10px;
    cursor: ew-resize;
    touch-action: none;
  }
  :host([data-side="left"][data-layout="docked"]) .edge, :host([data-side="right"][data-layout="drawer"]) .edge {
    right: auto;
    left: -11px;
  }
  .edge::before {
    content: "";
    position: absolute;
    inset: 0 4px;
    border-radius: 1px;
  }
  .edge:hover::before { background: light-dark(rgb(0 0 0 / 30%), rgb(255 255 255 / 40%)); }
  .edge:focus-visible { outline: none; }
  .edge:focus-visible::before, .edge:active::before { background: light-dark(#8c1d18, #f0a39b); }
  @media (forced-colors: active) {
    .edge:focus-visible::before, .edge:active::before { background: Highlight; }
    iframe, button { border: 1px solid CanvasText; }
  }

  :host([data-state="folded"]) {
    top: 38vh !important;
    right: 0 !important;
  }
  .tab {
    display: block;
    width: 26px;
    margin: 0;
    padding: 12px 0;
    border: 0;
    writing-mode: vertical-rl;
    text-align: center;
    font: 600 12px/26px Charter, "Bitstream Charter", Georgia, "Noto Serif", serif;
    letter-spacing: 0.04em;
    color: light-dark(#1b1916, #ebe7df);
    background: light-dark(#fdfcf9, #1d1c1a);
    border-radius: 6px 0 0 6px;
    box-shadow: 0 0 0 1px light-dark(rgb(0 0 0 / 14%), rgb(255 255 255 / 18%)), 0 2px 10px rgb(0 0 0 / 12%);
    cursor: pointer;
    user-select: none;
  }
  :host([data-side="left"][data-state="folded"]) {
    right: auto !important;
    left: 0 !important;
  }
  :host([data-side="left"]) .tab { border-radius: 0 6px 6px 0; }
  button:focus-visible { outline: 2px solid light-dark(#8c1d18, #f0a39b); outline-offset: 2px; }
  :host([data-layout="sheet"]) .tab { width: 18px; font-size: 10px; line-height: 18px; }
`;
