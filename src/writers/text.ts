import type { Block, Table } from '../model/block.js';
import { type List, nestLists } from './lists.js';

/**
 * The body as plain text, without a line end behind it: blocks apart by a blank line, list items as lines that begin
 * with `- ` or `1. `, table rows as `a | b`; captions and credits are left out.
 */
export function writeText(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (const node of nestLists(blocks)) {
    const text = node.kind === 'list' ? listLines(node).join('\n') : blockText(node);
    if (text !== '') parts.push(text);
  }
  return parts.join('\n\n');
}

function listLines(list: List): string[] {
  return list.items.flatMap(({ block, lists }, index) => {
    const mark = list.ordered ? `${list.start + index}. ` : '- ';
    // An item is one line, so that a line's beginning tells what it is.
    const line = mark + block.text.replaceAll('\n', ' ');
    return [line, ...lists.flatMap(listLines)];
  });
}

function blockText(block: Block): string {
  if (block.kind === 'figure' || block.kind === 'rule') return '';
  return block.table ? tableLines(block.table) : block.text;
}

function tableLines({ header, rows }: Table): string {
  return [header, ...rows]
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.join(' | '))
    .join('\n');
}
