// What a reader finds in the clipboard.

/**
 * Pastes what was copied into a page of its own.
 * @param {import('puppeteer-core').Browser} browser
 */
export async function pasted(browser) {
  const page = await browser.newPage();
  await page.setContent('<textarea autofocus></textarea>');
  await page.focus('textarea');
  await page.keyboard.down('Control');
  // Chromium's driver sends keys, and the command that they stand for besides.
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const text = await page.$eval('textarea', (it) => it.value);
  await page.close();
  return text;
}
