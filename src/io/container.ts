import type { CleanNewsError } from '../model/errors.js';
import type { ByteReader } from './byte-reader.js';
import type { ContainerKind } from './input-kind.js';

/** One record of a container, not looked into yet; or one that cannot be. */
export interface ContainerRecord {
  /** Counted from 1; in JSON Lines the line's number. */
  readonly number: number;
  /** Where it begins, in bytes of the unpacked stream. */
  readonly offset: number;
  readonly content: Uint8Array | CleanNewsError;
}

/**
 * The records of a container that may hold documents, one after the other, and those that are broken.
 *
 * @param maxBytes most bytes of a record; a longer one is broken
 */
export async function* readContainer(
  reader: ByteReader,
  kind: ContainerKind,
  maxBytes: number,
): AsyncGenerator<ContainerRecord> {
  if (kind === 'jsonl') yield* (await import('./jsonl-stream.js')).readJsonlStream(reader, maxBytes);
  else yield* (await import('./warc-stream.js')).readWarcStream(reader, maxBytes);
}
