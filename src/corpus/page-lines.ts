import type { Block } from '../model/block.js';
import { isGuardedLine } from '../passes/block/guarded-line.js';
import type { LanguagePack } from '../rules/pack.js';
import { isProse, readFacts } from '../score/block-facts.js';
import { parseBareNames } from '../text/bare-names.js';
import { hash53 } from '../text/hash.js';
import { lineKey } from '../text/tokens.js';
import { countWords } from '../text/word-count.js';

/** What counting needs to know of a line besides what it says; bits of {@link PageLines.marks}. */
export const PROSE = 1;
/** Never furniture: bylines, dates, quotations, tables. */
export const GUARDED = 2;
/** Looks like people's names and nothing else. */
export const NAMES = 4;
/** Ends like a sentence and is more than a label. */
export const SENTENCE = 8;
/** The word count stands above the bits. */
const WORDS_SHIFT = 4;
/** Longer lines are no furniture, so that their exact length is not asked for. */
const MOST_COUNTED_WORDS = 10_000;

/** The lines of a page for counting, in reading order; each array has one entry a line. */
export interface PageLines {
  /** Hash of what the line says, without case and punctuation. */
  readonly keys: readonly number[];
  readonly marks: readonly number[];
  /** The lines themselves, one a line, empty for long ones; null where enough other pages have theirs. */
  readonly texts: string | null;
}

/** The number of words that a line's marks hold; characters of scripts without spaces count as halves. */
export function wordsOf(marks: number): number {
  return marks >> WORDS_SHIFT;
}

/** Longer than most notices and shorter than most paragraphs; the text of a longer line is not kept, in UTF-16 units. */
const LONGEST_LINE = 600;

/** Reads the lines of a page as counting needs them. */
export function readPageLines(blocks: readonly Block[], packs: readonly LanguagePack[]): PageLines {
  const keys: number[] = [];
  const marks: number[] = [];
  const texts: string[] = [];
  const conjunctions = new Set(packs.flatMap(({ byline }) => byline.conjunctions));
  const add = (text: string, mark: () => number): void => {
    const key = lineKey(text);
    // A line of dots or dashes stands in many files and says nothing.
    if (key === '') return;
    keys.push(hash53(key));
    marks.push(mark());
    texts.push(text.length > LONGEST_LINE ? '' : text.replaceAll('\n', ' '));
  };
  for (const block of blocks) {
    if (block.origin.furniture === undefined) add(block.text, () => marksOf(block, packs, conjunctions));
    else for (const line of block.text.split('\n')) add(line, () => markedLine(line));
  }
  // Joined into a string of its own: slices of the page would keep the whole page in memory.
  return { keys, marks, texts: texts.join('\n') };
}

/** `Subscribe now!` is a button; a sentence that says something has a subject, a verb and more. */
const LEAST_SENTENCE_WORDS = 5;

const NO_PAGE = { title: null, functionWords: new Set<string>(), hits: () => [] };

/** A line of a box that the page marks as furniture is no text of its own, whatever it reads like. */
function markedLine(line: string): number {
  return Math.min(countWords(line), MOST_COUNTED_WORDS) << WORDS_SHIFT;
}

function marksOf(block: Block, packs: readonly LanguagePack[], conjunctions: ReadonlySet<string>): number {
  const facts = readFacts(block, NO_PAGE);
  let marks = Math.min(Math.ceil(facts.words), MOST_COUNTED_WORDS) << WORDS_SHIFT;
  if (isProse(facts)) marks |= PROSE;
  if (facts.sentence && facts.words >= LEAST_SENTENCE_WORDS) marks |= SENTENCE;
  if (isGuardedLine(block, { packs })) marks |= GUARDED;
  if (parseBareNames(block.text, conjunctions) !== null) marks |= NAMES;
  return marks;
}
