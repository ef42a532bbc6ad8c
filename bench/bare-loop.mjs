// The work of a batch without the batch: reads, cleans and writes one file after the other with the built library.
// `node bench/bare-loop.mjs <inputs> [<outputs>]`; prints the processor milliseconds of the
// cleaning alone: the article, its Markdown and the number of its words, which a batch reports.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCleaner, toMarkdown } from '../dist/index.js';

const [, , inputs, outputs] = process.argv;
const cleaner = await createCleaner();
if (outputs !== undefined) mkdirSync(outputs, { recursive: true });
let cleaning = 0;
let words = 0;
for (const name of readdirSync(inputs)) {
  const bytes = readFileSync(join(inputs, name));
  const before = process.cpuUsage();
  const article = await cleaner.clean(bytes, { path: name });
  const text = toMarkdown(article);
  words += article.wordCount;
  const { user, system } = process.cpuUsage(before);
  cleaning += (user + system) / 1000;
  if (outputs !== undefined) writeFileSync(join(outputs, `${name}.md`), text);
}
console.log(cleaning);
console.error(`${words} words`);
