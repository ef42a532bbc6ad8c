import type { Cleaner } from '../../src/index.js';
import { openBytes } from '../../src/io/open.js';
import { corpusPages, type InputKind } from '../corpora.js';
import { type Finding, findingsOf } from '../judge/findings.js';
import type { Prediction } from '../score/prediction.js';
import { type PageScore, scorePage } from '../score/score-page.js';
import { type Summary, summarise } from '../score/summarise.js';

/** What the cleaning reaches on one kind of input of a corpus. */
export interface CorpusMeasure {
  readonly corpus: string;
  readonly kind: InputKind;
  readonly cleaned: Summary;
  /** What doing nothing reaches; null for HTML, which cannot be left as it is. */
  readonly untouched: Summary | null;
  readonly findings: readonly Finding[];
  readonly predictions: readonly Prediction[];
}

/** Gold texts of these have the standfirst; others begin behind it. */
export const WITH_SUBTITLE = new Set(['fundus', 'fixtures']);

/** Cleans and scores all pages of a corpus; null where it has none of that kind. */
export async function measureCorpus(
  cleaner: Cleaner,
  corpora: string,
  corpus: string,
  kind: InputKind,
): Promise<CorpusMeasure | null> {
  const scores: PageScore[] = [];
  const untouched: PageScore[] = [];
  const findings: Finding[] = [];
  const predictions: Prediction[] = [];
  for (const { id, bytes, gold, options } of corpusPages(corpora, corpus, kind)) {
    const article = await cleaner.clean(bytes, options);
    const text = [...(WITH_SUBTITLE.has(corpus) ? [article.subtitle] : []), article.text].filter(Boolean).join('\n\n');
    const found = { id, text, title: article.title, authors: article.authors, date: article.published };
    predictions.push(found);
    scores.push(scorePage(gold, found));
    for (const one of findingsOf(article, gold)) findings.push(one);
    if (kind !== 'html') untouched.push(scorePage(gold, { text: (await openBytes(bytes)).text }));
  }
  if (scores.length === 0) return null;
  return {
    corpus,
    kind,
    cleaned: summarise(scores),
    untouched: untouched.length === 0 ? null : summarise(untouched),
    findings,
    predictions,
  };
}

/** Share of what doing nothing recalls that the cleaning keeps. */
export function keptRecall({ cleaned, untouched }: Pick<CorpusMeasure, 'cleaned' | 'untouched'>): number | undefined {
  if (cleaned.text && untouched?.text) return cleaned.text.recall / untouched.text.recall;
  if (cleaned.segments && untouched?.segments) return cleaned.segments.recall / untouched.segments.recall;
  return undefined;
}
