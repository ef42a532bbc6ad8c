import type { Block } from '../model/block.js';
import { isSetPlain } from '../model/markup.js';
import { countWords } from '../text/word-count.js';
import type { BlockFacts, Page } from './block-facts.js';
import { visitFeatures } from './features.js';
import { GapReader } from './gaps.js';
import type { BodyModel } from './body-model.js';
import { closingFacts } from './closing-facts.js';
import { isJudged } from './judged.js';
import { LABELS, type Label, START } from './weights.js';

/** Where the article's body lies. Blocks are told by their ids, so that it outlives removals. */
export interface BodyMap {
  label(block: number): Label;
  isBody(block: number): boolean;
  /** Words of all body blocks. */
  readonly words: number;
  /** The strongest evidence against a block, for reasons: `3 words, no sentence`. */
  readonly size: number;
}

/**
 * Head start of the body for each word of a block: a lost sentence hurts more than a line left over, and the more the
 * longer it is. Chosen on the corpora: with more of it recall hardly grows, and leftovers do.
 */
const HEAD_START = 0.025;
/** Longer blocks need no more of it. */
const HEAD_START_WORDS = 50;

/**
 * What it costs to begin or end the article where little stands between two paragraphs of running text: more than all
 * other evidence of a few blocks together, so that only a long stretch of furniture outweighs it.
 */
const SEAM_PENALTY = 10;

/** Scores of one block by the evidence of its features alone, added to a row of `scores`. */
function addScores(
  names: readonly string[],
  words: number,
  table: BodyModel['weights'],
  scores: Float64Array,
  row: number,
): void {
  for (const name of names) {
    const weights = table[name];
    if (weights === undefined) continue;
    for (let label = 0; label < LABELS.length; label++) {
      scores[row + label] = (scores[row + label] as number) + (weights[label] as number);
    }
  }
  scores[row + BODY] = (scores[row + BODY] as number) + HEAD_START * Math.min(words, HEAD_START_WORDS);
}

const BODY = LABELS.indexOf('body');
const INNER = LABELS.indexOf('inner');

/**
 * Labels the blocks of a page as one sequence: what stands before the article, the article, furniture inside it, what
 * stands behind it. The best sequence is found by Viterbi's algorithm over a linear-chain model (Lafferty, McCallum
 * and Pereira 2001), so that a short line between two paragraphs is judged by them, and a paragraph behind the end of
 * the article by what ended it. `scores` holds a row of one score a label for each block, `seams` says how
 * hardly the article begins or ends at a block (see GapReader). Linear in the number of blocks.
 */
export function labelBlocks(scores: Float64Array, seams: Float64Array, transitions: BodyModel['transitions']): Label[] {
  const count = LABELS.length;
  const size = scores.length / count;
  const back = new Uint8Array(scores.length);
  let best = Float64Array.from(START, (score, label) => score + (scores[label] ?? 0));
  for (let i = 1; i < size; i++) {
    const next = new Float64Array(count);
    for (let label = 0; label < count; label++) {
      let from = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let previous = 0; previous < count; previous++) {
        const crossing = parts(previous) === parts(label) ? 0 : SEAM_PENALTY * (seams[i] as number);
        const score = (best[previous] as number) + (transitions[previous]?.[label] as number) - crossing;
        if (score > top) {
          top = score;
          from = previous;
        }
      }
      back[i * count + label] = from;
      next[label] = top + (scores[i * count + label] as number);
    }
    best = next;
  }
  const labels: Label[] = new Array(size);
  if (size === 0) return labels;
  let label = best.indexOf(Math.max(...best));
  for (let i = size - 1; i >= 0; i--) {
    labels[i] = LABELS[label] as Label;
    label = back[i * count + label] as number;
  }
  return labels;
}

/** Furniture inside the article is a part of its course: a label between two paragraphs ends nothing. */
function parts(label: number): number {
  return LABELS[label] === 'inner' ? BODY : label;
}

/** Finds the body among a page's blocks. */
export function findBody(blocks: readonly Block[], page: Page, { transitions, weights, gapsBind }: BodyModel): BodyMap {
  const judged = blocks.filter(isJudged);
  const scores = new Float64Array(judged.length * LABELS.length);
  const gaps = new GapReader(judged.length);
  const known = new Set<number>();
  visitFeatures(judged, page, (i, names, fact) => {
    addScores(names, fact.words, weights, scores, i * LABELS.length);
    if (fact.hits.length > 0) known.add(i);
    if (gapsBind) gaps.read(i, fact, judged[i]?.text ?? '');
    else if (isInCourse(judged[i] as Block, fact)) {
      scores[i * LABELS.length + INNER] = (scores[i * LABELS.length + INNER] as number) - SEAM_PENALTY;
    }
  });
  const { seams, joined } = gaps;
  for (const i of joined)
    scores[i * LABELS.length + INNER] = (scores[i * LABELS.length + INNER] as number) - SEAM_PENALTY;
  const labels = labelBlocks(scores, seams, transitions);
  const end = labels.lastIndexOf('body') + 1;
  // Mark-up says itself where a box of facts belongs.
  if (end > 0 && gapsBind) labels.fill('body', end, end + closingFacts(judged, end, (at) => known.has(at)));
  const byId = new Map<number, Label>();
  let words = 0;
  let size = 0;
  for (const [i, block] of judged.entries()) {
    const label = labels[i] as Label;
    byId.set(block.id, label);
    if (label !== 'body') continue;
    words += countWords(block.text);
    size++;
  }
  if (judged.length < blocks.length) labelOthers(blocks, byId);
  const label = (block: number): Label => byId.get(block) ?? 'body';
  return { label, isBody: (block) => label(block) === 'body', words, size };
}

/** Share of the page's running text that boxes of one kind hold where they are the article's paragraphs. */
const MAIN_KIND = 0.5;
/** A paragraph names a source or two; what is linked for a fifth of it may be a call to read on. */
const MOST_LINKED = 0.2;

/** Whether a sentence between the paragraphs is marked up just as they are: however short, it is one of them. */
function isInCourse({ kind, origin: { markup } }: Block, { sentence, hits }: BlockFacts): boolean {
  if (!markup || !sentence || kind !== 'paragraph' || hits.length > 0) return false;
  const isBetween = markup.kindShare >= MAIN_KIND && markup.mainBefore > 0 && markup.mainBehind > 0;
  return isBetween && markup.linked < MOST_LINKED && isSetPlain(markup);
}

/** Pictures, captions and embeds go with what stands around them: inside the article they belong to it. */
function labelOthers(blocks: readonly Block[], labels: Map<number, Label>): void {
  let before: Label = 'head';
  for (const [i, block] of blocks.entries()) {
    const known = labels.get(block.id);
    if (known !== undefined) {
      before = known;
      continue;
    }
    const next = blocks.slice(i + 1, i + 1 + LOOK_AHEAD).find(({ id }) => labels.has(id));
    const after = next === undefined ? 'tail' : (labels.get(next.id) as Label);
    const isInside = before === 'body' || (before === 'head' && after === 'body');
    labels.set(block.id, isInside ? 'body' : before);
  }
}

/** Pictures in a row above the first paragraph are a gallery of its own. */
const LOOK_AHEAD = 3;
