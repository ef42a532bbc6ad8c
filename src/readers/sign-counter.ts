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

/** Whether a stretch of text holds more signs than any person's: time with them is no longer that of its length. */
export function isDense(text: string, start = 0, end = text.length): boolean {
  let signs = 0;
  for (let i = start; i < end; i++) {
    // What is escaped pairs with nothing, and our own Markdown is full of it where the text is.
    if (text.charCodeAt(i) === BACKSLASH) i++;
    else if (SIGNS.has(text.charCodeAt(i))) signs++;
  }
  return signs * DENSE > end - start;
}

/** Tells paragraphs whose signs of formatting pair with nothing: parsers look for the partner of each among all others. */
export class SignCounter {
  #lines: string[] = [];
  #signs = 0;
  #isHostile = false;

  /** Adds a line to the paragraph under way. */
  add(line: string): void {
    const before = this.#signs;
    for (let i = 0; i < line.length; i++) {
      if (line.charCodeAt(i) === BACKSLASH) i++;
      else if (SIGNS.has(line.charCodeAt(i))) this.#signs++;
    }
    if (this.#signs > before) this.#lines.push(line);
  }

  /** Whether the paragraph under way is that dense, being at least so long. */
  isDense(length: number): boolean {
    return this.#signs * DENSE > length;
  }

  /** Ends the paragraph: signs pair within one only. */
  endContent(): void {
    if (this.#signs > LIVELY) this.#isHostile ||= countUnpaired(this.#lines.join('\n')) > MOST_UNPAIRED;
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

function countUnpaired(text: string): number {
  let left = text;
  for (let i = 0; i < NESTED; i++) left = left.replaceAll(PAIR, '');
  let signs = 0;
  for (let i = 0; i < left.length; i++) if (SIGNS.has(left.charCodeAt(i))) signs++;
  return signs;
}
