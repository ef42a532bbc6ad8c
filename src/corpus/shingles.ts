import { hash32, mix32 } from '../text/hash.js';
import { classOf, LETTER, NO_SPACE, NUMBER } from '../text/letter-class.js';
import { tokenize } from '../text/tokens.js';

/** The words of a text as hashes, with how much of a word each is. */
export interface HashedWords {
  readonly hashes: Uint32Array;
  readonly weights: Float32Array;
  /** Hashes of the words that are figures. */
  readonly figures: readonly number[];
  /** Sum of the weights. */
  readonly total: number;
}

/** A Chinese or Japanese word has about two characters … */
const IDEOGRAPH_WEIGHT = 1 / 2;
/** … one in Thai, Lao, Khmer or Burmese about four. */
const OTHER_WEIGHT = 1 / 4;
/** Between the scripts of South-East Asia and the ideographs of the Far East in Unicode. */
const FIRST_IDEOGRAPH = 0x2e80;

/** Reads the words of a text for comparing it. */
export function hashWords(text: string): HashedWords {
  const { words } = tokenize(text);
  const hashes = new Uint32Array(words.length);
  const weights = new Float32Array(words.length);
  const figures: number[] = [];
  let total = 0;
  for (const [at, word] of words.entries()) {
    const hash = hash32(word);
    const weight = weightOf(word);
    hashes[at] = hash;
    weights[at] = weight;
    total += weight;
    if (isFigure(word)) figures.push(hash);
  }
  return { hashes, weights, figures, total };
}

function weightOf(word: string): number {
  const code = word.codePointAt(0) as number;
  if ((classOf(code) & NO_SPACE) === 0) return 1;
  return code >= FIRST_IDEOGRAPH ? IDEOGRAPH_WEIGHT : OTHER_WEIGHT;
}

function isFigure(word: string): boolean {
  const kind = classOf(word.codePointAt(0) as number);
  return (kind & NUMBER) !== 0 && (kind & LETTER) === 0;
}

/**
 * Hashes of all runs of words that are `size` words long, as a set: in scripts without spaces a run has as many characters
 * as make so many words. Another `seed` gives other hashes.
 */
export function shingles({ hashes, weights }: HashedWords, size: number, seed: number): Set<number> {
  const found = new Set<number>();
  for (let start = 0; start < hashes.length; start++) {
    let hash = seed;
    let weight = 0;
    let end = start;
    for (; end < hashes.length && weight < size; end++) {
      hash = Math.imul(hash ^ (hashes[end] as number), FACTOR);
      hash ^= hash >>> 13;
      weight += weights[end] as number;
    }
    if (weight < size) break;
    found.add(mix32(hash));
  }
  return found;
}

/** Odd, and with bits everywhere: the order of the words counts. */
const FACTOR = 0x2c1b3c6d;
