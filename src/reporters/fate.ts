import type { Status } from '../model/article.js';
import type { ErrorCode } from '../model/errors.js';

/** What became of one input. */
export interface Fate {
  /** As given; null for standard input. */
  readonly path: string | null;
  /** Which record of the input, counted from 1; null where the input is one document. */
  readonly record: number | null;
  /** `duplicate`: it repeats another one and was therefore left out. */
  readonly status: Status | 'duplicate' | 'failed';
  /** Where the document went; null for standard output, for failures and for what was left out. */
  readonly output: string | null;
  readonly words: { readonly in: number; readonly kept: number; readonly removed: number };
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  /** An earlier run wrote it, and nothing it depends on has changed. */
  readonly upToDate: boolean;
  /** The fullest copy of the same story in this run; null where none was found, or none looked for. */
  readonly duplicateOf: DuplicateOf | null;
  readonly error: { readonly code: ErrorCode; readonly message: string } | null;
}

/** How a document repeats another one. */
export interface DuplicateOf {
  /** What the other one is called, as in the documents themselves. */
  readonly name: string;
  /** `same`: as much of it; `cut`: shortened. */
  readonly relation: 'same' | 'cut';
  /** Share of its runs of words that it has in common with the other one, 0 to 1, in hundredths. */
  readonly similarity: number;
}

/** What people are told an input, or a record of it, is called. */
export function inputName(path: string | null, record: number | null = null): string {
  const name = path ?? 'standard input';
  return record === null ? name : `${name}, record ${record}`;
}
