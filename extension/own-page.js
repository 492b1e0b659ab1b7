/**
 * What the extension's own pages (panel, options, first page) do alike.
 *
 * @module
 */

/** The page's element of that id. @param {string} id */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`${location.pathname} has no #${id}`);
  return element;
}

/**
 * Hands the reader a file.
 * @param {string} name
 * @param {string} type media type of the text, without its encoding, which is UTF-8
 * @param {string} content
 */
export function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it once the click is dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
