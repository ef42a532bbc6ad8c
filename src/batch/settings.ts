import type { DedupeMode } from '../corpus/dedupe.js';
import type { CorpusProfile } from '../corpus/corpus-profile.js';
import type { CleanOptions } from '../model/options.js';
import type { Rendering } from './render.js';

/** What all documents of a run share: plain data, so that it can be sent to workers. */
export interface BatchSettings {
  readonly options: CleanOptions;
  readonly rendering: Rendering;
  /** WHATWG label that overrides detection. */
  readonly encoding: string | null;
  /** Most bytes of one document. */
  readonly maxBytes: number;
  /** The field of a JSON line that holds the document; null: the first known one. */
  readonly field: string | null;
  /** For one input: where it came from, its language. */
  readonly url: string | null;
  readonly lang: string | null;
  /** What the caller says about sites; null where nothing is known, or where the run finds out by itself. */
  readonly profile: CorpusProfile | null;
  /** What becomes of near-duplicates, where there are several documents. */
  readonly dedupe: DedupeMode;
  /** The annotated view of each document, for a terminal of that width. */
  readonly explanation: { readonly color: boolean; readonly columns: number | undefined } | null;
  /** Stands for everything above that changes an output; null where no run will ask whether it is still true. */
  readonly optionsHash: string | null;
}
