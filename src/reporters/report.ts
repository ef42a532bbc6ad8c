import type { DuplicateCluster } from '../corpus/duplicate-index.js';
import { CleanNewsError } from '../model/errors.js';
import { safeJson } from '../text/safe-json.js';
import type { Fate } from './fate.js';
import { htmlReport } from './html-report.js';
import type { Tally } from './tally.js';

/** A report in the making: piece by piece, since a hundred thousand fates need not be in memory together. */
export interface ReportFormat {
  readonly begin: string;
  /** What stands for one document. */
  row(fate: Fate, isFirst: boolean): string;
  end(tally: Tally, clusters: readonly DuplicateCluster[]): string;
}

/** The report by the name of its file; nothing in it depends on when or where the run happened. */
export function reportFormat(path: string): ReportFormat {
  if (/\.json$/i.test(path)) return jsonReport;
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return jsonlReport;
  if (/\.html?$/i.test(path)) return htmlReport(path);
  throw new CleanNewsError('usage', `the name of --report ${path} must end in .json, .jsonl or .html`);
}

const jsonlReport: ReportFormat = {
  begin: '',
  row: (fate) => `${safeJson(fate)}\n`,
  end: () => '',
};

const jsonReport: ReportFormat = {
  begin: '[',
  row(fate, isFirst) {
    const object = safeJson(fate, 2).replaceAll('\n', '\n  ');
    return `${isFirst ? '' : ','}\n  ${object}`;
  },
  end: ({ documents }) => (documents === 0 ? ']\n' : '\n]\n'),
};
