import type { Block } from '../../model/block.js';
import { endsSentence } from '../../text/sentences.js';
import { countWords } from '../../text/word-count.js';

/** A block that is links and nothing else has 1; what is left is a date or a counter beside a title. */
const LINK_DENSITY = 0.9;
/** A short link with a topic before it (`Letters: The goat`) is thinner; less is a sentence with a link in it. */
const LABELLED_DENSITY = 0.6;
/** A topic is a word or three. */
const MOST_TOPIC_WORDS = 3;
/** Sentences of so many words are running text; teasers and banners that are no links seldom have them. */
const PROSE_WORDS = 10;
/** A date, a section or a counter between two links of a list; a sentence is none of them. */
const MOST_LABEL_WORDS = 6;
/** Between two teasers stand a date and a section; three such lines are something else. */
const MOST_LABELS = 2;
/** Headings of lists are short. */
const MOST_HEADING_WORDS = 8;

/** Links that stand together. */
export interface LinkRun {
  /** All of it in reading order: links, and what stands between them. */
  readonly blocks: readonly Block[];
  readonly links: readonly Block[];
  /** The heading of the list, right above it. */
  readonly heading: Block | null;
  /** What stands above, heading and rules left out; null at the page's start. */
  readonly before: Block | null;
  /** Whether running text stands above and below. */
  readonly isBelowText: boolean;
  readonly isAboveText: boolean;
}

/** Whether a block consists of links, or is one link with a topic before it. */
export function isLinkBlock(block: Block): boolean {
  const density = block.origin.linkDensity ?? 0;
  if (block.text === '' || density < LABELLED_DENSITY) return false;
  return density >= LINK_DENSITY || isLabelledLink(block);
}

/** `Letters: The goat`, as lists of stories write it. */
function isLabelledLink({ text, inline }: Block): boolean {
  const [link, ...others] = inline.filter(({ type }) => type === 'link');
  const topic = text.slice(0, link?.start ?? 0);
  const isAtEnd = link !== undefined && others.length === 0 && text.slice(link.end).trim() === '';
  return isAtEnd && /[:：|]\s*$/u.test(topic) && countWords(topic) <= MOST_TOPIC_WORDS;
}

/** Whether a block is running text, whatever links stand in it. */
export function isRunningText(block: Block): boolean {
  if (block.kind === 'heading' || block.kind === 'figure' || isLinkBlock(block)) return false;
  return endsSentence(block.text) && countWords(block.text) >= PROSE_WORDS;
}

/** The runs of links of a page. `parts` tells blocks that belong to no run, such as the headline. */
export function linkRuns(blocks: readonly Block[], parts: (block: Block) => boolean): LinkRun[] {
  const runs: LinkRun[] = [];
  const first = blocks.findIndex(isRunningText);
  const last = blocks.findLastIndex(isRunningText);
  for (let at = 0; at < blocks.length; at++) {
    if (!isLinkBlock(blocks[at] as Block) || parts(blocks[at] as Block)) continue;
    const end = runEnd(blocks, at, parts);
    const run = blocks.slice(at, end);
    const { heading, before } = above(blocks, at, parts);
    const links = run.filter(isLinkBlock);
    runs.push({ blocks: run, links, heading, before, isBelowText: first < at, isAboveText: last >= end });
    at = end - 1;
  }
  return runs;
}

/** Where the run ends: behind its last link. */
function runEnd(blocks: readonly Block[], start: number, parts: (block: Block) => boolean): number {
  let end = start + 1;
  let labels = 0;
  for (let at = end; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (parts(block)) break;
    if (isLinkBlock(block)) {
      end = at + 1;
      labels = 0;
    } else if (isLabel(block)) {
      if (++labels > MOST_LABELS) break;
    } else if (block.kind !== 'rule') {
      break;
    }
  }
  return end;
}

function isLabel({ kind, text }: Block): boolean {
  if (kind === 'figure') return true;
  return (kind === 'paragraph' || kind === 'list-item') && !endsSentence(text) && countWords(text) <= MOST_LABEL_WORDS;
}

function above(
  blocks: readonly Block[],
  start: number,
  parts: (block: Block) => boolean,
): Pick<LinkRun, 'heading' | 'before'> {
  let at = start - 1;
  while (at >= 0 && blocks[at]?.kind === 'rule') at--;
  const nearest = blocks[at] ?? null;
  const isHeading = nearest?.kind === 'heading' && !parts(nearest) && countWords(nearest.text) <= MOST_HEADING_WORDS;
  if (!isHeading) return { heading: null, before: nearest };
  at--;
  while (at >= 0 && blocks[at]?.kind === 'rule') at--;
  return { heading: nearest, before: blocks[at] ?? null };
}
