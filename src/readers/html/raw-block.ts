import type { BlockKind, Figure, Inline, Table } from '../../model/block.js';
import type { HtmlElement } from './html-tree.js';

/** A block as the walk finds it: before anybody asks whether it is article, and with its place in the tree. */
export interface RawBlock {
  kind: BlockKind;
  text: string;
  inline: Inline[];
  /** The innermost box that holds it. */
  readonly element: HtmlElement;
  /** Characters of `text` that are link text. */
  linked: number;
  /** Characters of `text` that are bold, and that are set off by slanted letters. */
  strong: number;
  emphasised: number;
  /** The list or quote it belongs to, or what stands around its box: equal for blocks that belong together. */
  readonly group: number;
  readonly level?: number;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly ordinal?: number;
  /** Footnotes: what calls them. */
  readonly label?: string;
  readonly table?: Table;
  figure?: Figure;
  url?: string;
}
