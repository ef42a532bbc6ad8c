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
  const key = lineKey(headline);
  const at = blocks.findIndex(
    ({ text, origin }) =>
      !origin.furniture && Math.abs(text.length - headline.length) <= MOST_DIFFERENCE && lineKey(text) === key,
  );
  if (at < 0) return null;
  const beside = [
    ...blocks.slice(at + 1, at + 1 + BELOW),
    ...blocks.slice(Math.max(0, at - ABOVE), at).toReversed(),
  ].filter(({ origin, kind }) => !origin.furniture && kind !== 'list-item' && kind !== 'figure');
  for (const line of beside.flatMap(({ text }) => text.split('\n'))) {
    const date = line.length <= LONGEST_LINE && /\d/u.test(line) ? edgeDate(line, packs) : null;
    if (date) return date.label === 'modified' ? null : date.value;
  }
  return labelledDate(blocks, packs);
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
function edgeDate(line: string, packs: readonly LanguagePack[]): DateValue | null {
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
