import type { Article } from '../model/article.js';
import { CleanNewsError } from '../model/errors.js';
import type { Fate } from '../reporters/fate.js';
import { countWords } from '../text/word-count.js';
import type { JobName } from './job.js';

/** The fate of a document that was cleaned. */
export function fateOf({ path, number }: JobName, article: Article, output: string | null): Fate {
  const { status, wordCount, removed, removals, warnings } = article;
  const lifted = removals
    .filter(({ action }) => action === 'lifted')
    .reduce((sum, { text }) => sum + countWords(text), 0);
  const words = { in: wordCount + lifted + removed.words, kept: wordCount, removed: removed.words };
  return { path, record: number, status, output, words, warnings, upToDate: false, duplicateOf: null, error: null };
}

/** The fate of a document that failed; what is no error of ours is a bug. */
export function failedFate({ path, number, offset }: JobName, error: unknown): Fate {
  const code = error instanceof CleanNewsError ? error.code : 'internal';
  const cause = error instanceof Error ? error.message : String(error);
  const message = offset === null ? cause : `${cause} (at byte ${offset})`;
  const words = { in: 0, kept: 0, removed: 0 };
  return {
    path,
    record: number,
    status: 'failed',
    output: null,
    words,
    warnings: [],
    upToDate: false,
    duplicateOf: null,
    error: { code, message },
  };
}
