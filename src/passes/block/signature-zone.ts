import type { Block } from '../../model/block.js';
import { endsSentence } from '../../text/sentences.js';
import { countWords } from '../../text/word-count.js';
import type { PassContext, PassView } from '../pass.js';

/** Where an article is signed and dated: between the headline and its first paragraphs, or right behind its last. */
export interface SignatureZone {
  /** Places (in the view) from the headline to a few paragraphs into the body. */
  readonly top: readonly [from: number, to: number];
  /** Places right above the headline, where some sites date their articles. */
  readonly above: readonly [from: number, to: number];
  /** Places just behind the body. */
  readonly end: readonly [from: number, to: number];
  /** A headline was found, so that `top` begins right behind it. */
  readonly belowHeadline: boolean;
}

/** A byline stands below the standfirst, and sometimes below the first paragraph. */
const INTO_BODY = 3;
/** Signatures that read like the article's lines stand below the standfirst, and before the second paragraph. */
const STANDFIRST_AND_TEXT = 2;
/** A line above the text says who, when or where in no more words. */
const MOST_LINE_WORDS = 8;
/** Without a headline only the lines right above the body can belong to it. */
const ABOVE_BODY = 4;
/** Between a date and the headline below it stands the section at most. */
const ABOVE_HEADLINE = 2;
/** Signatures at the end stand next to it. */
const BEHIND_BODY = 5;

/**
 * Behind the first paragraphs of the body, with the lines between them: a job, a share bar and the lead picture push
 * the date down.
 */
function behindParagraphs(blocks: readonly Block[], first: number, context: PassContext): number {
  let lines = 0;
  let paragraphs = 0;
  for (const [at, block] of blocks.entries()) {
    const isLead = lines === 0 && block.kind === 'figure';
    if (isLead || !context.body.isBody(block.id)) continue;
    lines++;
    if (isParagraph(block)) paragraphs++;
    if (lines >= INTO_BODY && paragraphs >= STANDFIRST_AND_TEXT) return at + 1;
  }
  return Math.min(first + INTO_BODY, blocks.length);
}

/** What a letter that the article prints begins with, as its signature never does: `From: the minister`. */
const LABELLED = /^[^:：]{2,20}[:：]\s?\S/u;

/** A signature and a date read like the article's lines at times; paragraphs are longer, or end. */
function isParagraph({ text, kind }: Block): boolean {
  return kind !== 'paragraph' || endsSentence(text) || countWords(text) > MOST_LINE_WORDS || LABELLED.test(text);
}

/** Finds the zones of a page; an empty body gives the whole page as `top`. */
export function signatureZone({ blocks, removals }: PassView, context: PassContext): SignatureZone {
  const first = blocks.findIndex((block) => context.body.isBody(block.id));
  const last = blocks.findLastIndex((block) => context.body.isBody(block.id));
  if (first < 0)
    return { top: [0, blocks.length], above: [0, 0], end: [blocks.length, blocks.length], belowHeadline: false };
  const bodyId = (blocks[first] as Block).id;
  let headline = -1;
  for (const { pass, block } of removals) {
    const isHeadline = pass === 'page-title' || pass === 'duplicate-headline' || pass === 'headline';
    if (isHeadline && block < bodyId && block > headline) headline = block;
  }
  const below = blocks.findIndex((block) => block.id > headline);
  const from = headline < 0 ? Math.max(0, first - ABOVE_BODY) : below;
  return {
    top: [from, behindParagraphs(blocks, first, context)],
    above: headline < 0 ? [from, from] : [Math.max(0, below - ABOVE_HEADLINE), below],
    end: [Math.max(last - 1, first + INTO_BODY), Math.min(last + 1 + BEHIND_BODY, blocks.length)],
    belowHeadline: headline >= 0,
  };
}
