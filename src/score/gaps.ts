import type { PhrasePassName } from '../rules/rule.js';
import { sentenceStarts } from '../text/sentences.js';
import { type BlockFacts, isProse } from './block-facts.js';

/** Furniture that stands at an article's ends; the rest (ad labels, captions, read-more lines) interrupts it. */
const ENDS_ARTICLES: ReadonlySet<PhrasePassName> = new Set<PhrasePassName>([
  'cookie-notice',
  'navigation',
  'comments',
  'author-bio',
  'footer',
  'feedback',
]);
/** So many lines between two paragraphs, known furniture not counted, are a list or a menu, whatever they say. */
const WIDE_GAP = 4;
/** A box of teasers amid the article has fewer lines than one at its end … */
const WIDE_LIST = 8;
/** … and the story that goes on behind it is more than a teaser's summary: two paragraphs in a row, or a long one. */
const LONG_PARAGRAPH = 35;
/** What a list between weighs, against a gap with next to nothing in it. */
const AMID_LIST = 1;
/** A line that ends in a colon announces a list of no more than this; one that ends in a comma, a name and a place. */
const ANNOUNCED_BY_COLON = 30;
const ANNOUNCED_BY_COMMA = 3;
/** A label (`Sections:`) announces nothing; a clause has more words. */
const CLAUSE_WORDS = 3;
/** What an announced line weighs against a paragraph: a list has many lines, each of which looks like furniture. */
const ANNOUNCED = 2;

/** A table that was flattened cell by cell: of its many short lines a third and more count something. */
const FIGURE_SHARE = 1 / 3;
const LONGEST_TABLE = 200;
/** Beside the author stand a date, a reading time and counters; a table has more. */
const LEAST_CELLS = 4;
/** A number with its unit: `18`, `25,50 TL`, `€ 12`, `9.7 %`. Hours and years stand beside teasers as well. */
const LONGEST_CELL = 14;
const CELL = /^[+–−-]?(?:\p{Sc}\s?)?(?!(?:19|20)\p{Nd}{2}$)\p{Nd}[\p{Nd}.,]*(?:\s?[%‰\p{Sc}]|\s\p{L}{1,4})?$/u;

