import type { Block, BlockKind } from '../../src/model/block.js';

/** A block for tests; everything but kind and text is optional. */
export function block(kind: BlockKind, text: string, extras: Partial<Block> & { readonly group?: number } = {}): Block {
  const { group = 0, ...rest } = extras;
  return {
    id: 0,
    kind,
    text,
    inline: [],
    origin: { lines: null, path: null, group, linkDensity: null },
    ...rest,
  };
}
