import type { Block } from '../../model/block.js';
import { type Edit, remove } from '../../model/edit.js';
import type { RelatedLink } from '../../model/metadata.js';
import type { RuleHit } from '../../rules/matcher.js';
import type { LanguagePack } from '../../rules/pack.js';
import { parseDateLine } from '../../text/dates.js';
import { isRelativeDate } from '../../text/relative-date.js';
import { LETTER } from '../../text/letter-class.js';
import { hasClass } from '../../text/line-ends.js';
import { endsSentence } from '../../text/sentences.js';
import { tokenize } from '../../text/tokens.js';
import type { PassContext, PassView } from '../pass.js';
import { vocabularyOf } from './date-lines.js';
import { type TeaserList, teaserList } from './teaser-list.js';

/** Titles have at most so many words; longer is running text. */
const MOST_TITLE_WORDS = 30;
/** A sentence of so many words is running text even where titles are expected. */
const PROSE_WORDS = 14;

/** Takes out the titles that follow the heading of a teaser list, until running text resumes. */
export function* followingTitles(hit: RuleHit, at: number, { blocks }: PassView, context: PassContext): Iterable<Edit> {
  const list = teaserList(blocks.slice(at + 1), {
    isTitle: (block) => isTitle(block, context),
    isCounterOrDate: dateReader(context),
    endsAtRepeat: hit.pass !== 'related',
  });
  const found = list.isBounded ? list.blocks : withoutSubheading(list, blocks[at + 1 + list.blocks.length], context);
  for (const block of found.slice(0, endOfLinks(found, context))) {
    const title = list.titles.get(block);
    const related: RelatedLink[] = hit.pass === 'related' && title !== undefined ? [{ title, url: null }] : [];
    yield remove(
      block,
      hit.rule.id,
      `stands in the list below “${(blocks[at] as Block).text.slice(0, 60)}”`,
      related.length > 0 ? { finds: { related } } : {},
    );
  }
}

/** Titles that are links are links from end to end. */
const ALL_LINKED = 0.9;

/** Behind titles that are links a line without any is none: how many entries stand before it. */
function endOfLinks(entries: readonly Block[], context: PassContext): number {
  const isCounterOrDate = dateReader(context);
  let links = 0;
  for (const [at, { text, origin }] of entries.entries()) {
    const linked = origin.markup?.linked;
    if (linked !== undefined && linked > ALL_LINKED) links++;
    else if (links > 0 && linked === 0 && !isCounterOrDate(text)) return at;
  }
  return entries.length;
}

/** Tells lines that only count or say when a story appeared. */
function dateReader({ packs }: PassContext): (text: string) => boolean {
  return (text) => !hasClass(text, LETTER) || packs.some((pack) => isDate(text, pack));
}

function isDate(text: string, pack: LanguagePack): boolean {
  return isRelativeDate(text, vocabularyOf(pack)) || parseDateLine(text, vocabularyOf(pack)) !== null;
}

function isTitle(block: Block, context: PassContext): boolean {
  if (block.kind === 'code' || block.kind === 'table' || block.kind === 'quote') return false;
  // Furniture of another kind and the next list's heading end the list; their own rules take them.
  if (context.hits(block).some((hit) => hit.from === 0 && (hit.pass !== 'related' || hit.rule.opens === 'list')))
    return false;
  const words = tokenize(block.text).words.length;
  if (
    words > MOST_TITLE_WORDS &&
    words > MOST_TITLE_WORDS * (/\p{Script=Han}|\p{Script=Thai}/u.test(block.text) ? 2 : 1)
  )
    return false;
  return (
    !endsSentence(block.text) || (words < PROSE_WORDS && !context.body.isBody(block.id)) || /[?!…]$/u.test(block.text)
  );
}

/** A short line just before the running text goes on is its subheading rather than the last teaser. */
function withoutSubheading({ blocks }: TeaserList, next: Block | undefined, context: PassContext): readonly Block[] {
  const last = blocks.at(-1);
  if (!last || blocks.length < 2 || !next || !context.body.isBody(next.id) || !endsSentence(next.text)) return blocks;
  const others = blocks.slice(0, -1);
  const mean = others.reduce((sum, { text }) => sum + text.length, 0) / others.length;
  return last.kind === 'heading' || last.text.length < mean / 2 ? others : blocks;
}
