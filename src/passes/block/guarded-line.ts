import type { Block } from '../../model/block.js';
import { isQuotedSentence } from '../../text/quoted-sentence.js';
import type { PassContext } from '../pass.js';
import { readByline } from './byline-lines.js';
import { isRelativeDateLine, readDateLine } from './date-lines.js';

/**
 * Whether a line says something of its article however often the site prints it: who signed it and when, a quotation,
 * code, a table. Two stories of one day share their date, and all of an author's stories the byline.
 */
export function isGuardedLine(block: Block, context: Pick<PassContext, 'packs'>): boolean {
  const { kind, text } = block;
  if (kind === 'quote' || kind === 'code' || kind === 'table' || kind === 'footnote') return true;
  return (
    isQuotedSentence(text) ||
    readByline(text, context) !== null ||
    readDateLine(text, context) !== null ||
    isRelativeDateLine(text, context)
  );
}
