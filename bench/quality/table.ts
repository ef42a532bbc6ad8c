import { FINDING_KINDS, groupFindings } from '../judge/findings.js';
import { markdownTable } from '../markdown-table.js';
import { type CorpusMeasure, keptRecall } from './measure-corpus.js';
import type { QualityResult } from '../results.js';

const HEAD = [
  'corpus',
  'F1',
  'precision',
  'recall',
  'recall kept',
  'exact',
  'repeats',
  'segments F1',
  'title',
  'authors',
  'date',
  'wrong date',
  'do nothing',
];

/** A row a corpus and kind of input; `repeats` in pages, the rest as shares. */
export function qualityTable(measures: QualityResult['rows']): string {
  const rows = measures.map((measure) => {
    const { text, segments, title, authors, date } = measure.cleaned;
    const nothing = measure.untouched;
    return [
      `${measure.corpus} ${measure.kind}`,
      figure(text?.f1),
      figure(text?.precision),
      figure(text?.recall),
      figure(keptRecall(measure)),
      figure(text?.exact),
      text === undefined ? '–' : String(text.repeats),
      figure(segments?.f1),
      figure(title?.exact),
      figure(authors?.f1),
      figure(date?.correct),
      figure(date?.wrong),
      figure(nothing?.text?.f1 ?? nothing?.segments?.f1),
    ];
  });
  return markdownTable(HEAD, rows);
}

/** A group of findings over all that was measured. */
type HeavyGroup = QualityResult['findings'][number];

/** For each kind of finding its heaviest groups. */
export function heaviestFindings(measures: readonly CorpusMeasure[], top: number): HeavyGroup[] {
  return FINDING_KINDS.flatMap((kind) => {
    const found = measures.flatMap(({ corpus, findings }) =>
      findings
        .filter((one) => one.kind === kind)
        // Two corpora may have pages of one name.
        .map((one) => Object.assign({}, one, { page: `${corpus}/${one.page}` })),
    );
    return groupFindings(found)
      .slice(0, top)
      .map(({ group, words, pages, members }) => ({ kind, group, words, blocks: members.length, pages }));
  });
}

/** The same as tables, one a kind. */
export function findingTables(groups: readonly HeavyGroup[]): string {
  return FINDING_KINDS.map((kind) => {
    const rows = groups
      .filter((one) => one.kind === kind)
      .map(({ group, words, blocks, pages }) => [
        group.replaceAll('<', '&lt;'),
        String(words),
        String(blocks),
        String(pages),
      ]);
    return markdownTable([kind, 'words', 'blocks', 'pages'], rows);
  }).join('\n\n');
}

function figure(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}
