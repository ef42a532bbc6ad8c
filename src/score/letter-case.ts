import { classOf, LETTER, LOWER, NUMBER, UPPER } from '../text/letter-class.js';

export type LetterCase = 'lower' | 'upper' | 'title' | 'mixed' | 'none';

/** In a headline written with capitals most words begin with one. */
const TITLE_SHARE = 0.7;

/**
 * How the words of a line are written: `title` where most begin with a capital, `none` without any letter; null in
 * scripts without capitals, where it says nothing.
 */
export function letterCase(text: string): LetterCase | null {
  let letters = 0;
  let upper = 0;
  let lower = 0;
  let words = 0;
  let capitals = 0;
  let firstIsLower = false;
  let inWord = 0;
  let startsUpper = false;
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? classOf(text.charCodeAt(i)) : 0;
    if (kind & LETTER) {
      letters++;
      if (letters === 1) firstIsLower = (kind & LOWER) !== 0;
      if (kind & UPPER) upper++;
      if (kind & LOWER) lower++;
      if (inWord++ === 0) startsUpper = (kind & UPPER) !== 0;
    } else if (text[i] === ' ' || i === text.length) {
      // Single letters are initials and articles.
      if (inWord > 1) {
        words++;
        if (startsUpper) capitals++;
      }
      inWord = 0;
    }
  }
  if (letters === 0) return 'none';
  if (upper + lower === 0) return null;
  if (lower === 0) return 'upper';
  if (firstIsLower) return 'lower';
  return words > 2 && capitals / words > TITLE_SHARE ? 'title' : 'mixed';
}

/** Figures in a text, of any script. */
export function countDigits(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) if (classOf(text.charCodeAt(i)) & NUMBER) digits++;
  return digits;
}

/** Speakers have up to four names and titles. */
const SPEAKER_WORDS = 4;
const SPEAKER_LENGTH = 60;

/** `Jane Roe: …`: a name, a colon, and what is said. */
export function namesSpeaker(text: string): boolean {
  const colon = text.indexOf(': ');
  if (colon < 1 || colon > SPEAKER_LENGTH) return false;
  const words = text.slice(0, colon).split(' ');
  return words.length <= SPEAKER_WORDS && words.every((word) => (classOf(word.charCodeAt(0)) & UPPER) !== 0);
}
