import type { DateToken } from './date-tokens.js';
import type { DateVocabulary, Meaning } from './date-vocabulary.js';

/** Tokens that a phrase covers from `at` on, signs between its words included; 0 if it does not stand there. */
export function matchLength(tokens: readonly DateToken[], at: number, words: readonly string[]): number {
  let i = at;
  for (const word of words) {
    while (i > at && tokens[i]?.type === 'sign' && /^[.'’·-]$/u.test(tokens[i]?.text ?? '')) i++;
    const token = tokens[i];
    const same = word === '{n}' ? token?.type === 'number' : token?.text === word;
    if (!same) return 0;
    i++;
  }
  return i - at;
}

/** A word or a phrase of the vocabulary, and how many tokens it takes. */
interface Found {
  readonly meaning: Meaning;
  readonly length: number;
}

/** What the word at a place says of a date; null for nothing. */
export function meaningAt(tokens: readonly DateToken[], at: number, { entries }: DateVocabulary): Found | null {
  const token = tokens[at];
  if (token?.type !== 'word') return null;
  for (const { words, meaning } of entries.get(token.text) ?? []) {
    const length = matchLength(tokens, at, words);
    if (length > 0) return { meaning, length };
  }
  return null;
}
