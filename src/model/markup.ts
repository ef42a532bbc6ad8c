import type { RelatedLink } from './metadata.js';

/**
 * What the mark-up around a block says of it, as plain numbers and names: all that scoring and passes know of a page's
 * tree. Bits are the signs of `src/rules/markup-signs.ts`.
 */
export interface MarkupFacts {
  /** Name of the innermost box: `p`, `li`, `h2`, `div`. */
  readonly tag: string;
  /** Signs of that box itself. */
  readonly own: number;
  /** Signs of the two boxes around it. */
  readonly near: number;
  /** Signs of all boxes between it and the core of the page (or the boxes that the core stands in). */
  readonly above: number;
  /** Boxes between the block and the core, 0 for a child of the core; -1 outside the core. */
  readonly coreDepth: number;
  /** Signs of the boxes that hold the core. */
  readonly coreSigns: number;
  /** Share of the page's running text that stands in the box around the block's own box, 0 to 1. */
  readonly parentShare: number;
  /** Share of the page's running text in boxes of the same name, class and parent, 0 to 1. */
  readonly kindShare: number;
  /** Paragraphs in boxes of the kind that has most of the page's running text: how many stand before, and behind. */
  readonly mainBefore: number;
  readonly mainBehind: number;
  /** Shares of link text in the block, and in the box around its box, 0 to 1. */
  readonly linked: number;
  readonly parentLinked: number;
  /** How much of the block is bold or slanted, 0 to 1. */
  readonly strong: number;
  readonly emphasised: number;
  /** Blocks that the box around it holds. */
  readonly siblings: number;
  /** Whether the article text that the page gives for machines has the block's words; null without such a text. */
  readonly announced: boolean | null;
}

/** Nearly all of a block: a full stop may stand outside its mark-up. */
export const NEARLY_ALL = 0.9;

/** Whether a block is set as running text is: neither bold nor slanted from end to end. */
export function isSetPlain({ strong, emphasised }: MarkupFacts): boolean {
  return strong < NEARLY_ALL && emphasised < NEARLY_ALL;
}

/** An element that the page itself marks as furniture, whose texts were gathered to one block. */
export interface FurnitureMark {
  /** What it is, by the names of `src/rules/markup-signs.ts`. */
  readonly sign: string;
  /** How the page says so: `<nav>`, `class "share-bar"`. */
  readonly evidence: string;
  /** The other stories that a related list points to. */
  readonly stories?: readonly RelatedLink[];
}
