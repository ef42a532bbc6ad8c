import type { Gold } from '../corpora.js';
import { LEAST_WORDS, shingles, squeeze, wordsOf } from './gold-words.js';

/** Tells whether words stand in the text that a person called the article. */
export class GoldText {
  readonly #text: string | null;
  readonly #shingles: ReadonlySet<string>;
  readonly #with: readonly string[];
  readonly #without: readonly string[];

  constructor(gold: Gold) {
    this.#text = gold.text === null ? null : ` ${wordsOf(gold.text).join(' ')} `;
    this.#shingles = new Set(gold.text === null ? [] : shingles(wordsOf(gold.text)));
    this.#with = gold.with.map(squeeze).filter((snippet) => wordsOf(snippet).length >= LEAST_WORDS);
    this.#without = gold.without.map(squeeze).filter((snippet) => wordsOf(snippet).length >= LEAST_WORDS);
  }

  /** Words of a kept text that are no article: all of it, where most of it is not in the gold. */
  foreignWords(text: string): number {
    const words = wordsOf(text);
    if (this.#text === null) return this.#without.some((one) => squeeze(text).includes(one)) ? words.length : 0;
    return words.length >= LEAST_WORDS && this.#share(words) < 0.5 ? words.length : 0;
  }

  /** Words of a removed text that are article. */
  ownWords(text: string): number {
    if (this.#text === null) return this.#with.some((one) => squeeze(text).includes(one)) ? wordsOf(text).length : 0;
    let own = 0;
    for (const line of text.split('\n')) {
      const words = wordsOf(line);
      if (words.length > LEAST_WORDS && this.#share(words) > 0.6) own += words.length;
    }
    return own;
  }

  /** Share of a text's runs of three words that the gold has. */
  #share(words: readonly string[]): number {
    const own = shingles(words);
    return own.filter((one) => this.#shingles.has(one)).length / Math.max(1, own.length);
  }
}
