import { join } from 'node:path';
import { timeCommand, timeScript } from './batch-process.js';
import { seconds, type Verdict, writePages } from './batch-pages.js';
import { threadTimes } from './thread-times.js';

const FILE_BYTES = 1000;
const MOST_OVERHEAD = 0.2;

/** How much of a batch of small files is not cleaning: planning, reading, hashing, writing, remembering. */
export async function measureSmall(folder: string, files: number, verdict: Verdict): Promise<boolean> {
  const inputs = join(folder, 'small');
  writePages(inputs, files, FILE_BYTES);
  const args = [inputs, '-o', join(folder, 'small-out/'), '-q', '-j', '1'];
  const { all } = await threadTimes(args);
  const again = timeCommand(args);
  const cleaning = Number(timeScript('bare-loop.mjs', [inputs]).printed);
  const share = (all - cleaning) / all;
  console.log(
    `\n${files} files of ${FILE_BYTES / 1000} kB: ${seconds(all)} of processor time, of which cleaning ${seconds(cleaning)}; ` +
      `a second run, all up to date: ${seconds(again.milliseconds)}, ${(again.memory / 1e6).toFixed(0)} MB at most\n`,
  );
  return verdict(
    share <= MOST_OVERHEAD,
    `beside the cleaning: ${(share * 100).toFixed(0)} % of the whole (at most ${MOST_OVERHEAD * 100} %)`,
  );
}
