import type { Block } from '../../model/block.js';
import { remove } from '../../model/edit.js';
import { endsSentence } from '../../text/sentences.js';
import { spacedWords } from '../../text/word-count.js';
import type { BlockPass } from '../pass.js';
import { LinkTargets } from './link-targets.js';

/** The sign, a word or two before the link (`Watch:`), and the link: with less of it linked, a paragraph says something. */
const LEAST_LINKED = 0.6;
/** A title has at most so many words; scripts without blanks have each character counted. */
const MOST_WORDS = 40;
const LONGEST_LINE = 200;
/**
 * Signs that newsrooms point with. `»` is left out, which opens quotations, `→`, which stands before conclusions, and `👉`
 * and `>>`, which in reviews stand before the things themselves (17 of 22 such lines in the corpora are the article's).
 */
const POINTING = /^[►▶▷➔➜➤☞≫]\s?\S/u;

/** A paragraph that is a pointing sign and a link to the same site leads to another page of it, in any language. */
export const pointerLink: BlockPass = {
  name: 'pointer-link',
  description: 'Removes paragraphs that are a pointing sign and a link to another page of the site.',
  touches: ['remove'],
  // A review may have one below each of its parts.
  maxShare: 0.15,
  rules: [{ id: 'pointer', reason: 'points to another page' }],
  *run({ blocks, metadata }) {
    const targets = new LinkTargets(blocks, metadata.url);
    for (const block of blocks) {
      if (!isPointer(block)) continue;
      const urls = block.inline.flatMap(({ type, url }) => (type === 'link' && url ? [url] : []));
      if (urls.length !== 1 || targets.foreignShare(urls) > 0) continue;
      const [url = ''] = urls;
      const title = block.text.replace(/^[^\p{L}\p{N}【「『“"]+/u, '').trim();
      const story = { title, url: /^https?:/u.test(url) ? url : null };
      yield remove(block, 'pointer', 'is a pointing sign and a link to another page', { finds: { related: [story] } });
    }
  },
};

function isPointer({ kind, text, origin }: Block): boolean {
  if ((kind !== 'paragraph' && kind !== 'heading') || text.length > LONGEST_LINE || !POINTING.test(text)) return false;
  const linked = origin.markup?.linked ?? origin.linkDensity ?? 0;
  return linked >= LEAST_LINKED && spacedWords(text) <= MOST_WORDS && !endsSentence(text);
}
