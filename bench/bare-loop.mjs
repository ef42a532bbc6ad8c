// The work of a batch without the batch: reads, cleans and writes one file after the other with the built library.
// `node bench/bare-loop.mjs <inputs> [<outputs>]`; prints the processor milliseconds of the cleaning alone.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCleaner, toMarkdown } from '../dist/index.js';

const [, , inputs, outputs] = process.argv;
const cleaner = await createCleaner();
if (outputs !== undefined) mkdirSync(outputs, { recursive: true });
let cleaning = 0;
for (const name of readdirSync(inputs)) {
  const bytes = readFileSync(join(inputs, name));
  const before = process.cpuUsage();
  const text = toMarkdown(await cleaner.clean(bytes, { path: name }));
  const { user, system } = process.cpuUsage(before);
  cleaning += (user + system) / 1000;
  if (outputs !== undefined) writeFileSync(join(outputs, `${name}.md`), text);
}
console.log(cleaning);
