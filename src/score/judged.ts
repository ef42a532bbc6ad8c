import type { Block } from '../model/block.js';

/** Whether the scoring judges a block; what marks itself as no running text goes with the blocks around it. */
export function isJudged({ kind, text, origin }: Block): boolean {
  if (text === '') return false;
  return origin.linkDensity === null || (kind !== 'figure' && kind !== 'embed' && kind !== 'rule');
}
