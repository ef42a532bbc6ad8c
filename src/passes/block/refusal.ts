import type { Block } from '../../model/block.js';
import { remove } from '../../model/edit.js';
import { type Refusal, refusalReader } from '../../rules/refusals.js';
import { endsSentence } from '../../text/sentences.js';
import { countWords } from '../../text/word-count.js';
import type { BlockPass } from '../pass.js';

/** A refusal has so few words of running text; an article about refusals has more. */
const MOST_PROSE_WORDS = 120;
/** Sentences of furniture are short; from so many words on a block counts as running text. */
const PROSE_WORDS = 12;
/** The line that refuses stands near the top of the page, or is all there is. */
const SEARCHED_BLOCKS = 60;
/** A line that says so and nothing else; a story may use the words in a sentence. */
const MOST_LINE_WORDS = 40;

const REASONS: Readonly<Record<Refusal, string>> = {
  notFound: 'belongs to an error page',
  blocked: 'belongs to a page that asks for a browser or a human',
  consent: 'belongs to a consent page',
  paywall: 'belongs to a page that shows subscribers an article',
};

/** Takes everything out of a page that is no article but says why there is none. */
export const refusal: BlockPass = {
  name: 'refusal',
  description: 'Empties pages that are no article: errors, robot checks, consent walls.',
  touches: ['remove'],
  maxShare: 1,
  rules: (['notFound', 'blocked', 'consent'] as const).map((kind) => ({ id: ruleId(kind), reason: REASONS[kind] })),
  *run({ blocks }, context) {
    const prose = blocks.filter(isProse);
    if (countAll(prose) > MOST_PROSE_WORDS) return;
    const read = refusalReader(context.packs);
    for (const block of blocks.slice(0, SEARCHED_BLOCKS)) {
      if (countWords(block.text) > MOST_LINE_WORDS) continue;
      const kind = read(block.text);
      if (kind === null || kind === 'paywall') continue;
      // Running text that does not speak of it is a brief, however short.
      if (prose.some((other) => other.id !== block.id && read(other.text) === null && context.hits(other).length === 0)) continue;
      for (const other of blocks) yield remove(other, ruleId(kind), REASONS[kind]);
      return;
    }
  },
};

function ruleId(kind: Refusal): string {
  return kind === 'notFound' ? 'not-found' : kind;
}

function isProse(block: Block): boolean {
  return endsSentence(block.text) && countWords(block.text) >= PROSE_WORDS;
}

function countAll(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countWords(block.text), 0);
}
