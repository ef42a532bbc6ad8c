import type { CleanOptions } from '../model/options.js';
import type { SourceFormat } from '../model/source.js';
import { looksLikeMarkdown } from './markdown-signs.js';

/** Our own Markdown: front matter that names us. */
const SETTLED =
  /^\uFEFF?---\r?\n(?:[^\n]*\n){0,400}?generator: ["']?clean-news\/[^\n]*\n(?:[^\n]*\n){0,400}?---\r?(?:\n|$)/u;

/** Whether the text is Markdown that clean-news wrote, so that its body has been decided. */
export function isSettledMarkdown(text: string): boolean {
  return SETTLED.test(text.slice(0, 100_000));
}

/** The format to read a text as: what the caller says, else its content, else the name. */
export function sourceFormat(text: string, { from = 'auto', path }: CleanOptions): SourceFormat {
  if (from !== 'auto') return from;
  if (isSettledMarkdown(text)) return 'markdown';
  const isNamed = /\.(?:md|markdown)(?:\.gz)?$/iu.test(path ?? '');
  return isNamed || looksLikeMarkdown(text) ? 'markdown' : 'text';
}
