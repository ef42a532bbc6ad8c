import type { Block } from '../model/block.js';
import { hasUnspaced } from '../text/line-ends.js';
import { lineKey } from '../text/tokens.js';
import { seamsIn } from '../text/unglued.js';
import { headlinePlaces } from './headline-place.js';
import { LONGEST_TITLE } from './page-title.js';

/** What is known of names before the page is read. */
export interface TitleKnowledge {
  /** Keys of usual section names. */
  readonly sections: ReadonlySet<string>;
  /** Site names learned from other pages. */
  readonly siteTails: readonly string[];
  /** Lines that are furniture, a date or a byline can be no headline. */
  readonly isOther: (block: Block) => boolean;
  /** Whether a line dates or signs an article. */
  readonly isSignature: (block: Block) => boolean;
}

/** A headline has at least so many words … */
const LEAST_WORDS = 2;
/** … and at most so many; more is a paragraph. Scripts without spaces count characters, about two a word. */
const MOST_WORDS = 40;
const MOST_CHARACTERS = 90;
/** Of a line so often joined from several the parts were menu entries: `LocalPoliciacaEstadoMéxico`. */
const MENU_SEAMS = 3;
/** Between headline and byline stand a standfirst and a label. */
const SIGNATURE_REACH = 3;

/** A block that may be a headline, with its comparable words. */
export interface Candidate {
  readonly block: Block;
  readonly key: string;
  readonly words: readonly string[];
  /** Stands right above the first running text. */
  readonly aboveText: boolean;
  /** Whether it stands above running text and a byline or date follows it. */
  readonly isSigned: () => boolean;
}

export function headlineCandidates(blocks: readonly Block[], { isSignature }: TitleKnowledge): Candidate[] {
  const places = headlinePlaces(blocks);
  const found: Candidate[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.text.length > LONGEST_TITLE || !canBeHeadline(block) || isJoinedMenu(block)) continue;
    const key = lineKey(block.text);
    const words = key === '' ? [] : key.split(' ');
    if (!fits(block.text, words.length)) continue;
    const isSigned = () => places[i] !== 'none' && blocks.slice(i + 1, i + 1 + SIGNATURE_REACH).some(isSignature);
    found.push({ block, key, words, aboveText: places[i] === 'first', isSigned });
  }
  return found;
}

export function canBeHeadline({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'quote';
}

/** Whether a line was joined from the entries of a menu. */
export function isJoinedMenu({ text }: Block): boolean {
  return text.length <= LONGEST_TITLE && seamsIn(text) >= MENU_SEAMS;
}

/** Whether a text is neither too short nor too long for a headline. */
export function fits(text: string, words: number): boolean {
  return words >= LEAST_WORDS && words <= (hasUnspaced(text) ? MOST_CHARACTERS : MOST_WORDS);
}
