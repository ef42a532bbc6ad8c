import type { Fingerprint } from '../model/fingerprint.js';
import { candidatePairs } from './candidate-pairs.js';
import { type Copy, copyOf } from './copy-of.js';
import { FingerprintStore } from './fingerprint-store.js';

/** An article that repeats another. */
export interface Duplicate extends Copy {
  readonly id: string;
}

/** Articles that tell one story in the same words. */
export interface DuplicateCluster {
  /** The fullest of them; of equally full ones the first by id. */
  readonly original: string;
  /** The others, ascending by id (code units). */
  readonly copies: readonly Duplicate[];
}

/**
 * Finds near-duplicates among the articles of a batch. The result depends on the set of articles and on nothing else;
 * shards need no merging, since fingerprints can be added from anywhere in any order.
 */
export class DuplicateIndex {
  readonly #store = new FingerprintStore();

  /** Adds an article under an id that no other one has; without a fingerprint it is nobody's copy. */
  add(id: string, fingerprint: Fingerprint | null): void {
    if (fingerprint !== null) this.#store.add(id, fingerprint);
  }

  /** Clusters ascending by the id of their originals. In nearly linear time. */
  clusters(): DuplicateCluster[] {
    const store = this.#store;
    const order = Array.from({ length: store.size }, (_, entry) => entry).sort(
      (a, b) => store.words(b) - store.words(a) || compare(store.id(a), store.id(b)),
    );
    const originals = findOriginals(store, order);
    const clusters = new Map<number, Duplicate[]>();
    for (const [entry, { original, copy }] of originals) {
      const copies = clusters.get(original) ?? [];
      clusters.set(original, copies);
      copies.push({ id: store.id(entry), ...copy });
    }
    return [...clusters]
      .map(([original, copies]) => ({
        original: store.id(original),
        copies: copies.toSorted((a, b) => compare(a.id, b.id)),
      }))
      .toSorted((a, b) => compare(a.original, b.original));
  }
}

interface Found {
  readonly original: number;
  readonly copy: Copy;
}

/** So like is a copy of a copy, though it resembles the original less: it was cut or reworded once more. */
const CLOSE_COPY = 0.7;

/**
 * For each copy its original. From the fullest article on: who resembles an earlier original is its copy, everyone else is
 * an original. So all copies resemble their originals, and no chain of likenesses joins two stories.
 */
function findOriginals(store: FingerprintStore, order: readonly number[]): Map<number, Found> {
  const found = new Map<number, Found>();
  for (const [rank, candidates] of candidatePairs(store, order).entries()) {
    const entry = order[rank] as number;
    let best: Found | null = null;
    for (const candidate of candidates) {
      const other = order[candidate] as number;
      const original = found.get(other)?.original ?? other;
      const copy = copyOf(store, original, entry) ?? (original === other ? null : closeCopy(store, other, entry));
      // Of equal ones the fullest, which comes first.
      if (copy !== null && (best === null || copy.similarity > best.copy.similarity)) best = { original, copy };
    }
    if (best !== null) found.set(entry, best);
  }
  return found;
}

function closeCopy(store: FingerprintStore, other: number, entry: number): Copy | null {
  const copy = copyOf(store, other, entry);
  return copy !== null && copy.similarity >= CLOSE_COPY ? { ...copy, relation: 'cut' } : null;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
