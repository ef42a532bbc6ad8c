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
  // Markdown may begin with a tag; a whole page named like it is still a page.
  if (isHtml(text, path ?? '') && (!isNamed || PAGE_START.test(text.slice(0, 4096)))) return 'html';
  return isNamed || looksLikeMarkdown(text) ? 'markdown' : 'text';
}

const PAGE_START = /^\uFEFF?\s{0,1000}<(?:!doctype html|html[\s>])/iu;
/** How HTML begins, whatever it is named. */
const HTML_START =
  /^\uFEFF?\s{0,1000}(?:<!--|<!doctype html|<\?xml[^>]{0,200}>\s{0,100}<(?:!doctype )?html|<(?:html|head|body|title|meta|link|script|main|article|section|div|p|h1|table|center|header)[\s>/])/iu;
const HTML_NAME = /\.(?:x?html?|amp|php|aspx?)(?:\.gz)?$/iu;
/** A file that is named like a page and holds a tag is one. */
const TAG = /<(?:p|br|div|a|h\d|li|td|span|title|body|html)\b[^<>]*>/iu;

function isHtml(text: string, path: string): boolean {
  const head = text.slice(0, 4096);
  return HTML_START.test(head) || (HTML_NAME.test(path) && TAG.test(text.slice(0, 100_000)));
}
