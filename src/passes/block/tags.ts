import type { Block } from '../../model/block.js';
import { lift, remove } from '../../model/edit.js';
import { compilePhrase, matchPhraseAt } from '../../rules/phrase.js';
import { hasUnspaced } from '../../text/line-ends.js';
import { lineKey, tokenize } from '../../text/tokens.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';

/** A tag is a name or a short phrase. */
const MOST_TAG_WORDS = 6;
/** More than a page has; a longer list is an index. */
const MOST_TAGS = 40;
const TAG_SEPARATOR = /\s*[,;|·•、，／،؛]\s*|\s+[/–-]\s+|\s{2,}/u;

/** Lifts tag lists: `Tags: a, b`, a label with its tags below, lines of hashtags. */
export const tags: BlockPass = {
  name: 'tags',
  description: 'Lifts tag lists into metadata.',
  touches: ['lift', 'remove'],
  maxShare: 0.1,
  rules: [
    { id: 'label', reason: 'labels the tags' },
    { id: 'listed', reason: 'is a tag of the article' },
    { id: 'hashtags', reason: 'consists of hashtags' },
  ],
  *run(view, context) {
    const isLabel = labelReader(context);
    const isInside = insideReader(view, context);
    for (const [at, block] of view.blocks.entries()) {
      if (isHashtags(block.text) && !isInside(at)) {
        const found = [...block.text.matchAll(/#([\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*)/gu)].map(
          (match) => match[1] as string,
        );
        yield lift(block, 'hashtags', 'consists of hashtags', { tags: found.slice(0, MOST_TAGS) });
        continue;
      }
      const end = isLabel(block.text);
      if (end === null || isInside(at) || opensList(block, context)) continue;
      const rest = block.text.slice(end).replace(/^[\s:：]+/u, '');
      if (rest !== '') {
        const found = splitTags(rest);
        if (found) yield lift(block, 'label', 'labels the tags', { tags: found });
        continue;
      }
      const listed = tagsBelow(at, view, context);
      if (listed.length === 0) continue;
      yield remove(block, 'label', 'labels the tags');
      for (const tag of listed)
        yield lift(tag, 'listed', 'is a tag of the article', { tags: splitTags(tag.text) ?? [tag.text] });
    }
  },
};

/** “More on this topic” heads stories, not tags. */
function opensList(block: Block, context: PassContext): boolean {
  return context.hits(block).some(({ rule }) => rule.opens === 'list');
}

/** A tag label is furniture of the page's ends, not of its middle. */
function insideReader({ blocks }: PassView, { body }: PassContext): (at: number) => boolean {
  const last = blocks.findLastIndex((block) => body.isBody(block.id));
  const first = blocks.findIndex((block) => body.isBody(block.id));
  return (at) => at > first + 1 && at < last - 2 && body.isBody((blocks[at] as Block).id);
}

function isHashtags(text: string): boolean {
  return text.startsWith('#') && /^(?:#[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*[\s,·|]*){2,}$/u.test(text.slice(0, 500));
}

/** Tells where a tag label at the start of a line ends; null where there is none. */
function labelReader(context: PassContext): (text: string) => number | null {
  const labels = context.packs.flatMap((pack) => pack.labels.tags.map(compilePhrase));
  return (text) => {
    const tokens = tokenize(text.slice(0, 400));
    for (const label of labels) {
      if (label.parts.length === 0 || !matchPhraseAt(label, tokens, 0, false)) continue;
      const end = tokens.ends[label.parts.length - 1] as number;
      const rest = text.slice(end);
      if (rest.trim() === '' || /^\s*[:：]/u.test(rest)) return end;
    }
    return null;
  };
}

function splitTags(list: string): string[] | null {
  const found = list
    .split(TAG_SEPARATOR)
    .map((tag) => tag.replace(/^#/u, '').replace(/\.$/u, '').trim())
    .filter(Boolean);
  const fits = found.every((tag) => lineKey(tag).split(' ').length <= MOST_TAG_WORDS * (hasUnspaced(tag) ? 3 : 1));
  return found.length > 0 && found.length <= MOST_TAGS && fits ? found : null;
}

/** The short lines below a label that stands alone, until something else begins. */
function tagsBelow(at: number, { blocks }: PassView, context: PassContext): Block[] {
  const label = blocks[at] as Block;
  const found: Block[] = [];
  for (const block of blocks.slice(at + 1, at + 1 + MOST_TAGS)) {
    // In the label's own chunk a tag may look like a menu entry: many are named like sections.
    const inChunk = block.origin.group === label.origin.group;
    if (
      context.body.isBody(block.id) ||
      context.hits(block).some(({ pass }) => !inChunk || !NAMED_LIKE_TAGS.has(pass)) ||
      /[.!?:…]$|^[^:：]{2,20}[:：]\s?\S/u.test(block.text)
    )
      break;
    if (lineKey(block.text).split(' ').length > MOST_TAG_WORDS) break;
    // Tags of one list stand in one chunk, or each in its own; they do not change over.
    const gap = block.origin.group - label.origin.group;
    if (found.length > 0 && gap > (found.at(-1) as Block).origin.group - label.origin.group + 1) break;
    found.push(block);
  }
  return withoutFooter(found, context);
}

/** Sections and legal links: `Sport`, `Privacy`. */
const NAMED_LIKE_TAGS: ReadonlySet<string> = new Set(['navigation', 'footer']);
/** One tag may be named like a link of the footer; behind other tags several are that footer. */
const LEAST_LINKS = 2;

function withoutFooter(found: readonly Block[], context: PassContext): Block[] {
  const last = found.findLastIndex((block) => context.hits(block).length === 0);
  return last >= 0 && found.length - last - 1 >= LEAST_LINKS ? found.slice(0, last + 1) : [...found];
}
