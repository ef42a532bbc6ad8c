import type { HtmlFacts } from '../../model/html-facts.js';
import type { PageLayout } from './page-layout.js';
import type { RawBlock } from './raw-block.js';

/** Shorter texts for machines are summaries. */
const LEAST_LENGTH = 200;
/** A text that has less of the running text in the core was cut, or belongs to another story. */
const LEAST_SHARE = 0.6;
/** So much from the middle of a block tells it from all others. */
const PROBE_LENGTH = 40;
/** Shorter blocks stand in any text by chance. */
const LEAST_BLOCK = 12;

/** The article as a page gives it to machines (`articleBody`): where its words stand is the article. */
export class Compass {
  readonly #text: string;

  constructor(text: string) {
    this.#text = lettersOf(text);
  }

  /** Whether the text has the words of a block; null for blocks too short to tell. */
  announces(text: string): boolean | null {
    const letters = lettersOf(text.length > 4 * PROBE_LENGTH ? middleOf(text) : text);
    if (letters.length < LEAST_BLOCK) return null;
    return this.#text.includes(letters.length > PROBE_LENGTH ? letters.slice(0, PROBE_LENGTH) : letters);
  }
}

/** The compass of a page; null where none can be trusted. */
export function compassOf(
  { articleBodies }: HtmlFacts,
  blocks: readonly RawBlock[],
  { prose, core }: PageLayout,
): Compass | null {
  const [longest] = articleBodies.toSorted((a, b) => b.length - a.length);
  if (longest === undefined || longest.length < LEAST_LENGTH || core === null) return null;
  const compass = new Compass(longest);
  let all = 0;
  let announced = 0;
  for (const [i, { text, element }] of blocks.entries()) {
    const weight = prose[i] as number;
    if (weight === 0 || element.order < core.order || element.order > core.last) continue;
    all += weight;
    if (compass.announces(text)) announced += weight;
  }
  return announced >= all * LEAST_SHARE && all > 0 ? compass : null;
}

function middleOf(text: string): string {
  const start = Math.max(0, Math.floor((text.length - 2 * PROBE_LENGTH) / 2));
  return text.slice(start, start + 2 * PROBE_LENGTH);
}

/** Letters and figures alone: tags, entities and quotes differ between the two copies. */
function lettersOf(text: string): string {
  return text
    .replaceAll(/<[^<>]{0,200}>|&[a-z]{2,8};|&#\d{2,5};/giu, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
