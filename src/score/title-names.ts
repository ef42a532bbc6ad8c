import type { Block } from '../model/block.js';
import { endsSentence } from '../text/sentences.js';
import { hasUnspaced } from '../text/line-ends.js';
import { lineKey, tokenize } from '../text/tokens.js';
import { domainOf, isPageNumber, type TitleSegment } from './page-title.js';

/** Names of site and sections that the parts of a page title are told by. */
export class TitleNames {
  readonly #blocks: readonly Block[];
  readonly #sections: ReadonlySet<string>;
  readonly #lines: ReadonlySet<string>;
  readonly #copyright: readonly string[];

  /** Reads the names the page itself gives away: lines that say one and nothing else, and its copyright lines. */
  constructor(blocks: readonly Block[], sections: ReadonlySet<string>, siteTails: readonly string[]) {
    const lines = new Set(siteTails.map(lineKey));
    const copyright: string[] = [];
    for (const { text } of blocks) {
      if (text.length > LONGEST_NAME_LINE) continue;
      const key = lineKey(text);
      if (/©|copyright/iu.test(text)) copyright.push(` ${key} `);
      else lines.add(key);
    }
    this.#blocks = blocks;
    this.#sections = sections;
    this.#lines = lines;
    this.#copyright = copyright;
  }

  /** Whether a text is known as the name of the site or a section, whatever stands beside it. */
  isKnown(text: string): boolean {
    const key = lineKey(text);
    return domainOf(text) !== null || this.#sections.has(key) || (key !== '' && this.isHolder(key));
  }

  /** Whether a copyright line names it. */
  isHolder(key: string): boolean {
    return this.#copyright.some((line) => line.includes(` ${key} `));
  }

  /** The copyright holder's name that a text begins with, where lines were run together; null without one. */
  holderAtStart(text: string): string | null {
    const { words, ends } = tokenize(text);
    if (hasUnspaced(text)) return null;
    if (words.length <= LONGEST_HOLDER_WORDS) return null;
    for (let count = LONGEST_HOLDER_WORDS; count >= 2; count--) {
      if (this.isHolder(words.slice(0, count).join(' '))) return text.slice(0, ends[count - 1]);
    }
    return null;
  }

  /** Whether a part before a colon is a name that the page says nowhere else, and so no topic of its text. */
  isUnmentionedName(text: string, line: Block): boolean {
    const name = text.trim();
    if (!/^\p{Lu}\S*(?:\s\p{Lu}\S*){1,4}$/u.test(name)) return false;
    return !this.#blocks.some((block) => block.id !== line.id && block.text.includes(name));
  }

  /** Whether the last of several segments names the site, a section or a page number. */
  isTrailing(segments: readonly TitleSegment[], at: number, first: number): boolean {
    const { text, separator } = segments[at] as TitleSegment;
    const key = lineKey(text);
    if (isPageNumber(text) || this.isKnown(text) || this.#lines.has(key)) return true;
    if (separator === 'colon') return false;
    const words = key.split(' ').length;
    const kept = countWords(segments.slice(first, at));
    if (separator === 'strong') return words <= kept || words <= 4;
    return words <= 5 && words < kept && !/^\P{L}*\p{Ll}/u.test(text) && !endsSentence(text);
  }

  /** Whether the first of several segments names the site: only with evidence, since headlines begin with `Topic: …`. */
  isLeading(segments: readonly TitleSegment[], at: number, last: number): boolean {
    const next = segments[at + 1] as TitleSegment;
    const { text } = segments[at] as TitleSegment;
    const key = lineKey(text);
    if (domainOf(text) !== null || this.#lines.has(key) || this.isHolder(key)) return true;
    if (next.separator === 'colon') return false;
    if (this.#sections.has(key)) return true;
    return (
      next.separator === 'strong' && key.split(' ').length <= 3 && countWords(segments.slice(at + 1, last + 1)) >= 4
    );
  }
}

/** Longer than the name of any newspaper. */
const LONGEST_HOLDER_WORDS = 5;
/** Longer lines are sentences that mention a name. */
const LONGEST_NAME_LINE = 200;

function countWords(segments: readonly TitleSegment[]): number {
  return segments.reduce((sum, { text }) => sum + lineKey(text).split(' ').length, 0);
}
