import { eld } from 'eld/extrasmall';

/** What the n-gram model says of a text. */
export interface NgramAnswer {
  /** Likeness by language, 0 to 1. */
  readonly scores: ReadonlyMap<string, number>;
  /** Whether the model trusts its best answer. */
  readonly reliable: boolean;
}

/** More text makes the model slower and not surer. */
const MAX_UNITS = 4096;

/** Asks the model. Importing this file loads 40 MB of n-grams: only ever with `import()`. */
export function askNgrams(text: string): NgramAnswer {
  const result = eld.detect(text.slice(0, MAX_UNITS));
  return { scores: new Map(Object.entries(result.getScores())), reliable: result.isReliable() };
}
