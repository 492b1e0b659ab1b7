// The page around the article: what is hidden in it, and what a reader still sees.

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Opens a page in a tab of its own.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {{ width?: number, height?: number }} [size]
 */
export async function open(browser, address, { width = 1366, height = 900 } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/**
 * The elements that Copydesk hides, by their path of element-child indexes, with their kind.
 * @param {Page} page
 * @returns {Promise<{ path: string, kind: string }[]>}
 */
export function hiddenElements(page) {
  return page.evaluate(() => {
    /** @param {Element} element */
    const path = (element) => {
      let path = '';
      for (let at = element; at.parentElement; at = at.parentElement) {
        path = `/${[...at.parentElement.children].indexOf(at)}${path}`;
      }
      return path;
    };
    return [...document.querySelectorAll('[data-copydesk]')].map((element) => ({
      path: path(element),
      kind: element.getAttribute('data-copydesk') ?? '',
    }));
  });
}

/**
 * Which of the selectors match an element that Copydesk does not hide, or none at all.
 * @param {Page} page
 * @param {string[]} selectors
 */
export function notHidden(page, selectors) {
  return page.evaluate((selectors) => selectors.filter((selector) => {
    const elements = [...document.querySelectorAll(selector)];
    return elements.length === 0
      || elements.some((element) => !element.closest('[data-copydesk]') || element.getClientRects().length > 0);
  }), selectors);
}

/**
 * Which of the selectors match an element that a reader can't see, or none at all.
 * @param {Page} page
 * @param {string[]} selectors
 */
export function notShown(page, selectors) {
  return page.evaluate((selectors) => selectors.filter((selector) => {
    const elements = [...document.querySelectorAll(selector)];
    return elements.length === 0
      || elements.some((element) => element.closest('[data-copydesk]') || element.getClientRects().length === 0);
  }), selectors);
}

/**
 * Waits for so many frames of the page: whatever it, or Copydesk, was to do at once is done.
 * @param {Page} page
 * @param {number} [count]
 */
export const frames = (page, count = 30) => page.evaluate((count) => new Promise((resolve) => {
  const next = () => {
    count -= 1;
    if (count < 0) resolve(undefined);
    else requestAnimationFrame(next);
  };
  next();
}), count);
