import { mix32 } from '../text/hash.js';

/** With so many hashes a likeness is known to about four hundredths. */
export const HASHES = 128;
/** Bands of four: with half of their runs in common two texts share one of the 32 with a chance of 87 in 100. */
export const BANDS = 32;
export const ROWS = HASHES / BANDS;

/** One function of the family for each hash: x → factor · x + offset, over 32 bits, with odd factors. */
const FACTORS = Uint32Array.from({ length: HASHES }, (_, i) => mix32(2 * i + 1) | 1);
const OFFSETS = Uint32Array.from({ length: HASHES }, (_, i) => mix32(2 * i + 2));

/**
 * Min-hashes of a set (Broder 1997), of each the lowest 16 bits (b-bit min-hashing; Li and König 2010): the share of
 * equal ones among two sets' estimates what part of their union they share.
 */
export function minHashes(set: ReadonlySet<number>): Uint16Array {
  const values = Uint32Array.from(set);
  const hashes = new Uint16Array(HASHES);
  // One function after the other over all values: its factors and its minimum stay in registers.
  for (let i = 0; i < HASHES; i++) {
    const factor = FACTORS[i] as number;
    const offset = OFFSETS[i] as number;
    let least = 0xffffffff;
    for (let at = 0; at < values.length; at++) {
      const hash = (Math.imul(values[at] as number, factor) + offset) >>> 0;
      if (hash < least) least = hash;
    }
    hashes[i] = least & 0xffff;
  }
  return hashes;
}
