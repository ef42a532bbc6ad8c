import type { Block } from '../model/block.js';
import { type BlockFacts, isProse, readFacts } from '../score/block-facts.js';
import { hash32 } from '../text/hash.js';
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
/** Longer lines are no furniture, so that their exact length is not asked for; what 16 bits hold beside the others. */
const MOST_COUNTED_WORDS = 8000;

/**
 * The lines of a page for counting, in reading order; keys and marks have one entry a line. Arrays of bytes, since a batch
 * keeps those of many pages: objects and strings would take five times as much.
 */
export interface PageLines {
  /** Hash of what the line says, without case and punctuation. Of a site's lines hardly two share one by chance. */
  readonly keys: Uint32Array;
  readonly marks: Uint16Array;
  /** The lines themselves as UTF-8, one a line, empty for long ones; null where enough other pages have theirs. */
  readonly texts: Uint8Array | null;
}

/** The number of words that a line's marks hold; characters of scripts without spaces count as halves. */
export function wordsOf(marks: number): number {
  return marks >> WORDS_SHIFT;
}

/** Longer than most notices and shorter than many paragraphs; the text of a longer line is not kept, in UTF-16 units. */
const LONGEST_LINE = 400;

/** A page of more lines is an archive, or a book: its ends show what its site prints around it. */
const MOST_LINES = 2000;

/** Reads the lines of a page as counting needs them. */
export function readPageLines(blocks: readonly Block[]): PageLines {
  const keys: number[] = [];
  const marks: number[] = [];
  const texts: string[] = [];
  const add = (text: string, key: string, mark: number): void => {
    // A line of dots or dashes stands in many files and says nothing.
    if (key === '') return;
    keys.push(hash32(key));
    marks.push(mark);
    texts.push(text.length > LONGEST_LINE ? '' : text.replaceAll('\n', ' '));
  };
  for (const block of endsOf(blocks)) {
    if (block.origin.furniture === undefined) {
      const facts = readFacts(block, NO_PAGE);
      add(block.text, keyOf(block, facts), marksOf(block, facts));
    } else {
      for (const line of block.text.split('\n')) add(line, lineKey(line), markedLine(line));
    }
  }
  return {
    keys: Uint32Array.from(keys),
    marks: Uint16Array.from(marks),
    texts: new TextEncoder().encode(texts.join('\n')),
  };
}

function endsOf(blocks: readonly Block[]): readonly Block[] {
  if (blocks.length <= MOST_LINES) return blocks;
  return [...blocks.slice(0, MOST_LINES / 2), ...blocks.slice(-MOST_LINES / 2)];
}

/** The lines of a page as they were written; none where they were not kept. */
export function textsOf({ texts }: PageLines): string[] {
  return texts === null ? [] : new TextDecoder().decode(texts).split('\n');
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
