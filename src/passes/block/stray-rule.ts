import { remove } from '../../model/edit.js';
import type { BlockPass } from '../pass.js';

/** Removes lines that part nothing any more: what they parted from the article is gone. */
export const strayRule: BlockPass = {
  name: 'stray-rule',
  description: 'Removes rules at the ends of the article and all but one of several in a row.',
  touches: ['remove'],
  maxShare: 1,
  rules: [{ id: 'parts-nothing', reason: 'parts nothing from nothing' }],
  *run({ blocks }) {
    const last = blocks.findLastIndex(({ kind }) => kind !== 'rule');
    for (const [i, block] of blocks.entries()) {
      if (block.kind !== 'rule') continue;
      if (i === 0 || i > last || blocks[i - 1]?.kind === 'rule')
        yield remove(block, 'parts-nothing', 'parts nothing from nothing');
    }
  },
};
