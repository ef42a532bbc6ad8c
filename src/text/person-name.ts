import { LETTER, LOWER, NUMBER, UPPER } from './letter-class.js';
import { firstClass, hasClass } from './line-ends.js';
import { seamsIn } from './unglued.js';

/** `Maria del Carmen Ruiz Soler` has five words; six are a headline. */
export const MAX_NAME_WORDS = 5;
/** Lower-case words inside names. */
const PARTICLES = new Set(
  'van von der den de del della di da dos das do du la le el al bin ibn ben bint y e af av ter ten zu zum mc st'.split(
    ' ',
  ),
);

/** Whether a word stands inside names without a capital. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** Han names have 2 to 4 characters, Japanese ones with a space or katakana more. */
function isEastAsianName(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Katakana}ー・]{2,12}$|^[\p{Script=Han}々]{1,4}[ 　][\p{Script=Han}\p{Script=Hiragana}々]{1,4}$|^[\p{Script=Han}々]{2,3}\p{Script=Hiragana}{1,4}$|^\p{Script=Hangul}{2,5}$/u.test(
    text,
  );
}

function isThaiName(text: string): boolean {
  return /^[\p{Script=Thai}\p{M}]{3,20}(?: [\p{Script=Thai}\p{M}]{3,20}){0,2}$/u.test(text);
}

/** Han, kana, Hangul and Thai all stand behind it; names in other letters need not be asked about them. */
const FIRST_OF_ASIA = 0x0300;

/** Whether a text can be a person's name: a few capitalised words, particles between them, no figures. */
export function isName(text: string): boolean {
  if (text.charCodeAt(0) < FIRST_OF_ASIA) return isFullName(text);
  if (isEastAsianName(text)) return text.length <= 6 || /[・ー\u30a0-\u30ff]/u.test(text);
  if (isThaiName(text)) return true;
  return isFullName(text);
}

/** A given and a family name at least: one capitalised word after `by` may be a day or a place. */
export function isFullName(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > MAX_NAME_WORDS) return false;
  const last = words.at(-1) ?? '';
  // `Ludvig Lind. Arkivbild.` are two sentences; abbreviations are shorter.
  if (words.some((word) => word.length > LONGEST_ABBREVIATION && word.endsWith('.'))) return false;
  if (PARTICLES.has(words[0]?.toLowerCase() ?? '') && words.length < 3) return false;
  return words.every((word) => isNameWord(word)) && !PARTICLES.has(last);
}

/** `Prof.`, `Univ.` */
const LONGEST_ABBREVIATION = 6;
/** `LocalPoliciacaEstado` is a row of menu entries; `MacLeod` is a name. */
const MENU_SEAMS = 2;
/** A word this short was not joined of three. */
const LONGEST_PLAIN = 10;
/** Letters. No name has a longer word; in scripts that set no blanks a longer one is a sentence. */
const LONGEST_CASELESS = 25;

function isNameWord(word: string): boolean {
  if (/[:!?@#%*_=<>[\]{}]/u.test(word) || hasClass(word, NUMBER)) return false;
  if (word.length > LONGEST_PLAIN && seamsIn(word) >= MENU_SEAMS) return false;
  const first = firstClass(word);
  if ((first & UPPER) !== 0 || PARTICLES.has(word)) return true;
  if ((first & LOWER) !== 0) return /^(?:al|d|l|o|ter)[-'’]/u.test(word) && /^\p{Ll}+[-'’]\p{Lu}/u.test(word);
  return (first & LETTER) !== 0 && word.length <= LONGEST_CASELESS && /^\p{Lo}[\p{Lo}\p{M}\u200c'’.-]*$/u.test(word);
}

/** `Orla Venn Orla Venn`: a picture's label and the name beside it; as it is where nothing stands twice. */
export function undoubled(text: string): string {
  const words = text.split(/\s+/u);
  const half = words.length / 2;
  const isDoubled = Number.isInteger(half) && words.slice(0, half).every((word, i) => word === words[half + i]);
  return isDoubled ? words.slice(0, half).join(' ') : text;
}
