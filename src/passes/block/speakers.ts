import type { Block } from '../../model/block.js';
import { UPPER } from '../../text/letter-class.js';
import { firstClass } from '../../text/line-ends.js';
import { endsSentence } from '../../text/sentences.js';

/** A name and what the person is. */
const MOST_WORDS = 10;
/** A page has few pull quotes; each is looked for in the whole text. */
const MOST_LOOKS = 20;

/** Tells whose words a pull quote is: the line below it begins with a name that stands elsewhere in the text. */
export class Speakers {
  readonly #blocks: readonly Block[];
  readonly #places = new Map<Block, number>();
  readonly #known = new Map<Block, Block | null>();

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  /** The line that names the speaker; null where none does. */
  below(quote: Block): Block | null {
    const known = this.#known.get(quote);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_LOOKS) return null;
    const found = this.#find(quote);
    this.#known.set(quote, found);
    return found;
  }

  #find(quote: Block): Block | null {
    if (this.#places.size === 0) for (const [at, block] of this.#blocks.entries()) this.#places.set(block, at);
    const block = this.#blocks[(this.#places.get(quote) ?? -2) + 1];
    if (!block || (block.kind !== 'paragraph' && block.kind !== 'quote') || endsSentence(block.text)) return null;
    const line = block.text.replace(/^[–—-]\s*/u, '');
    const words = line.split(/\s+/u, MOST_WORDS + 1);
    if (words.length < 2 || words.length > MOST_WORDS || !words.slice(0, 2).every(isCapitalised)) return null;
    // `Die Ingenieure zweifeln` is a subheading: behind a dash, or before a comma, stands a name.
    const [first = '', second = ''] = words;
    const isSetOff = line !== block.text || second.endsWith(',');
    if (!isSetOff || first.endsWith(',')) return null;
    const name = `${first} ${second.replace(/,$/u, '')}`;
    return this.#blocks.some((other) => other !== block && other.text.includes(name)) ? block : null;
  }
}

function isCapitalised(word: string): boolean {
  return (firstClass(word) & UPPER) !== 0;
}
