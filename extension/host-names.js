/**
 * Names of hosts as readers write them: `müller.de` for `xn--mller-kva.de`, which is what addresses and the storage have.
 *
 * Only where all of the name is of one script: a letter of another that looks the same makes it another name.
 *
 * @module
 */

/** Of Punycode (RFC 3492). */
const [BASE, T_MIN, T_MAX, SKEW, DAMP, FIRST_BIAS, FIRST_CODE] = [36, 1, 26, 38, 700, 72, 0x80];

/** @param {number} delta @param {number} count @param {boolean} isFirst */
function biasAfter(delta, count, isFirst) {
  let left = Math.floor(delta / (isFirst ? DAMP : 2));
  left += Math.floor(left / count);
  let bias = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) / 2; bias += BASE) left = Math.floor(left / (BASE - T_MIN));
  return bias + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}

/** What stands behind `xn--`. @param {string} encoded @returns {string | null} null: that is no such thing */
function decode(encoded) {
  const plain = encoded.lastIndexOf("-");
  const letters = [...encoded.slice(0, Math.max(plain, 0))];
  let [code, bias, index] = [FIRST_CODE, FIRST_BIAS, 0];
  for (let at = plain + 1; at < encoded.length;) {
    const before = index;
    for (let weight = 1, step = BASE; ; step += BASE) {
      const digit = Number.parseInt(encoded.charAt(at), BASE);
      at += 1;
      if (Number.isNaN(digit)) return null;
      // Letters come before digits there.
      const value = digit < 10 ? digit + 26 : digit - 10;
      index += value * weight;
      const threshold = Math.min(Math.max(step - bias, T_MIN), T_MAX);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const count = letters.length + 1;
    bias = biasAfter(index - before, count, before === 0);
    code += Math.floor(index / count);
    index %= count;
    if (code > 0x10ffff) return null;
    letters.splice(index, 0, String.fromCodePoint(code));
    index += 1;
  }
  return letters.join("");
}

/** @param {string} host as addresses have it */
export function nameOf(host) {
  const labels = host.split(".").map((label) => label.startsWith("xn--") ? decode(label.slice(4)) : label);
  const name = labels.every((label) => label !== null) ? labels.join(".") : "";
  return /^(?:[\p{Script=Latin}\d.-]+|[\p{Script=Cyrillic}\d.-]+|[\p{Script=Greek}\d.-]+)$/u.test(name) ? name : host;
}
