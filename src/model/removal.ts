import type { MetadataField } from './metadata.js';

/** One thing that was taken out of the running text (or changed while reading), and why. */
export interface Removal {
  readonly action: 'removed' | 'lifted' | 'replaced';
  /** The metadata field the text went to, or also informed. */
  readonly field?: MetadataField;
  /** The text as it stood in the normalised source; for `replaced`, as it stood before. */
  readonly text: string;
  /** For `replaced`: what stands there now. */
  readonly after?: string;
  readonly pass: string;
  readonly rule: string;
  /** Short phrase in the present tense with its evidence. */
  readonly reason: string;
  /** Id of the block, and the UTF-16 range of its text as read: enough to put the piece back. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly lines: readonly [first: number, last: number] | null;
  readonly path: string | null;
  /** For repeats: id of the block that says the same and stays (or was lifted). */
  readonly keptTwin?: number;
}
