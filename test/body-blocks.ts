import type { Article } from '../src/index.js';

/** The texts of the body's blocks in reading order, a list item and a table row each by itself. */
export function bodyBlocks({ document }: Article): string[] {
  return document.blocks.flatMap(({ kind, text }) => (kind === 'rule' ? [] : kind === 'table' ? text.split('\n') : [text]));
}
