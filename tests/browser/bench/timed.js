// A copy of the extension that tells when it does what. What is shipped has no such door: a page could listen at it.
// `console.timeStamp` writes to the browser's trace, with the thread's own clock: how busy the machine is does not count.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What is put around what, by file. Each must be there once: else the bench would measure nothing and not say so. */
const DOORS = {
  'content/state.js': [
    ['look.isPromising()', 'timed("look", () => look.isPromising())'],
    ['answer = await chrome.runtime.sendMessage(question);', `answer = await timed("send", () => chrome.runtime.sendMessage(question));
      console.timeStamp("copydesk:background:" + (answer.took ?? 0) + ":" + (answer.loaded ?? 0));`],
    ['= hide(report, elements, text, begun);', '= timed("hide", () => hide(report, elements, text, begun));'],
    ['show?.read();', 'timed("show", () => show?.read());'],
    ['memory.review(found.filter', 'console.timeStamp("copydesk:show:begin");\n    memory.review(found.filter'],
    ['become("ready");', 'become("ready");\n    console.timeStamp("copydesk:show:end");'],
  ],
  'content/host.js': [
    ['isDue = false;\n      arrange();', 'isDue = false;\n      timed("panel", arrange);'],
  ],
  'content/snapshot.js': [
    ['let sliceMs = FIRST_SLICE_MS;', 'let sliceMs = FIRST_SLICE_MS; console.timeStamp("copydesk:snapshot:begin");'],
    ['await (cost < PRESSING_MS ? turns.next() : turns.last());', `console.timeStamp("copydesk:snapshot:end");
          await (cost < PRESSING_MS ? turns.next() : turns.last());
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

/** Stands before all; a page that asks for the floor has it measured where the snapshot begins. */
const FIRST = `const timed = (what, work) => {
  console.timeStamp("copydesk:" + what + ":begin");
  try { return work(); } finally { console.timeStamp("copydesk:" + what + ":end"); }
};
addEventListener("DOMContentLoaded", () => console.timeStamp("copydesk:parsed"), true);
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
  addEventListener("DOMContentLoaded", () => timed("floor", floor));
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
  const [early, late] = manifest.content_scripts;
  early.js.unshift('first.js', 'begin.js');
  late.js.unshift('begin.js');
  for (const { js } of [early, late]) js.push('end.js');
  writeFileSync(path.join(copy, 'first.js'), FIRST);
  writeFileSync(path.join(copy, 'begin.js'), 'console.timeStamp("copydesk:scripts:begin");\n');
  writeFileSync(path.join(copy, 'end.js'), 'console.timeStamp("copydesk:scripts:end");\n');
  manifest.content_scripts.push({ matches: late.matches, js: ['idle.js'], run_at: 'document_idle' });
  writeFileSync(path.join(copy, 'idle.js'), 'console.timeStamp("copydesk:idle");\n');
  writeFileSync(path.join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}
