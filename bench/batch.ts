/**
 * `npm run bench:batch [-- --only workers,small,stream,kills]`: what batches cost beside the cleaning, as Markdown.
 * Needs `npm run build`. Exits with 1 when a check fails.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureKills } from './batch-kills.js';
import { COMMAND, timeCommand, timeScript } from './batch-process.js';
import { measureStream } from './batch-stream.js';
import { inventNews } from './invented-news.js';

/** Alternating runs, of which the quickest counts: whatever else runs on a machine only ever slows one down. */
const ROUNDS = 3;
const PAGES = 2000;
const PAGE_BYTES = 6000;
const SMALL_FILES = 20_000;
const SMALL_BYTES = 1000;

const LEAST_TWO_WORKERS = 1.6;
const LEAST_ONE_WORKER = 0.9;
const MOST_OVERHEAD = 0.2;

function verdict(holds: boolean, text: string): boolean {
  console.log(`${holds ? '✓' : '✗'} ${text}`);
  return holds;
}

function writePages(folder: string, count: number, bytes: number): void {
  mkdirSync(folder, { recursive: true });
  for (let seed = 1; seed <= count; seed++) {
    writeFileSync(join(folder, `${seed}.txt`), [...inventNews(bytes, 'paragraphs', seed)].join(''));
  }
}

/** The quickest of several runs of each, in turns. */
function quickest<Name extends string>(runs: Readonly<Record<Name, () => number>>): Record<Name, number> {
  const best = new Map<Name, number>();
  const names = Object.keys(runs) as Name[];
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, runs[name]()));
  }
  return Object.fromEntries(best) as Record<Name, number>;
}

function measureWorkers(folder: string): boolean {
  const inputs = join(folder, 'pages');
  writePages(inputs, PAGES, PAGE_BYTES);
  const batch = (...options: readonly string[]): number => {
    const output = join(folder, 'out');
    const { milliseconds } = timeCommand([inputs, '-o', `${output}/`, '-q', ...options]);
    rmSync(output, { recursive: true });
    return milliseconds;
  };
  const times = quickest({
    bare: () => timeScript('bare-loop.mjs', [inputs, join(folder, 'bare')]).milliseconds,
    here: () => batch('-j', '1'),
    // A limit asks for a worker.
    one: () => batch('-j', '1', '--timeout', '600'),
    two: () => batch('-j', '2'),
  });
  const { bare, here, one, two } = times;
  console.log(`\n${PAGES} pages of ${PAGE_BYTES / 1000} kB, each run with its start-up:\n`);
  console.log('| a bare loop over the library | in the process | one worker | two workers |\n|---:|---:|---:|---:|');
  console.log(`| ${[bare, here, one, two].map((time) => `${(time / 1000).toFixed(2)} s`).join(' | ')} |\n`);
  return [
    verdict(
      one / two >= LEAST_TWO_WORKERS,
      `two workers: ${(one / two).toFixed(2)} × one (at least ${LEAST_TWO_WORKERS})`,
    ),
    verdict(
      bare / one >= LEAST_ONE_WORKER,
      `one worker: ${(bare / one).toFixed(2)} × a bare loop (at least ${LEAST_ONE_WORKER})`,
    ),
    verdict(
      bare / here >= LEAST_ONE_WORKER,
      `in the process: ${(bare / here).toFixed(2)} × a bare loop (at least ${LEAST_ONE_WORKER})`,
    ),
  ].every(Boolean);
}

function measureSmall(folder: string): boolean {
  const inputs = join(folder, 'small');
  writePages(inputs, SMALL_FILES, SMALL_BYTES);
  const output = join(folder, 'small-out');
  const args = [inputs, '-o', `${output}/`, '-q', '-j', '1'];
  const whole = timeCommand(args);
  const again = timeCommand(args);
  const { milliseconds, printed } = timeScript('bare-loop.mjs', [inputs]);
  const cleaning = Number(printed);
  const share = (whole.milliseconds - cleaning) / whole.milliseconds;
  const seconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;
  console.log(
    `\n${SMALL_FILES} files of ${SMALL_BYTES / 1000} kB: ${seconds(whole.milliseconds)}, of which cleaning ${seconds(cleaning)} `,
  );
  console.log(
    `(a loop that only reads and cleans: ${seconds(milliseconds)}); a second run, all up to date: ${seconds(again.milliseconds)}; `,
  );
  console.log(`peak memory ${(whole.memory / 1e6).toFixed(0)} MB, then ${(again.memory / 1e6).toFixed(0)} MB\n`);
  return verdict(
    share <= MOST_OVERHEAD,
    `beside the cleaning: ${(share * 100).toFixed(0)} % of the whole (at most ${MOST_OVERHEAD * 100} %)`,
  );
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: 'workers,small,stream,kills' },
      megabytes: { type: 'string', default: '300' },
      kills: { type: 'string', default: '200' },
    },
  });
  if (!existsSync(COMMAND)) throw new Error('nothing is built yet: npm run build');
  console.log(`Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown make'}`);
  const folder = mkdtempSync(join(tmpdir(), 'clean-news-batch-'));
  const parts: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
    workers: () => measureWorkers(folder),
    small: () => measureSmall(folder),
    stream: () => measureStream(Number(values.megabytes), verdict),
    kills: () => measureKills(folder, Number(values.kills), verdict),
  };
  try {
    let holds = true;
    for (const name of values.only.split(',')) holds = ((await parts[name]?.()) ?? false) && holds;
    return holds ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = await main();
