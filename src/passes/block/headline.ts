import type { Block } from '../../model/block.js';
import { lift } from '../../model/edit.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey, NO_SPACE_CHARACTER } from '../../text/tokens.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';
import { readByline } from './byline-lines.js';
import { isRelativeDateLine, readDateLine } from './date-lines.js';

/** Shorter lines are labels … */
const LEAST_WORDS = 3;
/** … and longer ones paragraphs. */
const MOST_WORDS = 30;
/** Scripts without spaces count characters, and say a headline in so many. */
const LEAST_CHARACTERS = 8;
const MOST_CHARACTERS = 80;
/** Between headline and text stand standfirst, byline, date, share buttons, a caption. */
const REACH = 12;
/** Headline and standfirst; three such lines in a row are a list of stories. */
const MOST_CANDIDATES = 2;
/** A paragraph of the article, not a line above it. */
const PARAGRAPH_LENGTH = 60;

/** Finds the headline of pages whose top line says no title: the line that looks like one right above the text. */
export const headline: BlockPass = {
  name: 'headline',
  description: 'Lifts the headline from right above the text, where no page title names it.',
  touches: ['lift'],
  maxShare: 0.2,
  rules: [{ id: 'above-text', reason: 'looks like a headline right above the text' }],
  *run(view, context) {
    if (view.metadata.title !== null) return;
    const found = findAboveText(view, context);
    if (found) yield lift(found, 'above-text', 'looks like a headline right above the text', { title: found.text });
  },
};

/** Nothing is guessed: where several lines could be the headline there is none. */
function findAboveText({ blocks }: PassView, context: PassContext): Block | null {
  const text = blocks.findIndex((block) => context.body.isBody(block.id) && isParagraph(block));
  const candidates: Block[] = [];
  for (let at = text - 1; at >= Math.max(0, text - REACH); at--) {
    const block = blocks[at] as Block;
    if (isSignature(block, context) || endsSentence(block.text)) continue;
    if (context.hits(block).length > 0) {
      // Share buttons stand below a headline, a menu above it.
      if (candidates.length > 0) break;
      continue;
    }
    if (!looksLikeHeadline(block)) {
      if (candidates.length > 0) break;
      continue;
    }
    candidates.push(block);
  }
  return candidates.length > MOST_CANDIDATES ? null : (candidates.find(({ kind }) => kind === 'heading') ?? candidates.at(-1) ?? null);
}

function isParagraph({ text }: Block): boolean {
  return endsSentence(text) && text.length >= (NO_SPACE_CHARACTER.test(text) ? PARAGRAPH_LENGTH / 2 : PARAGRAPH_LENGTH);
}

function isSignature({ text }: Block, context: PassContext): boolean {
  return readDateLine(text, context) !== null || isRelativeDateLine(text, context) || readByline(text, context) !== null;
}

function looksLikeHeadline({ kind, text }: Block): boolean {
  if ((kind !== 'paragraph' && kind !== 'heading') || /[:：,;…]$|©|@/u.test(text)) return false;
  const words = lineKey(text).split(' ').length;
  const dense = NO_SPACE_CHARACTER.test(text);
  return words >= (dense ? LEAST_CHARACTERS : LEAST_WORDS) && words <= (dense ? MOST_CHARACTERS : MOST_WORDS);
}
