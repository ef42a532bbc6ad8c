import type { Article } from '../src/index.js';

/** The texts of the body's blocks in reading order; a table row by itself, a figure by its caption. */
export function bodyBlocks({ document }: Article): string[] {
  return document.blocks.flatMap(({ kind, text, figure }) => {
    if (kind === 'rule') return [];
    if (kind === 'table') return text.split('\n');
    // A picture without a caption says nothing.
    if (kind === 'figure') return [figure?.caption ?? text].filter((caption) => caption !== '');
    return [text];
  });
}
