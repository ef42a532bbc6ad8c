import type { Block } from '../model/block.js';

/** Longer lines are running text, which the model knows. */
const LONGEST_FACT = 160;
/** One such line may be anything; two in a row are a box of facts or a list of results. */
const LEAST_FACTS = 2;

/** A label of a few words, and what it says: `Referee: J. Smit`, `Results:`. Addresses belong to the site. */
// bounded: `LONGEST_FACT`
const FACT = /^[\p{Lu}\p{Lo}][^:：.!?@/|]{1,30}[:：](?:\s?[^\s/][^@|]*)?$/u;
/** Two sides and their score: `Skerrow 3-1 Holm`, `Skerrow – Holm 3:1`. */
// bounded: `LONGEST_FACT`
const RESULT = /^\p{L}[^:：@|]{0,60}\s\p{Nd}{1,3}\s?[-–:]\s?\p{Nd}{1,3}(?:\s[^:：@|]{1,60})?$/u;

/** Boxes of facts count something; what files a story, names its source or leads to the next one has words only. */
const FIGURE = /\p{Nd}/u;

/**
 * How many blocks from `from` on are facts and results that close an article, as reports of matches, reviews and
 * listings do; 0 for less than two. `isKnown` tells lines that a rule explains: those close nothing.
 */
export function closingFacts(blocks: readonly Block[], from: number, isKnown: (at: number) => boolean): number {
  let at = from;
  while (at < blocks.length && !isKnown(at) && isFact(blocks[at] as Block)) at++;
  const facts = blocks.slice(from, at);
  return facts.length >= LEAST_FACTS && facts.some(({ text }) => FIGURE.test(text)) ? facts.length : 0;
}

function isFact({ text }: Block): boolean {
  return text.length <= LONGEST_FACT && (FACT.test(text) || RESULT.test(text));
}
