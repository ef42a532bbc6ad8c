import { classOf, COUNTER, MARK, NO_SPACE, NUMBER, PLAIN, WORD } from './letter-class.js';

/**
 * Words for comparing: NFKC, lower case, letters, marks and digits; one character each in scripts that write no
 * spaces. Punctuation is no token, but what stands behind a token is remembered for the few marks that phrases ask for.
 */
export interface Tokens {
  readonly words: readonly string[];
  /** UTF-16 offsets of each word in the text given. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The marks of {@link PHRASE_MARKS} that stand before the first word (index 0) and behind each word (index i + 1). */
  readonly marks: readonly string[];
}

/** Marks that phrases may insist on. */
export const PHRASE_MARKS = ':?!|/©@€$£%=';

/** Each mark in the form in which phrases write it. */
const MARK_FORMS: ReadonlyMap<number, string> = new Map(
  [...PHRASE_MARKS, '：:', '？?', '！!', '／/', '｜|', '＠@', '؟?', 'ⓒ©', '％%', '٪%', '＝='].map((pair) => [
    pair.charCodeAt(0),
    pair.slice(-1),
  ]),
);

/** The words of a line, and the key made of them once somebody asks. */
interface KnownLine {
  readonly tokens: Tokens;
  key: string | null;
}

/** Lines are compared by a dozen passes, each with its own question. */
const RECENT = new Map<string, KnownLine>();
/** As many as the lines of a large page; what is older is forgotten all at once. */
const MOST_RECENT = 600;
/** Longer texts are no lines, and would fill the memory. */
const RECENT_LENGTH = 4000;

/**
 * Splits a text into comparable words with their places; linear in its length. The last lines are remembered: the cache
 * of a pure function.
 */
export function tokenize(text: string): Tokens {
  return text.length > RECENT_LENGTH ? splitWords(text) : recall(text).tokens;
}

function recall(text: string): KnownLine {
  const known = RECENT.get(text);
  if (known !== undefined) return known;
  if (RECENT.size >= MOST_RECENT) RECENT.clear();
  const line: KnownLine = { tokens: splitWords(text), key: null };
  RECENT.set(text, line);
  return line;
}

function splitWords(text: string): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: string[] = [''];
  for (let at = 0; at < text.length; ) {
    const plain = plainEnd(text, at);
    if (plain > at) {
      words.push(text.slice(at, plain).toLowerCase());
      starts.push(at);
      ends.push(plain);
      marks.push('');
      at = plain;
      continue;
    }
    const code = text.codePointAt(at) as number;
    const kind = classOf(code);
    const size = code > 0xffff ? 2 : 1;
    if ((kind & (WORD | NO_SPACE)) === 0) {
      const mark = MARK_FORMS.get(code);
      if (mark !== undefined) marks[marks.length - 1] += mark;
      at += size;
      continue;
    }
    const end = wordEnd(text, at, at + size, kind);
    words.push(normalizeWord(text.slice(at, end)));
    starts.push(at);
    ends.push(end);
    marks.push('');
    at = end;
  }
  return { words, starts, ends, marks };
}

/**
 * The end of the word that begins here if all of it is plain letters and figures, as nearly every word of a Latin page
 * is; else `start`. A shortcut of {@link wordEnd} and {@link normalizeWord}, which would say the same.
 */
function plainEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && (classOf(text.charCodeAt(at)) & PLAIN) !== 0) at++;
  if (at === start || at === text.length) return at;
  const next = text.codePointAt(at) as number;
  return (classOf(next) & WORD) === 0 && !isApostrophe(next) ? at : start;
}

/** The first word of a text, as {@link tokenize} gives it; null where there is none before `limit` (UTF-16 offset). */
export function firstWord(text: string, limit = text.length): string | null {
  const plain = plainEnd(text, 0);
  if (plain > 0 && plain <= limit) return text.slice(0, plain).toLowerCase();
  for (let at = 0; at < limit; ) {
    const code = text.codePointAt(at) as number;
    const kind = classOf(code);
    const next = at + (code > 0xffff ? 2 : 1);
    if ((kind & (WORD | NO_SPACE)) !== 0) return normalizeWord(text.slice(at, wordEnd(text, at, next, kind)));
    at = next;
  }
  return null;
}

/** Where the word ends whose first character, of this kind, stands from `start` to `next`. */
function wordEnd(text: string, start: number, next: number, kind: number): number {
  if ((kind & NUMBER) !== 0) {
    const end = figuresEnd(text, start, next);
    if (end > start) return end;
  }
  if ((kind & NO_SPACE) !== 0) return skip(text, next, MARK, 0);
  let end = skip(text, next, WORD, NO_SPACE);
  while (isApostrophe(text.charCodeAt(end))) {
    const further = skip(text, end + 1, WORD, NO_SPACE);
    if (further === end + 1) break;
    end = further;
  }
  return end;
}

/** Figures stand apart from the counters that some scripts write right behind them: 15분, ৩টি; `start` where none does. */
function figuresEnd(text: string, start: number, next: number): number {
  // The scripts' own figures are of the counters' class too: a run of them is one word.
  let seen = classOf(text.codePointAt(start) as number);
  let end = next;
  while (end < text.length) {
    const code = text.codePointAt(end) as number;
    const kind = classOf(code);
    seen |= kind;
    if ((kind & NUMBER) === 0) break;
    end += code > 0xffff ? 2 : 1;
  }
  return (seen & COUNTER) === 0 ? start : end;
}

/** The end of a run of characters that are `wanted` and not `barred`. */
function skip(text: string, from: number, wanted: number, barred: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) as number;
    const kind = classOf(code);
    if ((kind & wanted) === 0 || (kind & barred) !== 0) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** An apostrophe inside a word belongs to it and is dropped when comparing: don't = dont = don’t. */
function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc || code === 0xff07;
}

/** Apostrophes inside words, the dot that lower-casing leaves of `İ`, Arabic vowel signs and stretching. */
const DROPPED = /\u0307|['’ʼ＇\u0640\u064B-\u0652\u0670]/gu;
/** Letters that the same word is written with on different sites and in capitals. */
const FOLDED: Readonly<Record<string, string>> = {
  ı: 'i',
  ς: 'σ',
  ё: 'е',
  ά: 'α',
  έ: 'ε',
  ή: 'η',
  ί: 'ι',
  ό: 'ο',
  ύ: 'υ',
  ώ: 'ω',
  ϊ: 'ι',
  ϋ: 'υ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  // Romanian has a comma below; old fonts and keyboards the cedilla, which Turkish writes.
  ș: 'ş',
  ț: 'ţ',
};
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu');

/** The form in which two spellings of a word are equal. */
export function normalizeWord(word: string): string {
  const change = latinChange(word);
  if (change === 'none') return word;
  const lower = change === 'case' ? word.toLowerCase() : word.normalize('NFKC').toLowerCase().replace(DROPPED, '');
  return change === 'case' ? lower : lower.replace(FOLDABLE, (letter) => FOLDED[letter] as string);
}

/** What a word needs: nothing, lower case only, or all steps. Most words of Latin pages need little. */
function latinChange(word: string): 'none' | 'case' | 'all' {
  let change: 'none' | 'case' = 'none';
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xe0 && code <= 0xff)) continue;
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xdf)) change = 'case';
    else return 'all';
  }
  return change;
}

/** Key under which two lines say the same: their words, without case, width, quotes, dashes and punctuation. */
export function lineKey(text: string): string {
  if (text.length > RECENT_LENGTH) return splitWords(text).words.join(' ');
  const line = recall(text);
  line.key ??= line.tokens.words.join(' ');
  return line.key;
}
