import type { Block } from '../../model/block.js';
import { type Edit, remove } from '../../model/edit.js';
import type { Label } from '../../score/weights.js';
import { countWords } from '../../text/word-count.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';
import { NONE, SPARED } from './kept-around-body.js';
import { keptComments } from './kept-comments.js';

/** So many short lines in a row are a menu or a list of teasers, whatever they say. */
const MENU_LINES = 4;
/** Menu entries and teasers are no longer. */
const SHORT_WORDS = 12;

/** Passes that take out what the scoring places outside the article's body. */
function outsidePass(name: string, label: Label, description: string, reason: string): BlockPass {
  return {
    name,
    description,
    touches: ['remove'],
    // By definition nothing of the body is touched.
    maxShare: 1,
    rules: [{ id: 'score', reason }],
    *run(view, context): Iterable<Edit> {
      if (context.body.size === 0) return;
      const comments = keptComments(view.blocks, context);
      for (const run of runsOf(label, view, context)) {
        if (!hasEvidence(run, view, context)) continue;
        const spared = SPARED[label]?.(run, view, context) ?? NONE;
        for (const block of run)
          if (!spared.has(block) && !comments.has(block)) yield remove(block, 'score', `${reason} (${sizeOf(block)})`);
      }
    },
  };
}

/** Neighbouring blocks of one label; a paragraph of the body between ends a run. */
function runsOf(label: Label, { blocks }: PassView, context: PassContext): Block[][] {
  const runs: Block[][] = [];
  let run: Block[] = [];
  for (const block of blocks) {
    if (context.body.label(block.id) === label) {
      if (run.length === 0) runs.push(run);
      run.push(block);
    } else {
      run = [];
    }
  }
  return runs;
}

/**
 * Whether anything says that a run is furniture, besides that it does not read like running text: a piece of furniture
 * that was taken out from among or beside it, or the look of a menu. A last line, a signature or a table of results has
 * nothing of that.
 */
function hasEvidence(run: readonly Block[], { removals }: PassView, context: PassContext): boolean {
  const first = (run[0] as Block).id;
  const last = (run.at(-1) as Block).id;
  if (
    removals.some(
      ({ action, block, pass }) =>
        action === 'removed' && block >= first - 1 && block <= last + 1 && pass !== 'duplicate-headline',
    )
  ) {
    return true;
  }
  let short = 0;
  for (const block of run) {
    if (context.hits(block).length > 0 || isMarked(block)) return true;
    short = countWords(block.text) <= SHORT_WORDS && block.kind !== 'table' ? short + 1 : 0;
    if (short >= MENU_LINES) return true;
  }
  return false;
}

/** A text that is half links is a menu or a teaser. */
const MOST_LINKED = 0.5;

/** Whether the mark-up says that a block is no part of the text: its links, its box's names, its place. */
function isMarked({ origin: { markup } }: Block): boolean {
  return (
    markup !== undefined && (markup.coreDepth < 0 || markup.linked > MOST_LINKED || (markup.own | markup.near) !== 0)
  );
}

function sizeOf({ text }: Block): string {
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
