import type { Provenance } from './metadata.js';

/** What a fact of an HTML page may speak of; `date` is a day of which the mark-up does not say what it dates. */
export type FactField =
  | 'title'
  | 'subtitle'
  | 'author'
  | 'published'
  | 'modified'
  | 'date'
  | 'publisher'
  | 'section'
  | 'tags'
  | 'language'
  | 'url'
  | 'image'
  | 'description';

/**
 * The part of a page that something stands in, as its mark-up names it: `page` is the article or nothing in particular,
 * all others speak of something else.
 */
export type Zone = 'page' | 'aside' | 'related' | 'comments' | 'navigation' | 'footer' | 'author-box' | 'hidden';

/** Where on the page a fact was read. */
export interface Place {
  /** Number of its element in reading order. */
  readonly order: number;
  /** Characters of visible text before it. */
  readonly offset: number;
  readonly zone: Zone;
  /** Number of the outermost `article` element around it; null outside of any. */
  readonly article: number | null;
}

/** One value that a page states about itself or something on it; which of them tell of the article is decided later. */
export interface Fact {
  readonly field: FactField;
  /** As written, white space collapsed, entities decoded once. */
  readonly value: string;
  readonly provenance: Provenance;
  /** What said it, such as `og:title`, `NewsArticle.headline`, `h1`, `time`. */
  readonly source: string;
  /** Null for what stands in the head, in JSON-LD or in the address. */
  readonly place: Place | null;
  /** Dates: the words on the page, with a label in front of them, where `value` is their machine-readable form. */
  readonly words?: string;
  /** Authors: the mark-up says that this is an organisation. */
  readonly isOrganization?: boolean;
}

/** All that the mark-up of a page says about it, as plain data in reading order. */
export interface HtmlFacts {
  readonly facts: readonly Fact[];
  /** What relative addresses are relative to; null where neither the caller nor the page says. */
  readonly base: string | null;
  /** Article texts found in JSON-LD and microdata attributes: a compass to the body, never printed. */
  readonly articleBodies: readonly string[];
  /** Descriptions from JSON-LD and meta tags: where the text may begin. */
  readonly descriptions: readonly string[];
  /** What the page says of a paywall; null where it says nothing. */
  readonly isAccessibleForFree: boolean | null;
}
