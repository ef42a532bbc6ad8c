import type { Block } from '../../model/block.js';
import { remove } from '../../model/edit.js';
import type { Removal } from '../../model/removal.js';
import type { BlockPass } from '../pass.js';

/** Passes that take whole boxes with a heading of their own. */
const BOXES: ReadonlySet<string> = new Set(['newsletter', 'paywall', 'related', 'feedback', 'author-bio']);
/** What else such boxes hold: fields and buttons. */
const PARTS: ReadonlySet<string> = new Set([...BOXES, 'marked-furniture']);
/** One line below a heading may be a label that stands in the way; two are what it headed. */
const LEAST_LINES = 2;

/** Headings of boxes whose lines have gone: a promotion that is shaped like a section. */
export const orphanHeading: BlockPass = {
  name: 'orphan-heading',
  description: 'Removes headings below which only furniture stood.',
  touches: ['remove'],
  maxShare: 0.1,
  rules: [{ id: 'box', reason: 'heads lines that were furniture' }],
  *run({ blocks, removals }) {
    const gone = removedBy(PARTS, removals);
    const boxes = removedBy(BOXES, removals);
    const left = new Set(blocks.map(({ id }) => id));
    for (const block of blocks) {
      if (block.kind !== 'heading' || block.origin.markup === undefined) continue;
      if (!boxes.has(block.id + 1)) continue;
      const lines = linesBelow(block, gone, left);
      if (lines >= LEAST_LINES) yield remove(block, 'box', `heads ${lines} lines that were furniture`);
    }
  },
};

/** Ids of what some passes have taken. */
function removedBy(passes: ReadonlySet<string>, removals: readonly Removal[]): ReadonlySet<number> {
  const taken = removals.filter(({ action, pass }) => action === 'removed' && passes.has(pass));
  return new Set(taken.map(({ block }) => block));
}

function linesBelow({ id }: Block, gone: ReadonlySet<number>, left: ReadonlySet<number>): number {
  let count = 0;
  while (gone.has(id + 1 + count) && !left.has(id + 1 + count)) count++;
  return count;
}
