import type { PeerTable } from '../peers/peer-result.js';
import { type DotChart, dotChart } from './dot-chart.js';

/** Corpora whose gold is the whole text. */
const WITH_TEXT = new Set(['fundus', 'wcxb', 'fixtures']);

/** A chart that stands beside the report. */
export interface Chart {
  readonly file: string;
  /** For who does not see it. */
  readonly title: string;
  readonly svg: string;
}

/** The charts of a report, those that the README shows as well first. */
export function charts(tables: readonly PeerTable[]): readonly Chart[] {
  const html = tables.filter(({ corpus, kind }) => kind === 'html' && WITH_TEXT.has(corpus));
  const text = tables.filter(({ kind }) => kind !== 'html');
  const [timed] = html;
  return [
    ...(html.length > 0
      ? [drawn('quality-html.svg', quality('Quality on HTML pages: F1 of the text', html, [0.8, 0.85, 0.9, 0.95, 1]))]
      : []),
    ...(timed ? [drawn('speed-html.svg', speed(timed))] : []),
    ...(text.length > 0
      ? [drawn('quality-text.svg', quality('Quality on plain text: F1', text, [0, 0.2, 0.4, 0.6, 0.8, 1]))]
      : []),
  ];
}

function drawn(file: string, chart: DotChart): Chart {
  return { file, title: chart.title, svg: dotChart(chart) };
}

function quality(title: string, tables: readonly PeerTable[], ticks: readonly number[]): DotChart {
  const values = (peer: string): (number | null)[] =>
    tables.map(({ results }) => results.find((result) => result.peer === peer)?.summary?.text?.f1 ?? null);
  return {
    title,
    series: tables.map(({ corpus, kind, pages }) => `${corpus}${kind === 'html' ? '' : ` ${kind}`}, ${pages} pages`),
    scale: 'linear',
    ticks,
    rows: peersOf(tables)
      .map((peer) => ({ label: peer, values: values(peer), emphasised: peer === 'clean-news' }))
      .filter((row) => row.values.some((value) => value !== null))
      .toSorted((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0)),
  };
}

function speed({ corpus, results }: PeerTable): DotChart {
  return {
    title: `Processor time a page of ${corpus}, as multiples of parsing it`,
    series: [''],
    scale: 'log',
    ticks: [0.3, 1, 3, 10, 30, 100],
    rows: results
      .filter(({ times }) => times !== null)
      .toSorted((a, b) => (a.times ?? 0) - (b.times ?? 0))
      .map(({ peer, times }) => ({ label: peer, values: [times], emphasised: peer === 'clean-news' })),
  };
}

export function peersOf(tables: readonly PeerTable[]): string[] {
  return [...new Set(tables.flatMap(({ results }) => results.map(({ peer }) => peer)))];
}
