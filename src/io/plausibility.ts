import { FUNCTION_WORDS } from '../rules/function-words.js';
import type { CodePage, DoubleByteSet } from './code-pages.js';

/*
 * How surprising a decoding is, in bits: minus log2 of a rough probability for each character beyond ASCII.
 * The right decoding is the least surprising one. Only differences matter, so ASCII costs nothing.
 */

/** What a decoder leaves for bytes without a meaning, and private-use characters: hardly ever in a real text. */
const INVALID = 25;
/** Control characters 0x80 to 0x9F: nobody writes them. */
const CONTROL = 22;
/** Signs such as `¤` or `¬`, box drawings: once in thousands of characters. */
const ODD_SIGN = 13;
/** Letters that no language of the page writes. */
const FOREIGN_LETTER = 12;
/** Runs of them indent and pad in scrapes. */
const NO_BREAK_SPACE = 2;
/** Quotes and dashes: the commonest characters beyond ASCII in English news. */
const TYPOGRAPHY = 5;
/** `xX` inside a word: the trace of a page whose cases are swapped (KOI8 read as windows-1251). */
const CASE_SLIP = 8;
/** A sign or another script's letter inside a word. */
const BROKEN_WORD = 6;
/** A third accented letter in a row: the trace of a non-Latin text read as a Latin one. */
const ACCENT_RUN = 8;
/** A closing mark where a word begins: the trace of an accented capital that the other page has there. */
const MISPLACED_MARK = 10;
/** Capitals are about one letter in twenty. */
const CAPITAL = 4.3;
/** A function word of the language, divided by the number of languages that share it. */
const WORD_BONUS = 3;

const TYPOGRAPHIC = new Set('’‘“”„‚–—…«»‹›•°§€£©®™·\u00a0¡¿№\u200e\u200f\u200c');
/** Marks that end a quotation or a word, hardly ever begin one. */
const CLOSING = new Set('’”»›°…');
const LETTER = /^[\p{L}\p{M}]$/u;
const ASCII_LETTER = /^[A-Za-z]$/;

interface Tally {
  /** Cost of everything that is the same for all languages of the page. */
  bits: number;
  /** How often each letter beyond ASCII occurs, in lower case. */
  readonly letters: Map<string, number>;
}

/** Bits of surprise at `text` as a decoding by `page`. */
export function codePageCost(text: string, page: CodePage): number {
  const tally = tallyLetters(text, page.latin);
  const words = page.latin ? (text.toLowerCase().match(/\p{L}+/gu) ?? []) : [];
  let best = Number.POSITIVE_INFINITY;
  for (const { language, letters } of page.alphabets) {
    const cost = alphabetCost(tally.letters, letters) - wordBonus(words, language);
    if (cost < best) best = cost;
  }
  return tally.bits + best + page.handicap;
}

function tallyLetters(text: string, latin: boolean): Tally {
  const tally: Tally = { bits: 0, letters: new Map() };
  let previous = '';
  let accents = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character < '\u0080') {
      if (!latin && ASCII_LETTER.test(character) && previous > '\u007f' && LETTER.test(previous)) {
        tally.bits += BROKEN_WORD;
      }
      previous = character;
      accents = 0;
      continue;
    }
    if (LETTER.test(character)) {
      accents++;
      tally.bits += letterInPlace(character, previous, latin, accents);
      const lower = character.toLowerCase();
      tally.letters.set(lower, (tally.letters.get(lower) ?? 0) + 1);
    } else {
      accents = 0;
      tally.bits += signCost(character) + (isInsideWord(text, index) ? signInWord(character) : 0);
      if (CLOSING.has(character) && opensWord(text, index)) tally.bits += MISPLACED_MARK;
    }
    previous = character;
  }
  return tally;
}

function letterInPlace(character: string, previous: string, latin: boolean, accents: number): number {
  let bits = 0;
  const isCapital = character.toLowerCase() !== character;
  if (isCapital) bits += CAPITAL;
  if (isCapital && LETTER.test(previous) && previous.toUpperCase() !== previous) bits += CASE_SLIP;
  if (latin && accents > 2) bits += ACCENT_RUN;
  if (!latin && ASCII_LETTER.test(previous)) bits += BROKEN_WORD;
  return bits;
}

