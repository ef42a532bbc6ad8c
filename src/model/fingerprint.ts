/**
 * What tells whether two articles tell the same story in the same words: plain strings, so that it can stand in JSON and
 * any other program can group by it. All figures are hexadecimal.
 */
export interface Fingerprint {
  /** Length of the body in words; characters of scripts without spaces count as parts of words. */
  readonly words: number;
  /**
   * 32 bands of four min-hashes over runs of two words, 4 digits each: two articles that share so much of their runs that
   * one is a copy of the other have a band in common, equal to the letter. All bands together are the 128 min-hashes.
   */
  readonly bands: readonly string[];
  /** The smallest hashes of runs of four words, 8 digits each, ascending: what part of one article stands in another. */
  readonly sample: string;
  /** The smallest hashes of the figures named, 8 digits each, ascending: reports by one template differ in them. */
  readonly figures: string;
}
