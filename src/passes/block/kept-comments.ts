import type { Block } from '../../model/block.js';
import { signBit } from '../../rules/sign-reader.js';
import type { PassContext } from '../pass.js';
import { bodyShareBefore } from './body-share.js';

/** What opens the comments stands behind most of the article; a button of the same name above it opens nothing. */
export const LEAST_SHARE_BEFORE_COMMENTS = 0.5;

const COMMENTS = signBit('comments');
const FORM = signBit('form');
const NONE: ReadonlySet<Block> = new Set();

/** With `--comments keep`: the readers' comments and their heading, up to what another rule knows as furniture. */
export function keptComments(blocks: readonly Block[], context: PassContext): ReadonlySet<Block> {
  if (context.comments !== 'keep') return NONE;
  const marked = blocks.filter(({ origin }) => ((origin.markup?.above ?? 0) & COMMENTS) !== 0);
  if (marked.length > 0) return new Set(marked.filter((block) => !isControl(block, context)));
  const at = blocks.findIndex((block) => opensComments(block, context));
  if (at < 0 || bodyShareBefore(blocks[at] as Block, blocks, context) < LEAST_SHARE_BEFORE_COMMENTS) return NONE;
  return new Set(blocks.slice(at).filter((block) => context.hits(block).every(({ pass }) => pass === 'comments')));
}

/** Buttons and forms amid the comments. */
function isControl(block: Block, context: PassContext): boolean {
  return (
    ((block.origin.markup?.above ?? 0) & FORM) !== 0 || context.hits(block).some(({ pass }) => pass !== 'comments')
  );
}

function opensComments(block: Block, context: PassContext): boolean {
  return context.hits(block).some(({ pass, rule, from }) => pass === 'comments' && rule.opens === 'rest' && from === 0);
}
