import { remove } from '../../model/edit.js';
import type { BlockPass } from '../pass.js';

/** What a template or a plug-in should have replaced: `$$AD$$`, `{{ body }}`, `%%ad-2%%`, `[gallery ids="1,2"]`. */
const PLACE_HOLDER =
  /^(?:\$\$[\w-]{2,40}\$\$|\{\{[^{}]{1,80}\}\}|%%[\w-]{2,40}%%|\[[a-z][\w-]{1,30}\s[\w-]{1,30}=[^\]]{1,160}\])$/u;
const LONGEST_PLACE_HOLDER = 200;

/** Removes lines that part nothing any more: what they parted from the article is gone. */
export const strayRule: BlockPass = {
  name: 'stray-rule',
  description: 'Removes rules that part nothing, and place-holders that the page failed to fill.',
  touches: ['remove'],
  maxShare: 1,
  rules: [
    { id: 'parts-nothing', reason: 'parts nothing from nothing' },
    { id: 'place-holder', reason: 'is a place-holder that was never filled' },
  ],
  *run({ blocks }) {
    const last = blocks.findLastIndex(({ kind }) => kind !== 'rule');
    for (const [i, block] of blocks.entries()) {
      if (block.kind === 'paragraph' && block.text.length <= LONGEST_PLACE_HOLDER && PLACE_HOLDER.test(block.text))
        yield remove(block, 'place-holder', 'is a place-holder that was never filled');
      if (block.kind !== 'rule') continue;
      if (i === 0 || i > last || blocks[i - 1]?.kind === 'rule')
        yield remove(block, 'parts-nothing', 'parts nothing from nothing');
    }
  },
};
