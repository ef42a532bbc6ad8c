import type { Block } from '../../model/block.js';
import { lift } from '../../model/edit.js';
import { TopicWords } from '../../score/topic-words.js';
import { endsSentence } from '../../text/sentences.js';
import { hasUnspaced } from '../../text/line-ends.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';
import { readByline } from './byline-lines.js';
import { isRelativeDateLine, readDateLine } from './date-lines.js';
import { isSiteTop } from './site-furniture.js';

/** Shorter lines are labels … */
const LEAST_WORDS = 3;
/** … and longer ones paragraphs. */
const MOST_WORDS = 30;
/** Scripts without spaces count characters, and say a headline in so many. */
const LEAST_CHARACTERS = 8;
const MOST_CHARACTERS = 80;
/** Between headline and text stand standfirst, byline, date, share buttons, a caption. */
const REACH = 20;
/** A line with no byline below it must stand so near to the text. */
const NEAR = 5;
/** Between headline and byline stand a standfirst and a label. */
const SIGNATURE_REACH = 3;
/** Of a headline's words so many occur in the text below it. */
const LEAST_SUPPORT = 0.4;
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
  if (text < 0) return null;
  const topic = new TopicWords(blocks.slice(text));
  const from = Math.max(0, text - REACH);
  const above = blocks.slice(from, text);
  const isCandidate = (block: Block): boolean =>
    looksLikeHeadline(block) &&
    !isSiteTop(block, context.site) &&
    context.hits(block).length === 0 &&
    !isSignature(block, context) &&
    !endsSentence(block.text);
  const candidates = above.filter(isCandidate);
  const isSigned = (block: Block): boolean => {
    const at = above.indexOf(block);
    return above.slice(at + 1, at + 1 + SIGNATURE_REACH).some((other) => isSignature(other, context));
  };
  const onTopic = candidates.filter(({ text: words }) => topic.support(lineKey(words).split(' ')) >= LEAST_SUPPORT);
  const signed = onTopic.find(isSigned);
  if (signed) return signed;
  const near = (onTopic.length > 0 ? onTopic : candidates).filter(
    (block) => above.length - above.indexOf(block) <= NEAR,
  );
  return near.length > MOST_CANDIDATES ? null : (near.find(({ kind }) => kind === 'heading') ?? near[0] ?? null);
}

function isParagraph({ text }: Block): boolean {
  return endsSentence(text) && text.length >= (hasUnspaced(text) ? PARAGRAPH_LENGTH / 2 : PARAGRAPH_LENGTH);
}

function isSignature({ text }: Block, context: PassContext): boolean {
  return (
    readDateLine(text, context) !== null || isRelativeDateLine(text, context) || readByline(text, context) !== null
  );
}

function looksLikeHeadline({ kind, text }: Block): boolean {
  if ((kind !== 'paragraph' && kind !== 'heading') || /[:：,;…)]$|©|@|>>/u.test(text)) return false;
  // Clocks and counters are figures and units.
  if ((text.match(/\p{L}{3,}/gu)?.length ?? 0) < 2 && !hasUnspaced(text)) return false;
  const words = lineKey(text).split(' ').length;
  const dense = hasUnspaced(text);
  return words >= (dense ? LEAST_CHARACTERS : LEAST_WORDS) && words <= (dense ? MOST_CHARACTERS : MOST_WORDS);
}
