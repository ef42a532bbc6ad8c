import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inventNews, type Shape } from '../invented-news.js';
import { median, type Timed, timeSilently } from '../timed-process.js';
import type { Start } from './start.js';

export interface GrowthRow extends Timed {
  readonly shape: Shape;
  readonly bytes: number;
}

/** One line of what must hold, with what was measured. */
export interface Check {
  readonly holds: boolean;
  readonly text: string;
}

/** From 1 kB to 100 MB. */
const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
const SHAPES: readonly Shape[] = ['paragraphs', 'one-line'];

/** Below this, start-up and the warming compiler hide what the input costs. */
const SMALLEST_COMPARED = 1e5;
/** Linear, with a tenth for the garbage collector. */
const MOST_TIME_FOR_TENFOLD = 11;
/** Start-up itself varies by about a tenth; times below that are taken as that. */
const START_NOISE = 0.1;
/** A text of one-byte letters with its blocks, tokens and output; below 10 MB the program itself outweighs it. */
const MOST_MEMORY_PER_BYTE = 10;
const SMALLEST_WEIGHED = 1e7;

/** Invented text in growing sizes through the built command. */
export function measureGrowth(folder: string, upTo: number): GrowthRow[] {
  const sizes = SIZES.filter((bytes) => bytes <= upTo);
  return SHAPES.flatMap((shape) => sizes.map((bytes) => measure(folder, bytes, shape)));
}

export function writeInput(folder: string, bytes: number, shape: Shape): string {
  const file = join(folder, `${shape}-${bytes}.txt`);
  const handle = openSync(file, 'w');
  for (const piece of inventNews(bytes, shape)) writeSync(handle, piece);
  closeSync(handle);
  return file;
}

function measure(folder: string, bytes: number, shape: Shape): GrowthRow {
  const file = writeInput(folder, bytes, shape);
  const times = bytes >= SMALLEST_WEIGHED ? 1 : 5;
  const run = (): Timed => timeSilently(['--no-config', '--max-bytes', '1000000000', file]);
  const row = { shape, bytes: statSync(file).size, ...median(Array.from({ length: times }, run)) };
  rmSync(file);
  return row;
}

/** Each row that is ten times another of its shape: its time as a multiple of the other's, without the start. */
export function tenfolds(
  rows: readonly GrowthRow[],
  start: number,
): { from: GrowthRow; to: GrowthRow; times: number }[] {
  return rows.flatMap((to, index) => {
    const from = rows[index - 1];
    if (from?.shape !== to.shape || from.bytes < SMALLEST_COMPARED * 0.9) return [];
    // Scaled to exactly ten times the input: the generator overshoots by part of a piece.
    const net = Math.max(from.milliseconds - start, start * START_NOISE);
    return [{ from, to, times: ((to.milliseconds - start) / net) * ((10 * from.bytes) / to.bytes) }];
  });
}

export function checkGrowth(rows: readonly GrowthRow[], { bare, command }: Start): Check[] {
  const time = tenfolds(rows, command.milliseconds).map(({ from, to, times }) => ({
    holds: times <= MOST_TIME_FOR_TENFOLD,
    text: `${to.shape}, ${size(from.bytes)} to ${size(to.bytes)}: ten times the input takes ${times.toFixed(1)} × the time (at most ${MOST_TIME_FOR_TENFOLD})`,
  }));
  const memory = rows
    .filter(({ bytes }) => bytes >= SMALLEST_WEIGHED * 0.9)
    .map((row) => {
      const perByte = (row.memory - bare.memory) / row.bytes;
      const text = `${row.shape}, ${size(row.bytes)}: memory is bare Node and ${perByte.toFixed(1)} × the input (at most ${MOST_MEMORY_PER_BYTE})`;
      return { holds: perByte <= MOST_MEMORY_PER_BYTE, text };
    });
  return [...time, ...memory];
}

export function growthTable(rows: readonly GrowthRow[], start: number): string {
  const lines = rows.map(({ shape, bytes, milliseconds, memory }) => {
    const net = milliseconds - start;
    // Close to the start-up time there is nothing left to divide by.
    const speed = net > start / 2 ? (bytes / net / 1e3).toFixed(1) : '–';
    return `| ${shape} | ${size(bytes)} | ${milliseconds.toFixed(0)} ms | ${speed} | ${(memory / 1e6).toFixed(0)} MB |`;
  });
  const head = ['| input | size | time | MB/s without start | peak memory |', '|---|---:|---:|---:|---:|'];
  return [...head, ...lines].join('\n');
}

function size(bytes: number): string {
  return bytes >= 9e5 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e3).toFixed(0)} kB`;
}
