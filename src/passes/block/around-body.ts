import type { Block } from '../../model/block.js';
import { type Edit, remove } from '../../model/edit.js';
import type { Label } from '../../score/weights.js';
import { countWords } from '../../text/word-count.js';
import type { BlockPass } from '../pass.js';

/** Passes that take out what the scoring places outside the article's body. */
function outsidePass(name: string, label: Label, description: string, reason: string): BlockPass {
  return {
    name,
    description,
    touches: ['remove'],
    // By definition nothing of the body is touched.
    maxShare: 1,
    rules: [{ id: 'score', reason }],
    *run({ blocks }, context): Iterable<Edit> {
      if (context.body.size === 0) return;
      for (const block of blocks) {
        if (context.body.label(block.id) === label) yield remove(block, 'score', `${reason} (${evidence(block)})`);
      }
    },
  };
}

function evidence({ text }: Block): string {
  const words = countWords(text);
  return words === 1 ? '1 word' : `${words} words`;
}

export const pageHead = outsidePass(
  'page-head',
  'head',
  'Removes what stands before the article: menus, banners, dialogues.',
  'stands before the article and does not read like it',
);

export const innerFurniture = outsidePass(
  'inner-furniture',
  'inner',
  'Removes runs of lines inside the article that do not read like it.',
  'stands between paragraphs and does not read like them',
);

export const pageFoot = outsidePass(
  'page-foot',
  'tail',
  'Removes what stands behind the article: teasers, comments, footers.',
  'stands behind the article and does not read like it',
);
