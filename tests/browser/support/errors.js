// What goes wrong in the extension's own scripts on a page.

/**
 * Collects the exceptions that no one caught, from now on; those of the page's own scripts are left out.
 * @param {import('puppeteer-core').Page} page
 */
export function errorsOf(page) {
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => {
    const told = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
    if (told.includes('-extension://')) errors.push(told);
  });
  return errors;
}
