// Whether what Copydesk did to a page is undone: the page's markup now, and as it came.

/** @typedef {import('puppeteer-core').Page} Page */

/** The page's markup without the panel's host. @param {Page} page */
export const markup = (page) => page.evaluate(() => {
  const copy = /** @type {Element} */ (document.documentElement.cloneNode(true));
  copy.querySelector('copydesk-panel')?.remove();
  copy.removeAttribute('data-spy'); // the tests' own
  return copy.outerHTML;
});

/** The same page in a browser window that Copydesk never touched: parsed from its source. @param {Page} page */
export const untouched = (page) => page.evaluate(async () => {
  const source = await (await fetch(location.href)).text();
  return new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
});
