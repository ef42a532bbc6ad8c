import { TELLING_WORDS } from '../rules/telling-words.js';

/** Languages with their scores. */
export type Ranking = readonly (readonly [code: string, score: number])[];

/** A word of any script. */
export const WORD = /[\p{L}\p{M}]+/gu;

function isTold(code: string): boolean {
  return Object.hasOwn(TELLING_WORDS, code);
}

/** Adds what telling words say of two languages that are level on function words. */
export function tellTwinsApart(ranking: Ranking, sample: string): Ranking {
  const [first, second] = ranking.toSorted((a, b) => b[1] - a[1]);
  if (!first || !second || !isTold(first[0]) || !isTold(second[0])) return ranking;
  return ranking.map(([code, score]) => {
    if (!isTold(code)) return [code, score];
    const telling = new Set(TELLING_WORDS[code]?.split(/\s+/u));
    const told = [...sample.toLowerCase().matchAll(WORD)].filter(([word]) => telling.has(word));
    return [code, score + told.length];
  });
}
