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
export const PHRASE_MARKS = ':?!|/©@€$£';

const NO_SPACE_SCRIPT =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** One character of a script without spaces between words. */
export const NO_SPACE_CHARACTER = new RegExp(`[${NO_SPACE_SCRIPT}]`, 'u');

// An apostrophe inside a word belongs to it and is dropped when comparing: don't = dont = don’t.
const APOSTROPHES = "'’ʼ＇";
const MARKS = `[${PHRASE_MARKS}：？！／｜＠؟ⓒ]`;
const ASCII_WORD = /[a-z\d]+(?:'[a-z\d]+)*|[:?!|/@$]/giu;
// Figures stand apart from the counters that some scripts write right behind them: 15분, ৩টি.
const COUNTED =
  '\\p{N}+(?=[\\p{Script=Hangul}\\p{Script=Bengali}\\p{Script=Devanagari}\\p{Script=Han}\\p{Script=Thai}])';
const SPACED_WORD = new RegExp(
  `${COUNTED}|[\\p{L}\\p{N}\\p{M}]+(?:[${APOSTROPHES}][\\p{L}\\p{N}\\p{M}]+)*|${MARKS}`,
  'gu',
);
const LETTERS = `(?:(?![${NO_SPACE_SCRIPT}])[\\p{L}\\p{N}\\p{M}])+`;
const ANY_WORD = new RegExp(
  `${COUNTED}|[${NO_SPACE_SCRIPT}]\\p{M}*|${LETTERS}(?:[${APOSTROPHES}]${LETTERS})*|${MARKS}`,
  'gu',
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them
const ASCII = /^[\u0000-\u007F]*$/u;

/** The cheapest pattern that finds the words of a text. */
function wordPattern(text: string): RegExp {
  if (ASCII.test(text)) return ASCII_WORD;
  return NO_SPACE_CHARACTER.test(text) ? ANY_WORD : SPACED_WORD;
}

const MARK_FORMS: Readonly<Record<string, string>> = {
  '：': ':',
  '？': '?',
  '！': '!',
  '／': '/',
  '｜': '|',
  '＠': '@',
  '؟': '?',
  'ⓒ': '©',
};

/** Splits a text into comparable words with their places; linear in its length. */
export function tokenize(text: string): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: string[] = [''];
  for (const match of text.matchAll(wordPattern(text))) {
    const found = match[0];
    const mark = MARK_FORMS[found] ?? found;
    if (mark.length === 1 && PHRASE_MARKS.includes(mark)) {
      marks[marks.length - 1] += mark;
      continue;
    }
    words.push(normalizeWord(found));
    starts.push(match.index);
    ends.push(match.index + found.length);
    marks.push('');
  }
  return { words, starts, ends, marks };
}

const ASCII_LOWER = /^[a-z0-9]+$/;

/** Apostrophes inside words, the dot that lower-casing leaves of `İ`, Arabic vowel signs and stretching. */
const DROPPED = /['’ʼ＇\u0307\u0640\u064B-\u0652\u0670]/gu;
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
};
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu');

/** The form in which two spellings of a word are equal. */
export function normalizeWord(word: string): string {
  if (ASCII_LOWER.test(word)) return word;
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(FOLDABLE, (letter) => FOLDED[letter] as string);
}

/** Key under which two lines say the same: their words, without case, width, quotes, dashes and punctuation. */
export function lineKey(text: string): string {
  return tokenize(text).words.join(' ');
}
