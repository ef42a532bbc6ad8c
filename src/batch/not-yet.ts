import { CleanNewsError } from '../model/errors.js';
import type { SourceFormat } from '../model/source.js';

const HTML_START =
  /^\s{0,1000}(?:<!--|<!doctype html|<\?xml[^>]{0,200}>\s{0,100}<(?:!doctype )?html|<(?:html|head|body|title|meta|main|article|section|div|p|h1)[\s>])/i;

/** @throws CleanNewsError `unsupported-format` for HTML, unless the caller says that it is text */
export function refuseFutureInput(text: string, path: string | null, from: SourceFormat | 'auto'): void {
  if (from !== 'auto' && from !== 'html') return;
  const head = text.slice(0, 4096);
  const isHtml = from === 'html' || HTML_START.test(head) || /\.x?html?(?:\.gz)?$/i.test(path ?? '');
  if (head.trim() === '' || !isHtml) return;
  throw new CleanNewsError(
    'unsupported-format',
    'html input is not supported yet (--from text reads it as plain text)',
  );
}
