import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { timeCommand, timeScript, timeTogether } from './timed-process.js';
import { ALONE, seconds, type Verdict, writePages } from './batch-pages.js';
import { threadTimes } from './thread-times.js';

/** Alternating runs, of which the quickest counts: whatever else runs on a machine only ever slows one down. */
const ROUNDS = 3;
const PAGE_BYTES = 6000;

const LEAST_TWO_WORKERS = 1.6;
const LEAST_ONE_WORKER = 0.9;
/** Eight workers pay six times if the one thread they share has an eighth of the work, or less. */
const LEAST_EIGHT_WORKERS = 6;

/** Two workers against one, one against a bare loop over the library, and what would hold eight of them up. */
export async function measureWorkers(folder: string, pages: number, verdict: Verdict): Promise<boolean> {
  const inputs = join(folder, 'pages');
  writePages(inputs, pages, PAGE_BYTES);
  const batch = (...options: readonly string[]): number => {
    const output = join(folder, 'out');
    const { milliseconds } = timeCommand([inputs, '-o', `${output}/`, '-q', ...ALONE, ...options]);
    rmSync(output, { recursive: true });
    return milliseconds;
  };
  // Making a file anew costs a disk many times what writing over it does.
  const afresh = async (time: (outputs: readonly string[]) => number | Promise<number>): Promise<number> => {
    const outputs = ['bare', 'bare-too'].map((name) => join(folder, name));
    const milliseconds = await time(outputs);
    for (const output of outputs) rmSync(output, { recursive: true, force: true });
    return milliseconds;
  };
  const loop = 'bare-loop.mjs';
  const { bare, both, here, one, two } = await quickest({
    bare: () => afresh(([output = '']) => timeScript(loop, [inputs, output]).milliseconds),
    both: () =>
      afresh((outputs) =>
        timeTogether(
          loop,
          outputs.map((output) => [inputs, output]),
        ),
      ),
    here: async () => batch('-j', '1'),
    // A limit asks for a worker.
    one: async () => batch('-j', '1', '--timeout', '600'),
    two: async () => batch('-j', '2'),
  });
  const threads = (...options: readonly string[]) =>
    threadTimes([inputs, '-o', join(folder, 'out/'), '-q', '--force', ...ALONE, ...options]);
  const { main, all, longest } = await threads('-j', '2');
  const alone = await threads('-j', '1', '--timeout', '600');
  const bound = all / main;
  console.log(`\n${pages} pages of ${PAGE_BYTES / 1000} kB, each run with its start-up:\n`);
  console.log('| a bare loop over the library | in the process | one worker | two workers |\n|---:|---:|---:|---:|');
  console.log(`| ${[bare, here, one, two].map(seconds).join(' | ')} |\n`);
  console.log(
    `What the machine gives: two loops at once, each over all pages, get through ${times((2 * bare) / both)} × what one does.\n`,
  );
  console.log(
    `The busiest thread: ${seconds(alone.longest)} of processor time with one worker, ${seconds(longest)} with two, which on free cores would be ${times(alone.longest / longest)} × one.\n`,
  );
  return [
    verdict(one / two >= LEAST_TWO_WORKERS, `two workers: ${times(one / two)} × one (at least ${LEAST_TWO_WORKERS})`),
    verdict(
      bare / one >= LEAST_ONE_WORKER,
      `one worker: ${times(bare / one)} × the loop (at least ${LEAST_ONE_WORKER})`,
    ),
    verdict(
      bare / here >= LEAST_ONE_WORKER,
      `in the process: ${times(bare / here)} × the loop (at least ${LEAST_ONE_WORKER})`,
    ),
    verdict(
      bound >= LEAST_EIGHT_WORKERS,
      `the thread that workers share: ${seconds(main)} of ${seconds(all)} processor time, start-up included, so that it holds up no fewer than ${Math.floor(bound)} of them (at least ${LEAST_EIGHT_WORKERS})`,
    ),
  ].every(Boolean);
}

function times(ratio: number): string {
  return ratio.toFixed(2);
}

/** The quickest of several runs of each, in turns. */
async function quickest<Name extends string>(
  runs: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
  const best = new Map<Name, number>();
  const names = Object.keys(runs) as Name[];
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, await runs[name]()));
  }
  return Object.fromEntries(best) as Record<Name, number>;
}
