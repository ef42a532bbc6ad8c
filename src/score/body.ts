import type { Block } from '../model/block.js';
import { extractFeatures, type Page } from './features.js';
import { LABELS, type Label, START, TRANSITIONS, WEIGHTS } from './weights.js';

/** Where the article's body lies. Blocks are told by their ids, so that it outlives removals. */
export interface BodyMap {
  label(block: number): Label;
  isBody(block: number): boolean;
  /** Words of all body blocks. */
  readonly words: number;
  /** The strongest evidence against a block, for reasons: `3 words, no sentence`. */
  readonly size: number;
}

/** A block by the evidence of its features alone: one score a label. */
function scoresOf(features: readonly string[]): number[] {
  const scores = LABELS.map(() => 0);
  for (const name of features) {
    const weights = WEIGHTS[name];
    if (weights) for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] as number) + (weights[label] as number);
  }
  return scores;
}

/**
 * Labels the blocks of a page as one sequence: what stands before the article, the article, furniture inside it, what
 * stands behind it. The best sequence is found by Viterbi's algorithm over a linear-chain model (Lafferty, McCallum
 * and Pereira 2001), so that a short line between two paragraphs is judged by them, and a paragraph behind the end of
 * the article by what ended it. Linear in the number of blocks.
 */
export function labelBlocks(features: readonly (readonly string[])[]): Label[] {
  const count = LABELS.length;
  const back = new Uint8Array(features.length * count);
  let best: number[] = [...START];
  for (let i = 0; i < features.length; i++) {
    const own = scoresOf(features[i] as string[]);
    if (i === 0) {
      best = best.map((score, label) => score + (own[label] as number));
      continue;
    }
    const next: number[] = [];
    for (let label = 0; label < count; label++) {
      let from = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let previous = 0; previous < count; previous++) {
        const score = (best[previous] as number) + (TRANSITIONS[previous]?.[label] as number);
        if (score > top) {
          top = score;
          from = previous;
        }
      }
      back[i * count + label] = from;
      next.push(top + (own[label] as number));
    }
    best = next;
  }
  const labels: Label[] = new Array(features.length);
  let label = best.indexOf(Math.max(...best));
  for (let i = features.length - 1; i >= 0; i--) {
    labels[i] = LABELS[label] as Label;
    label = back[i * count + label] as number;
  }
  return labels;
}

/** Finds the body among a page's blocks. */
export function findBody(blocks: readonly Block[], page: Page): BodyMap {
  const labels = labelBlocks(extractFeatures(blocks, page));
  const byId = new Map<number, Label>();
  let words = 0;
  let size = 0;
  for (const [i, block] of blocks.entries()) {
    const label = labels[i] as Label;
    byId.set(block.id, label);
    if (label !== 'body') continue;
    words += block.text.split(/\s+/u).length;
    size++;
  }
  const label = (block: number): Label => byId.get(block) ?? 'body';
  return { label, isBody: (block) => label(block) === 'body', words, size };
}
