import type { Block } from '../../model/block.js';
import { type Edit, remove } from '../../model/edit.js';
import { endsSentence } from '../../text/sentences.js';
import { spacedWords } from '../../text/word-count.js';
import type { BlockPass } from '../pass.js';

/** Words of a paragraph that is not said twice by chance. */
const PARAGRAPH_WORDS = 12;
/** So many such paragraphs in a row are a second copy; refrains and quotations are shorter. */
const LEAST_PARAGRAPHS = 3;
/** A copy of the article is running text for the most part; lists of teasers are printed twice as well … */
const LEAST_PROSE = 0.6;
/** … and it is a good part of what the page says. */
const LEAST_SHARE = 0.25;
/** Blocks that may stand between the parts of a copy: each copy has its own advertisements. */
const MOST_BETWEEN = 6;
/** Places at which a paragraph that stands everywhere is looked for: looking at all of them would not be linear. */
const MOST_PLACES = 4;
/** Blocks beside a copy that tell whether the text goes on there. */
const BESIDE = 6;

/** Two stretches of blocks that say the same. */
interface Copy {
  readonly first: number;
  readonly second: number;
  readonly size: number;
}

/**
 * Removes one of two copies of the article, headings, lists, tables and all: pages print it for wide and for narrow
 * screens, or its beginning above the whole. It runs before anybody asks where the body lies, since in a text that is
 * there twice everything looks like furniture.
 */
export const repeatedBody: BlockPass = {
  name: 'repeated-body',
  description: 'Removes the second copy of an article that a page prints twice.',
  touches: ['remove'],
  maxShare: 1,
  rules: [{ id: 'copy', reason: 'stands in a second copy of the text' }],
  *run({ blocks }) {
    if (!saysThingsTwice(blocks)) return;
    const lines = blocks.map(readLine);
    const prose = wordsOf(lines.filter(({ isParagraph }) => isParagraph));
    for (const parts of joinParts(findCopies(lines))) {
      const copied = parts.flatMap(({ second, size }) => lines.slice(second, second + size));
      const paragraphs = copied.filter(({ isParagraph }) => isParagraph);
      const words = wordsOf(paragraphs);
      if (paragraphs.length < LEAST_PARAGRAPHS || words < LEAST_SHARE * prose) continue;
      if (words >= LEAST_PROSE * wordsOf(copied)) yield* removeCopy(blocks, lines, parts);
    }
  },
};

interface Line {
  /** Equal for blocks that say, or show, the same. */
  readonly key: string;
  readonly words: number;
  readonly isParagraph: boolean;
}

/** Whether the page has so much as the paragraphs of a copy; nearly all have none, and need no more looking at. */
function saysThingsTwice(blocks: readonly Block[]): boolean {
  const seen = new Set<string>();
  let repeated = 0;
  for (const { text } of blocks) {
    if (text.length <= PARAGRAPH_WORDS || !endsSentence(text)) continue;
    if (!seen.has(text)) seen.add(text);
    else if (spacedWords(text) >= PARAGRAPH_WORDS && ++repeated === LEAST_PARAGRAPHS) return true;
  }
  return false;
}

function readLine({ kind, text, figure, url }: Block): Line {
  const words = spacedWords(text);
  return {
    key: text === '' ? `${kind} ${figure?.url ?? url ?? ''}` : text,
    words,
    isParagraph: words >= PARAGRAPH_WORDS && endsSentence(text),
  };
}

function wordsOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { words }) => sum + words, 0);
}

/** All stretches with a paragraph that stand a second time, in reading order; linear in the number of blocks. */
function findCopies(lines: readonly Line[]): Copy[] {
  const places = new Map<string, number[]>();
  const copies: Copy[] = [];
  let done = 0;
  for (let at = 0; at < lines.length; at++) {
    const { key, isParagraph } = lines[at] as Line;
    if (!isParagraph) continue;
    const known = places.get(key);
    const copy = at < done ? null : longest(known?.map((place) => stretch(lines, place, at, done)) ?? []);
    if (copy) {
      copies.push(copy);
      done = copy.second + copy.size;
    } else if (known === undefined) places.set(key, [at]);
    else if (at >= done && known.length < MOST_PLACES) known.push(at);
  }
  return copies;
}

/** Stretches of which each goes on where the one before it ended, in both copies. */
function joinParts(copies: readonly Copy[]): Copy[][] {
  const joined: Copy[][] = [];
  for (const copy of copies) {
    const before = joined.at(-1)?.at(-1);
    const goesOn = before && isNear(before.first, copy.first, before) && isNear(before.second, copy.second, before);
    if (goesOn === true) joined.at(-1)?.push(copy);
    else joined.push([copy]);
  }
  return joined;
}

function isNear(before: number, after: number, { size }: Copy): boolean {
  return after >= before + size && after <= before + size + MOST_BETWEEN;
}

function longest(copies: readonly Copy[]): Copy | null {
  return copies.reduce<Copy | null>((best, copy) => (best && best.size >= copy.size ? best : copy), null);
}

/** The stretch around two equal blocks, which overlaps neither itself nor what was found before. */
function stretch(lines: readonly Line[], first: number, second: number, done: number): Copy {
  let before = 0;
  const isSame = (by: number): boolean => lines[first + by]?.key === lines[second + by]?.key;
  while (first - before > 0 && second - before > Math.max(done, first + 1) && isSame(-before - 1)) before++;
  let size = 0;
  while (first + size < second - before && second + size < lines.length && isSame(size)) size++;
  return { first: first - before, second: second - before, size: before + size };
}

/** The first copy stays, unless it is only the beginning of a text that stands whole around the second. */
function* removeCopy(blocks: readonly Block[], lines: readonly Line[], parts: readonly Copy[]): Iterable<Edit> {
  const isSecondWhole = textBeside(lines, parts, 'first') === 0 && textBeside(lines, parts, 'second') > 1;
  for (const { first, second, size } of parts) {
    const [kept, removed] = isSecondWhole ? [second, first] : [first, second];
    for (let by = 0; by < size; by++) {
      const twin = blocks[kept + by] as Block;
      yield remove(blocks[removed + by] as Block, 'copy', 'stands in a second copy of the text', { keptTwin: twin.id });
    }
  }
}

/** Paragraphs right above and below a copy, not beyond the other one. */
function textBeside(lines: readonly Line[], parts: readonly Copy[], which: 'first' | 'second'): number {
  const [start, last] = [parts[0], parts.at(-1)] as [Copy, Copy];
  const end = last[which] + last.size;
  const above = lines.slice(
    Math.max(0, start[which] - BESIDE, which === 'second' ? last.first + last.size : 0),
    start[which],
  );
  const below = lines.slice(end, Math.min(end + BESIDE, which === 'first' ? start.second : lines.length));
  return [...above, ...below].filter(({ isParagraph }) => isParagraph).length;
}
