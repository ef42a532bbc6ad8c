import { markdownTable } from '../markdown-table.js';
import type { PeerResult, PeerTable } from '../peers/peer-result.js';
import { type Chart, peersOf } from './charts.js';

/** So many charts as say the most. */
const PICTURES = 2;

/** The columns of the short table: a table of peers each, and what is shown of it. */
const COLUMNS: readonly {
  readonly head: string;
  readonly corpus: string;
  readonly kind: PeerTable['kind'];
  readonly value: (result: PeerResult) => string | undefined;
}[] = [
  { head: 'fundus F1', corpus: 'fundus', kind: 'html', value: ({ summary }) => summary?.text?.f1.toFixed(3) },
  { head: 'exact', corpus: 'fundus', kind: 'html', value: ({ summary }) => summary?.text?.exact.toFixed(3) },
  { head: 'wcxb F1', corpus: 'wcxb', kind: 'html', value: ({ summary }) => summary?.text?.f1.toFixed(3) },
  {
    head: 'trafeval snippets F1',
    corpus: 'trafeval',
    kind: 'html',
    value: ({ summary }) => summary?.segments?.f1.toFixed(3),
  },
  {
    head: 'fundus as text F1',
    corpus: 'fundus',
    kind: 'text-blocks',
    value: ({ summary }) => summary?.text?.f1.toFixed(3),
  },
  { head: '× parsing', corpus: 'fundus', kind: 'html', value: ({ times }) => times?.toFixed(1) },
];

/** The README's short table: every peer by its F1 on the first corpus, and where the rest stands. */
export function readmeBenchmarks(tables: readonly PeerTable[], charts: readonly Chart[]): string {
  const cells = (peer: string): string[] =>
    COLUMNS.map(({ corpus, kind, value }) => {
      const table = tables.find((one) => one.corpus === corpus && one.kind === kind);
      const result = table?.results.find((one) => one.peer === peer);
      return (result && value(result)) ?? '–';
    });
  const rows = peersOf(tables)
    .map((peer) => [peer === 'clean-news' ? `**${peer}**` : peer].concat(cells(peer)))
    .toSorted((a, b) => Number(b[1]) - Number(a[1]) || 0);
  const pictures = charts.slice(0, PICTURES).map(({ file, title }) => `![${title}](bench/results/${file})`);
  const samples = tables
    .filter(({ of, pages }) => of > pages)
    .filter((table) => COLUMNS.some(({ corpus, kind }) => corpus === table.corpus && kind === table.kind))
    .map(({ corpus, of, pages }) => `${corpus}: ${pages} of ${of} pages`);
  const [first] = tables;
  const machine = first ? `${first.date}, ${first.machine}` : '';
  const about = `${[...samples, machine].filter(Boolean).join('; ')}.`;
  return [...pictures, markdownTable(['peer', ...COLUMNS.map(({ head }) => head)], rows), about].join('\n\n');
}
