import type { ContainerKind } from '../io/input-kind.js';
import type { SiteProfile } from '../model/site-profile.js';
import type { Fate } from '../reporters/fate.js';
import type { PackedFingerprint } from './packed-fingerprint.js';

/** What a document is called: its file, and its record if that holds many. */
export interface JobName {
  /** As given, with `/`; null for standard input. */
  readonly path: string | null;
  /** Counted from 1; null for a file that is one document. */
  readonly number: number | null;
  /** Where the record begins, in bytes of the unpacked file; null for a file that is one document. */
  readonly offset: number | null;
}

/** One document to clean: plain data, so that it can be sent to a worker. */
export interface Job extends JobName {
  /** The bytes of the document; null where the worker shall read the file itself. */
  readonly bytes: Uint8Array | null;
  /** What the bytes were taken out of, and so what they are wrapped in. */
  readonly container: ContainerKind | null;
  readonly target: JobTarget | null;
  /** What an earlier run wrote for this document. */
  readonly previous: EarlierDocument | null;
  /** What other files of the batch teach about the site, once they have all been seen. */
  readonly site: SiteProfile | null;
  /** For a look to learn from: the digest it had when an earlier run looked; null or missing where none did. */
  readonly seen?: string | null;
  /** Near-duplicates of it are looked for: it gets a fingerprint. */
  readonly isCompared: boolean;
}

/** The file that a document goes into; null where it is handed back. */
export interface JobTarget {
  /** A record has its place in a folder: its name is made from its number and address. */
  readonly path: string;
  readonly isFolder: boolean;
  /** The folder for files that get the real name once they are whole. */
  readonly partials: string;
}

/** A document as it was written, and what it was made from. */
export interface WrittenDocument {
  /** Digest of input bytes, options, version and site profile. */
  readonly fingerprint: string;
  /** Size of the output, so that a lost or cut one is noticed. */
  readonly bytes: number;
  readonly fate: Fate;
  /** In a file of many documents: where it begins, and its digest. */
  readonly place?: { readonly start: number; readonly digest: string };
  /** By which near-duplicates are told, so that nothing need be cleaned again to know them; null for one too short. */
  readonly print?: PackedFingerprint | null;
  /** What the text says it repeats; undefined: nothing. */
  readonly mark?: string;
  /** True for a near-duplicate that was left out: its text is kept among the program's own files. */
  readonly isAside?: boolean;
}

/** A document that an earlier run wrote. */
export interface EarlierDocument extends WrittenDocument {
  /** Where it lies; null where it is a part of a file. */
  readonly file: string | null;
}

/** What became of a job. */
export interface JobResult {
  readonly fate: Fate;
  /** The document, where it is not written by the job itself; null also when it failed or is there already. */
  readonly text: string | null;
  /** What the manifest shall know; null where nothing was written. */
  readonly written: WrittenDocument | null;
  /** By which near-duplicates are told; null where none are looked for, and for what is too short. */
  readonly print: PackedFingerprint | null;
  /** The annotated view, where it was asked for. */
  readonly explanation: string | null;
  /** For a bug: where it is. */
  readonly stack: string | null;
}
