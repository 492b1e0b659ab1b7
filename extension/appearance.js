/**
 * How the reader wants the extension's pages to look: language, theme and size, from the settings. `style.css` says what
 * `data-theme` and `data-size` on the root mean, `panel/panel.css` what `data-units` does.
 *
 * @module
 */
import { listen, settings } from "./storage.js";
import { fillPage, loadTexts } from "./texts.js";

const root = document.documentElement;

/**
 * Writes the page's texts and gives it its look; both follow the settings from then on.
 * @param {() => void} retold called when the texts are others: what was filled in by script is to be filled in again
 */
export async function appear(retold) {
  let language = "";
  async function heed() {
    const chosen = await settings();
    root.dataset.theme = chosen.theme;
    root.dataset.size = chosen.size;
    root.dataset.units = chosen.units;
    if (chosen.language === language) return;
    const isFirst = language === "";
    language = chosen.language;
    await loadTexts(language);
    fillPage();
    if (!isFirst) retold();
  }
  listen(() => void heed());
  await heed();
}
