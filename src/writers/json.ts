import type { Article } from '../model/article.js';
import type { Fingerprint } from '../model/fingerprint.js';
import type { Removal } from '../model/removal.js';
import { safeJson } from '../text/safe-json.js';

export interface JsonOptions {
  /** Lists every removal, with pass, rule and reason; default false. */
  readonly explain?: boolean;
  /** Blanks a level; 0 (one line, as in JSON Lines) by default. */
  readonly indent?: number;
  /** By which near-duplicates are told, where somebody looks for them; see `clean-news/corpus`. */
  readonly fingerprint?: Fingerprint | null;
  /** The path, or another id, of the fullest copy of the same story, where one was found. */
  readonly duplicateOf?: string | null;
}

/** One article as JSON in the field order of the published format, without a line end behind it. */
export function writeArticleJson(article: Article, options: JsonOptions = {}): string {
  const { explain = false, indent = 0, fingerprint = null, duplicateOf = null } = options;
  const value: Record<string, unknown> = Object.fromEntries(FIELDS.map((field) => [field, article[field]]));
  if (explain) value['removals'] = article.removals.map(toRemoval);
  // The last two, in this order: see `duplicate-mark.ts`.
  if (fingerprint) value['fingerprint'] = fingerprint;
  if (duplicateOf) value['duplicateOf'] = duplicateOf;
  return safeJson(value, indent);
}

/** What is published, in this order; `removals` come last where they are asked for. */
const FIELDS = [
  ...(['schemaVersion', 'status', 'title', 'subtitle', 'authors', 'published', 'modified', 'publisher'] as const),
  ...(['section', 'tags', 'language', 'url', 'image', 'description', 'text', 'markdown', 'blocks'] as const),
  ...(['wordCount', 'related', 'metadataSources', 'removed', 'warnings', 'source', 'generator'] as const),
] satisfies readonly (keyof Article)[];

/** A removal as published: what it was and why; places inside the document stay within. */
function toRemoval({ action, field, text, after, pass, rule, reason, lines, path }: Removal): Record<string, unknown> {
  // Keys without a value are left out by JSON itself.
  return { action, field, text, after, pass, rule, reason, lines, path };
}
