import type { Block } from '../../model/block.js';
import type { PassContext } from '../pass.js';

/** Share of the body's characters that stand before a block, 0 to 1; linear in the number of blocks. */
export function bodyShareBefore(opener: Block, blocks: readonly Block[], context: PassContext): number {
  let before = 0;
  let all = 0;
  for (const { id, text } of blocks) {
    if (!context.body.isBody(id)) continue;
    all += text.length;
    if (id < opener.id) before += text.length;
  }
  return all === 0 ? 0 : before / all;
}
