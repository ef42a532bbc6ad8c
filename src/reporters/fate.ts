import type { Status } from '../model/article.js';
import type { ErrorCode } from '../model/errors.js';

/** What became of one input. */
export interface Fate {
  /** As given; null for standard input. */
  readonly path: string | null;
  readonly status: Status | 'failed';
  /** Where the document went; null for standard output and for failures. */
  readonly output: string | null;
  readonly words: { readonly in: number; readonly kept: number; readonly removed: number };
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly error: { readonly code: ErrorCode; readonly message: string } | null;
}

/** What people are told an input is called. */
export function inputName(path: string | null): string {
  return path ?? 'standard input';
}
