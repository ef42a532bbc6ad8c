import type { PhrasingContent, Table } from 'mdast';

/** Cells of data are figures and names; a longer one (UTF-16 units) is a paragraph. */
const LONG_CELL = 200;

/**
 * Whether a table only arranges a page: one column, one row, a paragraph in a cell, or never more than one cell filled.
 */
export function isLayoutTable({ children: rows }: Table): boolean {
  const filled = rows.map((row) => row.children.filter(({ children }) => children.some(saysSomething)));
  const full = filled.filter((cells) => cells.length > 0);
  if (full.length <= 1 || full.every((cells) => cells.length <= 1)) return true;
  return filled.some((cells) => cells.some(({ children }) => lengthOf(children) > LONG_CELL));
}

/** Addresses are long in any table; words are counted alone. */
function lengthOf(nodes: readonly PhrasingContent[]): number {
  return nodes.reduce((sum, node) => {
    if ('children' in node) return sum + lengthOf(node.children);
    return sum + ('value' in node ? node.value.length : 0);
  }, 0);
}

function saysSomething(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}
