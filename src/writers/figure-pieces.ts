import type { Block } from '../model/block.js';
import { linkDestination } from './destination.js';
import { oneLine } from './inline-tree.js';
import type { Piece } from './pieces.js';

const BREAK: Piece = { type: 'break', value: '\\\n', inLink: false };

function mark(value: string): Piece {
  return { type: 'mark', value, inLink: false };
}

function words(value: string, inLink = false): Piece[] {
  return value === '' ? [] : [{ type: 'text', value, inLink }];
}

/** One line; italics cannot begin or end with a blank of any width. */
function line(value: string | null | undefined): string {
  return oneLine(value ?? '').trim();
}

/** Italics with `_`: whole paragraphs in italics are written with `*`, so that the two can be told apart. */
function italics(value: string): Piece[] {
  return value === '' ? [] : [mark('_'), ...words(value), mark('_')];
}

/** The text of a link or picture between its brackets. */
export function labelPieces(value: string): Piece[] {
  return [mark('['), ...words(value, true), mark(']')];
}

/**
 * The picture, then its caption and its credit (in italics) on lines of their own; caption and credit alone, both in
 * italics, where the address of the picture is lost. The Markdown reader knows these forms.
 */
export function figurePieces({ figure, text }: Block): Piece[] {
  const [url, alt, caption] = [figure?.url ?? '', line(figure?.alt), line(figure ? figure.caption : text)];
  const lost = url === '' && alt === '';
  const picture = lost ? [] : [mark('!'), ...labelPieces(alt), mark(`(${linkDestination(url)})`)];
  const lines = [picture, lost ? italics(caption) : words(caption), italics(line(figure?.credit))];
  const filled = lines.filter((pieces) => pieces.length > 0);
  return filled.flatMap((pieces, i) => (i === 0 ? pieces : [BREAK].concat(pieces)));
}
