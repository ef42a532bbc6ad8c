import { markdownTable } from '../markdown-table.js';
import type { PeerResult, PeerTable } from './peer-result.js';

const HEAD = [
  'peer',
  'F1',
  'precision',
  'recall',
  'exact',
  'repeats',
  'segments F1',
  'title',
  'authors',
  'date / wrong',
  '× parsing',
  'memory',
  'pages failed',
];

/** What a peer never names has no figure. Best first, by F1 or that of the snippets; those that did not run are named below. */
export function peerMarkdown(table: PeerTable): string {
  const ran = table.results.filter(({ summary }) => summary !== null).toSorted((a, b) => rank(b) - rank(a));
  const failed = table.results.flatMap(({ peer, failed: why }) => (why === null ? [] : `- ${peer}: ${why}`));
  return [markdownTable(HEAD, ran.map(row)), ...(failed.length > 0 ? [failed.join('\n')] : [])].join('\n\n');
}

function rank({ summary }: PeerResult): number {
  return summary?.text?.f1 ?? summary?.segments?.f1 ?? summary?.date?.correct ?? 0;
}

function row({ peer, version, summary, times, memory, errors }: PeerResult): string[] {
  const { text, segments, title, authors, date } = summary ?? {};
  return [
    peer === 'clean-news' ? `**${peer}**` : `${peer} ${version.replace(/^v/u, '')}`,
    figure(text?.f1),
    figure(text?.precision),
    figure(text?.recall),
    figure(text?.exact),
    text === undefined ? '–' : String(text.repeats),
    figure(segments?.f1),
    figure(title && title.f1 > 0 ? title.exact : undefined),
    figure(authors && authors.f1 > 0 ? authors.f1 : undefined),
    date === undefined || date.missing === 1 ? '–' : `${date.correct.toFixed(3)} / ${date.wrong.toFixed(3)}`,
    times === null ? '–' : times.toFixed(1),
    memory === null ? '–' : `${(memory / 1e6).toFixed(0)} MB`,
    errors === null ? '0' : String(errors.pages),
  ];
}

function figure(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}
