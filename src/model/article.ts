import type { Document } from './document.js';
import type { MetadataField, Provenance, Publisher, RelatedLink } from './metadata.js';
import type { Removal } from './removal.js';
import type { SourceFormat } from './source.js';

export interface Link {
  readonly text: string;
  readonly url: string;
}

export interface ListItem {
  readonly text: string;
  readonly links?: readonly Link[];
  /** Nested lists. */
  readonly blocks: readonly ArticleBlock[];
}

/** A block as the JSON shows it; see `clean-news schema`. */
export type ArticleBlock =
  | { readonly type: 'paragraph'; readonly text: string; readonly links?: readonly Link[] }
  | { readonly type: 'heading'; readonly level: number; readonly text: string; readonly links?: readonly Link[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly type: 'quote'; readonly text: string; readonly links?: readonly Link[] }
  | { readonly type: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | {
      readonly type: 'image';
      readonly url: string | null;
      readonly alt: string | null;
      readonly caption: string | null;
      readonly credit: string | null;
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'embed'; readonly url: string | null; readonly text: string }
  | { readonly type: 'footnote'; readonly label: string; readonly text: string }
  | { readonly type: 'rule' };

/** `ok`; `empty`: there is no article here; `suspect`: there may be one, a warning says what is doubtful. */
export type Status = 'ok' | 'empty' | 'suspect';

/** One cleaned document, with the fields of the published JSON (version 1). */
export interface Article {
  readonly schemaVersion: '1';
  readonly status: Status;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  /** ISO 8601, as precise as the source. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: Publisher;
  readonly section: string | null;
  readonly tags: readonly string[];
  readonly language: string | null;
  readonly url: string | null;
  readonly image: string | null;
  readonly description: string | null;
  /** Plain body without title and subtitle; blocks separated by a blank line. */
  readonly text: string;
  /** The body as Markdown, without title and subtitle. */
  readonly markdown: string;
  readonly blocks: readonly ArticleBlock[];
  readonly wordCount: number;
  readonly related: readonly RelatedLink[];
  readonly metadataSources: Readonly<Partial<Record<MetadataField, Provenance>>>;
  readonly removed: {
    readonly words: number;
    readonly blocks: number;
    readonly byPass: Readonly<Record<string, number>>;
  };
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly source: {
    readonly path: string | null;
    readonly format: SourceFormat;
    readonly encoding: string | null;
    readonly bytes: number | null;
    readonly sha256: string | null;
    readonly number?: number;
    readonly record?: Readonly<Record<string, unknown>>;
  };
  /** Name and version, such as `clean-news/1.0.0`. */
  readonly generator: string;
  /** Everything that was taken out, lifted or repaired; printed by `--explain` only. */
  readonly removals: readonly Removal[];
  /** The model behind the fields above, with the evidence of each block; never printed. */
  readonly document: Document;
}
