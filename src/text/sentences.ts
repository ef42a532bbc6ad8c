import { classOf, LETTER, LOWER, NUMBER, SPACE, UPPER } from './letter-class.js';

/** Marks that end a sentence, in the scripts of all packs; a colon ends none. */
export const SENTENCE_MARKS = '.!?…。！？．؟۔।॥';
/** What may stand behind a sentence's last mark: quotes (“ closes in German), brackets, footnote figures. */
const CLOSERS = '"\'”’“‘»›«‹״׳)\\]」』）】*†';

/** Greek asks with a semicolon. */
const GREEK_QUESTION = '(?<=[\\u0370-\\u03ff\\u1f00-\\u1fff])[;\\u037e]';
const ENDS_SENTENCE = new RegExp(
  `(?:[${SENTENCE_MARKS}]|${GREEK_QUESTION})[${CLOSERS}\\s]*(?:\\[(?:\\d{1,3}|\\^[\\w-]{1,10})\\])?$`,
  'u',
);
const CLOSING_QUOTES = '”»」』“';

/** Only the end of a block is looked at, so that a block of any length costs the same. */
const END_LENGTH = 16;

/** Whether a text ends like a sentence: `said.`, `“No.”`, `終わった。` */
export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text.slice(-END_LENGTH));
}

const ENDS_QUESTION = new RegExp(`(?:[?？؟]|${GREEK_QUESTION})$`, 'u');

/** Whether a text ends like a question. */
export function endsQuestion(text: string): boolean {
  return ENDS_QUESTION.test(text);
}

/** Whether a text ends in a closing quote, which often stands for the end of a spoken sentence. */
export function endsQuote(text: string): boolean {
  return text !== '' && CLOSING_QUOTES.includes(text.charAt(text.length - 1));
}

const MARKS_AND_CLOSERS = new RegExp(`[${SENTENCE_MARKS}]+[${CLOSERS}]*`, 'gu');
/** Marks behind which scripts without spaces go on at once. */
const WIDE_MARKS = '。！？．';
/** What may stand before a sentence's first letter. */
const OPENERS = '"“«„‘([¿¡';

/** Offsets at which the sentences of a text begin; the first is 0. Linear in the text's length. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: found, index } of text.matchAll(MARKS_AND_CLOSERS)) {
    const next = nextSentence(text, index, index + found.length);
    if (next > (starts.at(-1) as number) && next < text.length) starts.push(next);
  }
  return starts;
}

/** Where a sentence begins behind the marks and closers from `start` to `end`; -1 where none does. */
function nextSentence(text: string, start: number, end: number): number {
  let at = end;
  while (at < text.length && (classOf(text.charCodeAt(at)) & SPACE) !== 0) at++;
  if (at > end && opensSentence(text, at)) return at;
  // The closers go with the mark before them; what follows a wide mark otherwise is a sentence of its own.
  let mark = end;
  while (!SENTENCE_MARKS.includes(text.charAt(mark - 1))) mark--;
  if (WIDE_MARKS.includes(text.charAt(mark - 1))) return end;
  while (mark > start && !WIDE_MARKS.includes(text.charAt(mark - 1))) mark--;
  return mark > start ? mark : -1;
}

/** Capitals, figures and letters of scripts that know no capitals. */
function opensSentence(text: string, at: number): boolean {
  const first = OPENERS.includes(text.charAt(at)) ? at + 1 : at;
  const code = text.codePointAt(first);
  if (code === undefined) return false;
  const kind = classOf(code);
  if ((kind & (UPPER | NUMBER)) !== 0) return true;
  return (kind & LETTER) !== 0 && (kind & LOWER) === 0 && /\p{Lo}/u.test(String.fromCodePoint(code));
}
