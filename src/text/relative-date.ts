import { readTimeAt } from './clock-time.js';
import { matchLength, meaningAt } from './date-meaning.js';
import { type DateToken, dateTokens } from './date-tokens.js';
import type { DateVocabulary } from './date-vocabulary.js';
import { type DateRange, LONGEST_DATE_LINE } from './dates.js';

/** Whether a line is nothing but a relative date (`2 hours ago`, `updated yesterday`), which is never resolved. */
export function isRelativeDate(line: string, vocabulary: DateVocabulary): boolean {
  if (line.length > LONGEST_DATE_LINE) return false;
  const tokens = dateTokens(line);
  let found = false;
  for (let at = 0; at < tokens.length; ) {
    const length = relativeLength(tokens, at, vocabulary);
    if (length > 0) found = true;
    const step =
      length ||
      (tokens[at]?.type === 'sign'
        ? 1
        : (meaningAt(tokens, at, vocabulary)?.length ?? readTimeAt(tokens, at)?.length ?? 0));
    if (step === 0) return false;
    at += step;
  }
  return found;
}

/**
 * Where in a line the first relative date stands (UTF-16 range, labels around it included); null where there is none.
 */
export function findRelativeDate(line: string, vocabulary: DateVocabulary): DateRange | null {
  if (line.length > LONGEST_DATE_LINE) return null;
  const tokens = dateTokens(line);
  for (let at = 0; at < tokens.length; at++) {
    const length = relativeLength(tokens, at, vocabulary);
    if (length === 0) continue;
    let first = at;
    while (first > 0 && isLabel(tokens, first - 1, vocabulary)) first--;
    return { start: tokens[first]?.start ?? 0, end: tokens[at + length - 1]?.end ?? 0 };
  }
  return null;
}

function isLabel(tokens: readonly DateToken[], at: number, vocabulary: DateVocabulary): boolean {
  if (tokens[at]?.text === ':') return at > 0 && meaningAt(tokens, at - 1, vocabulary) !== null;
  return meaningAt(tokens, at, vocabulary)?.length === 1;
}

function relativeLength(tokens: readonly DateToken[], at: number, { relative }: DateVocabulary): number {
  for (const words of relative) {
    const length = matchLength(tokens, at, words);
    if (length > 0) return length;
  }
  return 0;
}
