import type { PhrasePassName } from '../rules/rule.js';
import { type BlockFacts, isProse } from './block-facts.js';

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
/** A line that ends in a colon announces a list of no more than this; one that ends in a comma, a name and a place. */
const ANNOUNCED_BY_COLON = 30;
const ANNOUNCED_BY_COMMA = 3;
/** A label (`Sections:`) announces nothing; a clause has more words. */
const CLAUSE_WORDS = 3;
/** What an announced line weighs against a paragraph: a list has many lines, each of which looks like furniture. */
const ANNOUNCED = 2;

const QUOTED_SENTENCE = /^["“„«‘「『״].{2,}(?:[.!?…。！？]["”“»’」』״]|["”“»’」』״][.!?…。！？])$/u;
const CLOSED = /[:：]$/u;
const OPEN = /,$/u;
/** `Service: Friday, 11 a.m.`: facts that a notice lists at its end. */
const LABELLED = /^[^:：.,]{2,30}[:：] ?\S/u;
const LABELLED_WORDS = 4;

/**
 * Reads what stands between the paragraphs of running text. Where that is next to nothing, or only what interrupts
 * articles, the two paragraphs belong together: all news pages set something between an article and what is none. A
 * short sentence right behind a paragraph, a quoted one, and a list that was announced belong to it as well.
 */
export class GapReader {
  /** How hardly the article begins or ends at a block: 0 for blocks of wide gaps. */
  readonly seams: Float64Array;
  /** Paragraphs that belong together with the one before them. */
  readonly joined: number[] = [];
  #last = -1;
  #strong = true;
  #announced = 0;

  constructor(size: number) {
    this.seams = new Float64Array(size);
  }

  /** Takes the next block. */
  read(index: number, fact: BlockFacts, text: string): void {
    if (fact.hits.some(({ pass, rule }) => ENDS_ARTICLES.has(pass) || rule.opens !== undefined)) this.#strong = true;
    const quoted = text.length < 200 && QUOTED_SENTENCE.test(text);
    if (fact.hits.some(({ from }) => from === 0) && !quoted) {
      this.#announced = 0;
      return;
    }
    const next = !this.#strong && index === this.#last + 1;
    if (isProse(fact) || quoted || (next && fact.sentence && fact.words >= 2)) this.#paragraph(index);
    else if (next) this.#line(index, fact, text);
  }

  #paragraph(index: number): void {
    this.#announced = 0;
    if (!this.#strong && index - this.#last <= WIDE_GAP) {
      this.seams.fill(1, this.#last + 1, index + 1);
      this.joined.push(index);
    }
    this.#last = index;
    this.#strong = false;
  }

  /** A short line right behind what belongs to the article. */
  #line(index: number, { words }: BlockFacts, text: string): void {
    const announces = announcedLines(text, words);
    if (announces === 0 && this.#announced === 0) return;
    this.#announced = Math.max(this.#announced - 1, announces);
    this.seams[index] = ANNOUNCED;
    this.#last = index;
  }
}

/** How many short lines belong to a line that is open at its end; 1 for a line that only stands for itself. */
function announcedLines(text: string, words: number): number {
  if (CLOSED.test(text)) return words >= CLAUSE_WORDS ? ANNOUNCED_BY_COLON : 0;
  if (OPEN.test(text)) return ANNOUNCED_BY_COMMA;
  return words >= LABELLED_WORDS && LABELLED.test(text) ? 1 : 0;
}
