/** Fewer signs than this cost the parser nothing, whatever they are. */
const LIVELY = 500;
/** A menu of hundreds of links in one line has a few signs that pair with nothing; each more costs as much as all before. */
const MOST_UNPAIRED = 300;
/** A picture in a link in emphasis: no writer's formatting is nested deeper. */
const NESTED = 3;

const SIGNS: ReadonlySet<number> = new Set([...'*_[]<`~'].map((sign) => sign.charCodeAt(0)));
/** What pairs, and what is escaped. */
const PAIR = /\\.|!?\[[^[\]]*\](?:\([^()]*\))?|(\*\*|__|~~|[*_`])(?=\S)[^*_`~[\]]*[^\s*_`~[\]]\1|<[^<>]*>/gu;

const BACKSLASH = 0x5c;
/** One sign in so many characters is more than a menu of links has. */
const DENSE = 8;

/** Longer lines that are full of signs are read in pieces: the parser takes the square of their number. */
export const DENSE_LIMIT = 16_000;

/** Whether a stretch of text holds more signs than any person's: time with them is no longer that of its length. */
export function isDense(text: string, start = 0, end = text.length): boolean {
  return countSigns(text, start, end) * DENSE > end - start;
}

/** Tells paragraphs whose signs of formatting pair with nothing: parsers look for the partner of each among all others. */
export class SignCounter {
  #lines: string[] = [];
  #signs = 0;
  #isHostile = false;

  /** Adds a line to the paragraph under way. */
  add(line: string): void {
    const before = this.#signs;
    this.#signs += countSigns(line);
    if (this.#signs > before) this.#lines.push(line);
  }

  /** Whether the paragraph under way is that dense, being at least so long. */
  isDense(length: number): boolean {
    return this.#signs * DENSE > length;
  }

  /** Ends the paragraph: signs pair within one only. */
  endContent(): void {
    if (this.#signs > LIVELY) this.#isHostile ||= pairsWithNothing(this.#lines.join('\n'));
    this.#signs = 0;
    if (this.#lines.length > 0) this.#lines = [];
  }

  /** Whether there was such a paragraph since the last verdict. */
  get isHostile(): boolean {
    return this.#isHostile;
  }

  /** Whether there was such a paragraph since the last call. */
  takeVerdict(): boolean {
    this.endContent();
    const verdict = this.#isHostile;
    this.#isHostile = false;
    return verdict;
  }
}

/** Whether a paragraph has so many signs that pair with nothing that it is read without formatting. */
export function isHostileParagraph(text: string): boolean {
  return text.length > LIVELY && countSigns(text) > LIVELY && pairsWithNothing(text);
}

function pairsWithNothing(text: string): boolean {
  let left = text;
  for (let i = 0; i < NESTED; i++) left = left.replaceAll(PAIR, '');
  return countEvery(left) > MOST_UNPAIRED;
}

function countEvery(text: string): number {
  let signs = 0;
  for (let i = 0; i < text.length; i++) if (SIGNS.has(text.charCodeAt(i))) signs++;
  return signs;
}

/** Signs that are not escaped: those pair with nothing, and our own Markdown is full of them where the text is. */
function countSigns(text: string, start = 0, end = text.length): number {
  let signs = 0;
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) === BACKSLASH) i++;
    else if (SIGNS.has(text.charCodeAt(i))) signs++;
  }
  return signs;
}
