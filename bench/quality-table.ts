import { FINDING_KINDS, type Finding, groupFindings, weigh } from './findings.js';
import { markdownTable } from './markdown-table.js';
import { type CorpusMeasure, keptRecall } from './measure-corpus.js';

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
export function qualityTable(measures: readonly CorpusMeasure[]): string {
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

/** For each kind of finding the heaviest groups over all that was measured. */
export function findingTables(measures: readonly CorpusMeasure[], top: number): string {
  return FINDING_KINDS.map((kind) => {
    const found: Finding[] = measures.flatMap(({ corpus, findings }) =>
      findings
        .filter((one) => one.kind === kind)
        .map((one) => Object.assign({}, one, { page: `${corpus}/${one.page}` })),
    );
    const rows = groupFindings(found)
      .slice(0, top)
      .map(({ group, words, pages, members }) => [group, String(words), String(members.length), String(pages)]);
    const title = `${kind}: ${weigh(found)} words, ${found.length} blocks`;
    return `${title}\n\n${markdownTable([kind, 'words', 'blocks', 'pages'], rows)}`;
  }).join('\n\n');
}

function figure(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}
