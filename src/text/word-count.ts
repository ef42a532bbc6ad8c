import { NO_SPACE_CHARACTER } from './tokens.js';

const RUN = /\S+/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const PARTS = new RegExp(`${NO_SPACE_CHARACTER.source}\\p{M}*|(?:(?!${NO_SPACE_CHARACTER.source}).)+`, 'gu');

/**
 * Words as a reader counts them: runs between white space, and each character in scripts that write no spaces
 * (Chinese, Japanese, Thai, Lao, Khmer, Burmese). Punctuation between such characters is no word; Latin words and
 * numbers among them are.
 */
export function countWords(text: string): number {
  let count = 0;
  const spaced = !NO_SPACE_CHARACTER.test(text);
  for (const [run] of text.matchAll(RUN)) {
    if (spaced || !NO_SPACE_CHARACTER.test(run)) count++;
    else for (const [part] of run.matchAll(PARTS)) if (WORD_CHARACTER.test(part)) count++;
  }
  return count;
}
