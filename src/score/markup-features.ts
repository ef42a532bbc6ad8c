import type { Block } from '../model/block.js';
import { type MarkupFacts, NEARLY_ALL } from '../model/markup.js';
import { type SignBits, signsIn } from '../rules/sign-reader.js';
import { bucket } from './bucket.js';

const SHARE_LIMITS = [0.001, 0.05, 0.2, 0.5, 0.8, 0.95];
const LINKED_LIMITS = [0.01, 0.2, 0.5, 0.9];
const SIBLING_LIMITS = [2, 4, 9, 20, 50];
/** One paragraph may be a stray; two say where the article goes on. */
const MAIN_LIMITS = [1, 2, 4];
/** Boxes between core and block; deeper ones say the same. */
const DEPTH_LIMITS = [1, 2, 3, 5];

/** Where a block stands in the page's tree, in a word. */
function place({ coreDepth }: MarkupFacts): string {
  return coreDepth < 0 ? 'out' : String(bucket(coreDepth, DEPTH_LIMITS));
}

/**
 * Features of what the mark-up around a block says, after the ideas that open extractors share: link density (Kohlschütter
 * et al. 2010), the tag paths of text (Weninger et al. 2010), names of boxes (Readability). `shape` is the block's own.
 */
export function addMarkupFeatures(blocks: readonly Block[], i: number, shape: string, names: string[]): void {
  const block = blocks[i] as Block;
  const { markup } = block.origin;
  if (!markup) return;
  const core = place(markup);
  const linked = bucket(markup.linked, LINKED_LIMITS);
  const kindShare = bucket(markup.kindShare, SHARE_LIMITS);
  const parentShare = bucket(markup.parentShare, SHARE_LIMITS);
  names.push(
    `tag:${markup.tag}`,
    `tag-of:${markup.tag},${shape}`,
    `core:${core}`,
    `core-of:${core},${shape}`,
    `core-tag:${core},${markup.tag}`,
    `linked:${linked}`,
    `linked-of:${linked},${shape}`,
    `kind-share:${kindShare}`,
    `kind-share-of:${kindShare},${shape}`,
    `parent-share:${parentShare}`,
    `parent-share-of:${parentShare},${shape}`,
    `parent-linked:${bucket(markup.parentLinked, LINKED_LIMITS)}`,
    `main-behind:${bucket(markup.mainBehind, MAIN_LIMITS)}`,
    `main-before:${bucket(markup.mainBefore, MAIN_LIMITS)}`,
    `main:${bucket(markup.mainBefore, MAIN_LIMITS)},${bucket(markup.mainBehind, MAIN_LIMITS)},${shape}`,
    `siblings:${bucket(markup.siblings, SIBLING_LIMITS)}`,
  );
  addSigns('own', markup.own, names);
  addSigns('near', markup.near, names);
  addSigns('above', markup.above, names);
  if (markup.own === 0 && markup.near === 0) names.push('no-sign');
  if (markup.strong > NEARLY_ALL) names.push(`strong:${shape}`);
  if (markup.emphasised > NEARLY_ALL) names.push(`emphasised:${shape}`);
  if (markup.announced !== null) names.push(`announced:${markup.announced}`, `announced:${markup.announced},${shape}`);
  addNeighbour('-1', block, blocks[i - 1], names);
  addNeighbour('+1', block, blocks[i + 1], names);
}

function addSigns(where: string, bits: SignBits, names: string[]): void {
  if (bits === 0) return;
  for (const sign of signsIn(bits)) names.push(`${where}:${sign}`);
}

function addNeighbour(at: string, { origin }: Block, other: Block | undefined, names: string[]): void {
  const { markup } = other?.origin ?? {};
  if (!other || !markup || !origin.markup) {
    names.push(`beside${at}:edge`);
    return;
  }
  const isSameKind = markup.tag === origin.markup.tag && origin.group === other.origin.group;
  names.push(`beside${at}:${isSameKind ? 'same' : origin.group === other.origin.group ? 'box' : 'other'}`);
  names.push(`core${at}:${place(markup)}`, `linked${at}:${bucket(markup.linked, LINKED_LIMITS)}`);
}
