/** How often each value occurs. */
export function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Size of the intersection of two lists as bags. */
export function common(first: readonly string[], second: readonly string[]): number {
  const other = countsOf(second);
  let shared = 0;
  for (const [value, count] of countsOf(first)) shared += Math.min(count, other.get(value) ?? 0);
  return shared;
}

export function harmonic(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}

/** Mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function whole(value: number): Rates {
  return { precision: value, recall: value, f1: value };
}

/** Precision, recall and F1 of two lists of words as bags. */
export function bagRates(gold: readonly string[], found: readonly string[]): Rates {
  if (gold.length === 0) return whole(found.length === 0 ? 1 : 0);
  if (found.length === 0) return whole(0);
  const shared = common(gold, found);
  const [precision, recall] = [shared / found.length, shared / gold.length];
  return { precision, recall, f1: harmonic(precision, recall) };
}
