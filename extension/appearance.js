/**
 * How the reader wants the extension's pages to look: language, theme and size, from the settings. `style.css` says what
 * `data-theme` and `data-size` on the root mean, `panel/panel.css` what `data-units` does.
 *
 * @module
 */
import { problemText } from "./problems.js";
import { read } from "./settings.js";
import { listen, settings } from "./storage.js";
import { fillPage, loadTexts, text } from "./texts.js";

const root = document.documentElement;

/**
 * The settings, or what holds where they can't be read.
 * @param {(problem: string) => void} warn told why they can't, in words for the reader
 */
export async function settingsOrDefault(warn) {
  try {
    return await settings();
  } catch (error) {
    console.error(error);
    warn(text("settingsNotRead", problemText(error instanceof Error ? error.message : String(error))));
    return read(undefined);
  }
}

/**
 * Writes the page's texts and gives it its look; both follow the settings from then on.
 * @param {() => void} retold called when the texts are others: what was filled in by script is to be filled in again
 * @param {(problem: string) => void} [warn] told why the settings can't be read
 */
export async function appear(retold, warn = () => {}) {
  let language = "";
  async function heed() {
    const chosen = await settingsOrDefault(warn);
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
