"use strict";

/** How the picker looks: frames around elements, and a bar at the window's lower or upper edge. See picker-view.js. */
const PICKER_STYLE = `
  :host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    inset: 0 !important;
    z-index: 2147483647 !important;
    color-scheme: var(--copydesk-theme, light dark) !important;
  }
  @media print { :host { display: none !important; } }
  /* As on the extension's own pages (style.css). */
  :host { --zoom: 1 !important; }
  :host([data-size="small"]) { --zoom: 0.9 !important; }
  :host([data-size="large"]) { --zoom: 1.15 !important; }
  :host([data-size="largest"]) { --zoom: 1.35 !important; }

  #layer { position: fixed; inset: 0; cursor: crosshair; }
  #frames { position: fixed; inset: 0; pointer-events: none; overflow: hidden; }
  .match, #frame { position: absolute; box-sizing: border-box; border-radius: 2px; }
  .match { background: rgb(253 252 249 / 72%); border: 1px dashed #8c1d18; }
  #frame { border: 2px solid #8c1d18; background: rgb(140 29 24 / 12%); box-shadow: 0 0 0 1px rgb(255 255 255 / 70%); }
  #frame[hidden] { display: none; }

  #bar {
    position: fixed;
    left: 50%;
    bottom: 16px;
    translate: -50% 0;
    box-sizing: border-box;
    zoom: var(--zoom);
    width: min(480px, (100vw - 24px) / var(--zoom));
    max-height: calc((100vh - 32px) / var(--zoom));
    overflow: auto;
    padding: 14px 16px;
    border-radius: 6px;
    font: 14px/1.45 system-ui, sans-serif;
    color: light-dark(#1b1916, #ebe7df);
    background: light-dark(#fdfcf9, #1d1c1a);
    box-shadow: 0 0 0 1px light-dark(rgb(0 0 0 / 14%), rgb(255 255 255 / 18%)), 0 10px 36px rgb(0 0 0 / 26%);
  }
  #bar[data-at="top"] { bottom: auto; top: 16px; }
  #bar:focus { outline: none; }
  h2 { margin: 0 0 2px; font: 600 16px/1.3 Charter, "Bitstream Charter", Georgia, "Noto Serif", serif; }
  p { margin: 0; color: light-dark(#5d574d, #b3ada1); }
  #what { margin-top: 8px; font: 12px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }

  fieldset { margin: 10px 0 0; padding: 0; border: 0; }
  fieldset:empty { display: none; }
  label { display: flex; gap: 8px; align-items: baseline; padding: 4px 0; cursor: pointer; }
  label code { flex: 1; font: 13px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
  label .count { white-space: nowrap; color: light-dark(#5d574d, #b3ada1); }
  input { margin: 0; accent-color: #8c1d18; translate: 0 1px; }

  #buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
  #buttons .space { flex: 1; }
  button {
    padding: 5px 11px;
    border: 1px solid light-dark(rgb(0 0 0 / 22%), rgb(255 255 255 / 26%));
    border-radius: 4px;
    font: inherit;
    color: inherit;
    background: transparent;
    cursor: pointer;
  }
  button[aria-pressed="true"] { background: light-dark(#efe9dd, #35322d); }
  button.main { border-color: #8c1d18; color: #fff; background: #8c1d18; }
  button[hidden] { display: none; }
  button:focus-visible, input:focus-visible { outline: 2px solid light-dark(#8c1d18, #f0a39b); outline-offset: 2px; }
`;
