import { type Byline, parseByline } from '../../text/bylines.js';
import type { PassContext } from '../pass.js';

/** Reads a line that signs an article, in the page's language first; null for all others. */
export function readByline(text: string, { packs }: Pick<PassContext, 'packs'>): Byline | null {
  for (const pack of packs) {
    const found = parseByline(text, pack.byline);
    if (found) return found;
  }
  return null;
}
