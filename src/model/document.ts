import type { Block } from './block.js';
import type { Metadata, MetadataField, Provenance } from './metadata.js';
import type { Note } from './note.js';
import type { Removal } from './removal.js';
import type { Source } from './source.js';

/** One article under way: readers make it, the engine (and only the engine) derives the next one from edits. */
export interface Document {
  readonly source: Source;
  readonly metadata: Metadata;
  readonly metadataSources: Readonly<Partial<Record<MetadataField, Provenance>>>;
  /** What is still in the body, in reading order. */
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
  readonly notes: readonly Note[];
  /**
   * True for our own Markdown read back: its front matter says that the body has been decided,
   * so no pass may decide again.
   */
  readonly settled: boolean;
}
