import type { BlockFacts } from './block-facts.js';
import { bucket } from './bucket.js';

/** Words, coarsely: for features that say something else as well. */
export const COARSE_LIMITS = [4, 9, 25];

/** A block in a word: how long it is, whether it ends as a sentence, whether a rule knows it; `edge` beyond the page. */
export function shape(fact: BlockFacts | undefined): string {
  if (fact === undefined) return 'edge';
  const hit = fact.hits.length > 0 ? '!' : '';
  return `${bucket(fact.words, COARSE_LIMITS)}${fact.sentence ? '.' : ''}${hit}`;
}
