import type { PageObservation } from '../corpus/observe-page.js';

/** What a look at a document came to: plain data, so that a worker can send it. */
export interface Observed {
  /** Null for a document that there is nothing to learn from. */
  readonly page: PageObservation | null;
  /** Stands for the document and all that decides what it teaches; null where nobody will ask again. */
  readonly digest: string | null;
  /** It is as an earlier run saw it, so that nothing has been looked at but its bytes. */
  readonly isSeen: boolean;
  /** Why it could not be read. */
  readonly error: Error | null;
}

/** Of a document that cannot be read. */
export function unobserved(error: unknown): Observed {
  const cause = error instanceof Error ? error : new Error(String(error));
  return { page: null, digest: null, isSeen: false, error: cause };
}
