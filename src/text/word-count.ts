import { classOf, LETTER, MARK, NO_SPACE, NUMBER, SPACE } from './letter-class.js';
import { hasUnspaced } from './line-ends.js';

/**
 * Words as a reader counts them: runs between white space, and each character in scripts that write no spaces
 * (Chinese, Japanese, Thai, Lao, Khmer, Burmese). Punctuation between such characters is no word; Latin words and
 * numbers among them are.
 */
export function countWords(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    if ((classOf(text.charCodeAt(at)) & SPACE) !== 0) {
      at++;
      continue;
    }
    const start = at;
    let seen = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = classOf(code >= 0xd800 && code <= 0xdbff ? (text.codePointAt(at) as number) : code);
      if ((kind & SPACE) !== 0) break;
      seen |= kind;
    }
    count += (seen & NO_SPACE) === 0 ? 1 : countParts(text.slice(start, at));
  }
  return count;
}

/** Words as long lines are measured in: a character of a script without spaces is half of one. */
export function spacedWords(text: string): number {
  return countWords(text) / (hasUnspaced(text) ? 2 : 1);
}

/** Counts characters of scripts without spaces, and the stretches with a letter or figure between them. */
function countParts(run: string): number {
  let parts = 0;
  let isPart = false;
  let isBehindCharacter = false;
  for (const character of run) {
    const kind = classOf(character.codePointAt(0) as number);
    // Marks belong to the character they follow.
    if (isBehindCharacter && (kind & MARK) !== 0) continue;
    const isWord = (kind & (LETTER | NUMBER)) !== 0;
    isBehindCharacter = (kind & NO_SPACE) !== 0;
    if (isWord && (isBehindCharacter || !isPart)) parts++;
    isPart = !isBehindCharacter && (isPart || isWord);
  }
  return parts;
}
