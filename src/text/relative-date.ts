import { readTimeAt } from './clock-time.js';
import { matchLength, meaningAt } from './date-meaning.js';
import { type DateToken, dateTokens } from './date-tokens.js';
import type { DateVocabulary } from './date-vocabulary.js';
import { type DateRange, LONGEST_DATE_LINE } from './dates.js';

/**
 * Whether a line is nothing but a relative date (`2 hours ago`, `updated yesterday`) or a time behind a label (`Aggiornato
 * alle 09:10`), which is never resolved.
 */
export function isRelativeDate(line: string, vocabulary: DateVocabulary): boolean {
  if (line.length > LONGEST_DATE_LINE) return false;
  const tokens = dateTokens(line);
  let found = false;
  let [isTimed, isLabelled] = [false, false];
  for (let at = 0; at < tokens.length; ) {
    const length = relativeLength(tokens, at, vocabulary);
    if (length > 0) found = true;
    const isSign = tokens[at]?.type === 'sign';
    const word = length > 0 || isSign ? null : meaningAt(tokens, at, vocabulary);
    const time = length > 0 || isSign || word ? null : readTimeAt(tokens, at);
    const step = length || (word?.length ?? time?.length ?? Number(isSign));
    if (step === 0) return false;
    isTimed ||= time !== null;
    isLabelled ||= word !== null && isLabelWord(word.meaning.type, tokens[at]?.text ?? '');
    at += step;
  }
  return found || (isTimed && isLabelled);
}

/** `at` and `um` label nothing. */
function isLabelWord(type: string, word: string): boolean {
  return (type === 'published' || type === 'modified') && word.length > LONGEST_PREPOSITION;
}

const LONGEST_PREPOSITION = 3;

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
