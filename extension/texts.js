/**
 * The fixed texts of the extension's pages, from `_locales`.
 *
 * @module
 */

export const text = chrome.i18n.getMessage;

/**
 * Writes the texts of the elements that name one: `data-text`, `data-label` for the accessible name and the tip, and
 * `data-name` for an accessible name that says more than the text.
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
  for (const element of scope.querySelectorAll("[data-name]")) {
    element.setAttribute("aria-label", text(element.getAttribute("data-name") ?? ""));
  }
}

/** Writes those of the page, and says in which language they are. */
export function fillPage() {
  document.documentElement.lang = chrome.i18n.getUILanguage();
  document.documentElement.dir = text("@@bidi_dir");
  fillTexts(document);
  // What is cloned has its texts too.
  for (const template of document.querySelectorAll("template")) fillTexts(template.content);
}
