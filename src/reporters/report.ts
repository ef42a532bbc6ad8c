import { CleanNewsError } from '../model/errors.js';
import type { Fate } from './fate.js';

/** What `--report` can be. */
export type ReportFormat = 'json' | 'jsonl';

/** @throws CleanNewsError `usage` for a name that says neither */
export function reportFormat(path: string): ReportFormat {
  if (/\.json$/i.test(path)) return 'json';
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return 'jsonl';
  throw new CleanNewsError('usage', `the name of --report ${path} must end in .json or .jsonl`);
}

/** Every input's fate, in input order; nothing in it depends on when or where the run happened. */
export function formatReport(fates: readonly Fate[], format: ReportFormat): string {
  const rows = format === 'jsonl' ? fates.map((fate) => JSON.stringify(fate)) : [JSON.stringify(fates, null, 2)];
  return rows.map((row) => `${row.toWellFormed()}\n`).join('');
}
