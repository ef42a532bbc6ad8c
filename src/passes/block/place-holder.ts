import { remove } from '../../model/edit.js';
import type { BlockPass } from '../pass.js';

/** What a template or a plug-in should have replaced: `$$AD$$`, `{{ body }}`, `%%ad-2%%`, `[gallery ids="1,2"]`. */
const PLACE_HOLDER =
  /^(?:\$\$[\w-]{2,40}\$\$|\{\{[^{}]{1,80}\}\}|%%[\w-]{2,40}%%|\[[a-z][\w-]{1,30}\s[\w-]{1,30}=[^\]]{1,160}\])$/u;
/** What the expression can match at most, and a little. */
const LONGEST = 240;

/** Removes place-holders that the page failed to fill. */
export const placeHolder: BlockPass = {
  name: 'place-holder',
  description: 'Removes place-holders that the page failed to fill.',
  touches: ['remove'],
  maxShare: 0.1,
  rules: [{ id: 'unfilled', reason: 'is a place-holder that was never filled' }],
  *run({ blocks }) {
    for (const block of blocks) {
      if (block.kind === 'paragraph' && block.text.length <= LONGEST && PLACE_HOLDER.test(block.text))
        yield remove(block, 'unfilled', 'is a place-holder that was never filled');
    }
  },
};
