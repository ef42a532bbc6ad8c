import { FUNCTION_WORDS } from '../rules/function-words.js';
import { ATTRIBUTION_WORDS, OPEN_WORDS } from '../rules/open-words.js';
import { classOf, LETTER, LOWER, MARK, SPACE, UPPER } from '../text/letter-class.js';
import { firstClass, lastWord, startsPlainly } from '../text/line-ends.js';

/** No line begins with these unless it was cut. */
const CUT_START =
  /^(?:[,;.)\]!?%’”»、。，．；）」』،؛]|（(?=[^（）]{1,12}）)|['"](?=[\s,.;:!?)]|s\b)|[:：](?=\s)|[（(]$)/u;

/** Whether a line begins inside a sentence, as its first characters tell. */
export function startsInside(line: string): boolean {
  return startsCut(line) || startsLower(line) || startsAside(line);
}

/** Whether a line begins with a mark that only follows something. */
export function startsCut(line: string): boolean {
  return !startsPlainly(line) && CUT_START.test(line);
}

/** `– a company`, `-Diagnosen`, `(founded 1904), who`: dashes and brackets that open lines of their own as well. */
function startsAside(line: string): boolean {
  if (!ASIDE_MARKS.includes(line.charAt(0))) return false;
  return /^(?:[–—]\s\p{Ll}|[-\u2010]\p{L}|\([^()]{1,60}\)(?:[,;]|\s\p{Ll})|\(\p{Ll}{2,}\s)/u.test(line);
}

const ASIDE_MARKS = '–—-\u2010(';

/** Whether a line begins with a small letter, behind a quote or not; `iPhone` and `e.V.` may open a line. */
export function startsLower(line: string): boolean {
  const at = line !== '' && '"“„«‘('.includes(line.charAt(0)) ? 1 : 0;
  const first = line.codePointAt(at);
  if (first === undefined || (classOf(first) & LOWER) === 0) return false;
  const second = line.codePointAt(at + (first > 0xffff ? 2 : 1));
  if (second === undefined || (classOf(second) & (LOWER | MARK | SPACE)) !== 0) return true;
  return "’',.;:)-".includes(String.fromCodePoint(second));
}

/**
 * Whether a line begins with a Japanese particle that belongs to the noun before it; particles never begin a sentence,
 * other than words that begin like them.
 */
export function startsWithParticle(before: string, line: string): boolean {
  return (
    'はがをにでのともへや'.includes(line.charAt(0)) &&
    /^(?!とても|とき|ところ|もう|もし|もっと|もちろん|もともと|はい|はじめ|やはり|やがて|やっと|でも|では|にわか|のち|のど).(?!\p{Script=Han}?。)/u.test(
      line,
    ) &&
    /[\p{Script=Han}\p{Script=Katakana}」』）]$/u.test(before)
  );
}

/** Whether a line begins with a small letter and a word that joins it to what stands before. */
export function startsWithConjunction(line: string): boolean {
  return /^(?:und|oder|and|or|et|ou|y|o|e|og|och|eller|en|of|i|oraz|ve|и|или|та)\s/u.test(line);
}

/** Nothing is said to be finished by these; quotes that close in some languages open behind a blank. */
const OPEN_END = /(?:[,;„‚、，،/&+]|(?:^|[\s(])[“«‹‘»]|[^\s][–—-])$/u;
const BRACKET_END = /[([（「『【《〈„]$/u;
const BRACKET_START = /^[)\]）」』】》〉]/u;
/** Japanese and Chinese words that mark what stands before them for something still to come. */
const OPEN_PARTICLES = 'のはがをにでともへ的和与與在';

function endsWithOpenParticle(text: string): boolean {
  if (text === '' || !OPEN_PARTICLES.includes(text.charAt(text.length - 1))) return false;
  return /[\p{Script=Han}\p{Script=Katakana}」』）A-Za-z0-9].$/u.test(text.slice(-3));
}

/** Whether a text ends with a comma, an opening quote and the like. A dash between blanks is decoration as often as not. */
export function endsWithOpenMark(text: string): boolean {
  return OPEN_END.test(text);
}

/** Whether a bracket stands at the seam that only makes sense with both sides. */
export function splitsBracket(before: string, line: string): boolean {
  return BRACKET_END.test(before) || (BRACKET_START.test(line) && !/^\p{P}+$/u.test(before));
}

/** Articles need a noun even behind one word (`In the`); with fewer words than this other open words may end a label. */
const LABEL_WORDS = 3;
/** `Ein Angebot von`, `Text and photos by`: an attribution may be a line of its own, a sentence is longer. */
const ATTRIBUTION_LENGTH = 5;

/** Whether the last word or particle asks for another; `words` is the number of words, counted to 5 at least. */
export function endsWithOpenWord(text: string, words: number): boolean {
  if (endsWithOpenParticle(text)) return true;
  if (words < LABEL_WORDS) return false;
  const written = lastWord(text.slice(-24), LETTER | MARK);
  // `League A`, `von A bis Z`: a letter's name, and no article.
  if (written.length === 1 && (firstClass(written) & UPPER) !== 0) return false;
  const last = written.toLowerCase();
  return OPEN_WORDS.has(last) && (words >= ATTRIBUTION_LENGTH || !ATTRIBUTION_WORDS.has(last));
}

/** Collected when the first short line asks. */
let allFunctionWords: ReadonlySet<string> | null = null;

function isFunctionWord(word: string): boolean {
  allFunctionWords ??= new Set(Object.values(FUNCTION_WORDS).flatMap((words) => words.split(/\s+/u)));
  return allFunctionWords.has(word);
}

/** Three small words are shorter than this (UTF-16 units). */
const SMALL_LENGTH = 40;

/** Whether a line is nothing but small words (`In the`, `Über unsere`), which is no label and no menu entry. */
export function isSmallWords(text: string): boolean {
  if (text.length > SMALL_LENGTH) return false;
  const words = text.toLowerCase().split(' ');
  return words.length <= LABEL_WORDS && words.every(isFunctionWord);
}

/** `„Wir haben`, `“We did`: a quote that opens with the line and does not close in it. */
export function leavesQuoteOpen(text: string): boolean {
  return /^(?:[“‘][^“”‘’]*|„[^“”]*|«[^»]*|»[^«]*|「[^」]*|『[^』]*)$/u.test(text);
}

/** `وقال أمين المكتبة`: an Arabic sentence that begins with a verb of saying and has not come to what is said. */
const SAYING_START =
  /(?:^|[.؟!]\s)و(?:قال|قالت|قالوا|أضاف|أضافت|أكد|أكدت|أوضح|أوضحت|ذكر|ذكرت|أشار|أشارت|أعلن|أعلنت|صرح|صرحت|تابع|تابعت)\s[^.؟!:،]{0,80}$/u;

/** Whether a text ends in a clause that announces speech without giving it. */
export function announcesSpeech(text: string): boolean {
  return SAYING_START.test(text.slice(-120));
}

/** Words between blanks, counted up to a limit; characters count in halves where no blanks are written. */
export function countWords(text: string, limit: number): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length && count < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x0a) inside = false;
    else if (code >= 0x3040 && code <= 0x9fff) count += 0.5;
    else if (!inside) {
      inside = true;
      count++;
    }
  }
  return count;
}
