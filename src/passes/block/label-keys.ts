import type { LabelWords, LanguagePack } from '../../rules/pack.js';
import { lineKey } from '../../text/tokens.js';

/** Labels as line keys, made once a pack: packs never change. */
const cache = new WeakMap<LanguagePack, Readonly<Record<keyof LabelWords, ReadonlySet<string>>>>();

/** A pack's labels of one kind, as line keys. */
export function labelKeys(pack: LanguagePack, kind: keyof LabelWords): ReadonlySet<string> {
  const { tags, section, source } = pack.labels;
  const known = cache.get(pack) ?? { tags: keysOf(tags), section: keysOf(section), source: keysOf(source) };
  cache.set(pack, known);
  return known[kind];
}

function keysOf(labels: readonly string[]): ReadonlySet<string> {
  return new Set(labels.map(lineKey));
}

/** A label and what it labels. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** Longer lines are read by nobody here: a label and its value are short. */
const LONGEST_LINE = 200;
// bounded: `LONGEST_LINE`
const LABELLED = /^([^:：\p{Nd}]{2,30}?)\s?[:：]\s*(\S.*)$/su;

/** Reads a short line, or a part of one, that is a label with its value: `Category: Local`; null for all others. */
export function readLabelled(text: string): Labelled | null {
  const [, label, value] = (text.length > LONGEST_LINE ? null : LABELLED.exec(text)) ?? [];
  return label === undefined || value === undefined ? null : { label, value };
}
