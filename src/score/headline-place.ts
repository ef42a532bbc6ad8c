import type { Block } from '../model/block.js';
import { endsSentence } from '../text/sentences.js';

/** Sentences of so many characters are running text; menus and banners seldom have them. */
const PROSE_LENGTH = 90;
/** Scripts without spaces say the same in fewer characters. */
const DENSE_PROSE_LENGTH = 35;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Between a headline and the first paragraph stand byline, date, share buttons, a caption and its credit. */
const REACH = 10;

/** The blocks that stand right above running text, as headlines do; by their place in the list. */
export function aboveProse(blocks: readonly Block[]): Uint8Array {
  const near = new Uint8Array(blocks.length);
  let next = Number.POSITIVE_INFINITY;
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (next - i <= REACH) near[i] = 1;
    if (isProse(blocks[i] as Block)) next = i;
  }
  return near;
}

function isProse({ text }: Block): boolean {
  return text.length >= (DENSE.test(text.slice(0, 20)) ? DENSE_PROSE_LENGTH : PROSE_LENGTH) && endsSentence(text);
}
