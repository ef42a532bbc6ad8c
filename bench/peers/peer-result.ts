import type { InputKind } from '../corpora.js';
import type { Summary } from '../score/summarise.js';

/** What a peer reached on the pages of a corpus. */
export interface PeerResult {
  readonly peer: string;
  readonly version: string;
  readonly note: string | null;
  /** Null where it could not be installed or run; `failed` then says why. */
  readonly summary: Summary | null;
  readonly failed: string | null;
  /** Pages that it gave up, with what it said of the first. */
  readonly errors: { readonly pages: number; readonly first: string } | null;
  /** Mean processor time a page, as a multiple of what parsing the same pages took in the same run. */
  readonly times: number | null;
  /** Most resident memory in bytes. */
  readonly memory: number | null;
}

/** One run of all peers over the same pages. */
export interface PeerTable {
  readonly corpus: string;
  readonly kind: InputKind;
  readonly pages: number;
  /** Pages that the corpus has; more than `pages` where a sample was taken. */
  readonly of: number;
  readonly machine: string;
  /** ISO day. */
  readonly date: string;
  /** Processor time of parsing alone, in milliseconds a page. */
  readonly floor: number;
  readonly results: readonly PeerResult[];
}
