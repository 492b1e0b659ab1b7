// Writes pages of so many nodes into a folder: `node write.js FOLDER NODES …`, called by `cargo xtask bench`. Here the
// article grows with the page, so that all parts of the engine get more to read.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { article } from './pages.js';

const [folder = '.', ...sizes] = process.argv.slice(2);
for (const nodes of sizes.map(Number)) writeFileSync(path.join(folder, `${nodes}.html`), article(nodes, nodes / 50));
