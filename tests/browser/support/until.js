// Waiting for conditions. No test waits for a time to pass.

/** How long a condition may take before its test fails, in ms; generous, since machines are slow and busy. */
const PATIENCE = 15_000;

/**
 * Waits until `check` gives something other than a falsy value, and gives that.
 * @template T
 * @param {string} what named when it never comes
 * @param {() => Promise<T> | T} check may throw as long as it is not true
 * @param {number} [patience] how long it may take, in ms
 * @returns {Promise<Exclude<T, undefined | null | false | '' | 0>>}
 */
export async function until(what, check, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last;
  do {
    try {
      last = await check();
      if (last) return /** @type {any} */ (last);
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => { setTimeout(resolve, 40); });
  } while (Date.now() < end);
  throw new Error(`never came: ${what}`, { cause: last });
}
