/**
 * Times the reading of HTML beside the floor that parsing sets, in one run over the pages of a corpus.
 *
 *     npm run build && npm run bench:html-speed [-- --corpus fundus] [--rounds 4]
 *
 * Prints for each round the mean time a page as a multiple of `cheerio/slim` parsing the same pages: of our tree alone,
 * and of `clean()` with its Markdown. The first round is cold. Then one process on one page as a multiple of `node -e 0`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { load } from 'cheerio/slim';
import type * as Library from '../src/index.js';
import { openBytes } from '../src/io/open.js';
import { parseHtml } from '../src/readers/html/parse-html.js';
import { corpusPages } from './corpora.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    corpus: { type: 'string', default: 'fundus' },
    rounds: { type: 'string', default: '4' },
  },
});
/** Size of the page that a process of its own reads, in bytes. */
const ONE_PAGE = 91_000;
const STARTS = 9;

// What users run: the bundle.
const { createCleaner } = (await import(path.resolve('dist/index.js'))) as typeof Library;
const cleaner = await createCleaner();
const pages: string[] = [];
for (const { bytes } of corpusPages(values.corpora, values.corpus, 'html'))
  pages.push((await openBytes(bytes, {})).text);
if (pages.length === 0) {
  console.log(`no pages at ${values.corpora}: nothing to measure`);
  process.exit(0);
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

console.log(`${pages.length} pages of ${values.corpus}; multiples of cheerio/slim`);
for (let round = 1; round <= Number(values.rounds); round++) {
  let [floor, tree, whole] = [0, 0, 0];
  for (const page of pages) {
    floor += await timed(() => load(page));
    tree += await timed(() => parseHtml(page));
    whole += await timed(async () => (await cleaner.clean(page, { from: 'html' })).markdown);
  }
  const mean = (floor / pages.length).toFixed(2);
  console.log(
    `round ${round}: tree ${(tree / floor).toFixed(2)}, clean ${(whole / floor).toFixed(2)} (floor ${mean} ms)`,
  );
}

const folder = mkdtempSync(path.join(tmpdir(), 'clean-news-html-speed-'));
const file = path.join(folder, 'page.html');
const distance = (page: string): number => Math.abs(page.length - ONE_PAGE);
writeFileSync(file, pages.toSorted((a, b) => distance(a) - distance(b))[0] as string);
const run = (...args: string[]): Promise<number> => timed(() => spawnSync(process.execPath, args));
const bare: number[] = [];
const ours: number[] = [];
for (let i = 0; i < STARTS; i++) {
  bare.push(await run('-e', '0'));
  ours.push(await run('dist/bin/clean-news.js', '--no-config', file));
}
rmSync(folder, { recursive: true });
const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] as number;
console.log(`one process on one page: ${(median(ours) / median(bare)).toFixed(2)} × node -e 0`);
