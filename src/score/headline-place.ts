import type { Block } from '../model/block.js';
import { endsSentence } from '../text/sentences.js';

/** Sentences of so many characters are running text; menus and banners seldom have them. */
const PROSE_LENGTH = 90;
/** Scripts without spaces say the same in fewer characters. */
const DENSE_PROSE_LENGTH = 35;
/** Between a headline and the first paragraph stand byline, date, share buttons, a caption and its credit. */
const REACH = 10;

/** A banner or two may speak in sentences above the headline; behind more of them begins the article. */
const PROSE_ABOVE = 3;

/** How near a block stands to running text, as headlines do: `first` above the first of a page, `any` above any. */
export type HeadlinePlace = 'first' | 'any' | 'none';

/** The places of a page's blocks, one each. */
export function headlinePlaces(blocks: readonly Block[]): HeadlinePlace[] {
  const places: HeadlinePlace[] = new Array(blocks.length).fill('none');
  let prose = 0;
  for (let i = 0; i < blocks.length; i++) {
    if (!isProse(blocks[i] as Block)) continue;
    prose++;
    for (let at = Math.max(0, i - REACH); at < i; at++) {
      if (places[at] !== 'first') places[at] = prose <= PROSE_ABOVE ? 'first' : 'any';
    }
  }
  return places;
}

/** Whether a block is a paragraph of running text. */
export function isProse({ text }: Block): boolean {
  if (text.length < DENSE_PROSE_LENGTH || !endsSentence(text)) return false;
  return text.length >= PROSE_LENGTH || isDense(text.slice(0, 20));
}

function isDense(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}
