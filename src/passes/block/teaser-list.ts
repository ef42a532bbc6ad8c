import type { Block } from '../../model/block.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey, tokenize } from '../../text/tokens.js';

/** What a list of teasers is made of; the caller knows the page's language. */
export interface TeaserLook {
  /** Whether a block may be an entry of the list at all. */
  readonly isTitle: (block: Block) => boolean;
  /** Whether a line only counts or says when a story appeared. */
  readonly isCounterOrDate: (text: string) => boolean;
  /** Whether a title that stands there twice ends the list: behind a table of contents it heads the first section. */
  readonly endsAtRepeat: boolean;
}

/** The entries behind a heading. */
export interface TeaserList {
  readonly blocks: readonly Block[];
  /** Those among them that name a story, with the words that name it. */
  readonly titles: ReadonlyMap<Block, string>;
  /** Whether the list says itself where it ends: by its numbers, its marks or its summaries. */
  readonly isBounded: boolean;
}

/** A list of teasers ends somewhere; behind so many blocks the heading no longer explains them. */
const MOST_ENTRIES = 40;
/** Fewer words than this are a section name or a counter beside a teaser. */
const LEAST_TITLE_WORDS = 3;
/** A teaser sums up its story in one short sentence; paragraphs of the story itself run longer. */
const MOST_SUMMARY_WORDS = 25;
/** Two pairs of subheading and paragraph stand in many a story, so they must be shorter still to be teasers. */
const MOST_WORDS_OF_TWO = 16;

/** The teasers that follow a heading: titles, perhaps with numbers, dates or summaries, until the story goes on. */
export function teaserList(following: readonly Block[], look: TeaserLook): TeaserList {
  const blocks = following.slice(0, MOST_ENTRIES);
  const pairs = summarized(blocks, look);
  if (pairs.length > 0) {
    const titles = pairs.filter((_, i) => i % 2 === 0).map((block) => [block, block.text] as const);
    return { blocks: pairs, titles: new Map(titles), isBounded: true };
  }
  const shape = shapeOf(blocks, look);
  const taken = titleRun(blocks, shape, look);
  const titles = new Map<Block, string>();
  for (const block of taken) {
    const text = shape === 'numbered' ? block.text.replace(NUMBERED, '') : block.text;
    if (!look.isCounterOrDate(block.text) && tokenize(text).words.length >= LEAST_TITLE_WORDS) titles.set(block, text);
  }
  return { blocks: taken, titles, isBounded: shape !== 'plain' };
}

/** How the entries are marked. A list keeps to one way, so that the first entry without it ends the list. */
type Shape = 'item' | 'numbered' | 'counted' | 'plain';

const NUMBERED = /^\d{1,2}[.):]?\s+(?=[\p{L}“"«„‘「])/u;
const COUNTER = /^0?1[.):]?$/u;

function shapeOf(blocks: readonly Block[], { isCounterOrDate }: TeaserLook): Shape {
  if (COUNTER.test(blocks[0]?.text ?? '')) return 'counted';
  const first = blocks.find(({ text }) => !isCounterOrDate(text));
  if (first?.kind === 'list-item') return 'item';
  return first !== undefined && /^0?1\b/u.test(first.text) && NUMBERED.test(first.text) ? 'numbered' : 'plain';
}

function titleRun(blocks: readonly Block[], shape: Shape, look: TeaserLook): Block[] {
  const run: Block[] = [];
  const seen = new Set<string>();
  let isCounted = false;
  for (const block of blocks) {
    if (!look.isTitle(block)) break;
    const key = lineKey(block.text);
    if (look.isCounterOrDate(block.text)) isCounted ||= /^\d/u.test(block.text);
    else if (look.endsAtRepeat && seen.has(key)) break;
    else if (!hasShape(block, shape, isCounted)) break;
    else isCounted = false;
    seen.add(key);
    run.push(block);
  }
  return run;
}

function hasShape(block: Block, shape: Shape, isCounted: boolean): boolean {
  if (shape === 'item') return block.kind === 'list-item';
  if (shape === 'numbered') return NUMBERED.test(block.text);
  return shape === 'plain' || isCounted;
}

/** Titles that each have one short sentence behind them, in turn; nothing if the blocks do not alternate so. */
function summarized(blocks: readonly Block[], look: TeaserLook): Block[] {
  let longest = 0;
  let end = 0;
  for (; end + 1 < blocks.length; end += 2) {
    const title = blocks[end] as Block;
    const summary = blocks[end + 1] as Block;
    if (!isBareTitle(title, look) || !isSummary(summary)) break;
    longest = Math.max(longest, wordsOf(summary.text));
  }
  const pairs = end / 2;
  return pairs > 2 || (pairs === 2 && longest <= MOST_WORDS_OF_TWO) ? blocks.slice(0, end) : [];
}

function isBareTitle(block: Block, { isTitle, isCounterOrDate }: TeaserLook): boolean {
  const { text } = block;
  return isTitle(block) && !/[.。।]$/u.test(text) && !isCounterOrDate(text) && wordsOf(text) >= LEAST_TITLE_WORDS;
}

/** What someone says is the story; a summary tells. */
function isSummary({ kind, text }: Block): boolean {
  return (
    kind === 'paragraph' && endsSentence(text) && !/^["“„«»‘「『—–-]/u.test(text) && wordsOf(text) <= MOST_SUMMARY_WORDS
  );
}

/** Words; in scripts without spaces every other character. */
function wordsOf(text: string): number {
  return tokenize(text).words.length / (/[\p{Script=Han}\p{Script=Thai}]/u.test(text) ? 2 : 1);
}
