import type { DedupeMode } from '../corpus/dedupe.js';
import { type DuplicateCluster, DuplicateIndex } from '../corpus/duplicate-index.js';
import { Spool } from '../io/spool.js';
import type { DuplicateOf, Fate } from '../reporters/fate.js';
import { documentName } from './document-name.js';
import type { Job, JobName, JobResult, JobTarget, WrittenDocument } from './job.js';
import { unpackFingerprint } from './packed-fingerprint.js';

/** A document of which it is not known yet whether it repeats another. */
export interface Held {
  readonly name: JobName;
  readonly target: JobTarget | null;
  readonly fate: Fate;
  /** The document, where nobody else keeps it; null also for one that failed. */
  readonly text: string | null;
  /** What it says of that as it lies there, by an earlier run. */
  readonly state: SettledState;
}

/** What a document says of what it repeats, and where it is. */
export type SettledState = Pick<WrittenDocument, 'mark' | 'isAside'>;

/** What was found about one document. */
export interface Verdict {
  readonly duplicateOf: DuplicateOf | null;
  readonly isWritten: boolean;
}

/**
 * The documents of a run in their order, and what they are compared by. Which of them repeat others is known when all have
 * been seen; until then they wait here, on the disk if they are many.
 */
export class Ledger {
  readonly #index = new DuplicateIndex();
  readonly #spool = new Spool();
  readonly #known = new Set<string>();

  /** @param text the document, if it shall wait here @throws CleanNewsError `unwritable` for a full disk */
  add(
    job: Pick<Job, 'path' | 'number' | 'offset'> & Partial<Job>,
    { fate, print }: JobResult,
    text: string | null,
  ): void {
    const { path, number, offset, target = null, previous = null } = job;
    const { mark, isAside } = (fate.upToDate && target !== null ? previous : null) ?? {};
    const state = { ...(mark === undefined ? {} : { mark }), ...(isAside === true ? { isAside } : {}) };
    const held: Held = { name: { path, number, offset }, target, fate, text, state };
    this.#spool.add(JSON.stringify(held));
    const name = documentName(held.name);
    // Named twice on the command line, it does not repeat itself.
    if (print === null || this.#known.has(name)) return;
    this.#known.add(name);
    this.#index.add(name, unpackFingerprint(print));
  }

  /** What repeats what, now that everything has been seen. */
  clusters(): DuplicateCluster[] {
    return this.#index.clusters();
  }

  /** All documents, in the order in which they came. */
  *held(): Generator<Held> {
    for (const line of this.#spool.lines()) yield JSON.parse(line) as Held;
  }

  close(): void {
    this.#spool.close();
  }
}

/** What clusters mean for each document. */
export function verdicts(clusters: readonly DuplicateCluster[], mode: DedupeMode): (name: JobName) => Verdict {
  const copies = new Map<string, DuplicateOf>();
  for (const { original, copies: others } of clusters) {
    for (const { id, relation, similarity } of others) {
      copies.set(id, { name: original, relation, similarity: Math.round(similarity * 100) / 100 });
    }
  }
  return (name) => {
    const duplicateOf = copies.get(documentName(name)) ?? null;
    return { duplicateOf, isWritten: duplicateOf === null || mode !== 'drop' };
  };
}
