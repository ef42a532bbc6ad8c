/*
 * Hashes of text that are the same on every machine and in every version of Node. They are for counting and comparing,
 * not for secrets. The last step is the finaliser of MurmurHash3 (Austin Appleby, public domain), after which every bit
 * of the input has touched every bit of the hash.
 */

/** Scrambles 32 bits; each input has an output of its own. */
export function mix32(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Odd, with its bits spread evenly (2^32 divided by the golden ratio), so that neighbouring letters end up far apart. */
const STEP = 0x9e3779b1;

/** A hash of 32 bits over the text's UTF-16 units; another seed gives another, independent one. */
export function hash32(text: string, seed = 0): number {
  let hash = mix32(seed ^ text.length);
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), STEP);
    hash ^= hash >>> 15;
  }
  return mix32(hash);
}

/** Own seeds of the two halves of {@link hash53}. */
const LOW_SEED = 0x51ed270b;
const HIGH_SEED = 0x2f0b4a27;
/** 2^21: what a number holds exactly above 32 bits. */
const HIGH_VALUES = 0x200000;

/** A hash of 53 bits, all that a number holds exactly: among a million texts two share one with a chance of 1 in 20,000. */
export function hash53(text: string): number {
  return (hash32(text, HIGH_SEED) % HIGH_VALUES) * 0x100000000 + hash32(text, LOW_SEED);
}
