import type { PhrasePassName } from '../rules/rule.js';
import { type BlockFacts, isProse } from './features.js';

/** Furniture that stands at an article's ends; the rest (ad labels, captions, read-more lines) interrupts it. */
const ENDS_ARTICLES: ReadonlySet<PhrasePassName> = new Set<PhrasePassName>([
  'cookie-notice',
  'navigation',
  'related',
  'comments',
  'author-bio',
  'footer',
  'feedback',
]);
/** So many lines between two paragraphs are a list or a menu, whatever they say. */
const WIDE_GAP = 4;

/**
 * Reads what stands between the paragraphs of running text. Where that is next to nothing, or only what interrupts
 * articles, the two paragraphs belong together: all news pages set something between an article and what is none.
 */
export class GapReader {
  /** 1 for the blocks of a weak gap and the paragraph behind it. */
  readonly seams: Uint8Array;
  /** Paragraphs that belong together with the one before them. */
  readonly joined: number[] = [];
  #lastProse = -1;
  #strong = true;

  constructor(size: number) {
    this.seams = new Uint8Array(size);
  }

  /** Takes the next block. */
  read(index: number, fact: BlockFacts): void {
    if (fact.hits.some(({ pass, rule }) => ENDS_ARTICLES.has(pass) || rule.opens !== undefined)) this.#strong = true;
    if (!isProse(fact) || fact.hits.some(({ from }) => from === 0)) return;
    const weak = !this.#strong && index - this.#lastProse <= WIDE_GAP;
    if (weak) {
      this.seams.fill(1, this.#lastProse + 1, index + 1);
      this.joined.push(index);
    }
    this.#lastProse = index;
    this.#strong = false;
  }
}
