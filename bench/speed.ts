/**
 * What the built command and library cost, as Markdown.
 *
 *     npm run build && npm run bench:speed [-- --only pages,start,growth,workers] [--corpus fundus] [--rounds 4]
 *         [--up-to 1e6] [--files 2000] [--gate | --raise | --lower <name> --reason "…"] [--save]
 *
 * - `pages`: HTML pages beside the floor that parsing them by `cheerio/slim` sets, and one process on one page;
 * - `start`: one kilobyte beside `node -e 0`;
 * - `growth`: invented text of 1 kB to 100 MB, time and memory;
 * - `workers`: two workers beside one and beside a bare loop, also a part of `npm run bench:batch`.
 *
 * Exits with 1 when a check fails, or with `--gate` a figure is further over its floor in bench/floors.json than its
 * tolerance. With `--save` the page goes to bench/results/ for `npm run bench:report`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureWorkers } from './batch-workers.js';
import { corporaAt } from './corpora.js';
import { applyGate, checkGateOptions, GATE_OPTIONS } from './gate/floors-file.js';
import { machine } from './machine.js';
import { markdownTable } from './markdown-table.js';
import { saveSpeed, type SpeedResult } from './results.js';
import { checkGrowth, growthTable, measureGrowth, tenfolds, writeInput } from './speed/growth.js';
import { bestRound, measureOnePage, measurePages, readPages } from './speed/pages.js';
import { describeStart, measureStart, type Start, timesBareStart } from './speed/start.js';
import { COMMAND } from './timed-process.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    corpus: { type: 'string', default: 'fundus' },
    rounds: { type: 'string', default: '4' },
    only: { type: 'string', default: 'pages,start,growth,workers' },
    'up-to': { type: 'string', default: '1e8' },
    files: { type: 'string', default: '2000' },
    save: { type: 'boolean', default: false },
    ...GATE_OPTIONS,
  },
});

/** What a part found: figures with floors, what to print, whether its checks hold. */
interface Part {
  readonly figures: Readonly<Record<string, number>>;
  readonly holds: boolean;
  readonly result?: Partial<SpeedResult>;
}

function verdict(holds: boolean, text: string): boolean {
  console.log(`${holds ? '✓' : '✗'} ${text}`);
  return holds;
}

async function pages(folder: string): Promise<Part> {
  const [corpus = values.corpus] = corporaAt(values.corpora, [values.corpus]);
  const all = await readPages(values.corpora, corpus);
  if (all.length === 0) throw new Error(`${corpus} has no HTML pages`);
  const rounds = await measurePages(all, Number(values.rounds));
  console.log(`\n${all.length} pages of ${corpus}, multiples of parsing by cheerio/slim; the first round is cold:\n`);
  const rows = rounds.map(({ floor, tree, clean }, round) => [
    String(round + 1),
    `${floor.toFixed(2)} ms`,
    tree.toFixed(2),
    clean.toFixed(2),
  ]);
  console.log(markdownTable(['round', 'parsing, a page', 'our tree', 'clean'], rows));
  const one = measureOnePage(folder, all);
  console.log(`\n${describeStart('One process on one page', one)}`);
  const best = bestRound(rounds);
  return {
    figures: {
      [`speed/${corpus}/timesParsing`]: best?.clean ?? Number.POSITIVE_INFINITY,
      [`speed/${corpus}-one-page/timesBareStart`]: timesBareStart(one),
    },
    holds: true,
    result: { corpus, pages: all.length, rounds, onePage: one },
  };
}

function start(folder: string): Part & { readonly start: Start } {
  const measured = measureStart(writeInput(folder, 1e3, 'paragraphs'));
  console.log(`\n${describeStart('Start-up', measured)}`);
  return {
    figures: { 'speed/start/timesBareStart': timesBareStart(measured) },
    holds: true,
    result: { start: measured },
    start: measured,
  };
}

function growth(folder: string): Part {
  const floor = measureStart(writeInput(folder, 1e3, 'paragraphs'));
  const rows = measureGrowth(folder, Number(values['up-to']));
  console.log(`\n${growthTable(rows, floor.command.milliseconds)}\n`);
  const holds = checkGrowth(rows, floor).map((check) => verdict(check.holds, check.text));
  const figures: Record<string, number> = {};
  for (const { to, times } of tenfolds(rows, floor.command.milliseconds)) {
    // Sizes apart: a run up to one megabyte must not be held to what a hundred take.
    const name = `speed/growth-1e${Math.round(Math.log10(to.bytes))}/timeForTenfold`;
    figures[name] = Math.max(figures[name] ?? 0, times);
  }
  return {
    figures,
    holds: holds.every(Boolean),
    result: { growth: rows },
  };
}

async function workers(folder: string): Promise<Part> {
  return { figures: {}, holds: await measureWorkers(folder, Number(values.files), verdict) };
}

const PARTS: Readonly<Record<string, (folder: string) => Part | Promise<Part>>> = { pages, start, growth, workers };

async function main(): Promise<number> {
  checkGateOptions(values);
  const names = values.only.split(',');
  const unknown = names.filter((name) => !(name in PARTS));
  if (unknown.length > 0) throw new Error(`--only knows ${Object.keys(PARTS).join(', ')}, not ${unknown.join(', ')}`);
  if (!existsSync(COMMAND)) throw new Error('nothing is built yet: npm run build');
  console.log(machine());
  const folder = mkdtempSync(join(tmpdir(), 'clean-news-speed-'));
  try {
    const parts: Part[] = [];
    for (const name of names) parts.push(await (PARTS[name] as (folder: string) => Part | Promise<Part>)(folder));
    if (values.save) saveSpeed(Object.assign({}, ...parts.map(({ result }) => result)) as Partial<SpeedResult>);
    const gate = applyGate(Object.assign({}, ...parts.map(({ figures }) => figures)) as Record<string, number>, values);
    return gate || (parts.every(({ holds }) => holds) ? 0 : 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = await main();
