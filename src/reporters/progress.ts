import { grouped } from './summary.js';

/** How far a run is. */
export interface Progress {
  /** What is being done, in front of everything; empty where it needs no name. */
  readonly what?: string;
  readonly done: number;
  readonly failed: number;
  /** Share of the inputs that have been read, 0 to 1. */
  readonly share: number;
  /** Milliseconds since the beginning. */
  readonly elapsed: number;
}

/** With less behind it, a time left would be a guess. */
const LEAST_SHARE = 0.01;
const LEAST_ELAPSED = 2000;

/** `24 %, 1,204 done, 3 failed, 118 a second, 2 min left`, as long as that fits into the width. */
export function formatProgress({ what = '', done, failed, share, elapsed }: Progress, width: number): string {
  const rate = elapsed > 0 ? (done / elapsed) * 1000 : 0;
  // Of a pipe nobody knows how long it is.
  const parts = [...(share > 0 ? [`${Math.floor(share * 100)} %`] : []), `${grouped(done)} done`];
  if (failed > 0) parts.push(`${grouped(failed)} failed`);
  if (done > 0) parts.push(`${rate < 10 ? rate.toFixed(1) : grouped(Math.round(rate))} a second`);
  if (share >= LEAST_SHARE && elapsed >= LEAST_ELAPSED) {
    parts.push(`${formatDuration((elapsed / share) * (1 - share))} left`);
  }
  while (what.length + parts.join(', ').length > width && parts.length > 1) parts.pop();
  return what + parts.join(', ');
}

/** Two units say enough: `45 s`, `3 min`, `2 h 10 min`. */
function formatDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
