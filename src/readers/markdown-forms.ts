import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { NO_INLINE, type Table } from '../model/block.js';
import { endsSentence } from '../text/sentences.js';
import { countWords } from '../text/word-count.js';
import { type InlineText, type MarkdownContext, MENDED } from './markdown-inline.js';

/** A paragraph with a line of hyphens below it is a heading to CommonMark; a rule was meant below so many words. */
const MOST_HEADING_WORDS = 14;

/** Whether a heading is a paragraph with a rule drawn right below it. */
export function isUnderlinedText({ depth, position }: Heading, text: string, { source }: MarkdownContext): boolean {
  if (depth !== 2 || source.charAt(position?.start.offset ?? 0) === '#') return false;
  return endsSentence(text) && countWords(text) > MOST_HEADING_WORDS;
}

/** Text without formatting. */
export function plain(text: string): InlineText {
  return { text, inline: NO_INLINE, linked: 0 };
}

/** Puts a mark that was read as one, a check box or a number, back before its text. */
export function prefixed({ text, inline, linked }: InlineText, prefix: string): InlineText {
  if (prefix === '') return { text, inline, linked };
  const by = prefix.length;
  const moved = inline.map((run) => Object.assign({}, run, { start: run.start + by, end: run.end + by }));
  return { text: prefix + text, inline: moved, linked };
}

/** What a paragraph or heading holds, in the link that stands around it. Links in links there are none. */
export function linkedContent({ children }: Paragraph | Heading, url: string | null): PhrasingContent[] {
  if (url === null || children.some(({ type }) => type === 'link')) return children;
  return [{ type: 'link', url, children, data: MENDED }];
}

/** The text of a table, a row a line, and its cells. */
export function tableOf(cells: readonly (readonly InlineText[])[]): {
  readonly content: InlineText;
  readonly table: Table;
} {
  const [header = [], ...rows] = cells.map((row) => row.map(({ text }) => text));
  // GFM knows no table without a head; one whose cells are all empty stands for none.
  const known = header.some((cell) => cell !== '') ? header : [];
  const text = (known.length > 0 ? [known, ...rows] : rows).map((row) => row.join(' | ')).join('\n');
  const linked = cells.flat().reduce((sum, cell) => sum + cell.linked, 0);
  return { content: { ...plain(text), linked }, table: { header: known, rows } };
}
