import type { Article } from '../model/article.js';
import type { Fingerprint } from '../model/fingerprint.js';
import { BANDS, minHashes, ROWS } from './min-hash.js';
import { hashWords, shingles } from './shingles.js';

/** Shorter texts share their words by chance, or with every notice of their kind. */
const LEAST_WORDS = 20;
/** Runs for the likeness of whole articles: measured against three and five, two bear rewording best. */
const SHORT_RUN = 2;
/** Runs for what part stands in another article: four words in a row hardly ever agree by chance. */
const LONG_RUN = 4;
/** Own seeds of the two kinds of runs. */
const SHORT_SEED = 0x3c6ef372;
const LONG_SEED = 0x1f83d9ab;
/** Every fourth of the long runs is kept, so that a brief of sixty words still has some fifteen … */
const SAMPLED = 2 ** 32 / 4;
/** … and no more than so many, the smallest: articles above five hundred words need not be known better. */
export const MOST_SAMPLED = 128;
/** Reports by one template are told apart by fewer. */
export const MOST_FIGURES = 16;

/** The fingerprint of an article's body; null for one that is empty or too short to be told from others. */
export function fingerprintOf({ status, text }: Pick<Article, 'status' | 'text'>): Fingerprint | null {
  return status === 'empty' ? null : fingerprintText(text);
}

/** The fingerprint of a text; the same on every machine. */
export function fingerprintText(text: string): Fingerprint | null {
  const words = hashWords(text);
  if (words.total < LEAST_WORDS) return null;
  const hashes = minHashes(shingles(words, SHORT_RUN, SHORT_SEED));
  const bands = Array.from({ length: BANDS }, (_, band) =>
    Array.from(hashes.subarray(band * ROWS, (band + 1) * ROWS), (hash) => hex(hash, 4)).join(''),
  );
  const long = [...shingles(words, LONG_RUN, LONG_SEED)].filter((hash) => hash < SAMPLED);
  return {
    words: Math.round(words.total),
    bands,
    sample: smallest(long, MOST_SAMPLED),
    figures: smallest(new Set(words.figures), MOST_FIGURES),
  };
}

function smallest(hashes: Iterable<number>, most: number): string {
  const ascending = Uint32Array.from(hashes).sort().subarray(0, most);
  return Array.from(ascending, (hash) => hex(hash, 8)).join('');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
