import { collapseSpaces } from '../text/characters.js';

/** One line of a text scrape that is not blank. */
export interface TextLine {
  /** White space collapsed, unless the line is a row of tab-separated cells. */
  readonly text: string;
  /** Number in the source, from 1. */
  readonly number: number;
  /** Number of the chunk between blank lines, from 0. */
  readonly group: number;
  /** Cells of a line with tabs between words. */
  readonly cells: readonly string[] | null;
}

/** Splits a text into its non-blank lines. */
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let group = 0;
  let number = 0;
  let blank = false;
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    number++;
    const raw = text.slice(start, end);
    const line = collapseSpaces(raw);
    if (line === '') {
      blank = true;
    } else {
      if (blank && lines.length > 0) group++;
      blank = false;
      lines.push({ text: line, number, group, cells: splitCells(raw) });
    }
    start = end + 1;
  }
  return lines;
}

function splitCells(raw: string): readonly string[] | null {
  if (!raw.includes('\t')) return null;
  const cells = raw.split('\t').map(collapseSpaces);
  return cells.length > 1 && cells[0] !== '' && cells.filter((cell) => cell !== '').length > 1 ? cells : null;
}
