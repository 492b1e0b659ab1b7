"use strict";

/**
 * The panel's edge, by which it is made wider or narrower: dragged, or moved with the arrow keys. A splitter, as WAI-ARIA
 * has it.
 */
const panelEdge = (() => {
  /** What an arrow key moves it, in CSS pixels. */
  const STEP = 20;

  /** @typedef {{ side: "left" | "right", layout: "docked" | "drawer" | "sheet", width: number, narrowest: number, widest: number }} Stand */

  /** @type {HTMLElement | null} */
  let handle = null;
  /** @type {Stand | null} */
  let stand = null;

  /**
   * Whether the panel grows as its edge moves to the right: beside the text the edge is the one away from it, over the
   * page the one towards the text.
   */
  const growsToTheRight = () => stand !== null && (stand.side === "right") === (stand.layout === "docked");

  return Object.freeze({
    /**
     * @param {(width: number, isDone: boolean) => void} resize called while the edge is moved, and when that is done
     */
    create(resize) {
      const made = handle = dom.create("div");
      made.className = "edge";
      made.tabIndex = 0;
      made.setAttribute("role", "separator");
      made.setAttribute("aria-orientation", "vertical");
      /** @param {number} width @param {boolean} isDone */
      const to = (width, isDone) => {
        if (stand) resize(Math.round(Math.max(stand.narrowest, Math.min(width, stand.widest))), isDone);
      };

      /** @type {{ x: number, width: number } | null} */
      let begun = null;
      made.addEventListener("pointerdown", (event) => {
        if (!event.isTrusted || !stand || event.button !== 0) return;
        event.preventDefault();
        made.focus();
        made.setPointerCapture(event.pointerId);
        begun = { x: event.clientX, width: stand.width };
      });
      /** @param {PointerEvent} event */
      const dragged = ({ clientX }) => begun ? begun.width + (clientX - begun.x) * (growsToTheRight() ? 1 : -1) : 0;
      made.addEventListener("pointermove", (event) => {
        if (begun && event.isTrusted) to(dragged(event), false);
      });
      made.addEventListener("lostpointercapture", (event) => {
        if (begun && stand) to(stand.width, true);
        begun = null;
        event.stopPropagation();
      });
      made.addEventListener("keydown", (event) => {
        if (!event.isTrusted || !stand || event.altKey || event.ctrlKey || event.metaKey) return;
        const step = growsToTheRight() ? STEP : -STEP;
        const width = { ArrowRight: stand.width + step, ArrowLeft: stand.width - step, Home: stand.narrowest, End: stand.widest }[event.key];
        if (width === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        to(width, true);
      });
      return made;
    },

    /** Says what it is, in the language that is chosen now. */
    name() {
      handle?.setAttribute("aria-label", texts.text("panelWidth"));
    },

    /** @param {Stand} now where the panel stands, and how wide it may be */
    show(now) {
      stand = now;
      if (!handle) return;
      handle.hidden = now.layout === "sheet" || now.widest <= now.narrowest;
      handle.setAttribute("aria-valuenow", String(Math.round(now.width)));
      handle.setAttribute("aria-valuemin", String(now.narrowest));
      handle.setAttribute("aria-valuemax", String(Math.round(now.widest)));
    },
  });
})();
