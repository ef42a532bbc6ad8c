import { remove } from '../../model/edit.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';

/** Removes blocks that say the title again, wherever they stand. */
export const duplicateHeadline: BlockPass = {
  name: 'duplicate-headline',
  description: 'Removes blocks that repeat the title.',
  touches: ['remove'],
  maxShare: 0.2,
  rules: [{ id: 'repeats-title', reason: 'repeats the title' }],
  *run({ blocks, metadata }: PassView, _context: PassContext) {
    if (metadata.title === null) return;
    const key = lineKey(metadata.title);
    if (key === '') return;
    const longest = metadata.title.length * 2;
    for (const block of blocks) {
      if (block.text.length <= longest && block.kind !== 'code' && lineKey(block.text) === key) {
        yield remove(block, 'repeats-title', 'repeats the title');
      }
    }
  },
};
