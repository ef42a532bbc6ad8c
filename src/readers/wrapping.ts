import { endsSentence } from '../text/sentences.js';
import { hasUnspaced } from '../text/line-ends.js';
import type { TextLine } from './text-lines.js';

/** Narrower columns are lists, wider lines are paragraphs of their own. */
const NARROWEST_COLUMN = 40;
const WIDEST_COLUMN = 120;
/** A text is hard-wrapped when so large a share of its inner line ends stands where the next word would not have fitted. */
const WRAPPED_SHARE = 0.6;
/** A few long lines (a URL, a table) do not make the column wider. */
const WIDTH_PERCENTILE = 0.97;
/** So many inner line ends are needed before the text is judged; less could be verse. */
const LEAST_LINE_ENDS = 4;
/** Columns break sentences anywhere; where so many lines end one, each line is a paragraph (as in Chinese briefs). */
const ENDED_SHARE = 0.5;
/** Ragged columns leave some room at the right. */
const RAGGED = 0.93;

/** The column width (in characters) at which a text was hard-wrapped; null for texts that were not. */
export function wrapWidth(lines: readonly TextLine[]): number | null {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * WIDTH_PERCENTILE)] ?? 0;
  if (width < NARROWEST_COLUMN || width > WIDEST_COLUMN) return null;
  let inner = 0;
  let full = 0;
  let ended = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i - 1] as TextLine;
    const next = lines[i] as TextLine;
    if (line.group !== next.group) continue;
    inner++;
    if (endsSentence(line.text)) ended++;
    if (isFull(line.text, next.text, width)) full++;
  }
  return inner >= LEAST_LINE_ENDS && full >= inner * WRAPPED_SHARE && ended <= inner * ENDED_SHARE ? width : null;
}

/** Whether the next line's first word would not have fitted behind this line. */
export function isFull(line: string, next: string, width: number): boolean {
  const space = next.indexOf(' ');
  // Scripts without spaces break anywhere.
  const firstWord = hasUnspaced(next.charAt(0)) ? 1 : space < 0 ? next.length : space;
  return line.length + 1 + firstWord > width * RAGGED;
}
