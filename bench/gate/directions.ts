import type { Direction } from './floors.js';

/** Means over many pages: what one trade-off between precision and recall may cost. */
const MEAN = { lowerIsBetter: false, tolerance: 0.003 };
/** Shares of pages: one page of the smallest pinned corpus (98) may tip. */
const SHARE = { lowerIsBetter: false, tolerance: 0.011 };
/** Other machines, and busy ones, move multiples by a third; a fault worth a red run doubles them. */
const TIMES = { lowerIsBetter: true, tolerance: 1, toleranceShare: 0.5 };

const MEASURES: Readonly<Record<string, Direction>> = {
  f1: MEAN,
  precision: MEAN,
  recall: MEAN,
  recallKept: MEAN,
  segments: MEAN,
  exact: SHARE,
  title: SHARE,
  authors: SHARE,
  date: SHARE,
  wrongDate: { lowerIsBetter: true, tolerance: 0.011 },
  /** Pages. */
  repeats: { lowerIsBetter: true, tolerance: 1 },
  /** Multiples of what the same run needs for parsing alone. */
  timesParsing: TIMES,
  /** Multiples of the bare interpreter's start. */
  timesBareStart: TIMES,
  /** Time of ten times the input as a multiple of the time of the input. */
  timeForTenfold: { ...TIMES, tolerance: 4 },
};

/**
 * Which way a figure is better, by the last part of its name.
 * @throws Error for a measure nobody knows
 */
export function directionOf(name: string): Direction {
  const direction = MEASURES[name.slice(name.lastIndexOf('/') + 1)];
  if (!direction) throw new Error(`no measure is called ${name}`);
  return direction;
}
