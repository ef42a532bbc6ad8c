import type { Block } from '../../model/block.js';
import { remove } from '../../model/edit.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey } from '../../text/tokens.js';
import { countWords } from '../../text/word-count.js';
import type { BlockPass } from '../pass.js';

/** A label is one word, such as `Advertisement` in any language; more of them may well head sections of one kind. */
const MOST_WORDS = 1;
/** Shorter ones are what flattening leaves of a sentence (`The`). */
const LEAST_LENGTH = 4;
const MOST_LENGTH = 30;
/** Twice may be chance. */
const LEAST_TIMES = 3;
/** A label stands between paragraphs nearly every time; a line of a song stands among lines of its kind. */
const BETWEEN_PROSE = 2 / 3;
/** Running text, by its length. */
const PROSE_WORDS = 12;

/** Removes a label that the page prints between its paragraphs again and again, in languages that no rules know. */
export const repeatedLabel: BlockPass = {
  name: 'repeated-label',
  description:
    'Removes a word that stands between the paragraphs again and again, in languages without rules of their own.',
  touches: ['remove'],
  maxShare: 0.1,
  rules: [{ id: 'between-paragraphs', reason: 'stands between paragraphs again and again' }],
  *run({ blocks }, { language, packs }) {
    // Of a language with rules of its own the labels of advertisements are known, and what else repeats is the text's.
    if (packs.some(({ code }) => code === language)) return;
    const places = new Map<string, number[]>();
    for (const [at, block] of blocks.entries()) {
      if (!isLabel(block)) continue;
      const key = lineKey(block.text);
      if (key === '') continue;
      const known = places.get(key);
      if (known) known.push(at);
      else places.set(key, [at]);
    }
    const repeated = [...places.values()].filter(
      (found) => found.length >= LEAST_TIMES && standsBetween(found, blocks),
    );
    const [only] = repeated;
    // Two lines that take turns between the paragraphs are the speakers of an interview.
    if (!only || repeated.length > 1) return;
    for (const at of only) {
      yield remove(blocks[at] as Block, 'between-paragraphs', `stands between paragraphs ${only.length} times`);
    }
  },
};

function isLabel({ kind, text }: Block): boolean {
  // What the page marks as a heading has a section below it.
  if (kind !== 'paragraph' || text.length < LEAST_LENGTH || text.length > MOST_LENGTH || /[:：]$/u.test(text))
    return false;
  return countWords(text) <= MOST_WORDS && !endsSentence(text);
}

function standsBetween(places: readonly number[], blocks: readonly Block[]): boolean {
  const between = places.filter((at) => isProse(blocks[at - 1]) && isProse(blocks[at + 1]));
  return between.length >= places.length * BETWEEN_PROSE;
}

function isProse(block: Block | undefined): boolean {
  return block !== undefined && endsSentence(block.text) && countWords(block.text) >= PROSE_WORDS;
}
