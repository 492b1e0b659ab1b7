/**
 * What a reader does with the figures in the panel: unfolds a sentence, asks for one kind only.
 *
 * @module
 */
import { byId } from "../own-page.js";
import { text } from "../texts.js";

const root = document.documentElement;

/** The index of the figure that this belongs to. @param {EventTarget | null} target */
export function figureAt(target) {
  const figure = target instanceof Element ? target.closest("[data-figure]")?.getAttribute("data-figure") : null;
  return figure === null || figure === undefined ? null : Number(figure);
}

/** Shows the figure's sentence, or no longer. @param {HTMLElement} button */
export function unfold(button) {
  const isOpen = button.getAttribute("aria-expanded") === "true";
  const sentence = button.closest(".figure")?.querySelector(".more");
  button.setAttribute("aria-expanded", String(!isOpen));
  sentence?.toggleAttribute("hidden", isOpen);
}

/** Whether the other figures were unfolded before a filter unfolded them. */
let isUnfolded = false;

/** Shows only figures of this kind. @param {string} filter `all`: every figure */
export function filterBy(filter) {
  const isAll = filter === "all";
  const others = /** @type {HTMLDetailsElement} */ (byId("other-figures"));
  if (!("filter" in root.dataset)) isUnfolded = others.open;
  if (isAll) delete root.dataset.filter;
  else root.dataset.filter = filter;
  for (const button of byId("filters").querySelectorAll("[data-filter]")) {
    button.setAttribute("aria-pressed", String(button.getAttribute("data-filter") === filter));
  }
  /** @param {Element} figure */
  const isShown = (figure) => isAll || figure.getAttribute("data-filter") === filter;
  for (const group of document.querySelectorAll("#figures .group")) {
    // What belongs together stays together.
    const some = [...group.querySelectorAll(".figure")];
    group.toggleAttribute("hidden", !some.some(isShown));
  }
  for (const figure of document.querySelectorAll("#figures .figure")) {
    if (!figure.closest(".group")) figure.toggleAttribute("hidden", !isShown(figure));
  }
  others.open = !isAll || isUnfolded;
  const left = others.querySelectorAll(".figure:not([hidden], [hidden] *)").length;
  const summary = others.querySelector("summary");
  if (summary) summary.textContent = text("figuresOther", String(left));
  others.toggleAttribute("data-empty", left === 0);
}

/** As a story's figures are first shown. */
export function resetFigures() {
  filterBy("all");
  /** @type {HTMLDetailsElement} */ (byId("other-figures")).open = false;
}