const QUOTED_SENTENCE = /^["“„«‘「『״].{2,}(?:[.!?…。！？]["”“»’」』״]|["”“»’」』״][.!?…。！？])$/u;
/** `13.30 Uhr`, `10:40`, `8 h 15`. */
const CLOCK = /^\p{Nd}{1,2}\s?[.:h]\s?\p{Nd}{2}(?:\s?\p{L}{1,4}\.?(?:\p{L}\.)?)?$/u;
const LONGEST_CLOCK = 14;
const CLOSED = /[:：]$/u;
const OPEN = /,$/u;
/** `Service: Friday, 11 a.m.`: facts that a notice lists at its end. */
const LABELLED = /^[^:：.,]{2,30}[:：] ?\S/u;
const LABELLED_WORDS = 4;

/**
 * Reads what stands between the paragraphs of running text. Where that is next to nothing, or only what interrupts
 * articles, the two paragraphs belong together: all news pages set something between an article and what is none. So do
 * they around a short list of teasers, when the story goes on behind it at length. A short sentence right behind a
 * paragraph, a quoted one, and a list that was announced belong to it as well.
 */
export class GapReader {
  /** How hardly the article begins or ends at a block: 0 for blocks of wide gaps. */
  readonly seams: Float64Array;
  /** Paragraphs that belong together with the one before them. */
  readonly joined: number[] = [];
  #last = -1;
  #strong = true;
  /** A list of teasers stands in the gap. */
  #list = false;
  /** Lines of the gap that no rule knows. */
  #unknown = 0;
  /** … and those of them that could be cells of a table, with a figure. */
  #figures = 0;
  #announced = 0;
  /** Where a gap with a list began, until two paragraphs in a row show that the story goes on behind it. */
  #pending: number | null = null;

  constructor(size: number) {
    this.seams = new Float64Array(size);
  }

  /** Takes the next block. */
  read(index: number, fact: BlockFacts, text: string): void {
    if (fact.hits.some(({ pass }) => ENDS_ARTICLES.has(pass))) this.#strong = true;
    if (fact.hits.some(({ pass, rule }) => pass === 'related' || rule.opens !== undefined)) this.#list = true;
    // The hours of a live blog stand above its entries.
    if (text.length <= LONGEST_CLOCK && CLOCK.test(text)) return;
    const quoted = text.length < 200 && QUOTED_SENTENCE.test(text);
    if (fact.hits.some(({ from }) => from === 0) && !quoted) {
      this.#announced = 0;
      return;
    }
    const next = !this.#strong && !this.#list && index === this.#last + 1;
    const ends = next && (fact.sentence ? fact.words >= 2 : hasSentenceInside(fact, text));
    if (isProse(fact) || quoted || ends || opensList(fact, text)) this.#paragraph(index, fact);
    else if (next) this.#line(index, fact, text);
    else this.#count(text);
  }

  #count(text: string): void {
    this.#unknown++;
    if (text.length <= LONGEST_CELL && CELL.test(text)) this.#figures++;
  }

  /** Whether the gap is a table that was flattened. */
  get #isTable(): boolean {
    return this.#unknown <= LONGEST_TABLE && this.#figures >= Math.max(LEAST_CELLS, this.#unknown * FIGURE_SHARE);
  }

  #paragraph(index: number, fact: BlockFacts): void {
    const from = this.#last + 1;
    this.#settle(index);
    const isWide = this.#unknown >= (this.#list ? WIDE_LIST : WIDE_GAP);
    if (!this.#strong && isWide && this.#isTable) this.#join(from, index, AMID_LIST);
    else if (!this.#strong && !isWide) {
      if (!this.#list) this.#join(from, index, 1);
      else if (fact.words >= LONG_PARAGRAPH) this.#join(from, index, AMID_LIST);
      else this.#pending = from;
    }
    this.#last = index;
    this.#strong = false;
    this.#list = false;
    this.#unknown = 0;
    this.#figures = 0;
    this.#announced = 0;
  }

  /** Decides about a list above: paragraphs with a line between each are teasers, with one between some a story. */
  #settle(index: number): void {
    const pending = this.#pending;
    if (pending === null || (index === this.#last + 2 && !this.#list && !this.#strong)) return;
    this.#pending = null;
    // Known furniture between two paragraphs interrupts the story that goes on.
    const inRow = index === this.#last + 1 || (this.#unknown === 0 && !this.#list && !this.#strong);
    if (inRow) this.#join(pending, index, AMID_LIST);
  }

  #join(from: number, index: number, weight: number): void {
    this.seams.fill(weight, from, index + 1);
    this.joined.push(index);
  }

  /** A short line right behind what belongs to the article. */
  #line(index: number, { words }: BlockFacts, text: string): void {
    const announces = announcedLines(text, words);
    if (announces === 0 && this.#announced === 0) {
      this.#count(text);
      return;
    }
    this.#announced = Math.max(this.#announced - 1, announces);
    this.seams[index] = ANNOUNCED;
    this.#last = index;
  }
}

/** A last paragraph that lost its full stop still has the sentences before it. */
const OPEN_PARAGRAPH_WORDS = 8;
/** As many as running text has: a label with a sentence before it is shorter. */
const LIST_OPENER_WORDS = 12;

function hasSentenceInside({ words }: BlockFacts, text: string): boolean {
  return words >= OPEN_PARAGRAPH_WORDS && text.length < 2000 && sentenceStarts(text).length > 1;
}

/** Sentences of which the last announces a list. */
function opensList(fact: BlockFacts, text: string): boolean {
  return fact.words >= LIST_OPENER_WORDS && CLOSED.test(text) && hasSentenceInside(fact, text);
}

/** How many short lines belong to a line that is open at its end; 1 for a line that only stands for itself. */
function announcedLines(text: string, words: number): number {
  if (CLOSED.test(text)) return words >= CLAUSE_WORDS ? ANNOUNCED_BY_COLON : 0;
  if (OPEN.test(text)) return ANNOUNCED_BY_COMMA;
  return words >= LABELLED_WORDS && LABELLED.test(text) ? 1 : 0;
}
