import type { Metadata, MetadataField, Provenance } from '../model/metadata.js';
import type { MetadataFinds } from '../model/edit.js';
import { lineKey } from '../text/tokens.js';

type Sources = Readonly<Partial<Record<MetadataField, Provenance>>>;

/** Adds what was found: scalar facts are set once, lists grow without repeats. */
export function mergeFinds(
  metadata: Metadata,
  sources: Sources,
  finds: MetadataFinds,
  provenance: Provenance,
): { readonly metadata: Metadata; readonly metadataSources: Sources } {
  const merged: Record<string, unknown> = { ...metadata };
  const from: Partial<Record<MetadataField, Provenance>> = { ...sources };
  for (const [name, value] of Object.entries(finds) as [MetadataField, unknown][]) {
    const before = metadata[name];
    const after = mergeValue(name, before, value);
    if (after === before) continue;
    merged[name] = after;
    from[name] ??= provenance;
  }
  return { metadata: merged as unknown as Metadata, metadataSources: from };
}

function mergeValue(name: MetadataField, before: unknown, found: unknown): unknown {
  if (name === 'publisher') {
    const old = before as Metadata['publisher'];
    const add = found as Metadata['publisher'];
    const merged = { name: old.name ?? add.name, domain: old.domain ?? add.domain };
    return merged.name === old.name && merged.domain === old.domain ? before : merged;
  }
  if (Array.isArray(before)) {
    const known = new Set(before.map(listKey));
    const fresh = (found as readonly unknown[]).filter((item) => {
      const key = listKey(item);
      return !known.has(key) && known.add(key);
    });
    return fresh.length === 0 ? before : [...before, ...fresh];
  }
  return before ?? found;
}

function listKey(item: unknown): string {
  return lineKey(typeof item === 'string' ? item : (item as { title: string }).title);
}
