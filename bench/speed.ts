/**
 * `npm run bench:speed [-- --up-to <bytes>]`: start-up, throughput and memory of the built command, as Markdown.
 * Needs `npm run build`. Exits with 1 when a check fails.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inventNews, type Shape } from './invented-news.js';

interface Run {
  readonly milliseconds: number;
  /** Peak resident memory in bytes. */
  readonly memory: number;
}

interface Row extends Run {
  readonly shape: Shape;
  readonly bytes: number;
}

const COMMAND = fileURLToPath(new URL('../dist/bin/clean-news.js', import.meta.url));
const REPORT_MEMORY = fileURLToPath(new URL('report-memory.cjs', import.meta.url));
const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
const SHAPES: readonly Shape[] = ['paragraphs', 'one-line'];

/** Medians of 21 alternating pairs move by some hundredths only, also on a busy machine. */
const START_RUNS = 21;
/** Below this, start-up and the warming compiler hide what the input costs. */
const SMALLEST_COMPARED = 1e5;
/** Linear, with a tenth for the garbage collector. */
const MOST_TIME_FOR_TENFOLD = 11;
/** Start-up itself varies by about a tenth; times below that are taken as that. */
const START_NOISE = 0.1;
/** A text of one-byte letters with its blocks, tokens and output; below 10 MB the program itself outweighs it. */
const MOST_MEMORY_PER_BYTE = 10;
const SMALLEST_WEIGHED = 1e7;

function run(parameters: readonly string[]): Run {
  const started = process.hrtime.bigint();
  const { status, stderr, output, error } = spawnSync(process.execPath, ['--require', REPORT_MEMORY, ...parameters], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw error ?? new Error(`${parameters.join(' ')} ended with ${status}: ${stderr.toString()}`);
  return { milliseconds, memory: Number(output[3]?.toString()) * 1024 };
}

const runFloor = (): Run => run(['-e', '0']);
const runCommand = (file: string): Run => run([COMMAND, '--no-config', '--max-bytes', '1000000000', file]);

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function median(runs: readonly Run[]): Run {
  return {
    milliseconds: middle(runs.map(({ milliseconds }) => milliseconds)),
    memory: middle(runs.map(({ memory }) => memory)),
  };
}

/** The bare interpreter and the command on one kilobyte, in turns, so that both meet the same machine. */
function measureStart(file: string): { readonly floor: Run; readonly command: Run } {
  const floors: Run[] = [];
  const commands: Run[] = [];
  for (let i = 0; i < START_RUNS; i++) {
    floors.push(runFloor());
    // As people type it: options cost the parsing of options.
    commands.push(run([COMMAND, file]));
  }
  return { floor: median(floors), command: median(commands) };
}

function writeInput(folder: string, bytes: number, shape: Shape): string {
  const file = join(folder, `${shape}-${bytes}.txt`);
  const handle = openSync(file, 'w');
  for (const piece of inventNews(bytes, shape)) writeSync(handle, piece);
  closeSync(handle);
  return file;
}

function measure(folder: string, bytes: number, shape: Shape): Row {
  const file = writeInput(folder, bytes, shape);
  const times = bytes >= SMALLEST_WEIGHED ? 1 : 5;
  const row = { shape, bytes: statSync(file).size, ...median(Array.from({ length: times }, () => runCommand(file))) };
  rmSync(file);
  return row;
}

function verdict(holds: boolean, text: string): string {
  return `${holds ? '✓' : '✗'} ${text}`;
}

/** One line a check, with what was measured; those that fail begin with ✗. */
function check(rows: readonly Row[], floor: Run, start: number): string[] {
  return rows.flatMap((row, index) => {
    const lines: string[] = [];
    const tenth = rows[index - 1];
    if (tenth?.shape === row.shape && tenth.bytes >= SMALLEST_COMPARED * 0.9) {
      // Scaled to exactly ten times the input: the generator overshoots by part of a piece.
      const net = Math.max(tenth.milliseconds - start, start * START_NOISE);
      const times = ((row.milliseconds - start) / net) * ((10 * tenth.bytes) / row.bytes);
      const text = `${row.shape}, ${size(tenth.bytes)} to ${size(row.bytes)}: ten times the input takes ${times.toFixed(1)} × the time (at most ${MOST_TIME_FOR_TENFOLD})`;
      lines.push(verdict(times <= MOST_TIME_FOR_TENFOLD, text));
    }
    if (row.bytes >= SMALLEST_WEIGHED * 0.9) {
      const perByte = (row.memory - floor.memory) / row.bytes;
      const text = `${row.shape}, ${size(row.bytes)}: memory is bare Node and ${perByte.toFixed(1)} × the input (at most ${MOST_MEMORY_PER_BYTE})`;
      lines.push(verdict(perByte <= MOST_MEMORY_PER_BYTE, text));
    }
    return lines;
  });
}

function size(bytes: number): string {
  return bytes >= 9e5 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e3).toFixed(0)} kB`;
}

function table(rows: readonly Row[], start: number): string {
  const lines = rows.map(({ shape, bytes, milliseconds, memory }) => {
    const net = milliseconds - start;
    // Close to the start-up time there is nothing left to divide by.
    const speed = net > start / 2 ? (bytes / net / 1e3).toFixed(1) : '–';
    return `| ${shape} | ${size(bytes)} | ${milliseconds.toFixed(0)} ms | ${speed} | ${(memory / 1e6).toFixed(0)} MB |`;
  });
  return ['| input | size | time | MB/s without start | peak memory |', '|---|---:|---:|---:|---:|', ...lines].join(
    '\n',
  );
}

function main(): number {
  const { values } = parseArgs({ options: { 'up-to': { type: 'string', default: '1e8' } } });
  if (!existsSync(COMMAND)) throw new Error('nothing is built yet: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'clean-news-speed-'));
  try {
    const { floor, command } = measureStart(writeInput(folder, 1e3, 'paragraphs'));
    const ratio = (command.milliseconds / floor.milliseconds).toFixed(2);
    console.log(`Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown make'}\n`);
    console.log(
      `Start-up: ${ratio} × \`node -e 0\` (${command.milliseconds.toFixed(0)} ms against ${floor.milliseconds.toFixed(0)} ms; ` +
        `memory ${(command.memory / 1e6).toFixed(0)} MB against ${(floor.memory / 1e6).toFixed(0)} MB)\n`,
    );
    const sizes = SIZES.filter((bytes) => bytes <= Number(values['up-to']));
    const rows = SHAPES.flatMap((shape) => sizes.map((bytes) => measure(folder, bytes, shape)));
    console.log(`${table(rows, command.milliseconds)}\n`);
    const checks = check(rows, floor, command.milliseconds);
    console.log(checks.join('\n'));
    return checks.some((line) => line.startsWith('✗')) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = main();
