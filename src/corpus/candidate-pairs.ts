import type { FingerprintStore } from './fingerprint-store.js';
import { BANDS } from './min-hash.js';

/** Numbers hold 53 bits: 28 for a hash, 25 for a rank, which is enough for 33 million articles. */
const RANKS = 2 ** 25;
const HASH_BITS = 28;
/**
 * Of the articles that share a band or a run, the fullest: one of them is the original if any is. All pairs of a thousand
 * copies would be half a million.
 */
const MOST_ORIGINALS = 4;
/** Every sixteenth run of four words finds candidates: of a copy with sixty words left some four. */
const ANCHORS = 2 ** 32 / 16;

/**
 * For each article, by its rank (0 the fullest), the ranks of fuller ones that it may be a copy of, ascending. By sorting
 * instead of tables of all hashes: linear but for the logarithm, and with little more memory than the hashes.
 */
export function candidatePairs(store: FingerprintStore, order: readonly number[]): number[][] {
  const pairs: number[] = [];
  const bands = new Float64Array(order.length);
  for (let band = 0; band < BANDS; band++) {
    for (const [rank, entry] of order.entries()) bands[rank] = tagged(store.band(entry, band), rank);
    collect(bands.sort(), pairs);
  }
  collect(anchors(store, order).sort(), pairs);
  return byCopy(pairs, order.length);
}

function tagged(hash: number, rank: number): number {
  return (hash >>> (32 - HASH_BITS)) * RANKS + rank;
}

/** The runs by which copies are found that have lost much of the original; the smallest hashes, so that all keep the same. */
function anchors(store: FingerprintStore, order: readonly number[]): Float64Array {
  const found: number[] = [];
  for (const [rank, entry] of order.entries()) {
    for (const hash of store.sample(entry)) {
      if (hash >= ANCHORS) break;
      // Anchors are small numbers; their lowest bits tell them apart.
      found.push(tagged(Math.imul(hash, SPREAD) >>> 0, rank));
    }
  }
  return Float64Array.from(found);
}

/** Odd: no two hashes fall together. */
const SPREAD = 0x9e3779b1;

/** Adds the pairs that share a hash; each article with the fullest of those. */
function collect(sorted: Float64Array, pairs: number[]): void {
  for (let start = 0; start < sorted.length; ) {
    const hash = Math.floor((sorted[start] as number) / RANKS);
    let end = start + 1;
    for (; end < sorted.length && Math.floor((sorted[end] as number) / RANKS) === hash; end++) {
      const copy = (sorted[end] as number) % RANKS;
      for (let at = start; at < Math.min(end, start + MOST_ORIGINALS); at++) {
        const original = (sorted[at] as number) % RANKS;
        if (original !== copy) pairs.push(copy * RANKS + original);
      }
    }
    start = end;
  }
}

function byCopy(pairs: readonly number[], size: number): number[][] {
  const candidates: number[][] = Array.from({ length: size }, () => []);
  let last = -1;
  for (const pair of Float64Array.from(pairs).sort()) {
    if (pair === last) continue;
    last = pair;
    candidates[Math.floor(pair / RANKS)]?.push(pair % RANKS);
  }
  return candidates;
}
