import type { Block } from '../../model/block.js';
import { remove } from '../../model/edit.js';
import { isSetPlain } from '../../model/markup.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass } from '../pass.js';
import { Speakers } from './speakers.js';

/** Shorter repeats may be refrains, answers or box scores. */
const LEAST_WORDS = 12;
/** A pull quote says so many words of a paragraph again; shorter ones may be quoted on purpose. */
const LEAST_CONTAINED_WORDS = 8;
/** Without quotation marks a shorter line may be a heading, an entry of a list, a name. */
const LEAST_PLAIN_WORDS = 20;
/** Words by which paragraphs that might contain another are found. */
const SHINGLE = 5;
/** Where so many paragraphs share a shingle it is a refrain, and looking at all of them would not be linear. */
const MOST_CANDIDATES = 8;

interface Entry {
  readonly block: Block;
  /** The words with single blanks between them; kept whole, since an array of them takes six times the text. */
  readonly key: string;
  readonly words: number;
}

/** Removes paragraphs that say again, word for word, what another paragraph says. */
export const repeatedBlock: BlockPass = {
  name: 'repeated-block',
  description: 'Removes paragraphs printed twice and pull quotes that repeat a part of a paragraph.',
  touches: ['remove'],
  maxShare: 0.5,
  rules: [
    { id: 'same', reason: 'repeats an earlier paragraph' },
    { id: 'contained', reason: 'repeats a part of another paragraph' },
    { id: 'speaker', reason: 'names who is quoted in a repeated line' },
  ],
  *run({ blocks }) {
    const speakers = new Speakers(blocks);
    const entries = blocks.filter(isText).map((block): Entry => {
      const key = lineKey(block.text);
      return { block, key, words: countBlanks(key) + 1 };
    });
    const first = new Map<string, Entry>();
    const shingles = indexShingles(entries);
    for (const entry of entries) {
      if (entry.words < LEAST_CONTAINED_WORDS) continue;
      const twin = first.get(entry.key);
      if (twin && entry.words >= LEAST_WORDS) {
        yield remove(entry.block, 'same', 'repeats an earlier paragraph', { keptTwin: twin.block.id });
        continue;
      }
      if (!twin) first.set(entry.key, entry);
      if (entry.words < LEAST_PLAIN_WORDS && !isQuotation(entry.block, speakers)) continue;
      const whole = containing(entry, shingles);
      if (!whole || isInCourse(entry.block, whole.block)) continue;
      yield remove(entry.block, 'contained', 'repeats a part of another paragraph', { keptTwin: whole.block.id });
      const speaker = isQuotation(entry.block, speakers) ? speakers.below(entry.block) : null;
      if (speaker) yield remove(speaker, 'speaker', 'names who is quoted in the line above, which is repeated');
    }
  },
};

function isText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'quote' || kind === 'heading';
}

const QUOTED = /^["“„«‘「『]|["”“»’」』]$/u;
const WHOLLY_QUOTED = /^["“„”«»‘「『].*["”“»«’」』]$/u;

/** A line in quotation marks may be a subheading, unless it is a sentence, or the line below says who has said it. */
function isQuotation(block: Block, speakers: Speakers): boolean {
  const { kind, text } = block;
  if (kind === 'quote' || (QUOTED.test(text) && endsSentence(text))) return true;
  return WHOLLY_QUOTED.test(text) && speakers.below(block) !== null;
}

/**
 * Whether a line below the paragraphs' first goes with them by its mark-up: a heading, or a plain paragraph right beside
 * the one that says it in full. Pull quotes stand in a box of their own, or in another type.
 */
function isInCourse({ kind, origin }: Block, whole: Block): boolean {
  const { markup } = origin;
  if (!markup || !whole.origin.markup) return false;
  if (kind === 'heading') return markup.mainBefore > 0;
  const isPlain = kind === 'paragraph' && isSetPlain(markup);
  return (
    isPlain && markup.mainBefore > 0 && origin.group === whole.origin.group && markup.tag === whole.origin.markup.tag
  );
}

function countBlanks(key: string): number {
  let count = 0;
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) count++;
  return count;
}

/** The first words of an entry, by which it is looked for in longer ones. */
function firstShingle({ key }: Entry): string {
  return key.split(' ', SHINGLE).join(' ');
}

/** Paragraphs by every run of a few words in them that a shorter paragraph begins with. */
function indexShingles(entries: readonly Entry[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>(entries.filter(isShort).map((entry) => [firstShingle(entry), []]));
  if (index.size === 0) return index;
  for (const entry of entries) {
    for (let start = 0, end = shingleEnd(entry.key); end > 0; ) {
      const found = index.get(entry.key.slice(start, end));
      if (found && found.length <= MOST_CANDIDATES && found.at(-1) !== entry) found.push(entry);
      start = entry.key.indexOf(' ', start) + 1;
      end = nextEnd(entry.key, end);
    }
  }
  return index;
}

/** Where the first run of words ends; 0 where there are too few. */
function shingleEnd(key: string): number {
  let end = -1;
  for (let word = 0; word < SHINGLE; word++) {
    if (end === key.length) return 0;
    end = nextEnd(key, end);
  }
  return end;
}

/** The end of the word behind the one that ends here; 0 behind the last. */
function nextEnd(key: string, end: number): number {
  if (end === key.length) return 0;
  const next = key.indexOf(' ', end + 1);
  return next < 0 ? key.length : next;
}

/** Only what is short enough to be a quotation of a longer paragraph is looked for. */
function isShort({ words }: Entry): boolean {
  return words >= LEAST_CONTAINED_WORDS && words <= 80;
}

function containing(entry: Entry, shingles: ReadonlyMap<string, readonly Entry[]>): Entry | undefined {
  if (!isShort(entry)) return undefined;
  const candidates = shingles.get(firstShingle(entry)) ?? [];
  if (candidates.length > MOST_CANDIDATES) return undefined;
  return candidates.find(
    (other) => other !== entry && other.words > entry.words && ` ${other.key} `.includes(` ${entry.key} `),
  );
}
