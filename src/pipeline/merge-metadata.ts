import type { Metadata, MetadataField, Provenance, Publisher } from '../model/metadata.js';
import type { MetadataFinds } from '../model/edit.js';
import { joinLines } from '../text/edges.js';
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
  for (const [name, found] of finds.flatMap((find) => Object.entries(find) as [MetadataField, unknown][])) {
    const value = onOneLine(found);
    const before = merged[name];
    if (Array.isArray(before)) {
      if (isWhole(name, sources[name])) continue;
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

/** Whether a list was stated as a whole: a line of the text that is read as a name adds nothing to the authors stated. */
function isWhole(name: MetadataField, source: Provenance | undefined): boolean {
  return (name === 'authors' || name === 'tags') && source !== undefined && STATED.has(source);
}

const STATED: ReadonlySet<Provenance> = new Set(['json-ld', 'meta', 'microdata', 'markup']);

/** A headline or a name that was broken into lines on the page is one line of metadata. */
function onOneLine(value: unknown): unknown {
  if (typeof value === 'string') return joinLines(value);
  if (Array.isArray(value)) return value.map(onOneLine);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, onOneLine(inner)]));
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
      // What has neither letters nor figures says nothing.
      if (key === '' || this.#keys.has(key)) continue;
      this.#keys.add(key);
      this.items.push(item);
    }
    return this.items.length > before;
  }
}

function listKey(item: unknown): string {
  return lineKey(typeof item === 'string' ? item : (item as { title: string }).title);
}
