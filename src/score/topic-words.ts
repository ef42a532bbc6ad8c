import type { Block } from '../model/block.js';
import { COUNTER } from '../text/letter-class.js';
import { firstClass, hasUnspaced } from '../text/line-ends.js';
import { lineKey } from '../text/tokens.js';
import { isProse } from './headline-place.js';

/** Enough running text to know what a page is about; the rest of a long one adds little. */
const MOST_TEXT = 40_000;
/** Inflected words share their beginning. */
const STEM_LENGTH = 5;
/** Shorter words are mostly function words; Korean syllables are blocks of letters and say more. */
const LEAST_LENGTH = 4;
const LEAST_HANGUL = 2;

/** The words of a page's running text, by which a headline is told from a menu entry or a slogan. */
export class TopicWords {
  readonly #stems = new Set<string>();

  constructor(blocks: readonly Block[]) {
    let left = MOST_TEXT;
    for (const block of blocks) {
      if (left <= 0) break;
      if (!isProse(block)) continue;
      for (const stem of stems(lineKey(block.text.slice(0, left)).split(' '))) this.#stems.add(stem);
      left -= block.text.length;
    }
  }

  /** Share of a line's telling words that the text uses, 0 to 1; 1 where there is no text to tell by. */
  support(words: readonly string[]): number {
    if (this.#stems.size === 0) return 1;
    const own = stems(words);
    return own.length === 0 ? 0 : own.filter((stem) => this.#stems.has(stem)).length / own.length;
  }
}

/** Beginnings of the longer words; pairs of characters in scripts without spaces. */
function stems(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (hasUnspaced(word)) {
      if (i + 1 < words.length) found.push(word + (words[i + 1] as string));
    } else if ((firstClass(word) & COUNTER) !== 0 && /^\p{Script=Hangul}/u.test(word)) {
      if (word.length >= LEAST_HANGUL) found.push(word.slice(0, LEAST_HANGUL));
    } else if (word.length >= LEAST_LENGTH && !/^\d/u.test(word)) found.push(word.slice(0, STEM_LENGTH));
  }
  return found;
}
