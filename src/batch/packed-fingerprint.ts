import type { Fingerprint } from '../model/fingerprint.js';

/** A fingerprint as it is sent between threads and remembered: three fifths of what its figures take. */
export type PackedFingerprint = string;

export function packFingerprint({ words, bands, sample, figures }: Fingerprint): PackedFingerprint {
  const packed = [bands.join(''), sample, figures].map((hex) => Buffer.from(hex, 'hex').toString('base64url'));
  return [words, ...packed].join('.');
}

/** Null for what was never packed here: a manifest may have been edited. */
export function unpackFingerprint(packed: PackedFingerprint): Fingerprint | null {
  const [words = '', ...parts] = packed.split('.');
  const [hashes = '', sample = '', figures = ''] = parts.map((part) => Buffer.from(part, 'base64url').toString('hex'));
  const bands = hashes.match(BAND) ?? [];
  return bands.length === BANDS && Number(words) > 0 ? { words: Number(words), bands, sample, figures } : null;
}

/** Four min-hashes of four digits; see `src/corpus/min-hash.ts`. */
const BAND = /.{16}/g;
const BANDS = 32;
