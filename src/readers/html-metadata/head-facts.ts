import type { Element } from 'domhandler';
import { META_FIELDS } from '../../rules/html/meta-names.js';
import { collapse } from './element-text.js';
import type { FactList } from './fact-list.js';

/** Reads a `meta` tag by whichever of its names says something. */
export function addMeta({ attribs }: Element, list: FactList): void {
  const { content, property, name } = attribs;
  if (content === undefined || content === '') return;
  for (const key of [property, name, attribs['http-equiv'], attribs['itemprop']]) {
    for (const part of key?.toLowerCase().split(/\s+/u) ?? []) {
      const field = META_FIELDS.get(part);
      if (field === undefined) continue;
      list.add({ field, value: collapse(content), provenance: 'meta', source: part, place: null });
      return;
    }
  }
}

/** Reads the canonical address of a `link`. */
export function addLink({ attribs }: Element, list: FactList): void {
  const { rel, href } = attribs;
  if (href === undefined || rel === undefined) return;
  const relations = rel.toLowerCase().split(/\s+/u);
  const provenance = 'meta';
  if (relations.includes('canonical'))
    list.add({ field: 'url', value: collapse(href), provenance, source: 'canonical', place: null });
  if (relations.includes('image_src'))
    list.add({ field: 'image', value: collapse(href), provenance, source: 'image_src', place: null });
}
