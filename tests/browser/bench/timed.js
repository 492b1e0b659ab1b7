// A copy of the extension that tells when it does what. What is shipped has no such door: a page could listen at it.
// `console.timeStamp` writes to the browser's trace, with the thread's own clock: how busy the machine is does not count.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What is put around what, by file. Each must be there once: else the bench would measure nothing and not say so. */
const DOORS = {
  'content/main.js': [
    ['look.isPromising()', 'timed("look", () => look.isPromising())'],
    ['answer = await chrome.runtime.sendMessage(question);', `answer = await timed("send", () => chrome.runtime.sendMessage(question));
      console.timeStamp("copydesk:background:" + (answer.took ?? 0) + ":" + (answer.loaded ?? 0));`],
    ['apply(answer.report, taken.elements, begun);', 'timed("apply", () => apply(answer.report, taken.elements, begun));'],
  ],
  'content/snapshot.js': [
    ['let sliceEnd = performance.now() + SLICE_MS;', 'let sliceEnd = performance.now() + SLICE_MS; console.timeStamp("copydesk:snapshot:begin");'],
    ['await new Promise((resolve) => setTimeout(resolve, 0));', `console.timeStamp("copydesk:snapshot:end");
          await new Promise((resolve) => setTimeout(resolve, 0));
          console.timeStamp("copydesk:snapshot:begin");`],
    ['return { text, elements };', 'console.timeStamp("copydesk:snapshot:end"); return { text, elements };'],
  ],
  'background.js': [
    ['await load();\n    return read();', `const asked = performance.now();
    await load();
    const begun = performance.now();
    const told = read();
    return { ...told, took: performance.now() - begun, loaded: begun - asked };`],
  ],
};

/** Begins the scripts of document_end; a page that asks for the floor has it measured here, where the snapshot is. */
const FIRST = `const timed = (what, work) => {
  console.timeStamp("copydesk:" + what + ":begin");
  try { return work(); } finally { console.timeStamp("copydesk:" + what + ":end"); }
};
console.timeStamp("copydesk:scripts:begin");
if (location.search === "?floor") {
  const floor = () => {
    let sum = 0;
    const open = [document.documentElement];
    for (let element = open.pop(); element; element = open.pop()) {
      if (!element.checkVisibility()) continue;
      sum += element.localName.length + element.className.length + element.id.length;
      for (let node = element.firstChild; node; node = node.nextSibling) {
        if (node.nodeType === 3) sum += node.data.length;
        else if (node.nodeType === 1) open.push(node);
      }
    }
    return sum;
  };
  timed("floor", floor);
}
`;

/** A copy of the extension in this folder, with doors; whoever makes it takes it away. @param {string} extension */
export function withDoors(extension) {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'copydesk-bench-'));
  cpSync(extension, copy, { recursive: true });
  for (const [name, doors] of Object.entries(DOORS)) {
    const file = path.join(copy, name);
    let text = readFileSync(file, 'utf8');
    for (const [before, after] of doors) {
      const [, ...more] = text.split(/** @type {string} */ (before));
      assert.equal(more.length, 1, `${name} has no place, or several, for the bench's \`${before}\``);
      text = text.replace(/** @type {string} */ (before), () => /** @type {string} */ (after));
    }
    writeFileSync(file, text);
  }
  const manifest = JSON.parse(readFileSync(path.join(copy, 'manifest.json'), 'utf8'));
  const scripts = manifest.content_scripts.find((/** @type {any} */ part) => part.js?.includes('content/main.js'));
  scripts.js.unshift('first.js');
  scripts.js.push('last.js');
  writeFileSync(path.join(copy, 'first.js'), FIRST);
  writeFileSync(path.join(copy, 'last.js'), 'console.timeStamp("copydesk:scripts:end");\n');
  writeFileSync(path.join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}
