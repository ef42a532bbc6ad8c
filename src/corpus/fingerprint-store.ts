import { CleanNewsError } from '../model/errors.js';
import type { Fingerprint } from '../model/fingerprint.js';
import { MOST_FIGURES, MOST_SAMPLED } from './fingerprint.js';
import { mix32 } from '../text/hash.js';
import { BANDS, HASHES } from './min-hash.js';
import { type Overlap, overlap, type Sketch } from './sketch.js';

/** Two 16-bit hashes an entry. */
const PACKED = HASHES / 2;
/** Room for a thousand fingerprints to begin with. */
const FIRST_SIZE = 2 ** 18;
/** Each may be as large as all before it. */
const GROWTH = 2;

/**
 * Fingerprints in one block of memory: about 700 bytes for an article of 400 words, where objects of their own would take
 * three times as much. Entries are told by their number, in the order in which they came.
 */
export class FingerprintStore {
  #pool = new Uint32Array(FIRST_SIZE);
  #used = 0;
  readonly #ids: string[] = [];
  readonly #words: number[] = [];
  readonly #starts: number[] = [];
  readonly #samples: number[] = [];

  get size(): number {
    return this.#ids.length;
  }

  /** @throws CleanNewsError `internal` for what `fingerprintOf` has not made */
  add(id: string, { words, bands, sample, figures }: Fingerprint): void {
    const packed = unhex(bands.join(''));
    const sampled = unhex(sample);
    const named = unhex(figures);
    if (bands.length !== BANDS || packed.length !== PACKED) {
      throw new CleanNewsError('internal', `the fingerprint of ${id} is none`);
    }
    this.#grow(packed.length + sampled.length + named.length);
    this.#ids.push(id);
    this.#words.push(words);
    this.#starts.push(this.#used);
    this.#samples.push(sampled.length);
    for (const part of [packed, sampled, named]) {
      this.#pool.set(part, this.#used);
      this.#used += part.length;
    }
  }

  id(entry: number): string {
    return this.#ids[entry] as string;
  }

  words(entry: number): number {
    return this.#words[entry] as number;
  }

  /** A hash of 32 bits of one band. */
  band(entry: number, band: number): number {
    const at = (this.#starts[entry] as number) + band * 2;
    return mix32(mix32((this.#pool[at] as number) ^ band) ^ (this.#pool[at + 1] as number));
  }

  /** The sampled hashes of long runs, ascending. */
  sample(entry: number): Uint32Array {
    const start = (this.#starts[entry] as number) + PACKED;
    return this.#pool.subarray(start, start + (this.#samples[entry] as number));
  }

  /** What part of the short runs that two articles have together both have, 0 to 1; estimated by their min-hashes. */
  likeness(one: number, other: number): number {
    const a = this.#starts[one] as number;
    const b = this.#starts[other] as number;
    let equal = 0;
    for (let at = 0; at < PACKED; at++) {
      const difference = (this.#pool[a + at] as number) ^ (this.#pool[b + at] as number);
      if ((difference & 0xffff) === 0) equal++;
      if (difference >>> 16 === 0) equal++;
    }
    return equal / HASHES;
  }

  /** The long runs that two articles have in common. */
  sharedRuns(one: number, other: number): Overlap {
    return overlap(this.#sketch(one, 'sample'), this.#sketch(other, 'sample'), MOST_SAMPLED);
  }

  /** The figures that two articles have in common. */
  sharedFigures(one: number, other: number): Overlap {
    return overlap(this.#sketch(one, 'figures'), this.#sketch(other, 'figures'), MOST_FIGURES);
  }

  #sketch(entry: number, part: 'sample' | 'figures'): Sketch {
    const middle = (this.#starts[entry] as number) + PACKED + (this.#samples[entry] as number);
    const hashes = this.#pool;
    if (part === 'sample') return { hashes, start: middle - (this.#samples[entry] as number), end: middle };
    return { hashes, start: middle, end: this.#starts[entry + 1] ?? this.#used };
  }

  #grow(more: number): void {
    if (this.#used + more <= this.#pool.length) return;
    const larger = new Uint32Array(this.#pool.length * GROWTH);
    larger.set(this.#pool);
    this.#pool = larger;
  }
}

const DIGITS = 8;

function unhex(text: string): Uint32Array {
  const values = new Uint32Array(text.length / DIGITS);
  for (let i = 0; i < values.length; i++) values[i] = Number.parseInt(text.slice(i * DIGITS, (i + 1) * DIGITS), 16);
  return values;
}
