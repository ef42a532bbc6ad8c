import type { DuplicateCluster } from './duplicate-index.js';

/** What shall become of near-duplicates: nothing, a mark, or no output. */
export type DedupeMode = 'off' | 'mark' | 'drop';

/** What becomes of one article. */
export interface DedupeDecision {
  readonly isWritten: boolean;
  /** Id of the fullest copy, for `duplicateOf`; null for all that are no copies, or where nobody asked. */
  readonly duplicateOf: string | null;
}

/** Decides over every article of a batch by the clusters that were found in it. */
export function dedupe(clusters: readonly DuplicateCluster[], mode: DedupeMode): (id: string) => DedupeDecision {
  const originals = new Map<string, string>();
  if (mode !== 'off') {
    for (const { original, copies } of clusters) for (const { id } of copies) originals.set(id, original);
  }
  return (id) => {
    const duplicateOf = originals.get(id) ?? null;
    return { isWritten: duplicateOf === null || mode !== 'drop', duplicateOf };
  };
}
