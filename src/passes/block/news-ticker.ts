import type { Block } from '../../model/block.js';
import { type Edit, remove } from '../../model/edit.js';
import { endsSentence } from '../../text/sentences.js';
import { hasUnspaced } from '../../text/line-ends.js';
import { countWords } from '../../text/word-count.js';
import type { BlockPass } from '../pass.js';

/** Fewer titles in a row may be a chronicle of the story's own. */
const LEAST_ENTRIES = 4;
const LEAST_TITLE_WORDS = 3;
const MOST_TITLE_WORDS = 25;
/** `13:41`, `13.41 Uhr`, `9:05 Uhr`, `kl. 13.41`, `13h41`: figures with a word beside them at most. */
const CLOCK = /^(?:\p{L}{1,3}\.?\s)?([01]?\d|2[0-3])[:.h]([0-5]\d)(?:\s\p{L}{1,4}\.?)?$/u;
const TIMED = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:\sUhr)?\s?[|–—-]?\s(?=\S)(.+)$/u;

/** A title of the ticker with its time, in minutes of the day, and the blocks that say both. */
interface Entry {
  readonly minutes: number;
  readonly title: Block;
  /** The words that name the story, without the time. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * Removes news tickers: titles of other stories, each with nothing but its time, the latest first. The hours of a
 * programme or a chronicle run forward, and the entries of a live blog have text of their own.
 */
export const newsTicker: BlockPass = {
  name: 'news-ticker',
  description: 'Removes tickers of other stories: titles with nothing but a time beside each, the latest first.',
  touches: ['remove'],
  maxShare: 0.3,
  rules: [{ id: 'timed-titles', reason: 'stands in a ticker of other stories' }],
  *run({ blocks }) {
    for (let at = 0; at < blocks.length; ) {
      const run = longestRun(blocks, at);
      if (run.length >= LEAST_ENTRIES) yield* removeRun(run);
      at += run.length >= LEAST_ENTRIES ? run.reduce((sum, entry) => sum + entry.blocks.length, 0) : 1;
    }
  },
};

function* removeRun(run: readonly Entry[]): Iterable<Edit> {
  const reason = `stands in a ticker of ${run.length} other stories`;
  for (const { blocks, title, text } of run) {
    const url = title.inline.find(({ type, url: to }) => type === 'link' && to !== undefined)?.url ?? null;
    for (const block of blocks) {
      const extras = block === title ? { finds: { related: [{ title: text, url }] } } : {};
      yield remove(block, 'timed-titles', reason, extras);
    }
  }
}

type Reader = (blocks: readonly Block[], at: number) => Entry | null;

const READERS: readonly Reader[] = [timeFirst, timeLast, timeInside];

/** The entries from a place on, as far as all are built alike and none is later than the one before. */
function longestRun(blocks: readonly Block[], from: number): readonly Entry[] {
  const runs = READERS.map((read) => {
    const run: Entry[] = [];
    let at = from;
    for (let entry = read(blocks, at); entry !== null; entry = read(blocks, at)) {
      const before = run.at(-1);
      if (before && entry.minutes > before.minutes) break;
      run.push(entry);
      at += entry.blocks.length;
    }
    // Times that stand still are opening hours.
    return run[0]?.minutes === run.at(-1)?.minutes ? [] : run;
  });
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

function timeFirst(blocks: readonly Block[], at: number): Entry | null {
  const minutes = clockOf(blocks[at]);
  const title = blocks[at + 1];
  return minutes === null || !title || !isTitle(title.text)
    ? null
    : { minutes, title, text: title.text, blocks: blocks.slice(at, at + 2) };
}

function timeLast(blocks: readonly Block[], at: number): Entry | null {
  const minutes = clockOf(blocks[at + 1]);
  const title = blocks[at];
  return minutes === null || !title || !isTitle(title.text)
    ? null
    : { minutes, title, text: title.text, blocks: blocks.slice(at, at + 2) };
}

function timeInside(blocks: readonly Block[], at: number): Entry | null {
  const title = blocks[at];
  const [, hours, minutes, text = ''] = TIMED.exec(title?.text.slice(0, 300) ?? '') ?? [];
  if (!title || title.kind === 'table' || title.kind === 'code' || !isTitle(text)) return null;
  return { minutes: Number(hours) * 60 + Number(minutes), title, text, blocks: [title] };
}

function clockOf(block: Block | undefined): number | null {
  if (!block || block.text.length > 16) return null;
  const [, hours, minutes] = CLOCK.exec(block.text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

function isTitle(text: string): boolean {
  if (text.length > 300 || CLOCK.test(text)) return false;
  const words = countWords(text) / (hasUnspaced(text) ? 2 : 1);
  return words >= LEAST_TITLE_WORDS && words <= MOST_TITLE_WORDS && !(endsSentence(text) && /[.。]$/u.test(text));
}
