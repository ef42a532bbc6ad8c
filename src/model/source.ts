/** Input formats by name; `auto` decides by content, then extension. */
export type SourceFormat = 'text' | 'html' | 'markdown' | 'jsonl' | 'warc' | 'mhtml';

/** Where a document came from. What needs bytes or a file system is null for plain string input. */
export interface Source {
  /** As given, with `/`; null for stdin and strings. */
  readonly path: string | null;
  readonly url: string | null;
  readonly format: SourceFormat;
  /** WHATWG label in lower case, such as `utf-8`. */
  readonly encoding: string | null;
  readonly bytes: number | null;
  /** Hex digest of the input bytes. */
  readonly sha256: string | null;
  /** For a document from a container: its place in it, counted from 1. */
  readonly number?: number;
  /** For a document from a container: what else that says of it. */
  readonly record?: Readonly<Record<string, unknown>>;
}
