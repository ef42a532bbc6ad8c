import type { Metadata, MetadataField, Provenance, Publisher } from '../model/metadata.js';
import type { MetadataFinds } from '../model/edit.js';
import { lineKey } from '../text/tokens.js';

type Sources = Readonly<Partial<Record<MetadataField, Provenance>>>;

/** Adds what was found, in order: scalar facts are set once, lists grow without repeats. */
export function mergeFinds(
  metadata: Metadata,
  sources: Sources,
  finds: readonly MetadataFinds[],
  provenance: Provenance,
): { readonly metadata: Metadata; readonly metadataSources: Sources } {
  const merged: Record<string, unknown> = { ...metadata };
  const from: Partial<Record<MetadataField, Provenance>> = { ...sources };
  // A page may name thousands of other stories: each list is copied and compared once, not once a find.
  const lists = new Map<MetadataField, GrowingList>();
  for (const [name, value] of finds.flatMap((find) => Object.entries(find) as [MetadataField, unknown][])) {
    const before = merged[name];
    if (Array.isArray(before)) {
      // A list that another source has given whole is not added to; other stories are wherever the page names them.
      if (name !== 'related' && sources[name] !== undefined && sources[name] !== provenance) continue;
      const list = lists.get(name) ?? new GrowingList(before);
      lists.set(name, list);
      if (list.add(value as readonly unknown[])) from[name] ??= provenance;
      continue;
    }
    const after = name === 'publisher' ? mergePublisher(before as Publisher, value as Publisher) : (before ?? value);
    if (after === before) continue;
    merged[name] = after;
    from[name] ??= provenance;
  }
  for (const [name, { items }] of lists) merged[name] = items;
  return { metadata: merged as unknown as Metadata, metadataSources: from };
}

function mergePublisher(before: Publisher, found: Publisher): Publisher {
  const merged = { name: before.name ?? found.name, domain: before.domain ?? found.domain };
  return merged.name === before.name && merged.domain === before.domain ? before : merged;
}

/** A list without two entries that say the same. */
class GrowingList {
  readonly items: unknown[];
  readonly #keys: Set<string>;

  constructor(items: readonly unknown[]) {
    this.items = [...items];
    this.#keys = new Set(items.map(listKey));
  }

  /** Whether any of these was new. */
  add(items: readonly unknown[]): boolean {
    const before = this.items.length;
    for (const item of items) {
      const key = listKey(item);
      if (this.#keys.has(key)) continue;
      this.#keys.add(key);
      this.items.push(item);
    }
    return this.items.length > before;
  }
}

function listKey(item: unknown): string {
  return lineKey(typeof item === 'string' ? item : (item as { title: string }).title);
}
