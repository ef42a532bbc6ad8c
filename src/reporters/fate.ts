import type { Status } from '../model/article.js';
import type { ErrorCode } from '../model/errors.js';

/** What became of one input. */
export interface Fate {
  /** As given; null for standard input. */
  readonly path: string | null;
  /** Which record of the input, counted from 1; null where the input is one document. */
  readonly record: number | null;
  readonly status: Status | 'failed';
  /** Where the document went; null for standard output and for failures. */
  readonly output: string | null;
  readonly words: { readonly in: number; readonly kept: number; readonly removed: number };
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  /** An earlier run wrote it, and nothing it depends on has changed. */
  readonly upToDate: boolean;
  readonly error: { readonly code: ErrorCode; readonly message: string } | null;
}

/** What people are told an input, or a record of it, is called. */
export function inputName(path: string | null, record: number | null = null): string {
  const name = path ?? 'standard input';
  return record === null ? name : `${name}, record ${record}`;
}
