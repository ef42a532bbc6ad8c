import type { Block } from '../../model/block.js';
import { readDateLine, vocabularyOf } from '../../passes/block/date-lines.js';
import type { LanguagePack } from '../../rules/pack.js';
import { type DateValue, findDate, parseDateLine } from '../../text/dates.js';
import { lineKey } from '../../text/tokens.js';
import { countWords } from '../../text/word-count.js';

/** Lines that stand so near to the headline, in blocks, belong to it: a date above it nearer than one below. */
const ABOVE = 2;
const BELOW = 5;
/** A date with a place, a section or a name beside it; longer lines (UTF-16 units) are text. */
const LONGEST_LINE = 80;
/** Marks and blanks that mark-up loses differ by so many characters at most. */
const MOST_DIFFERENCE = 20;

/**
 * The date in a line beside the headline that begins or ends with it: `28. Jan. 2031 Mila Torvald`, `Kelso | 2 April
 * 2031`. Null where there is none, or the line says that it tells of a change.
 */
export function dateBesideHeadline(
  headline: string,
  blocks: readonly Block[],
  packs: readonly LanguagePack[],
): string | null {
  const at = placeOf(headline, blocks);
  if (at < 0) return null;
  const below = blocks
    .slice(at, at + 1 + BELOW)
    .filter((block, i) => !isBoxed(block) || (i === 1 && !block.origin.furniture));
  const above = blocks.slice(Math.max(0, at - ABOVE), at).filter((block) => !isBoxed(block));
  for (const { text, kind } of [...below, ...above.toReversed()])
    for (const line of text.split('\n')) {
      if (!/\d/u.test(line) || lineKey(line) === lineKey(headline)) continue;
      const date = line.length <= LONGEST_LINE ? edgeDate(line, packs) : setOffDate(line, packs);
      // A caption ends with the day of its picture.
      if (date && (kind !== 'figure' || date.start === 0)) return date.label === 'modified' ? null : date.value;
    }
  return labelledDate(blocks, packs);
}

/** A date, and where in its line it begins (UTF-16 units). */
type PlacedDate = DateValue & { readonly start: number };

/** The place of the block that is the headline, or has it as its first line; -1 for none. */
function placeOf(headline: string, blocks: readonly Block[]): number {
  const key = lineKey(headline);
  return blocks.findIndex(({ text, origin }) => {
    const [line = ''] = text.split('\n', 1);
    const isAlike = Math.abs(line.length - headline.length) <= MOST_DIFFERENCE;
    return !origin.furniture && isAlike && lineKey(line) === key;
  });
}

/** Furniture, lists and captions have dates of their own; right below a headline even a caption's box dates the article. */
function isBoxed({ origin, kind }: Block): boolean {
  return origin.furniture !== undefined || kind === 'list-item' || kind === 'figure';
}

/** The date a text begins with, set off from it: `(18.01.2031) The farmers …`, `27.1.2031 – At the pier …`. */
function setOffDate(line: string, packs: readonly LanguagePack[]): PlacedDate | null {
  const [opening = ''] = /^[([]?/u.exec(line) ?? [];
  const start = line.slice(opening.length, LONGEST_LINE);
  for (const pack of packs) {
    const date = findDate(start, vocabularyOf(pack));
    if (date?.start !== 0) continue;
    const rest = start.slice(date.end);
    return (opening === '' ? /^\s*[-–—:|]\s/u : /^[)\]]\s/u).test(rest) ? date : null;
  }
  return null;
}

/** A line that says when the article was published wherever it stands; two that differ speak of other stories. */
function labelledDate(blocks: readonly Block[], packs: readonly LanguagePack[]): string | null {
  const found = new Set<string>();
  for (const { text, origin, kind } of blocks) {
    if (origin.furniture || kind === 'figure' || text.length > LONGEST_LABELLED || !/\d/u.test(text)) continue;
    const date = readDateLine(text, { packs });
    if (date?.label === 'published' && date.rest === '') found.add(date.value);
  }
  const [value = null] = found;
  return found.size === 1 ? value : null;
}

/** A label, a weekday, a day and a time. */
const LONGEST_LABELLED = 60;
/** A place, a section or a name in front of a date; more words are a caption … */
const MOST_WORDS_BEFORE = 4;
/** … which does not begin with its date: a line that does may go on with several of these. */
const MOST_WORDS_BEHIND = 8;

/** A date at the beginning or the end of a line. */
function edgeDate(line: string, packs: readonly LanguagePack[]): PlacedDate | null {
  for (const pack of packs) {
    const vocabulary = vocabularyOf(pack);
    const date = parseDateLine(line, vocabulary) ?? findDate(line, vocabulary);
    if (!date || (date.start > 0 && date.end < line.trimEnd().length)) continue;
    // What a sentence says of a day ends in a mark, or goes on behind it in small letters.
    const isSentence = /[.!?…]["'”’»)]?$/u.test(line) || /^\s\p{Ll}{2}/u.test(line.slice(date.end));
    const isBrief =
      countWords(line.slice(0, date.start)) <= MOST_WORDS_BEFORE &&
      countWords(line.slice(date.end)) <= MOST_WORDS_BEHIND;
    if (isBrief && !isSentence) return date;
  }
  return null;
}
