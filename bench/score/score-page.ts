import type { Gold } from '../corpora.js';
import { extraRepeats } from './repeats.js';
import { bagRates, common, type Rates } from './bags.js';
import { fold, loosen, plainQuotes, squeeze, tokens, words } from './plain-text.js';
import type { Prediction } from './prediction.js';

/** Shares or counts of what is rightly there, wrongly there, missing. */
export interface Hits {
  readonly hit: number;
  readonly extra: number;
  readonly missing: number;
}

/** Counts of snippets; `clean`: those that must not be there and are not. */
export interface SnippetHits extends Hits {
  readonly clean: number;
}

/** The measures of one page that its gold allows. */
export interface PageScore {
  readonly text?: {
    readonly shingle: Hits;
    readonly exact: boolean;
    readonly words: Rates;
    /** Paragraphs that the output has more often than the gold. */
    readonly repeats: number;
  };
  readonly snippets?: SnippetHits;
  readonly looseSnippets?: SnippetHits;
  readonly title?: { readonly exact: boolean; readonly f1: number };
  readonly authors?: number;
  readonly date?: 'correct' | 'wrong' | 'missing';
}

const SHINGLE_TOKENS = 4;

/** Scores a page as the corpora's `score.py` does. */
export function scorePage(gold: Gold, found: Omit<Prediction, 'id'>): PageScore {
  return {
    ...(gold.text !== null && { text: scoreText(gold.text, found.text) }),
    ...(gold.with.length + gold.without.length > 0 && {
      snippets: scoreSnippets(gold, found.text, squeeze),
      looseSnippets: scoreSnippets(gold, found.text, loosen),
    }),
    ...(gold.title && { title: scoreTitle(gold.title, found.title ?? '') }),
    ...(gold.authors && gold.authors.length > 0 && { authors: scoreAuthors(gold.authors, found.authors ?? []) }),
    ...(gold.date && { date: scoreDate(gold.date, found.date ?? '') }),
  };
}

function scoreText(gold: string, found: string): NonNullable<PageScore['text']> {
  const [own, other] = [tokens(gold), tokens(found)];
  return {
    shingle: shareHits(shingles(own), shingles(other)),
    exact: own.length === other.length && own.every((token, i) => token === other[i]),
    words: bagRates(words(gold), words(found)),
    repeats: extraRepeats(gold, found).length,
  };
}

/** Runs of four tokens; a text shorter than that is one. */
function shingles(all: readonly string[]): string[] {
  if (all.length === 0) return [];
  const count = Math.max(1, all.length - SHINGLE_TOKENS + 1);
  return Array.from({ length: count }, (_, i) => all.slice(i, i + SHINGLE_TOKENS).join(' '));
}

/** As shares of their sum, so that a long page weighs no more than a short one. */
function shareHits(gold: readonly string[], found: readonly string[]): Hits {
  const hit = common(gold, found);
  const [extra, missing] = [found.length - hit, gold.length - hit];
  const all = Math.max(1, hit + extra + missing);
  return { hit: hit / all, extra: extra / all, missing: missing / all };
}

function scoreSnippets(gold: Gold, text: string, form: (text: string) => string): SnippetHits {
  const found = form(text);
  const has = (snippet: string): boolean => found.includes(form(snippet));
  const hit = gold.with.filter(has).length;
  const extra = gold.without.filter(has).length;
  return { hit, extra, missing: gold.with.length - hit, clean: gold.without.length - extra };
}

function scoreTitle(gold: string, found: string): NonNullable<PageScore['title']> {
  return {
    exact: squeeze(plainQuotes(gold)) === squeeze(plainQuotes(found)),
    f1: bagRates(words(gold), words(found)).f1,
  };
}

/** F1 of the sets of names. */
function scoreAuthors(gold: readonly string[], found: readonly string[]): number {
  const [own, other] = [nameSet(gold), nameSet(found)];
  if (own.size + other.size === 0) return 1;
  return (2 * [...own].filter((name) => other.has(name)).length) / (own.size + other.size);
}

function nameSet(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => fold(squeeze(name))).filter((name) => name !== ''));
}

function scoreDate(gold: string, found: string): NonNullable<PageScore['date']> {
  const day = found.trim().slice(0, 10);
  if (day === '') return 'missing';
  return day === gold.slice(0, 10) ? 'correct' : 'wrong';
}
