import type { Fate } from './fate.js';

/** A run in numbers, counted as it goes: the fates themselves would outgrow memory. */
export interface Tally {
  documents: number;
  readonly byStatus: Record<Fate['status'], number>;
  upToDate: number;
  /** Documents that repeat another one and were written all the same. */
  repeating: number;
  kept: number;
  removed: number;
}

export function createTally(): Tally {
  return {
    documents: 0,
    byStatus: { ok: 0, empty: 0, suspect: 0, duplicate: 0, failed: 0 },
    upToDate: 0,
    repeating: 0,
    kept: 0,
    removed: 0,
  };
}

/** Counts one more document. */
export function count(tally: Tally, { status, words, upToDate, duplicateOf }: Fate): void {
  tally.documents++;
  tally.byStatus[status]++;
  if (upToDate) tally.upToDate++;
  // Its words are in no output.
  if (status === 'duplicate') return;
  if (duplicateOf !== null) tally.repeating++;
  tally.kept += words.kept;
  tally.removed += words.removed;
}
