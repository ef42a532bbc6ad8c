/** A part of an array of ascending hashes: the smallest ones of some set, all of it if it has no more than `capacity`. */
export interface Sketch {
  readonly hashes: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** How much of two sets is known to be the same. */
export interface Overlap {
  readonly common: number;
  /** Hashes of either up to where both are known. */
  readonly first: number;
  readonly second: number;
}

/**
 * Compares two sketches as far as both reach: of a set with more than `capacity` hashes only the smallest are known, and
 * a larger hash of the other may be in it or not.
 */
export function overlap(a: Sketch, b: Sketch, capacity: number): Overlap {
  const reach = Math.min(reachOf(a, capacity), reachOf(b, capacity));
  let common = 0;
  let first = a.start;
  let second = b.start;
  while (first < a.end && second < b.end) {
    const x = a.hashes[first] as number;
    const y = b.hashes[second] as number;
    if (x > reach || y > reach) break;
    if (x === y) common++;
    if (x <= y) first++;
    if (y <= x) second++;
  }
  while (first < a.end && (a.hashes[first] as number) <= reach) first++;
  while (second < b.end && (b.hashes[second] as number) <= reach) second++;
  return { common, first: first - a.start, second: second - b.start };
}

/** The largest hash up to which a sketch knows its whole set. */
function reachOf({ hashes, start, end }: Sketch, capacity: number): number {
  return end - start < capacity ? 0xffffffff : (hashes[end - 1] as number);
}
