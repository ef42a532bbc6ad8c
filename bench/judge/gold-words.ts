const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
/** Single words and pairs stand in any text by chance. */
export const LEAST_WORDS = 3;

export function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** All runs of three words. */
export function shingles(words: readonly string[]): string[] {
  const all: string[] = [];
  for (let i = 0; i + LEAST_WORDS <= words.length; i++) all.push(words.slice(i, i + LEAST_WORDS).join(' '));
  return all;
}
