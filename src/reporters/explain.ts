import { Chalk, type ChalkInstance } from 'chalk';
import type { Article } from '../model/article.js';
import type { Block } from '../model/block.js';
import type { Removal } from '../model/removal.js';
import { inputName } from './fate.js';
import { printable } from './printable.js';

export interface ExplainOptions {
  readonly color: boolean;
  /** Width that long pieces are shortened to, in characters; default 100. */
  readonly columns?: number | undefined;
}

/** A pipe has no width; 100 is what most terminals show. */
const DEFAULT_COLUMNS = 100;
/** Below this nothing would be left of a piece beside its sign and line numbers. */
const LEAST_COLUMNS = 40;

/** What stands before a piece: kept, taken out, gone into metadata, changed. */
const SIGNS = { kept: ' ', removed: '-', lifted: '^', replaced: '~' } as const;

/**
 * The document from top to bottom, one line a piece: what stays, and what does not with pass, rule and reason below it.
 * Linear in the number of pieces; each is cut to the width, so that a long article stays readable.
 */
export function formatExplanation(article: Article, options: ExplainOptions): string {
  const paint = new Chalk({ level: options.color ? 1 : 0 });
  const width = Math.max(LEAST_COLUMNS, options.columns ?? DEFAULT_COLUMNS);
  const lines = [heading(article, paint)];
  for (const piece of inReadingOrder(article)) {
    if ('pass' in piece) lines.push(...explainRemoval(piece, width, paint));
    else lines.push(row(SIGNS.kept, piece.origin.lines, describe(piece), width));
  }
  for (const { code, message } of article.warnings) lines.push(paint.yellow(`! ${code}: ${printable(message)}`));
  return `${lines.join('\n')}\n\n`;
}

function heading({ source, status, wordCount, removed }: Article, paint: ChalkInstance): string {
  const facts = `${status}, ${wordCount} words kept, ${removed.words} removed in ${removed.blocks} blocks`;
  return paint.bold(`== ${printable(inputName(source.path))}: ${facts}`);
}

/** Blocks and removals by where they stood; what was cut out of a block follows the block. */
function inReadingOrder({ document, removals }: Article): (Block | Removal)[] {
  const pieces = [
    ...document.blocks.map((piece) => ({ piece, block: piece.id, start: -1 })),
    ...removals.map((piece) => ({ piece, block: piece.block, start: piece.start })),
  ];
  return pieces.sort((a, b) => a.block - b.block || a.start - b.start).map(({ piece }) => piece);
}

function explainRemoval(removal: Removal, width: number, paint: ChalkInstance): string[] {
  const { action, after, field, pass, rule, reason, lines, text } = removal;
  const change = action === 'replaced' ? `${text} → ${after ?? ''}` : text;
  const color = action === 'removed' ? paint.red : action === 'lifted' ? paint.cyan : paint.yellow;
  const target = field === undefined ? '' : ` → ${field}`;
  return [
    color(row(SIGNS[action], lines, change, width)),
    paint.dim(`${' '.repeat(MARGIN)}${pass}/${rule}${target}: ${printable(reason)}`),
  ];
}

function describe({ kind, level, text, figure }: Block): string {
  if (kind === 'heading') return `${'#'.repeat(level ?? 2)} ${text}`;
  if (kind === 'figure') return `[image] ${figure?.caption ?? figure?.alt ?? figure?.url ?? text}`;
  if (kind === 'rule') return '* * *';
  return kind === 'list-item' ? `- ${text}` : text;
}

/** Sign, blank, six columns of line number, two blanks. */
const MARGIN = 10;

function row(sign: string, lines: Removal['lines'], text: string, width: number): string {
  const number = lines === null ? '' : String(lines[0]);
  return `${sign} ${number.padStart(MARGIN - 4)}  ${shorten(text, width - MARGIN)}`;
}

/** Cut before it is made printable: a megabyte in one line costs no more than a screen line. */
function shorten(text: string, width: number): string {
  const head = text.slice(0, width + 1);
  const safe = printable(head);
  const isWhole = head.length === text.length && safe.length <= width;
  return isWhole
    ? safe
    : `${safe
        .slice(0, width - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}
