/*
 * What a character is, as bits. One table answers for every scanner, so that a page does not compile a dozen Unicode
 * property expressions (milliseconds each, and twice over when they get hot) before its first word is read.
 */

export const LETTER = 1;
/** Combining marks. */
export const MARK = 2;
export const NUMBER = 4;
export const UPPER = 8;
export const LOWER = 16;
/** Scripts written without spaces between words: Han, kana, Thai, Lao, Khmer, Burmese. */
export const NO_SPACE = 32;
/** Scripts whose counters stand right behind figures: Hangul, Bengali, Devanagari, Han, Thai. */
export const COUNTER = 64;
/** White space as `\s` means it. */
export const SPACE = 128;

/** Letters and figures of Latin-1 that comparing only lower-cases: ASCII, `À` to `ÿ`. */
export const PLAIN = 256;

/** A part of a word: what `[\p{L}\p{N}\p{M}]` matches. */
export const WORD = LETTER | MARK | NUMBER;

/** Set in every entry that has been worked out. */
const KNOWN = 0x8000;

/** Entries are worked out when first asked for and never change: the cache of a pure function. */
const TABLE = new Uint16Array(0x10000);

/** The class of a code point (a lone surrogate has none): a union of the bits above. */
export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint);
  const known = TABLE[codePoint] as number;
  if (known !== 0) return known;
  const found = (codePoint < 0x180 ? latinClass(codePoint) : (plainClass(codePoint) ?? classify(codePoint))) | KNOWN;
  TABLE[codePoint] = found;
  return found;
}

/** ASCII, Latin-1 and Latin Extended-A: nearly every letter of the languages written in Latin. */
function latinClass(code: number): number {
  if (code >= 0x100) return LETTER | (isExtendedUpper(code) ? UPPER : LOWER);
  if (code >= 0x61 && code <= 0x7a) return LETTER | LOWER | PLAIN;
  if (code >= 0x41 && code <= 0x5a) return LETTER | UPPER | PLAIN;
  if (code >= 0xc0) return code === 0xd7 || code === 0xf7 ? 0 : LETTER | PLAIN | (code < 0xdf ? UPPER : LOWER);
  if (code >= 0x30 && code <= 0x39) return NUMBER | PLAIN;
  if (code === 0xb5) return LETTER | LOWER;
  if (code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d)) return SPACE;
  if (code === 0xaa || code === 0xba) return LETTER;
  return code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0xbc && code <= 0xbe) ? NUMBER : 0;
}

/** Capitals and small letters take turns in Latin Extended-A, twice the other way round. */
function isExtendedUpper(code: number): boolean {
  if (code === 0x138 || code === 0x149 || code === 0x17f) return false;
  const isShifted = (code > 0x138 && code < 0x149) || code > 0x178;
  return code % 2 === (isShifted ? 1 : 0);
}

/** Large stretches whose characters are all alike, and the punctuation of every script. */
function plainClass(code: number): number | null {
  if (code >= 0x430 && code <= 0x45f) return LETTER | LOWER;
  if (code >= 0x400 && code < 0x430) return LETTER | UPPER;
  if (code >= 0x4e00 && code <= 0x9fff) return LETTER | NO_SPACE | COUNTER;
  if (code >= 0xac00 && code <= 0xd7a3) return LETTER | COUNTER;
  if ((code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa)) return LETTER | NO_SPACE;
  if (code >= 0x2000 && code <= 0x206f) return isWideSpace(code) ? SPACE : 0;
  if (code === 0x3001 || code === 0x3002) return 0;
  return code >= 0xd800 && code <= 0xdfff ? 0 : null;
}

function isWideSpace(code: number): boolean {
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}

/** No script of NO_SPACE or COUNTER begins before Devanagari. */
const FIRST_OF_SCRIPTS = 0x900;

/** Asks Unicode's properties, each parsed and compiled when the first character needs it. */
function classify(code: number): number {
  const character = String.fromCodePoint(code);
  let found = 0;
  if (/\p{L}/u.test(character)) {
    found = LETTER;
    if (/\p{Ll}/u.test(character)) found |= LOWER;
    else if (/\p{Lu}/u.test(character)) found |= UPPER;
  } else if (/\p{M}/u.test(character)) found = MARK;
  else if (/\p{N}/u.test(character)) found = NUMBER;
  else if (/\s/u.test(character)) found = SPACE;
  if (code < FIRST_OF_SCRIPTS) return found;
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  const counters = /[\p{Script=Hangul}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Han}\p{Script=Thai}]/u;
  if (unspaced.test(character)) found |= NO_SPACE;
  if (counters.test(character)) found |= COUNTER;
  return found;
}
