import type { Fate } from './fate.js';

/** A run in numbers, counted as it goes: the fates themselves would outgrow memory. */
export interface Tally {
  documents: number;
  readonly byStatus: Record<Fate['status'], number>;
  upToDate: number;
  kept: number;
  removed: number;
}

export function createTally(): Tally {
  return { documents: 0, byStatus: { ok: 0, empty: 0, suspect: 0, failed: 0 }, upToDate: 0, kept: 0, removed: 0 };
}

/** Counts one more document. */
export function count(tally: Tally, { status, words, upToDate }: Fate): void {
  tally.documents++;
  tally.byStatus[status]++;
  if (upToDate) tally.upToDate++;
  tally.kept += words.kept;
  tally.removed += words.removed;
}
