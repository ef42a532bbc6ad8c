import type { Inline } from '../../model/block.js';
import { cleanCharacters } from '../../text/characters.js';

/** What `cleanCharacters` would change; most text has none of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNCLEAN =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uD800-\uDFFF\uFEFF\uFFF9-\uFFFB]/u;
const SPACES = /[\t\n\f\r \u00A0\u1680\u2000-\u200A\u202F\u205F]+/gu;
/** Anything but single blanks. */
const UNEVEN = /[\t\n\f\r\u00A0\u1680\u2000-\u200A\u202F\u205F]| {2}/u;

type RunType = 'link' | 'strong' | 'emphasis' | 'code';

interface OpenRun {
  readonly type: RunType;
  readonly url?: string;
  /** Where it begins in the text under way. */
  start: number;
}

/** The text of the block under way, white space collapsed as browsers do, with the formatting over it. */
export class InlineText {
  /** In pieces: to look at the end of a long text that was added to, the engine copies all of it. */
  #pieces: string[] = [];
  #length = 0;
  #runs: Inline[] = [];
  /** Formatting that is open; it goes on in the next block. */
  readonly #open: OpenRun[] = [];
  /** Number of open runs of a type, and where the outermost began. */
  readonly #depth = { link: 0, strong: 0, emphasis: 0, code: 0 };
  readonly #covered = { link: 0, strong: 0, emphasis: 0, code: 0 };
  readonly #since = { link: 0, strong: 0, emphasis: 0, code: 0 };

  get isEmpty(): boolean {
    return this.#length === 0 && this.#runs.length === 0;
  }

  get endsInBreak(): boolean {
    return this.#pieces.at(-1)?.endsWith('\n') === true;
  }

  /** Ends in white space, or has nothing yet. */
  get isApart(): boolean {
    const last = this.#pieces.at(-1);
    return last === undefined || last.endsWith(' ') || last.endsWith('\n');
  }

  append(data: string): void {
    const clean = UNCLEAN.test(data) ? cleanCharacters(data) : data;
    const collapsed = UNEVEN.test(clean) ? clean.replace(SPACES, ' ') : clean;
    this.#add(this.isApart && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed);
  }

  /** Preformatted text keeps its white space. */
  appendAsIs(data: string): void {
    this.#add(cleanCharacters(data).replaceAll('\u00A0', ' '));
  }

  #add(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  lineBreak(): void {
    const last = this.#pieces.at(-1);
    if (last?.endsWith(' ')) {
      this.#pieces.pop();
      this.#length -= last.length;
      this.#add(last.slice(0, -1));
    }
    this.#runs.push({ type: 'break', start: this.#length, end: this.#length });
    this.#add('\n');
  }

  open(type: RunType, url?: string): void {
    if (this.#depth[type]++ === 0) this.#since[type] = this.#length;
    this.#open.push({ type, start: this.#length, ...(url === undefined ? {} : { url }) });
  }

  close(type: RunType): void {
    const at = this.#open.findLastIndex((run) => run.type === type);
    if (at < 0) return;
    const [run] = this.#open.splice(at, 1);
    this.#record(run as OpenRun);
    if (--this.#depth[type] === 0) this.#covered[type] += this.#length - this.#since[type];
  }

  #record({ type, url, start }: OpenRun): void {
    if (this.#length > start)
      this.#runs.push({ type, start, end: this.#length, ...(url === undefined ? {} : { url }) });
  }

  /** Hands over the block under way and begins the next one; open formatting goes on. */
  take(): { text: string; inline: Inline[]; linked: number; strong: number; emphasised: number } {
    for (const run of this.#open) this.#record(run);
    const { link, strong, emphasis } = this.#coveredSoFar();
    const taken = trimmed(this.#pieces.join(''), this.#runs);
    this.#pieces = [];
    this.#length = 0;
    this.#runs = [];
    for (const run of this.#open) run.start = 0;
    for (const type of ['link', 'strong', 'emphasis', 'code'] as const) {
      this.#covered[type] = 0;
      this.#since[type] = 0;
    }
    return { ...taken, linked: link, strong, emphasised: emphasis };
  }

  #coveredSoFar(): Record<RunType, number> {
    const covered = { ...this.#covered };
    for (const type of ['link', 'strong', 'emphasis', 'code'] as const) {
      if (this.#depth[type] > 0) covered[type] += this.#length - this.#since[type];
    }
    return covered;
  }
}

/** The text without white space at its ends, and the runs where they then stand. */
function trimmed(text: string, runs: readonly Inline[]): { text: string; inline: Inline[] } {
  const short = text.trim();
  if (runs.length === 0) return { text: short, inline: [] };
  const by = text.length - text.trimStart().length;
  const inline: Inline[] = [];
  for (const run of runs) {
    let start = Math.min(Math.max(0, run.start - by), short.length);
    let end = Math.min(Math.max(0, run.end - by), short.length);
    if (run.type === 'break') {
      if (run.start >= by && start < short.length) inline.push({ ...run, start, end: start });
      continue;
    }
    // Formatting covers words, not the blanks beside them.
    while (start < end && isBlank(short[start])) start++;
    while (end > start && isBlank(short[end - 1])) end--;
    // Code is one line, or a block of its own.
    const isWhole = run.type !== 'code' || !short.slice(start, end).includes('\n');
    if (end > start && isWhole) inline.push({ ...run, start, end });
  }
  return { text: short, inline: joinLinks(inline.sort((a, b) => a.start - b.start || b.end - a.end)) };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n';
}

/** Two links to one address that touch are one, which was cut by formatting. */
function joinLinks(runs: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  let last = -1;
  for (const run of runs) {
    const before = joined[last];
    if (run.type !== 'link') joined.push(run);
    else if (before && before.end === run.start && before.url === run.url) joined[last] = { ...before, end: run.end };
    else last = joined.push(run) - 1;
  }
  return joined;
}
