import type { CleanOptions } from '../model/options.js';
import type { SourceFormat } from '../model/source.js';
import { looksLikeMarkdown } from './markdown-signs.js';

/** How our own front matter names us. */
const OURS = /^generator: ["']?clean-news\//u;
const RULE = /^---\r?$/u;
/** No front matter of ours is longer (UTF-16 units). */
const LONGEST_FRONT_MATTER = 100_000;

/** Whether the text is Markdown that clean-news wrote, so that its body has been decided. */
export function isSettledMarkdown(text: string): boolean {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith('---', start)) return false;
  const [first = '', ...lines] = text.slice(start, LONGEST_FRONT_MATTER).split('\n');
  const end = RULE.test(first) ? lines.findIndex((line) => RULE.test(line)) : -1;
  return end >= 0 && lines.slice(0, end).some((line) => OURS.test(line));
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
