/** Where a metadata value was read. */
export type Provenance = 'json-ld' | 'meta' | 'microdata' | 'markup' | 'text' | 'front-matter' | 'options' | 'url';

export interface RelatedLink {
  readonly title: string;
  readonly url: string | null;
}

export interface Publisher {
  readonly name: string | null;
  readonly domain: string | null;
}

/** What is known about an article. Absent facts are `null` or `[]`; nothing is guessed. */
export interface Metadata {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  /** ISO 8601, as precise as the source: a day, or date and time with the zone the source gives. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: Publisher;
  readonly section: string | null;
  readonly tags: readonly string[];
  /** BCP 47, lower-case primary subtag such as `en`. */
  readonly language: string | null;
  readonly url: string | null;
  readonly image: string | null;
  readonly description: string | null;
  readonly related: readonly RelatedLink[];
}

export type MetadataField = keyof Metadata;

export const EMPTY_METADATA: Metadata = Object.freeze({
  title: null,
  subtitle: null,
  authors: Object.freeze([]),
  published: null,
  modified: null,
  publisher: Object.freeze({ name: null, domain: null }),
  section: null,
  tags: Object.freeze([]),
  language: null,
  url: null,
  image: null,
  description: null,
  related: Object.freeze([]),
});
