import { endsSentence } from '../text/sentences.js';
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
  /** Groups of several lines (between blank lines) that end with a sentence, in a text that has blank lines. */
  readonly prose: ReadonlySet<number>;
  /** Groups of lines whose line ends are meant. */
  readonly verse: ReadonlySet<number>;
}

/** Looks at all lines of a text for how they are set. */
export function layoutOf(lines: readonly TextLine[]): Layout {
  const width = wrapWidth(lines);
  return {
    width,
    words: width === null ? null : wordForms(lines),
    prose: proseGroups(lines),
    verse: verseGroups(lines, width),
  };
}

/** A text of fewer groups has its blank lines by chance. */
const LEAST_GROUPS = 3;
/** More lines than links can cut a paragraph into. */
const MOST_PROSE_LINES = 30;

function proseGroups(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  const groups = (lines.at(-1)?.group ?? 0) + 1;
  if (groups < LEAST_GROUPS) return found;
  let size = 0;
  for (const [i, { group, text }] of lines.entries()) {
    size++;
    if (lines[i + 1]?.group === group) continue;
    if (size > 1 && size <= MOST_PROSE_LINES && endsSentence(text)) found.add(group);
    size = 0;
  }
  return found;
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
    if (line.cells !== null || !goesOn(lines, at, end, tail, layout)) break;
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

/** Whether the line at `at` goes on with those from `first` on, of which `before` is the end as joined so far. */
function goesOn(lines: readonly TextLine[], first: number, at: number, before: string, layout: Layout): boolean {
  const { text: line, group } = lines[at] as TextLine;
  const last = lines[at - 1] as TextLine;
  if (layout.verse.has(group) || layout.verse.has(last.group)) return false;
  const next = lines[at + 1];
  const after = next?.group === group ? next.text : '';
  const where = { blank: group !== last.group, prose: layout.prose.has(group), fresh: at === first + 1 };
  return continues({ before, line, after, width: layout.width, lastLine: last.text, ...where });
}
