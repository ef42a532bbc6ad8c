import type { FurnitureMark, MarkupFacts } from './markup.js';

/** The kinds of thing an article is made of; text scrapes and HTML pages become the same ones. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'code'
  | 'table'
  | 'figure'
  | 'embed'
  | 'footnote'
  | 'rule';

/**
 * A run of formatting over a block's text, named as in mdast.
 * `start` and `end` are UTF-16 offsets into `Block.text`; a `break` has `start === end`.
 * Runs instead of a tree: cutting a sentence out of a paragraph then only moves numbers.
 */
export interface Inline {
  readonly type: 'strong' | 'emphasis' | 'link' | 'code' | 'break' | 'image';
  readonly start: number;
  readonly end: number;
  readonly url?: string;
  readonly alt?: string;
}

/** Evidence that outlives the mark-up: where a block stood and what its surroundings looked like. */
export interface Origin {
  /** First and last line in the source, counted from 1; null where the source has no lines of its own (HTML). */
  readonly lines: readonly [first: number, last: number] | null;
  /** Element path in HTML, such as `html > body > main > p`. */
  readonly path: string | null;
  /** Number of the chunk between blank lines that the block stood in; blocks of one list share it. */
  readonly group: number;
  /** Share of the block's characters that are link text, 0 to 1; null where mark-up is gone. */
  readonly linkDensity: number | null;
  /** What the mark-up around the block says; nothing in plain text. */
  readonly markup?: MarkupFacts;
  /** Set on the gathered text of an element that the page marks as furniture. */
  readonly furniture?: FurnitureMark;
}

export interface Figure {
  readonly url: string | null;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Block {
  /** Reading order, from 0; stays the same however much is removed around the block. */
  readonly id: number;
  readonly kind: BlockKind;
  /** Plain text with white space collapsed; line breaks only in `code`, `table` and hard-broken text (verse, addresses). */
  readonly text: string;
  /** Formatting over `text`; empty for plain text. */
  readonly inline: readonly Inline[];
  readonly origin: Origin;
  /** Headings: 1 to 6. */
  readonly level?: number;
  /** List items: nesting, 0 for the outermost. Quotes: nesting, 0 for the outermost. */
  readonly depth?: number;
  /** List items: true for numbered lists. */
  readonly ordered?: boolean;
  /** Numbered list items: the number in the source. */
  readonly ordinal?: number;
  /** Goes on with the paragraph of the block before: the scrape had lost its line breaks and was cut for judging. */
  readonly continues?: boolean;
  readonly table?: Table;
  readonly figure?: Figure;
  /** Embeds and footnotes: where they point, what they are called. */
  readonly url?: string;
  readonly label?: string;
}

/** No formatting; shared, so that a million plain lines cost one array. */
export const NO_INLINE: readonly Inline[] = Object.freeze([]);
