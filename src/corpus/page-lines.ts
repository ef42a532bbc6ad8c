import type { Block } from '../model/block.js';
import { type BlockFacts, isProse, readFacts } from '../score/block-facts.js';
import { hash53 } from '../text/hash.js';
import { isQuotedSentence } from '../text/quoted-sentence.js';
import { lineKey } from '../text/tokens.js';
import { countWords } from '../text/word-count.js';

/** What counting needs to know of a line besides what it says; bits of {@link PageLines.marks}. */
export const PROSE = 1;
/** Ends like a sentence and is more than a label. */
export const SENTENCE = 2;
/** Never furniture: quotations, tables, code. */
export const GUARDED = 4;
/** The word count stands above the bits. */
const WORDS_SHIFT = 3;
/** Longer lines are no furniture, so that their exact length is not asked for. */
const MOST_COUNTED_WORDS = 10_000;

/** The lines of a page for counting, in reading order; keys and marks have one entry a line. */
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
export function readPageLines(blocks: readonly Block[]): PageLines {
  const keys: number[] = [];
  const marks: number[] = [];
  const texts: string[] = [];
  const add = (text: string, key: string, mark: number): void => {
    // A line of dots or dashes stands in many files and says nothing.
    if (key === '') return;
    keys.push(hash53(key));
    marks.push(mark);
    texts.push(text.length > LONGEST_LINE ? '' : text.replaceAll('\n', ' '));
  };
  for (const block of blocks) {
    if (block.origin.furniture === undefined) {
      const facts = readFacts(block, NO_PAGE);
      add(block.text, keyOf(block, facts), marksOf(block, facts));
    } else {
      for (const line of block.text.split('\n')) add(line, lineKey(line), markedLine(line));
    }
  }
  // Joined into a string of its own: slices of the page would keep the whole page in memory.
  return { keys, marks, texts: texts.join('\n') };
}

const NO_PAGE = { title: null, functionWords: new Set<string>(), hits: () => [] };
/** The facts know the first words of a block; a block of so few letters has no more. */
const WHOLLY_KNOWN = 40;

function keyOf({ text }: Block, { key }: BlockFacts): string {
  return text.length < WHOLLY_KNOWN ? key : lineKey(text);
}

/** `Subscribe now!` is a button; a sentence that says something has a subject, a verb and more. */
const LEAST_SENTENCE_WORDS = 5;

function marksOf({ kind, text }: Block, facts: BlockFacts): number {
  let marks = Math.min(Math.ceil(facts.words), MOST_COUNTED_WORDS) << WORDS_SHIFT;
  if (isProse(facts)) marks |= PROSE;
  if (facts.sentence && facts.words >= LEAST_SENTENCE_WORDS) marks |= SENTENCE;
  if (kind === 'quote' || kind === 'code' || kind === 'table' || isQuotedSentence(text)) marks |= GUARDED;
  return marks;
}

/** A line of a box that the page marks as furniture is no text of its own, whatever it reads like. */
function markedLine(line: string): number {
  return Math.min(countWords(line), MOST_COUNTED_WORDS) << WORDS_SHIFT;
}
