import type { Block } from '../model/block.js';
import type { RuleHit } from '../rules/matcher.js';
import { classOf, NO_SPACE } from '../text/letter-class.js';
import { endsQuote, endsSentence } from '../text/sentences.js';
import { tokenize, type Tokens } from '../text/tokens.js';

/** What scoring needs to know of the page besides its blocks. */
export interface Page {
  readonly title: string | null;
  /** Function words of the page's language, lower case. */
  readonly functionWords: ReadonlySet<string>;
  /** Rules that match a block; its words, where they are at hand, need not be read again. */
  readonly hits: (block: Block, tokens?: Tokens) => readonly RuleHit[];
}

/** The plain facts of one block; everything else is drawn from these and from the neighbours'. */
export interface BlockFacts {
  /** Words; a character of a script without spaces counts as half of one. */
  readonly words: number;
  readonly sentence: boolean;
  /** Equal for blocks that say the same. */
  readonly key: string;
  /** Share of its words that are function words, 0 to 1. */
  readonly glue: number;
  readonly hits: readonly RuleHit[];
}

/** Longer blocks are judged by their beginning: what a megabyte is shows in its first words. */
const JUDGED_LENGTH = 4000;
/** Longer blocks that say the same begin the same. */
const KEY_WORDS = 40;

/** Reads the plain facts of a block. */
export function readFacts(block: Block, page: Page): BlockFacts {
  const isWhole = block.text.length <= JUDGED_LENGTH;
  const read = tokenize(isWhole ? block.text : block.text.slice(0, JUDGED_LENGTH));
  const { words: tokens } = read;
  let unspaced = 0;
  let glue = 0;
  for (const word of tokens) {
    if (classOf(word.charCodeAt(0)) & NO_SPACE) unspaced++;
    if (page.functionWords.has(word)) glue++;
  }
  const spaced = tokens.length - unspaced;
  const words = unspaced > spaced ? unspaced / 2 : spaced;
  return {
    words,
    sentence:
      endsSentence(block.text) ||
      (words > QUOTED_WORDS && endsQuote(block.text)) ||
      (words >= UNPUNCTUATED_WORDS && UNPUNCTUATED.test(block.text.slice(0, 20))),
    key: tokens.slice(0, KEY_WORDS).join(' '),
    glue: glue / Math.max(1, words),
    hits: isWhole ? page.hits(block, read) : page.hits(block),
  };
}

/** Scripts that end no sentence with a mark; there a block of some length is running text. */
const UNPUNCTUATED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/u;
const UNPUNCTUATED_WORDS = 40;

/** A closing quote ends a sentence where there is more than a quoted name. */
const QUOTED_WORDS = 8;

/** Sentences of furniture are short; running text has more words. */
export function isProse({ sentence, words }: BlockFacts): boolean {
  return sentence && words >= 12;
}
