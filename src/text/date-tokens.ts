import { classOf, LETTER, MARK, NO_SPACE, NUMBER, SPACE } from './letter-class.js';
import { normalizeWord } from './tokens.js';

/** A number, a word (one character in scripts without spaces) or a sign of a date line. */
export interface DateToken {
  readonly type: 'number' | 'word' | 'sign';
  /** Comparable form; ASCII digits for numbers. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Zeros of the digits that news sites write dates with: ASCII, Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
/** Invisible marks that set the direction of writing. */
const INVISIBLE = /^[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]$/u;

/** Cuts a line into numbers, words and signs: `18h05` is three tokens. */
export function dateTokens(line: string): DateToken[] {
  const tokens: DateToken[] = [];
  for (let start = 0; start < line.length; ) {
    const code = line.codePointAt(start) as number;
    const kind = classOf(code);
    let end = start + (code > 0xffff ? 2 : 1);
    if ((kind & SPACE) === 0) {
      const isDigits = isDigit(code, kind);
      const isWord = (kind & (LETTER | MARK)) !== 0;
      if (isDigits) end = runEnd(line, end, isDigit);
      else if ((kind & NO_SPACE) !== 0) end = runEnd(line, end, (_, next) => (next & MARK) !== 0);
      else if (isWord) end = runEnd(line, end, (_, next) => (next & (LETTER | MARK)) !== 0 && (next & NO_SPACE) === 0);
      if (isDigits && isYearAndDay(line, start, end, tokens.at(-1))) end = start + YEAR_DIGITS;
      const found = line.slice(start, end);
      const digits = isDigits ? asciiDigits(found) : null;
      if (digits !== null) tokens.push({ type: 'number', text: digits, start, end });
      else if (isWord) tokens.push({ type: 'word', text: normalizeWord(found), start, end });
      else if (!INVISIBLE.test(found)) tokens.push({ type: 'sign', text: found.normalize('NFKC'), start, end });
    }
    start = end;
  }
  return tokens;
}

const YEAR_DIGITS = 4;
const YEAR_AND_DAY = /^(?:19|20)\d\d(?:[1-9]|[12]\d|3[01])$/u;

/** `3 May 20244 May 2024`: blogs print the days of publication and change with nothing between them. */
function isYearAndDay(line: string, start: number, end: number, before: DateToken | undefined): boolean {
  if (end - start <= YEAR_DIGITS || before === undefined || !YEAR_AND_DAY.test(line.slice(start, end))) return false;
  // bounded: a month's name follows, or a day's full stop
  return (before.type === 'word' || before.text === '.') && /^\.?\s?\p{L}/u.test(line.slice(end, end + 3));
}

/** Fractions and raised figures are numbers, but no digits. */
function isDigit(code: number, kind: number): boolean {
  return (kind & NUMBER) !== 0 && (code < 0x80 || /\p{Nd}/u.test(String.fromCodePoint(code)));
}

function runEnd(line: string, from: number, belongs: (code: number, kind: number) => boolean): number {
  let end = from;
  while (end < line.length) {
    const code = line.codePointAt(end) as number;
    if (!belongs(code, classOf(code))) break;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
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
