import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { timeCommand, timeScript } from './timed-process.js';
import { ALONE, seconds, type Verdict, writePages } from './batch-pages.js';
import { threadTimes } from './thread-times.js';

/** In turns, of which the least counts: who shares the processor's caches takes time as well. */
const ROUNDS = 3;
const FILE_BYTES = 1000;
const MOST_OVERHEAD = 0.2;
/** Outputs go here, where there is such a place: making a file costs some disks as much as cleaning it. */
const MEMORY = '/dev/shm';

/** How much of a batch of small files is not cleaning: planning, reading, hashing, writing, remembering. */
export async function measureSmall(folder: string, files: number, verdict: Verdict): Promise<boolean> {
  const inputs = join(folder, 'small');
  writePages(inputs, files, FILE_BYTES);
  const memory = existsSync(MEMORY) ? mkdtempSync(join(MEMORY, 'clean-news-')) : folder;
  const into = (place: string): string[] => [inputs, '-o', join(place, 'small-out/'), '-q', '-j', '1', ...ALONE];
  const args = into(memory);
  let all = Number.POSITIVE_INFINITY;
  let onDisk = Number.POSITIVE_INFINITY;
  let cleaning = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    all = Math.min(all, (await threadTimes([...args, '--force'])).all);
    onDisk = Math.min(onDisk, (await threadTimes([...into(folder), '--force'])).all);
    cleaning = Math.min(cleaning, Number(timeScript('bare-loop.mjs', [inputs]).printed));
  }
  const again = timeCommand(args);
  if (memory !== folder) rmSync(memory, { recursive: true });
  const share = (all - cleaning) / all;
  console.log(
    `\n${files} files of ${FILE_BYTES / 1000} kB: ${seconds(all)} of processor time, of which cleaning ${seconds(cleaning)}; outputs in memory, onto the disk ${seconds(onDisk)}; ` +
      `a second run, all up to date: ${seconds(again.milliseconds)}, ${(again.memory / 1e6).toFixed(0)} MB at most\n`,
  );
  return verdict(
    share <= MOST_OVERHEAD,
    `beside the cleaning: ${(share * 100).toFixed(0)} % of the whole (at most ${MOST_OVERHEAD * 100} %)`,
  );
}
