import { type Glue, glue, type WordForms, wordForms } from './glue.js';
import { continues } from './join-lines.js';
import type { TextLine } from './text-lines.js';
import { verseGroups } from './verse.js';
import { wrapWidth } from './wrapping.js';

/** How a text's lines are set, which decides what a line end means. */
export interface Layout {
  /** Column width (in characters) of a hard-wrapped text. */
  readonly width: number | null;
  /** The words of a hard-wrapped text. */
  readonly words: WordForms | null;
  /** Groups of lines whose line ends are meant. */
  readonly verse: ReadonlySet<number>;
}

/** Looks at all lines of a text for how they are set. */
export function layoutOf(lines: readonly TextLine[]): Layout {
  const width = wrapWidth(lines);
  return { width, words: width === null ? null : wordForms(lines), verse: verseGroups(lines, width) };
}

/** Lines that make one paragraph. */
export interface Gathered {
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** Hyphens that only marked a line's end and went. */
  readonly hyphens: number;
}

/** So much of a paragraph's end tells whether the next line goes on with it. */
const TAIL_LENGTH = 200;

/** Takes the line at `at` and all that go on with it. */
export function gather(lines: readonly TextLine[], at: number, layout: Layout): Gathered {
  let last = lines[at] as TextLine;
  const pieces = [last.text];
  let tail = last.text.slice(-TAIL_LENGTH);
  let hyphens = 0;
  let end = at + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] as TextLine;
    if (line.cells !== null || !goesOn(lines, end, tail, layout)) break;
    const { between, dropHyphen }: Glue = glue(tail, line.text, layout.words);
    if (dropHyphen) {
      pieces[pieces.length - 1] = (pieces.at(-1) as string).slice(0, -1);
      tail = tail.slice(0, -1);
      hyphens++;
    }
    pieces.push(between + line.text);
    tail = (tail + between + line.text.slice(-TAIL_LENGTH)).slice(-TAIL_LENGTH);
    last = line;
  }
  return { text: pieces.join(''), lines: lines.slice(at, end), hyphens };
}

/** Whether the line at `at` goes on with the one before it, of which `before` is the end as joined so far. */
function goesOn(lines: readonly TextLine[], at: number, before: string, { width, verse }: Layout): boolean {
  const line = lines[at] as TextLine;
  const last = lines[at - 1] as TextLine;
  if (verse.has(line.group) || verse.has(last.group)) return false;
  const next = lines[at + 1];
  const after = next?.group === line.group ? next.text : '';
  return continues({ before, line: line.text, after, width, blank: line.group !== last.group, lastLine: last.text });
}
