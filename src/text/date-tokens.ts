import { NO_SPACE_CHARACTER, normalizeWord } from './tokens.js';

/** A number, a word (one character in scripts without spaces) or a sign of a date line. */
export interface DateToken {
  readonly type: 'number' | 'word' | 'sign';
  /** Comparable form; ASCII digits for numbers. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = new RegExp(
  `\\p{Nd}+|${NO_SPACE_CHARACTER.source}\\p{M}*|(?:(?!${NO_SPACE_CHARACTER.source})[\\p{L}\\p{M}])+|\\S`,
  'gu',
);
/** Zeros of the digits that news sites write dates with: ASCII, Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
/** Invisible marks that set the direction of writing. */
const INVISIBLE = /^[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]$/u;

/** Cuts a line into numbers, words and signs: `18h05` is three tokens. */
export function dateTokens(line: string): DateToken[] {
  const tokens: DateToken[] = [];
  for (const { 0: found, index: start } of line.matchAll(TOKEN)) {
    if (INVISIBLE.test(found)) continue;
    const end = start + found.length;
    const digits = /^\p{Nd}/u.test(found) ? asciiDigits(found) : null;
    if (digits !== null) tokens.push({ type: 'number', text: digits, start, end });
    else if (/^[\p{L}\p{M}]/u.test(found)) tokens.push({ type: 'word', text: normalizeWord(found), start, end });
    else tokens.push({ type: 'sign', text: found.normalize('NFKC'), start, end });
  }
  return tokens;
}

function asciiDigits(digits: string): string | null {
  let result = '';
  for (const digit of digits) {
    const point = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((candidate) => point >= candidate && point < candidate + 10);
    if (zero === undefined) return null;
    result += String(point - zero);
  }
  return result;
}
