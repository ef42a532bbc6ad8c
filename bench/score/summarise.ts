import { harmonic, mean, type Rates } from './bags.js';
import type { Hits, PageScore } from './score-page.js';

/** The figures of a corpus, each over the pages that have the gold for it. */
export interface Summary {
  readonly pages: number;
  readonly text?: Rates & {
    readonly pages: number;
    /** Share of pages whose whole token sequence is right. */
    readonly exact: number;
    /** Pages without any text found. */
    readonly empty: number;
    readonly words: Rates;
    /** Pages with a paragraph more often than the gold has it. */
    readonly repeats: number;
  };
  readonly segments?: Rates & {
    readonly pages: number;
    readonly accuracy: number;
    readonly withoutFound: number;
    readonly withLoose: number;
    readonly withoutLoose: number;
  };
  readonly title?: { readonly pages: number; readonly exact: number; readonly f1: number };
  readonly authors?: { readonly pages: number; readonly f1: number };
  readonly date?: {
    readonly pages: number;
    readonly correct: number;
    readonly wrong: number;
    readonly missing: number;
  };
}

/** The figures of a corpus from those of its pages, as the corpora's `score.py` takes them. */
export function summarise(scores: readonly PageScore[]): Summary {
  const text = present(scores.map((score) => score.text));
  const titles = present(scores.map(({ title }) => title));
  const authors = present(scores.map((score) => score.authors));
  const dates = present(scores.map(({ date }) => date));
  return {
    pages: scores.length,
    ...(text.length > 0 && { text: summariseText(text) }),
    ...(scores.some(({ snippets }) => snippets && snippets.hit + snippets.missing > 0) && {
      segments: summariseSegments(scores),
    }),
    ...(titles.length > 0 && {
      title: {
        pages: titles.length,
        exact: mean(titles.map(({ exact }) => (exact ? 1 : 0))),
        f1: mean(titles.map(({ f1 }) => f1)),
      },
    }),
    ...(authors.length > 0 && { authors: { pages: authors.length, f1: mean(authors) } }),
    ...(dates.length > 0 && { date: summariseDates(dates) }),
  };
}

function summariseText(all: readonly NonNullable<PageScore['text']>[]): NonNullable<Summary['text']> {
  const shingle = all.map((one) => one.shingle);
  const precision = mean(
    shingle.filter(({ hit, extra }) => hit + extra > 0).map(({ hit, extra, missing }) => rate(hit, extra, missing)),
  );
  const recall = mean(
    shingle.filter(({ hit, missing }) => hit + missing > 0).map(({ hit, extra, missing }) => rate(hit, missing, extra)),
  );
  return {
    pages: all.length,
    precision,
    recall,
    f1: harmonic(precision, recall),
    exact: mean(all.map(({ exact }) => (exact ? 1 : 0))),
    empty: shingle.filter(({ hit, extra }) => hit + extra === 0).length,
    words: {
      precision: mean(all.map(({ words }) => words.precision)),
      recall: mean(all.map(({ words }) => words.recall)),
      f1: mean(all.map(({ words }) => words.f1)),
    },
    repeats: all.filter(({ repeats }) => repeats > 0).length,
  };
}

/** 1 for a flawless page, whatever the other kind of error would make of it. */
function rate(hit: number, miss: number, other: number): number {
  if (miss === 0 && other === 0) return 1;
  return share(hit, hit + miss);
}

function summariseSegments(scores: readonly PageScore[]): NonNullable<Summary['segments']> {
  const strict = present(scores.map(({ snippets }) => snippets));
  const loose = present(scores.map(({ looseSnippets }) => looseSnippets));
  const { hit, extra, missing } = total(strict);
  const clean = strict.reduce((sum, one) => sum + one.clean, 0);
  const looseTotal = total(loose);
  return {
    pages: strict.length,
    precision: share(hit, hit + extra),
    recall: share(hit, hit + missing),
    f1: share(2 * hit, 2 * hit + extra + missing),
    accuracy: share(hit + clean, hit + extra + missing + clean),
    withoutFound: share(extra, extra + clean),
    withLoose: share(looseTotal.hit, hit + missing),
    withoutLoose: share(looseTotal.extra, extra + clean),
  };
}

function summariseDates(days: readonly NonNullable<PageScore['date']>[]): NonNullable<Summary['date']> {
  const of = (kind: string): number => share(days.filter((day) => day === kind).length, days.length);
  return { pages: days.length, correct: of('correct'), wrong: of('wrong'), missing: of('missing') };
}

function total(all: readonly Hits[]): Hits {
  return all.reduce(
    (sum, { hit, extra, missing }) => ({
      hit: sum.hit + hit,
      extra: sum.extra + extra,
      missing: sum.missing + missing,
    }),
    { hit: 0, extra: 0, missing: 0 },
  );
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function present<Value>(values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value): value is Value => value !== undefined);
}
