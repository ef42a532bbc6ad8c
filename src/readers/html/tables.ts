import { type ChildNode, isTag, isText } from 'domhandler';
import type { Table } from '../../model/block.js';
import type { HtmlElement } from './html-tree.js';
import { InlineText } from './inline-text.js';

/** Longer cells hold text, and their table is there for its looks. */
const MOST_CELL_LENGTH = 400;
/** Mean length of the cells of a table of facts. */
const MEAN_CELL_LENGTH = 90;
/** More columns than any table for people. */
const MOST_COLUMNS = 60;
/** Boxes that stand in the cells of tables that are there for their looks. */
const LAYOUT: ReadonlySet<string> = new Set(
  'table h1 h2 h3 h4 form iframe article section nav aside figure blockquote pre select textarea'.split(' '),
);

interface Cell {
  readonly text: string;
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** The rows of a table of facts; null where the table only arranges the page. */
export function readTable(element: HtmlElement): Table | null {
  if (/^(?:presentation|none)$/iu.test(element.attribs['role'] ?? '')) return null;
  const rows = readRows(element);
  if (rows === null || rows.length < 2) return null;
  const cells = rows.flat();
  const width = Math.max(...rows.map((row) => row.length));
  if (width < 2 || cells.some(({ text }) => text.length > MOST_CELL_LENGTH)) return null;
  const length = cells.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 0 || length / cells.length > MEAN_CELL_LENGTH) return null;
  const filled = placeCells(rows);
  const [first, ...rest] = filled;
  const isHeader =
    (rows[0] as Cell[]).every((cell) => cell.isHeader) && (first as string[]).some((cell) => cell !== '');
  return isHeader ? { header: first as string[], rows: rest } : { header: [], rows: filled };
}

/** The cells by rows; null where something in them is no fact. */
function readRows(table: HtmlElement): Cell[][] | null {
  const rows: Cell[][] = [];
  let node: ChildNode | null = table.firstChild;
  while (node && node !== table) {
    if (isTag(node)) {
      if (LAYOUT.has(node.name)) return null;
      if (node.name === 'tr') rows.push([]);
      if (node.name === 'td' || node.name === 'th') {
        const text = cellText(node as HtmlElement);
        if (text === null) return null;
        rows
          .at(-1)
          ?.push({ text, isHeader: node.name === 'th', columns: span(node, 'colspan'), rows: span(node, 'rowspan') });
      } else if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
    } else if (isText(node) && node.data.trim() !== '') {
      // Text outside the cells (a `caption`) would be lost here.
      return null;
    }
    while (node && node !== table && !node.next) node = node.parent as HtmlElement | null;
    node = node === table ? null : (node?.next ?? null);
  }
  return rows.filter((row) => row.length > 0);
}

/** A cell's text on one line; null where a part of it is no text of a table. */
function cellText(cell: HtmlElement): string | null {
  const inline = new InlineText();
  let node: ChildNode | null = cell.firstChild;
  while (node && node !== cell) {
    if (isText(node)) inline.append(node.data);
    else if (isTag(node)) {
      if (LAYOUT.has(node.name)) return null;
      if (/^(?:br|p|div|li|ul)$/u.test(node.name)) inline.append(' ');
      if (node.firstChild && node.name !== 'script' && node.name !== 'style') {
        node = node.firstChild;
        continue;
      }
    }
    while (node && node !== cell && !node.next) node = node.parent as HtmlElement | null;
    node = node === cell ? null : (node?.next ?? null);
  }
  return inline.take().text;
}

function span({ attribs }: { readonly attribs: Readonly<Record<string, string>> }, name: string): number {
  const number = Number.parseInt(attribs[name] ?? '1', 10);
  return Number.isFinite(number) ? Math.min(Math.max(1, number), MOST_COLUMNS) : 1;
}

/** Cells in their columns; what a cell covers besides its own place stays empty, since no word stands there. */
function placeCells(rows: readonly (readonly Cell[])[]): string[][] {
  const covered = new Map<number, number>();
  const placed: string[][] = [];
  for (const row of rows) {
    const out: string[] = [];
    const skipCovered = (): void => {
      while ((covered.get(out.length) ?? 0) > 0 && out.length < MOST_COLUMNS) {
        covered.set(out.length, (covered.get(out.length) as number) - 1);
        out.push('');
      }
    };
    for (const cell of row) {
      skipCovered();
      for (let i = 0; i < cell.columns; i++) {
        if (cell.rows > 1) covered.set(out.length, cell.rows - 1);
        out.push(i === 0 ? cell.text : '');
      }
    }
    skipCovered();
    placed.push(out);
  }
  const width = Math.max(...placed.map((row) => row.length));
  return placed.map((row) => row.concat(new Array<string>(width - row.length).fill('')));
}
