/**
 * The fixed texts of the extension's pages, from `_locales`.
 *
 * @module
 */

export const text = chrome.i18n.getMessage;

/**
 * Writes the texts of the elements that name one: `data-text`, and `data-label` for the accessible name.
 * @param {ParentNode} scope
 */
export function fillTexts(scope) {
  for (const element of scope.querySelectorAll("[data-text]")) {
    element.textContent = text(element.getAttribute("data-text") ?? "");
  }
  for (const element of scope.querySelectorAll("[data-label]")) {
    const label = text(element.getAttribute("data-label") ?? "");
    element.setAttribute("aria-label", label);
    element.setAttribute("title", label);
  }
}

/** Writes those of the page, and says in which language they are. */
export function fillPage() {
  document.documentElement.lang = chrome.i18n.getUILanguage();
  fillTexts(document);
}