function signCost(character: string): number {
  if (character === '\ufffd' || (character >= '\ue000' && character <= '\uf8ff')) return INVALID;
  if (character < '\u00a0') return CONTROL;
  if (character === '\u00a0') return NO_BREAK_SPACE;
  return TYPOGRAPHIC.has(character) ? TYPOGRAPHY : ODD_SIGN;
}

function signInWord(character: string): number {
  return character === '’' || character === '·' || character === '\u200c' || character === '\u00a0' ? 0 : BROKEN_WORD;
}

function opensWord(text: string, index: number): boolean {
  return !/[^\s]/.test(text.charAt(index - 1)) && LETTER.test(text.charAt(index + 1));
}

function isInsideWord(text: string, index: number): boolean {
  return LETTER.test(text.charAt(index - 1)) && LETTER.test(text.charAt(index + 1));
}

/** Letters by rank follow Zipf's law closely enough to tell neighbours apart. */
function alphabetCost(counts: ReadonlyMap<string, number>, letters: string): number {
  const ranks = [...letters];
  let total = 0;
  for (let rank = 0; rank < ranks.length; rank++) total += 1 / (rank + 2);
  let bits = 0;
  for (const [letter, count] of counts) {
    const rank = ranks.indexOf(letter);
    bits += count * (rank < 0 ? FOREIGN_LETTER : Math.log2(total * (rank + 2)));
  }
  return bits;
}

const WORDS_BY_LANGUAGE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(FUNCTION_WORDS).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);

const LANGUAGES_SHARING: ReadonlyMap<string, number> = countSharing();

function countSharing(): Map<string, number> {
  const sharing = new Map<string, number>();
  for (const words of WORDS_BY_LANGUAGE.values()) {
    for (const word of words) sharing.set(word, (sharing.get(word) ?? 0) + 1);
  }
  return sharing;
}

function wordBonus(words: readonly string[], language: string): number {
  const known = WORDS_BY_LANGUAGE.get(language);
  if (known === undefined) return 0;
  let bonus = 0;
  for (const word of words) {
    if (known.has(word)) bonus += WORD_BONUS / (LANGUAGES_SHARING.get(word) ?? 1);
  }
  return bonus;
}

/** Costs of two-byte characters, so about twice those of letters: see `common`, the half of a text that repeats. */
const COMMON_CHARACTER = 8;
const KNOWN_CHARACTER = 12.5;
const RARE_CHARACTER = 17;

/** East Asian text beside an ASCII letter without a blank: `AI時代`, but more often an accent that swallowed a letter. */
const ASCII_NEIGHBOUR = 2;

const KANA = /^[\u3041-\u30ff]$/;
const HANGUL = /^[\uac00-\ud7a3]$/;
const HAN = /^[\u4e00-\u9fff]$/;
const WIDE_PUNCTUATION = new Set('、。，．・：；？！“”‘’「」『』（）《》〈〉【】…—～％　·ー々〜－／');

/** Bits of surprise at `text` as a decoding by a double-byte set. */
export function doubleByteCost(text: string, set: DoubleByteSet): number {
  let bits = 1;
  let previous = '';
  for (const character of text) {
    if (character > '\u007f') {
      bits += wideCost(character, set);
      if (ASCII_LETTER.test(previous)) bits += ASCII_NEIGHBOUR;
    } else if (previous > '\u007f' && ASCII_LETTER.test(character)) {
      bits += ASCII_NEIGHBOUR;
    }
    previous = character;
  }
  return bits;
}

function wideCost(character: string, { common, writes }: DoubleByteSet): number {
  if (common.has(character)) return COMMON_CHARACTER;
  if (WIDE_PUNCTUATION.has(character)) return 7;
  if (KANA.test(character)) return writes === 'kana' ? 7.5 : KNOWN_CHARACTER;
  if (HANGUL.test(character)) return writes === 'hangul' ? 11 : RARE_CHARACTER;
  if (HAN.test(character)) return writes === 'hangul' ? RARE_CHARACTER : KNOWN_CHARACTER;
  if (character >= '\uff01' && character <= '\uff5e') return 9;
  // Half-width kana are one byte each, and stand in no news text.
  if (character >= '\uff61' && character <= '\uff9f') return KNOWN_CHARACTER;
  if (character === '\ufffd' || (character >= '\ue000' && character <= '\uf8ff')) return INVALID;
  if (character < '\u00a0') return CONTROL;
  return RARE_CHARACTER;
}
