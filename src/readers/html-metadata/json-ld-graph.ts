import { FOREIGN_KEYS } from '../../rules/html/article-types.js';
import { parseLooseJson } from './repair-json.js';

/** An object of a JSON-LD block. */
export type JsonNode = Readonly<Record<string, unknown>>;

/** The objects of all blocks of a page that may speak of it. */
export interface JsonLdGraph {
  /** In reading order, those within others behind them. */
  readonly nodes: readonly JsonNode[];
  readonly byId: ReadonlyMap<string, JsonNode>;
}

/** More objects are a catalogue. */
const MOST_NODES = 5000;

/** Reads the script blocks of a page; what cannot be parsed, repaired or not, is left out. */
export function readJsonLd(blocks: readonly string[]): JsonLdGraph {
  const nodes: JsonNode[] = [];
  const byId = new Map<string, JsonNode>();
  const known = new Set<unknown>();
  const waiting: { readonly value: unknown; readonly foreign: boolean }[] = blocks
    .flatMap((block) => parseLooseJson(block))
    .map((value) => ({ value, foreign: false }));
  // A queue: what stands further out speaks first.
  for (let at = 0; at < waiting.length && at < MOST_NODES; at++) {
    const { value, foreign } = waiting[at] as (typeof waiting)[number];
    if (typeof value !== 'object' || value === null || known.has(value)) continue;
    known.add(value);
    if (Array.isArray(value)) {
      for (const item of value) waiting.push({ value: item as unknown, foreign });
      continue;
    }
    const node = value as JsonNode;
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > Object.keys(byId.get(id) ?? {}).length) byId.set(id, node);
    if (!foreign && node['@type'] !== undefined) nodes.push(node);
    for (const [key, item] of Object.entries(node)) {
      if (typeof item === 'object') waiting.push({ value: item, foreign: foreign || FOREIGN_KEYS.has(key) });
    }
  }
  return { nodes, byId };
}

/** The types of an object, without the address of their vocabulary. */
export function typesOf(node: JsonNode): string[] {
  const type = node['@type'];
  const types = Array.isArray(type) ? (type as unknown[]) : [type];
  return types.filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[/#:]/u, ''));
}

/** The values of a key as a list, references by `@id` followed. */
export function valuesOf(node: JsonNode, key: string, { byId }: JsonLdGraph): unknown[] {
  const value = node[key];
  const list = Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
  return list.map((item) => {
    const id = isNode(item) ? item['@id'] : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? item) : item;
  });
}

export function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
