import type { SourceFormat } from '../model/source.js';
import type { ContainerKind } from './input-kind.js';

/** One document out of its file or container, with what that says of it; its bytes are no text yet. */
export interface Payload {
  /** As stored: what size and hash are of. */
  readonly stored: Uint8Array;
  /** The document itself. */
  readonly content: Uint8Array | string;
  /** What a header calls its encoding. */
  readonly encoding: string | null;
  readonly url: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  /** The format, where the container says it. */
  readonly from: SourceFormat | null;
  readonly record: Readonly<Record<string, unknown>> | null;
}

/** A document that came without anything beside it. */
export function barePayload(stored: Uint8Array, content: Uint8Array): Payload {
  return { stored, content, encoding: null, url: null, published: null, from: null, record: null };
}

/** How to read the records of a container. */
export interface RecordOptions {
  /** The field of a JSON line that holds the document; null for the first known one. */
  readonly field: string | null;
  /** Most bytes of a document, unpacked. */
  readonly maxBytes: number;
}

/**
 * The document in the bytes that a container holds for it.
 *
 * @throws CleanNewsError `unreadable`, `too-large`
 */
export async function readRecord(
  bytes: Uint8Array,
  container: ContainerKind,
  { field, maxBytes }: RecordOptions,
): Promise<Payload> {
  if (container === 'jsonl') return (await import('./jsonl-record.js')).readJsonlRecord(bytes, field);
  return (await import('./warc-record.js')).readWarcRecord(bytes, maxBytes);
}
