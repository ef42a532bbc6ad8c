import { hasUnspaced } from '../text/line-ends.js';

/** A short function word says as much about a headline as nothing; a long word is rarely there by chance. */
function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** Scripts without spaces give single characters, which any two texts share; pairs of them are as telling as words. */
function telling(words: readonly string[]): readonly string[] {
  const singles = words.filter((word) => hasUnspaced(word)).length;
  return singles * 2 < words.length ? words : words.slice(1).map((word, i) => `${words[i]}${word}`);
}

/**
 * How much two wordings of a headline share, 0 to 1: the Dice coefficient of their words, each weighed by its length.
 * A title that was cut off (`shortened`) and goes on in the other counts as nearly the same.
 */
export function titleLikeness(a: readonly string[], b: readonly string[], shortened: boolean): number {
  if (shortened && a.length > 1 && a.slice(0, -1).every((word, i) => b[i] === word)) return 0.99;
  const [first, second] = [telling(a), telling(b)];
  const words = new Set(second);
  const shared = weigh(first.filter((word) => words.has(word)));
  const all = weigh(first) + weigh(second);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Whether the words of `part` stand in `whole` one after the other. */
export function containsWords(whole: readonly string[], part: readonly string[]): boolean {
  for (let at = 0; at + part.length <= whole.length; at++) {
    if (part.every((word, i) => whole[at + i] === word)) return true;
  }
  return false;
}
