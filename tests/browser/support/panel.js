// The panel in the article, as a reader sees and uses it. Its ids are told at the top of extension/panel/panel.html.

import { until } from './until.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Frame} Frame */

/**
 * The panel's frame, once it shows an article; unfolded where there was no room for it beside the text.
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
export async function panel(page) {
  await until('the panel in the page', () => state(page));
  if (await state(page) === 'folded') await clickTab(page);
  return until('the panel, ready', () => readyFrame(page));
}

/**
 * The same in a page from the back/forward cache. What the driver has lost of it can be asked (`evaluate`) and nothing else.
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
export async function panelOfRestored(page) {
  await until('the panel in the page', () => state(page));
  return until('the panel, ready', async () => {
    const frame = await readyFrame(page);
    if (frame || page.frames().length > 1) return frame;
    const lost = await lostFrame(page);
    return await lost?.evaluate(isReady) ? lost : undefined;
  });
}

const isReady = () => location.protocol.endsWith('-extension:') && document.documentElement.dataset.status === 'ready';

/**
 * The panel's frame, if it shows an article.
 * @param {Page} page
 * @returns {Promise<Frame | undefined>}
 */
async function readyFrame(page) {
  for (const frame of page.frames().slice(1)) {
    // Chromium's driver may still list, before it, the frame of the page as it was left.
    if (await frame.evaluate(isReady).catch(() => false)) return frame;
  }
  return undefined;
}

/**
 * The frame in the page, which Chromium's driver sometimes loses when the page comes from the back/forward cache; the browser
 * itself still has it. It can be asked (`evaluate`) and nothing else.
 * @param {Page} page
 * @returns {Promise<Frame | undefined>}
 */
async function lostFrame(page) {
  if (!/chrome/i.test(await page.browser().version())) return undefined;
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { targetInfos } = await session.send('Target.getTargets');
    // The protocol tells what the driver's types do not.
    const inPage = (/** @type {any} */ { type, parentFrameId }) => type === 'iframe' && parentFrameId === frameTree.frame.id;
    const url = targetInfos.find(inPage)?.url;
    const target = page.browser().targets().find((target) => target.url() === url);
    if (!target) return undefined;
    const frame = await target.createCDPSession();
    const evaluate = async (/** @type {() => unknown} */ ask) => {
      const { result, exceptionDetails } = await frame.send('Runtime.evaluate', {
        expression: `(${ask})()`, returnByValue: true, awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    return /** @type {Frame} */ (/** @type {unknown} */ ({ evaluate }));
  } finally {
    await session.detach();
  }
}

/**
 * Clicks the tab that the panel folds to.
 * @param {Page} page
 */
export async function clickTab(page) {
  const { x, y } = await page.evaluate(() => {
    const host = /** @type {Element} */ (document.querySelector('copydesk-panel'));
    const { left, top, width, height } = host.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(x, y);
}

/**
 * Whether the page has a panel.
 * @param {Page} page
 */
export function hasPanel(page) {
  return page.evaluate(() => document.querySelector('copydesk-panel') !== null);
}

/**
 * Presses a button of the panel by the keyboard.
 * @param {Page} page
 * @param {Frame} frame
 * @param {string} selector
 */
export async function press(page, frame, selector) {
  await until(`${selector} has the focus`, async () => {
    // It may only just come.
    await frame.focus(selector);
    return frame.evaluate((selector) => document.hasFocus() && document.activeElement === document.querySelector(selector), selector);
  });
  await page.keyboard.press('Enter');
}

/**
 * Presses a button that says what it would do next, and waits until it says the other: until then the panel has not been
 * told what the first press did, and another would do the same once more.
 * @param {Page} page
 * @param {Frame} frame
 * @param {string} selector
 */
export async function turnOver(page, frame, selector) {
  const says = () => frame.$eval(selector, (button) => button.textContent);
  const before = await says();
  await press(page, frame, selector);
  await until(`${selector} offers the way back`, async () => await says() !== before);
}

/**
 * How the panel stands: open, folded or off.
 * @param {Page} page
 */
export function state(page) {
  return page.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector('copydesk-panel'))?.dataset.state);
}

/**
 * Runs the function within the closed shadow root of the panel's host, or of the picker's, which only Chromium's devtools
 * protocol opens.
 * @template T
 * @param {Page} page
 * @param {(this: ShadowRoot) => T} look
 * @param {"copydesk-panel" | "copydesk-picker"} [tag]
 * @returns {Promise<T>}
 */
export async function inHost(page, look, tag = 'copydesk-panel') {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 3, pierce: true });
    const html = root.children?.find(({ localName }) => localName === 'html');
    const host = html?.children?.findLast(({ localName }) => localName === tag);
    const [shadow] = host?.shadowRoots ?? [];
    if (!shadow) throw new Error(`the page has no ${tag}`);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId, functionDeclaration: String(look), returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

/**
 * All that the panel shows, as plain data.
 * @param {Frame} frame
 */
export function contents(frame) {
  return frame.evaluate(() => {
    /** @param {string} selector @param {ParentNode} [root] */
    const text = (selector, root = document) => root.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    /** @param {string} selector @param {ParentNode} [root] */
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    /** @param {Element} figure */
    const figure = (figure) => ({ number: text('.number', figure), label: text('.label', figure), who: text('.who', figure) });
    /** @param {string} fact */
    const date = (fact) => ({ moment: text(`[data-fact=${fact}] .moment`), local: text(`[data-fact=${fact}] .local`) });
    return {
      headline: text('#headline'),
      publisher: text('[data-fact=publisher]'),
      agency: text('[data-fact=agency]'),
      authors: all('#authors .author').map((author) => author.textContent?.trim()),
      published: date('published'),
      updated: date('updated'),
      figures: all('#key-figures .figure').map(figure),
      otherFigures: all('#other-figures .figure').map(figure),
      sides: all('#key-figures .group[data-group=sides]').map((group) => all('.figure', group).map((one) => text('.number', one))),
      kinds: Object.fromEntries(all('.kind').map((kind) => [
        kind.getAttribute('data-kind') ?? '',
        all('.block', kind).map((block) => ({ excerpt: text('.excerpt', block), reason: text('.reason', block) })),
      ])),
    };
  });
}
