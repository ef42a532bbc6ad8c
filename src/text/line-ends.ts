import { classOf, LETTER, LOWER, NO_SPACE, NUMBER } from './letter-class.js';

/** Whether any character of a text is of one of these classes. */
export function hasClass(text: string, wanted: number): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isPair = code >= 0xd800 && code <= 0xdbff;
    if ((classOf(isPair ? (text.codePointAt(at) as number) : code) & wanted) !== 0) return true;
  }
  return false;
}

/** Whether any character of a text belongs to a script without spaces between words. */
export function hasUnspaced(text: string): boolean {
  return hasClass(text, NO_SPACE);
}

/** The class of a text's first character, with the bits of `letter-class.ts`; 0 for an empty text. */
export function firstClass(text: string): number {
  return text === '' ? 0 : classOf(text.codePointAt(0) as number);
}

/** Whether a text begins with a letter or a figure: then none of the patterns that look for marks need be asked. */
export function startsPlainly(text: string): boolean {
  return (firstClass(text) & (LETTER | NUMBER)) !== 0;
}

/** Whether a text begins with a small letter. */
export function startsSmall(text: string): boolean {
  return (firstClass(text) & LOWER) !== 0;
}

/** Whether a text ends with a letter or a figure. */
export function endsPlainly(text: string): boolean {
  return text !== '' && (classOf(lastCodePoint(text, text.length)) & (LETTER | NUMBER)) !== 0;
}

/** The word a text ends with: characters of the `wanted` classes, and apostrophes. */
export function lastWord(text: string, wanted: number): string {
  let start = text.length;
  while (start > 0) {
    const code = lastCodePoint(text, start);
    if ((classOf(code) & wanted) === 0 && code !== 0x27 && code !== 0x2019) break;
    start -= code > 0xffff ? 2 : 1;
  }
  return text.slice(start);
}

function lastCodePoint(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  const pair = code >= 0xdc00 && code <= 0xdfff && end > 1 ? (text.codePointAt(end - 2) as number) : 0;
  return pair > 0xffff ? pair : code;
}
