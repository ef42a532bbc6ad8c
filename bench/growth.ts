/**
 * How time grows with the length of an input, for what is repeated, nested or broken without end.
 *
 *     npm run bench:growth [-- --length 200000] [--only 'html: nested'] [--most 1.5]
 *
 * Each input is cleaned and written in three lengths, the last four times the first. Prints the time of the longest
 * beside that of prose of its length, and by which power of the length it grew; fails where that is above `--most`.
 */
import { parseArgs } from 'node:util';
import { createCleaner, toJson, toMarkdown } from '../src/index.js';
import type { SourceFormat } from '../src/model/source.js';
import { GROWING_INPUTS, type GrowingInput } from './growing-inputs.js';

const { values } = parseArgs({
  options: {
    length: { type: 'string', default: '200000' },
    only: { type: 'string', default: '' },
    most: { type: 'string', default: '1.5' },
  },
});
const LENGTH = Number(values.length);
const MOST = Number(values.most);
/** What takes less is too quick for the clock of a busy machine (milliseconds). */
const MEASURABLE = 150;
/** So many times as long as prose is no growth, and yet nobody would wait for it. */
const MOST_TIMES = 60;
const PROSE = 'The harbour council of Skerrow voted on Thursday night to keep the old tide bell for another winter. ';

const cleaner = await createCleaner();

async function millisecondsFor(text: string, from: SourceFormat): Promise<number> {
  const started = performance.now();
  const article = await cleaner.clean(text, { from });
  toMarkdown(article);
  toJson(article, { explain: true });
  return performance.now() - started;
}

/** The power of the length by which the time grows, over the last doubling; the better of two tries. */
async function measure({ make, from }: GrowingInput): Promise<{ readonly power: number; readonly time: number }> {
  let power = Number.POSITIVE_INFINITY;
  let time = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round++) {
    await millisecondsFor(make(LENGTH), from);
    const half = await millisecondsFor(make(2 * LENGTH), from);
    const whole = await millisecondsFor(make(4 * LENGTH), from);
    power = Math.min(power, Math.log2(whole / half));
    time = Math.min(time, whole);
    if (time < MEASURABLE || power <= MOST) break;
  }
  return { power, time };
}

const paragraphs = `${PROSE.repeat(4)}\n\n`.repeat(Math.ceil(LENGTH / PROSE.length));
await millisecondsFor(paragraphs, 'text');
const floor = await millisecondsFor(paragraphs, 'text');
console.log(`${4 * LENGTH} characters of prose: ${floor.toFixed(0)} ms`);

let failures = 0;
for (const input of GROWING_INPUTS) {
  if (!input.name.includes(values.only)) continue;
  const { power, time } = await measure(input);
  const grows = time >= MEASURABLE && power > MOST;
  const isSlow = time > floor * MOST_TIMES;
  if (grows || isSlow) failures++;
  const verdict = grows ? 'GROWS' : isSlow ? 'SLOW' : '';
  console.log(
    `${input.name.padEnd(40)} ${(time / floor).toFixed(2).padStart(7)} × prose  ^${power.toFixed(2)} ${verdict}`,
  );
}
console.log(failures === 0 ? 'all linear' : `${failures} grow or are slow`);
process.exitCode = failures === 0 ? 0 : 1;
