import type { Block } from '../../model/block.js';
import { remove } from '../../model/edit.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass } from '../pass.js';

/** Shorter repeats may be refrains, answers or box scores. */
const LEAST_WORDS = 12;
/** A pull quote or a standfirst says so many words of a paragraph again; shorter ones may be quoted on purpose. */
const LEAST_CONTAINED_WORDS = 8;
/** Words by which paragraphs that might contain another are found. */
const SHINGLE = 5;
/** Where so many paragraphs share a shingle it is a refrain, and looking at all of them would not be linear. */
const MOST_CANDIDATES = 8;

interface Entry {
  readonly block: Block;
  readonly key: string;
  readonly words: readonly string[];
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
  ],
  *run({ blocks }) {
    const entries = blocks.filter(isText).map((block): Entry => {
      const key = lineKey(block.text);
      return { block, key, words: key.split(' ') };
    });
    const first = new Map<string, Entry>();
    const shingles = indexShingles(entries);
    for (const entry of entries) {
      if (entry.words.length < LEAST_CONTAINED_WORDS) continue;
      const twin = first.get(entry.key);
      if (twin && entry.words.length >= LEAST_WORDS) {
        yield remove(entry.block, 'same', 'repeats an earlier paragraph', { keptTwin: twin.block.id });
        continue;
      }
      if (!twin) first.set(entry.key, entry);
      const whole = containing(entry, shingles);
      if (whole) yield remove(entry.block, 'contained', 'repeats a part of another paragraph', { keptTwin: whole.block.id });
    }
  },
};

function isText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'quote' || kind === 'heading';
}

/** Paragraphs by every run of a few words in them. */
function indexShingles(entries: readonly Entry[]): Map<string, Set<Entry>> {
  const starts = new Set(entries.filter(isShort).map(({ words }) => words.slice(0, SHINGLE).join(' ')));
  const index = new Map<string, Set<Entry>>();
  for (const entry of entries) {
    for (let i = 0; i + SHINGLE <= entry.words.length; i++) {
      const shingle = entry.words.slice(i, i + SHINGLE).join(' ');
      if (!starts.has(shingle)) continue;
      const found = index.get(shingle) ?? new Set();
      if (found.size <= MOST_CANDIDATES) found.add(entry);
      index.set(shingle, found);
    }
  }
  return index;
}

/** Only what is short enough to be a quotation of a longer paragraph is looked for. */
function isShort({ words }: Entry): boolean {
  return words.length >= LEAST_CONTAINED_WORDS && words.length <= 80;
}

function containing(entry: Entry, shingles: ReadonlyMap<string, ReadonlySet<Entry>>): Entry | undefined {
  if (!isShort(entry)) return undefined;
  const candidates = shingles.get(entry.words.slice(0, SHINGLE).join(' ')) ?? new Set<Entry>();
  if (candidates.size > MOST_CANDIDATES) return undefined;
  return [...candidates].find(
    (other) => other !== entry && other.words.length > entry.words.length && ` ${other.key} `.includes(` ${entry.key} `),
  );
}
