import type { Block } from '../../model/block.js';
import { headlinePlaces, isProse } from '../../score/headline-place.js';
import { isJoinedMenu } from '../../score/headline-candidates.js';
import { LONGEST_TITLE } from '../../score/page-title.js';
import { titleLikeness } from '../../score/title-likeness.js';
import { TopicWords } from '../../score/topic-words.js';
import { hasUnspaced } from '../../text/line-ends.js';
import { endsSentence } from '../../text/sentences.js';
import { lineKey } from '../../text/tokens.js';

/** A page whose title is that of its article shows it, in these words or in others that share so much. */
const SAME_HEADLINE = 0.3;
/** Of a headline's words the text uses so many. */
const LEAST_SUPPORT = 0.4;
/** Fewer name a section. */
const LEAST_WORDS = 4;
const MOST_WORDS = 30;
/** Scripts without spaces count characters. */
const DENSE = 2.5;
const MOST_LINKED = 0.5;
/** Set apart by its weight alone, as pages without headings set headlines. */
const BOLD = 0.95;
/** The moment of publication in brackets behind it. */
// bounded: a headline
const MOMENT = /\s*\([\p{Nd}/:.\s-]{8,}\)$/u;

/**
 * The headline that a page shows but states nowhere, because all its pages have one title; null where the title can be
 * believed, or where several lines could be the headline.
 */
export function unstatedTitle(stated: string, blocks: readonly Block[]): string | null {
  const topic = new TopicWords(blocks);
  const key = lineKey(stated);
  const words = key.split(' ');
  const above = blocks.slice(0, Math.max(0, blocks.findIndex(isProse)));
  if (above.some(({ text }) => lineKey(text).includes(key) || isAlike(text, words))) return null;
  const places = headlinePlaces(blocks);
  // Below a picture stands what it shows.
  const isCaption = (at: number): boolean => above[at - 1]?.kind === 'figure';
  const candidates = above.filter(
    (block, at) => places[at] === 'first' && !isCaption(at) && mayBeHeadline(block, topic),
  );
  const [only, ...others] = candidates.length > 1 ? candidates.filter(isSetOff) : candidates;
  return only && others.length === 0 ? only.text.replace(MOMENT, '') : null;
}

function isAlike(text: string, stated: readonly string[]): boolean {
  return text.length <= LONGEST_TITLE && titleLikeness(stated, lineKey(text).split(' '), false) >= SAME_HEADLINE;
}

function mayBeHeadline(block: Block, topic: TopicWords): boolean {
  const { kind, text, origin } = block;
  if ((kind !== 'paragraph' && kind !== 'heading') || origin.furniture || (origin.linkDensity ?? 0) > MOST_LINKED)
    return false;
  if (endsSentence(text) || /[:：,;]$|\n/u.test(text) || isJoinedMenu(block)) return false;
  const words = lineKey(text.replace(MOMENT, '')).split(' ');
  const scale = hasUnspaced(text) ? DENSE : 1;
  if (words.length < LEAST_WORDS * scale || words.length > MOST_WORDS * scale) return false;
  return topic.support(words) >= LEAST_SUPPORT;
}

function isSetOff({ kind, origin: { markup } }: Block): boolean {
  return kind === 'heading' || (markup !== undefined && markup.strong >= BOLD);
}
