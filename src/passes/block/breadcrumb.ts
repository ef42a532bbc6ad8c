import type { Block } from '../../model/block.js';
import { type Edit, remove } from '../../model/edit.js';
import { LONGEST_TITLE, splitTitle } from '../../score/page-title.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass, PassView } from '../pass.js';

// bounded: 300 characters of a block
const SEPARATOR = /\s*[›»→▸❯>]\s*|\s+[/|•·]\s+/u;
/** A crumb is a section's name, or the headline at the end. */
const MOST_CRUMB_WORDS = 4;
/** Longer trails are menus. */
const MOST_CRUMBS = 6;
/** Between the section's name and the headline stand a date, a kicker, or what divides the section further. */
const ABOVE_HEADLINE = 3;

/** The top of a page, before its stories. */
const TOP_LINES = 2;

/** Removes the trail of sections above the headline and takes the section from it. */
export const breadcrumb: BlockPass = {
  name: 'breadcrumb',
  description: 'Removes breadcrumb trails and reads the section from them.',
  touches: ['remove'],
  maxShare: 0.05,
  rules: [
    { id: 'trail', reason: 'is a trail of sections' },
    { id: 'section', reason: 'names the section above the headline' },
  ],
  *run(view, context) {
    const { blocks, metadata } = view;
    const sections = new Set(context.packs.flatMap((pack) => pack.sections.map(lineKey)));
    for (const block of blocks) {
      if (context.body.isBody(block.id) || block.text.length > 300) continue;
      const crumbs = block.text
        .split(SEPARATOR)
        .map((crumb) => crumb.trim())
        .filter(Boolean);
      if (crumbs.length < 2 || crumbs.length > MOST_CRUMBS) continue;
      const title = metadata.title === null ? null : lineKey(metadata.title);
      const names = crumbs.filter((crumb, i) => i < crumbs.length - 1 || lineKey(crumb) !== title);
      if (!names.every((crumb) => lineKey(crumb).split(' ').length <= MOST_CRUMB_WORDS)) continue;
      // The first one is the section; what follows it divides it further.
      const section = names.find((crumb) => sections.has(lineKey(crumb)));
      if (section === undefined) continue;
      yield remove(block, 'trail', `is a trail of sections (${crumbs.length} parts)`, { finds: { section } });
    }
    yield* sectionAbove(view, sections);
  },
};

/** A section's name alone right above the headline; the last entry of a menu is told by the entry before it. */
function* sectionAbove({ blocks, removals }: PassView, sections: ReadonlySet<string>): Iterable<Edit> {
  const headline = removals.find(({ pass, rule }) => pass === 'page-title' && rule === 'headline');
  const isSection = (block: Block | undefined): boolean => block !== undefined && sections.has(lineKey(block.text));
  if (!headline) {
    yield* sectionOnTop(blocks, sections);
    return;
  }
  const block = aboveKickers(blocks, headline.block, isSection);
  if (!block) return;
  yield remove(block, 'section', 'names the section above the headline', { finds: { section: block.text } });
}

/**
 * The section's name above the headline: kickers and subsections are passed over. A section below another one may be the
 * end of a menu; what the menu has said before is said of the article.
 */
function aboveKickers(
  blocks: readonly Block[],
  headline: number,
  isSection: (block: Block | undefined) => boolean,
): Block | null {
  let below: Block | null = null;
  for (let at = blocks.findLastIndex((block) => block.id < headline); at >= 0; at--) {
    const block = blocks[at] as Block;
    const key = lineKey(block.text);
    if (headline - block.id > ABOVE_HEADLINE || key.split(' ').length > MOST_CRUMB_WORDS) break;
    if (!isSection(block)) continue;
    if (blocks.slice(0, at).some((other) => lineKey(other.text) === key)) return block;
    if (below === null && !isSection(blocks[at - 1])) return block;
    below = block;
  }
  return null;
}

/** The front page of a section says its name at the top, alone or with the site's, and has no headline of its own. */
function* sectionOnTop(blocks: readonly Block[], sections: ReadonlySet<string>): Iterable<Edit> {
  for (const block of blocks.slice(0, TOP_LINES)) {
    const [section = '', ...names] = splitTitle(block.text.slice(0, LONGEST_TITLE)).map(({ text }) => text.trim());
    if (!sections.has(lineKey(section)) || names.some((name) => lineKey(name).split(' ').length > MOST_CRUMB_WORDS))
      return;
    yield remove(block, 'section', 'names the section at the top', { finds: { section } });
  }
}
