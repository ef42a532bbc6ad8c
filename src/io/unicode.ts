/** A Unicode encoding that a byte order mark names, and the mark's length in bytes. */
export interface ByteOrderMark {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  readonly length: number;
}

/** The byte order mark that `bytes` begin with, or null. */
export function byteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) {
    // A UTF-16 text that begins with U+0000 does not exist; UTF-32 does.
    return c === 0 && d === 0 ? { encoding: 'utf-32le', length: 4 } : { encoding: 'utf-16le', length: 2 };
  }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 };
  return null;
}

export type Utf16 = 'utf-16le' | 'utf-16be';

/** Enough characters to tell the byte order; bounded for huge files. */
const SAMPLE_BYTES = 65_536;
/** Of the zero bytes of a UTF-16 text nine in ten stand on one side of their pair; stray ones fall on both. */
const ONE_SIDED = 0.9;
/** With zeros in a fifth of the pairs (blanks alone are a sixth of a Russian text) nothing else is possible. */
const MANY_ZEROS = 0.2;

/**
 * UTF-16 without a mark, by where its zero bytes stand: ASCII characters, at least the line feeds and blanks, have
 * one each. Null when there are none, or only stray ones in another encoding.
 */
export function utf16ByZeros(bytes: Uint8Array): Utf16 | null {
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const zeros = even + odd;
  if (zeros === 0 || Math.max(even, odd) < zeros * ONE_SIDED) return null;
  const order = odd > even ? 'utf-16le' : 'utf-16be';
  return zeros > MANY_ZEROS * (end / 2) || readsAsUtf16(bytes, order) ? order : null;
}

/** UTF-16 without a mark and without a single ASCII character, by what the pairs spell; for bytes that are nothing else. */
export function utf16ByLetters(bytes: Uint8Array): Utf16 | null {
  const orders = (['utf-16le', 'utf-16be'] as const).filter((order) => readsAsUtf16(bytes, order));
  // Both may spell letters; a text's characters come from few blocks of 256, its swapped pairs from everywhere.
  orders.sort((a, b) => blockCount(bytes, a) - blockCount(bytes, b));
  return orders[0] ?? null;
}

function blockCount(bytes: Uint8Array, order: Utf16): number {
  const blocks = new Set<number>();
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  for (let index = order === 'utf-16be' ? 0 : 1; index < end; index += 2) blocks.add(bytes[index] ?? 0);
  return blocks.size;
}

/** Chance pairs are letters three times in five, those of a text nearly always. */
const LETTER_SHARE = 0.95;
/** Pairs of ASCII letters spell ideographs too: bytes that read as ASCII are ASCII. */
const ASCII_SHARE = 0.9;

function readsAsUtf16(bytes: Uint8Array, order: Utf16): boolean {
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  const first = order === 'utf-16be' ? 0 : 1;
  const isWritten = /^[\p{L}\p{M}\p{N}\p{P}\p{Zs}\s]$/u;
  let written = 0;
  let ascii = 0;
  for (let index = 0; index < end; index += 2) {
    const high = bytes[index + first] ?? 0;
    const low = bytes[index + 1 - first] ?? 0;
    if (isWritten.test(String.fromCharCode(high * 256 + low))) written++;
    ascii += Number(isPrintable(high)) + Number(isPrintable(low));
  }
  return end > 0 && written >= LETTER_SHARE * (end / 2) && ascii < ASCII_SHARE * end;
}

function isPrintable(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a;
}

/** Sequences of two to four bytes that are valid UTF-8, places that are not, and whether the end is cut. */
export interface Utf8Census {
  readonly valid: number;
  readonly invalid: number;
  readonly cutAtEnd: boolean;
}

/** One damage to a character leaves up to so many bytes that are none: it counts once. */
const BROKEN_SPAN = 4;

/** Counts what is UTF-8 and what is not, in one pass. */
export function utf8Census(bytes: Uint8Array): Utf8Census {
  let valid = 0;
  let invalid = 0;
  let cutAtEnd = false;
  let brokenUntil = 0;
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) {
      index++;
      continue;
    }
    const wanted =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let length = 1;
    while (length < wanted && ((bytes[index + length] ?? 0) & 0xc0) === 0x80) length++;
    if (wanted > 0 && length === wanted) valid++;
    else if (wanted > 0 && index + length === bytes.length) cutAtEnd = length > 1 || valid > 0;
    else if (index >= brokenUntil) {
      invalid++;
      brokenUntil = index + BROKEN_SPAN;
    }
    index += length;
  }
  return { valid, invalid, cutAtEnd };
}
