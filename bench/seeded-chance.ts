/** Chance that is the same in every run. */
export interface Chance {
  /** From 0 to 1, without 1. */
  readonly next: () => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** A whole number from `least` to `most`. */
  readonly count: (least: number, most: number) => number;
  readonly is: (share: number) => boolean;
}

/** The generator "mulberry32": 32 bits of state are plenty for invented text. */
export function seededChance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick: (values) => values[Math.floor(next() * values.length)] as (typeof values)[number],
    count: (least, most) => least + Math.floor(next() * (most - least + 1)),
    is: (share) => next() < share,
  };
}
