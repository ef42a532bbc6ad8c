import { sentenceStarts } from '../text/sentences.js';
import { tokenize } from '../text/tokens.js';
import type { TextLine } from './text-lines.js';

/** Fewer lines than this, one of them very long, means that the line breaks of a page were lost. */
const MOST_LINES = 3;
/** A paragraph may be so long by itself. */
const LONG_LINE = 1500;
const MANY_SENTENCES = 8;
/** A title has at least so many words; shorter repeats happen in any sentence. */
const LEAST_TITLE_WORDS = 4;
/** The page title line and the headline stand within so many words of the beginning. */
const TITLE_REACH = 80;

/** Whether a scrape lost its line breaks. */
export function isOneLine(lines: readonly TextLine[]): boolean {
  if (lines.length > MOST_LINES) return false;
  return lines.some(({ text }) => text.length >= LONG_LINE && sentenceStarts(text).length >= MANY_SENTENCES);
}

/** A piece of such a line; `continues` says that no paragraph is known to begin with it. */
export interface Piece {
  readonly text: string;
  readonly continues: boolean;
}

/** Cuts a line at the repeats of its title and at its sentences, so that each can be judged by itself. */
export function cutLine(text: string): Piece[] {
  const heads = titleCuts(text);
  const body = heads.at(-1) ?? 0;
  const pieces = heads.map(
    (start, i): Piece => ({ text: text.slice(i === 0 ? 0 : heads[i - 1], start).trim(), continues: false }),
  );
  const rest = text.slice(body);
  const starts = sentenceStarts(rest);
  for (const [i, start] of starts.entries()) {
    pieces.push({ text: rest.slice(start, starts[i + 1]).trim(), continues: i > 0 });
  }
  return pieces.filter((piece) => piece.text !== '');
}

/**
 * Offsets at which the page title line and each headline end: where the first words of the line come again, and where
 * the repeat ends.
 */
function titleCuts(text: string): number[] {
  const { words, starts } = tokenize(text.slice(0, TITLE_REACH * 24));
  const reach = Math.min(words.length, TITLE_REACH);
  for (let at = LEAST_TITLE_WORDS; at < reach; at++) {
    let length = 0;
    while (length < at && words[at + length] === words[length]) length++;
    if (length < LEAST_TITLE_WORDS) continue;
    const cuts = [starts[at] as number];
    let end = at + length;
    while (
      length > 0 &&
      words.slice(end, end + length).every((word, i) => word === words[i]) &&
      end + length < words.length
    ) {
      cuts.push(starts[end] as number);
      end += length;
    }
    if (starts[end] !== undefined) cuts.push(starts[end] as number);
    return cuts;
  }
  return [];
}
