import type { Block } from '../../model/block.js';
import { endsSentence } from '../../text/sentences.js';
import { countWords, spacedWords } from '../../text/word-count.js';
import type { PassContext } from '../pass.js';
import { isLinkBlock } from './link-runs.js';
import { isSiteTop } from './site-furniture.js';

/** A single word is the site's name as often as a headline … */
const LEAST_WORDS = 2;
/** … and so many are a paragraph; scripts without spaces count characters, about two a word. */
const MOST_WORDS = 40;
/** Between the headline and the first paragraph stand a standfirst, a byline, a date, buttons, a picture. */
const REACH = 15;
/** Sentences of so many words are running text; banners seldom have them. */
const PROSE_WORDS = 10;

/** The heading of the first level that stands above running text; null where mark-up names none. */
export function mainHeading(blocks: readonly Block[], context: PassContext): Block | null {
  return blocks.find((block, i) => canBeMain(block, context) && isAboveText(blocks, i)) ?? null;
}

/** A heading that is a link is the site's name or a teaser. */
function canBeMain(block: Block, context: PassContext): boolean {
  if (block.kind !== 'heading' || block.level !== 1 || block.origin.linkDensity === null || isLinkBlock(block))
    return false;
  const words = spacedWords(block.text);
  if (words < LEAST_WORDS || words > MOST_WORDS) return false;
  return context.hits(block).length === 0 && !isSiteTop(block, context.site);
}

function isAboveText(blocks: readonly Block[], at: number): boolean {
  for (const block of blocks.slice(at + 1, at + 1 + REACH)) {
    // The next one has a text of its own.
    if (block.kind === 'heading' && block.level === 1) return false;
    if (endsSentence(block.text) && countWords(block.text) >= PROSE_WORDS && !isLinkBlock(block)) return true;
  }
  return false;
}
