import { sentenceStarts } from '../text/sentences.js';
import { hasUnspaced } from '../text/line-ends.js';
import { tokenize } from '../text/tokens.js';
import type { TextLine } from './text-lines.js';

/** Fewer lines than this, one of them very long, means that the line breaks of a page were lost. */
const MOST_LINES = 3;
/** A paragraph may be so long by itself; wide characters say twice as much. */
const LONG_LINE = 1500;
/** A line that begins with its title twice is a page also when it is no longer than a brief. */
const LONG_PAGE_LINE = 400;
const MANY_SENTENCES = 8;
const FEW_SENTENCES = 3;
/** A title has at least so many words; shorter repeats happen in any sentence. */
const LEAST_TITLE_WORDS = 4;
/** Where each character is a word, names and phrases come again within a sentence. */
const LEAST_TITLE_CHARACTERS = 10;
/** Of a line longer than any page (UTF-16 units) only the ends are cut: furniture stands there, and pieces cost memory. */
const LONG_REST = 65_536;
/** More than head and foot of a page hold. */
const END_SENTENCES = 200;
/** The page title line and the headline stand within so many words of the beginning. */
const TITLE_REACH = 80;

/** Whether a scrape lost its line breaks. */
export function isOneLine(lines: readonly TextLine[]): boolean {
  return lines.length <= MOST_LINES && lines.some(({ text }) => isPage(text));
}

function isPage(text: string): boolean {
  if (text.length < LONG_PAGE_LINE) return false;
  const isLong = text.length >= (hasUnspaced(text.charAt(0)) ? LONG_LINE / 2 : LONG_LINE);
  const sentences = sentenceStarts(text).length;
  return (isLong && sentences >= MANY_SENTENCES) || (sentences >= FEW_SENTENCES && titleCuts(text).length > 0);
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
  const inner = starts.length - 2 * END_SENTENCES;
  if (rest.length > LONG_REST && inner > 1) starts.splice(END_SENTENCES + 1, inner - 1);
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
  const { words, starts, ends } = tokenize(text.slice(0, TITLE_REACH * 24));
  const reach = Math.min(words.length, TITLE_REACH);
  const least = hasUnspaced(words[0] ?? '') ? LEAST_TITLE_CHARACTERS : LEAST_TITLE_WORDS;
  for (let at = least; at < reach; at++) {
    let length = 0;
    while (
      length < at &&
      words[at + length] === words[length] &&
      !(length > 0 && parts(text, ends[length - 1], starts[length]))
    ) {
      length++;
    }
    if (length < least) continue;
    const cuts = [starts[at] as number];
    let end = at + length;
    while (words.slice(end, end + length).every((word, i) => word === words[i]) && end + length < words.length) {
      cuts.push(starts[end] as number);
      end += length;
    }
    if (starts[end] !== undefined) cuts.push(starts[end] as number);
    return cuts;
  }
  return [];
}

/** Whether a page title's bar or dash stands between two words. */
function parts(text: string, end: number | undefined, start: number | undefined): boolean {
  return /\s[|/·•»«:<>–—-]\s/u.test(text.slice(end, start));
}
