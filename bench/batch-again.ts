import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventNews } from './invented-news.js';
import { seconds, type Verdict, writePages } from './batch-pages.js';
import { timeCommand } from './timed-process.js';

/** In turns, of which the quickest counts. */
const ROUNDS = 3;
const PAGE_BYTES = 3000;
/** Reading and hashing are left, and telling; cleaning to learn was the most of it. */
const MOST_OF_FORGETFUL = 0.6;

/** What a run costs over files that are as they were, with what the run before has learned of their sites and without. */
export async function measureAgain(folder: string, files: number, verdict: Verdict): Promise<boolean> {
  const inputs = join(folder, 'again');
  const output = join(folder, 'again-out');
  const memory = join(output, '.clean-news', 'sites.jsonl');
  writePages(inputs, files, PAGE_BYTES);
  const run = (): number => timeCommand([inputs, '-o', `${output}/`, '-q']).milliseconds;
  const first = run();
  let again = Number.POSITIVE_INFINITY;
  let forgetful = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    again = Math.min(again, run());
    rmSync(memory);
    forgetful = Math.min(forgetful, run());
  }
  const { size } = statSync(memory);
  writeFileSync(join(inputs, 'new.txt'), [...inventNews(PAGE_BYTES, 'paragraphs', files + 1)].join(''));
  const grown = run();
  console.log(
    `\n${files} files of ${PAGE_BYTES / 1000} kB: first run ${seconds(first)}; again ${seconds(again)}, without what was learned ${seconds(forgetful)}; ` +
      `with one file more ${seconds(grown)}; ${(size / files).toFixed(0)} bytes a document are remembered\n`,
  );
  return verdict(
    again <= forgetful * MOST_OF_FORGETFUL,
    `a second run: ${(again / forgetful).toFixed(2)} × one that has to learn again (at most ${MOST_OF_FORGETFUL})`,
  );
}
