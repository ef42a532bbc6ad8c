import type { JobName } from './job.js';

/** What a document is called where others name it: its path, and behind `#` its record, counted from 1. */
export function documentName({ path, number }: Pick<JobName, 'path' | 'number'>): string {
  return number === null ? (path ?? '-') : `${path ?? '-'}#${number}`;
}
