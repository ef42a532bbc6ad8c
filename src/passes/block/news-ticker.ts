import type { Block } from '../../model/block.js';
import { type Edit, remove } from '../../model/edit.js';
import { endsSentence } from '../../text/sentences.js';
import { readTimeAt } from '../../text/clock-time.js';
import { dateTokens } from '../../text/date-tokens.js';
import { spacedWords } from '../../text/word-count.js';
import type { BlockPass } from '../pass.js';

/** Fewer titles in a row may be a chronicle of the story's own. */
const LEAST_ENTRIES = 4;
/** Fewer words name a place or a team. */
const LEAST_TITLE_WORDS = 3;
/** More are a paragraph. */
const MOST_TITLE_WORDS = 25;
const LONGEST_TITLE = 300;
/** No time with its word is longer. */
const LONGEST_CLOCK = 16;
const LIKELY = /^(?:\p{Nd}|kl)/iu;
/** Words in front of a time, and behind one: with a full stop and neither, figures may be a price. */
const BEFORE_CLOCK: ReadonlySet<string> = new Set(['kl', 'klo']);
const BEHIND_CLOCK: ReadonlySet<string> = new Set(['uhr', 'uur', 'hod']);
/** What stands between a time and a title on one line. */
const JOINT = /^\s?[|–—-]?\s(?=\S)/u;

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
      const run = isAnnounced(blocks[at - 1]) ? [] : longestRun(blocks, at);
      if (run.length >= LEAST_ENTRIES) yield* removeRun(run);
      at += run.length >= LEAST_ENTRIES ? run.reduce((sum, entry) => sum + entry.blocks.length, 0) : 1;
    }
  },
};

/** What a line announces is the story's: `How the evening went:`. */
function isAnnounced(before: Block | undefined): boolean {
  return before !== undefined && /[:：]$/u.test(before.text);
}

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
  if (!title || title.text.length > LONGEST_TITLE || title.kind === 'table' || title.kind === 'code') return null;
  const clock = clockAtStart(title.text);
  const rest = title.text.slice(clock?.end);
  const text = rest.replace(JOINT, '');
  return clock && text !== rest && isTitle(text) ? { minutes: clock.minutes, title, text, blocks: [title] } : null;
}

function clockOf(block: Block | undefined): number | null {
  if (!block || block.text.length > LONGEST_CLOCK) return null;
  const clock = clockAtStart(block.text);
  return clock && /^\.?$/u.test(block.text.slice(clock.end)) ? clock.minutes : null;
}

/** The time that a text begins with, in minutes of the day, and the UTF-16 offset behind it. */
function clockAtStart(text: string): { readonly minutes: number; readonly end: number } | null {
  if (!LIKELY.test(text)) return null;
  const tokens = dateTokens(text.slice(0, LONGEST_CLOCK));
  const isNamed = BEFORE_CLOCK.has(tokens[0]?.text ?? '');
  const at = isNamed ? (tokens[1]?.text === '.' ? 2 : 1) : 0;
  const time = readTimeAt(tokens, at);
  if (!time) return null;
  const isFollowed = BEHIND_CLOCK.has(tokens[at + time.length]?.text ?? '');
  if (tokens[at + 1]?.text === '.' && !isNamed && !isFollowed) return null;
  const [hours = 0, minutes = 0] = time.value.split(':').map(Number);
  return { minutes: hours * 60 + minutes, end: tokens[at + time.length - (isFollowed ? 0 : 1)]?.end ?? 0 };
}

function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const words = spacedWords(text);
  return words >= LEAST_TITLE_WORDS && words <= MOST_TITLE_WORDS && !(endsSentence(text) && /[.。]$/u.test(text));
}
