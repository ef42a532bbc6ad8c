import type { Block } from '../../model/block.js';
import { lift, remove } from '../../model/edit.js';
import type { Metadata } from '../../model/metadata.js';
import { findTitleGroup, type TitleGroup } from '../../score/headline.js';
import { readTitleRest } from '../../score/page-title.js';
import { lineKey, tokenize } from '../../text/tokens.js';
import type { BlockPass, PassContext, PassView } from '../pass.js';
import { readByline } from './byline-lines.js';
import { readDateLine } from './date-lines.js';
import { mainHeading } from './main-heading.js';
import { isSiteTop } from './site-furniture.js';
import { liftStated } from './stated-title.js';

/** The name of a place beside a date. */
const MOST_PLACE_WORDS = 3;

/** Finds the title group and lifts the headline; the page title line goes, with what it says of section and site. */
export const pageTitle: BlockPass = {
  name: 'page-title',
  description: "Removes the page's title line and lifts the headline, the section and the site's name from it.",
  touches: ['remove', 'lift'],
  maxShare: 0.5,
  rules: [
    { id: 'title-line', reason: 'repeats the headline with the names of section and site' },
    { id: 'site-name', reason: 'names the site or section beside the title' },
    { id: 'headline', reason: 'is the headline' },
    { id: 'standfirst', reason: 'is the standfirst' },
  ],
  *run({ blocks, metadata }: PassView, context: PassContext) {
    if (metadata.title !== null) {
      yield* liftStated(blocks, metadata);
      return;
    }
    const group = findTitleGroup(blocks, titleKnowledge(context));
    // Two lines that say the same are surer than a heading, which may be the section's.
    const main = group?.pageTitle && group.headline ? null : mainHeading(blocks, context);
    if (main) yield lift(main, 'headline', 'is the main heading above the text', { title: main.text });
    if (!group || main) return;
    const { pageTitle: line, headline, title } = group;
    const finds = restFinds(group, context);
    if (headline) yield lift(headline, 'headline', 'is the headline', { title });
    if (group.trail) yield remove(group.trail, 'title-line', 'repeats the page title above the headline');
    if (!line || line.block.id === headline?.id) return;
    if (headline) {
      const rest = line.rest.length > 0 ? `, with ${quoteAll(line.rest)}` : '';
      yield remove(line.block, 'title-line', `repeats the headline${rest}`, { finds, keptTwin: headline.id });
      return;
    }
    yield lift(
      line.block,
      'headline',
      'is the headline, less the names of section and site',
      { title },
      { range: line.range },
    );
    for (const range of around(line.block, line.range)) {
      yield remove(line.block, 'site-name', `names section or site (${quoteAll(line.rest)})`, { range, finds });
    }
  },
};

/** What the page's language and site tell about names in titles. */
function titleKnowledge(context: PassContext): Parameters<typeof findTitleGroup>[1] {
  const sections = sectionKeys(context);
  return {
    sections,
    siteTails: context.site?.titleTails ?? [],
    isOther: (block) =>
      context.hits(block).some((hit) => hit.from === 0) ||
      sections.has(lineKey(block.text)) ||
      isSiteTop(block, context.site) ||
      isSignature(block, context),
    isSignature: (block) => isSignature(block, context),
  };
}

function isSignature({ text }: Block, context: PassContext): boolean {
  return isDateLine(text, context) || readByline(text, context) !== null;
}

/** A date with no more than a place or a weekday beside it; page titles may carry a date too. */
function isDateLine(text: string, context: PassContext): boolean {
  const date = readDateLine(text, context);
  return date !== null && tokenize(date.rest).words.length <= MOST_PLACE_WORDS;
}

/** Keys of the section names of the packs in force. */
function sectionKeys(context: PassContext): ReadonlySet<string> {
  return new Set(context.packs.flatMap((pack) => pack.sections.map(lineKey)));
}

function restFinds({ pageTitle: line }: TitleGroup, context: PassContext): Partial<Metadata> {
  const { section, name, domain } = readTitleRest(line?.rest ?? [], sectionKeys(context));
  return { ...(section === null ? {} : { section }), ...((name ?? domain) ? { publisher: { name, domain } } : {}) };
}

function around({ text }: Block, [start, end]: readonly [number, number]): [number, number][] {
  const ranges: [number, number][] = [];
  if (start > 0) ranges.push([0, start]);
  if (end < text.length) ranges.push([end, text.length]);
  return ranges;
}

function quoteAll(parts: readonly string[]): string {
  return parts.map((part) => `“${part.trim()}”`).join(', ');
}
