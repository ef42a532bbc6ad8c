import type { Gold } from '../corpora.js';
import { LEAST_WORDS, shingles, squeeze, wordsOf } from './gold-words.js';

/** What the gold says of a text that was taken out; `open` where it says nothing. */
export type Verdict = 'right' | 'wrong' | 'open';

/** Of a line's runs of words this share must be missing from the output for the line to be lost. */
const LOST_SHARE = 0.6;

/**
 * Judges removals by what the gold text has more often than the output: the second copy of a paragraph is no loss, nor
 * is a word that furniture shares with the article.
 */
export class LostText {
  readonly #gold: Gold;
  readonly #goldWords: readonly string[];
  readonly #outputWords: readonly string[];
  readonly #output: string;
  readonly #missing: ReadonlySet<string>;

  /** `output` is all that is left of the page as text, title and subtitle included. */
  constructor(gold: Gold, output: string) {
    this.#gold = gold;
    this.#output = squeeze(output);
    this.#goldWords = wordsOf(gold.text ?? '');
    this.#outputWords = wordsOf(output);
    this.#missing = missing(shingles(this.#goldWords), shingles(this.#outputWords));
  }

  verdict(removed: string): Verdict {
    if (wordsOf(removed).length === 0) return 'open';
    if (this.#gold.text === null) return this.#bySnippets(squeeze(removed));
    return removed.split('\n').some((line) => this.#isLost(wordsOf(line))) ? 'wrong' : 'right';
  }

  #isLost(words: readonly string[]): boolean {
    if (words.length === 0) return false;
    if (words.length < LEAST_WORDS) return occurrences(this.#goldWords, words) > occurrences(this.#outputWords, words);
    const runs = shingles(words);
    return runs.filter((run) => this.#missing.has(run)).length / runs.length > LOST_SHARE;
  }

  #bySnippets(removed: string): Verdict {
    const has = (snippet: string): boolean =>
      wordsOf(snippet).length >= LEAST_WORDS && removed.includes(squeeze(snippet));
    if (this.#gold.with.some((snippet) => has(snippet) && !this.#output.includes(squeeze(snippet)))) return 'wrong';
    return this.#gold.without.some(has) ? 'right' : 'open';
  }
}

/** The runs that are in the first list more often than in the second. */
function missing(first: readonly string[], second: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const run of first) counts.set(run, (counts.get(run) ?? 0) + 1);
  for (const run of second) counts.set(run, (counts.get(run) ?? 0) - 1);
  return new Set([...counts].filter(([, count]) => count > 0).map(([run]) => run));
}

function occurrences(words: readonly string[], part: readonly string[]): number {
  let count = 0;
  for (let start = words.indexOf(part[0] ?? ''); start >= 0; start = words.indexOf(part[0] ?? '', start + 1)) {
    if (part.every((word, i) => words[start + i] === word)) count++;
  }
  return count;
}
