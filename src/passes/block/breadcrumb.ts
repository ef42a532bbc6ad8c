import { remove } from '../../model/edit.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass } from '../pass.js';

const SEPARATOR = /\s*[›»→▸❯>]\s*|\s+[/|•·]\s+/u;
/** A crumb is a section's name, or the headline at the end. */
const MOST_CRUMB_WORDS = 4;
/** Longer trails are menus. */
const MOST_CRUMBS = 6;

/** Removes the trail of sections above the headline and takes the section from it. */
export const breadcrumb: BlockPass = {
  name: 'breadcrumb',
  description: 'Removes breadcrumb trails and reads the section from them.',
  touches: ['remove'],
  maxShare: 0.05,
  rules: [{ id: 'trail', reason: 'is a trail of sections' }],
  *run({ blocks, metadata }, context) {
    const sections = new Set(context.packs.flatMap((pack) => pack.sections.map(lineKey)));
    for (const block of blocks) {
      if (context.body.isBody(block.id) || block.text.length > 300) continue;
      const crumbs = block.text.split(SEPARATOR).map((crumb) => crumb.trim()).filter(Boolean);
      if (crumbs.length < 2 || crumbs.length > MOST_CRUMBS) continue;
      const title = metadata.title === null ? null : lineKey(metadata.title);
      const names = crumbs.filter((crumb, i) => i < crumbs.length - 1 || lineKey(crumb) !== title);
      if (!names.every((crumb) => lineKey(crumb).split(' ').length <= MOST_CRUMB_WORDS)) continue;
      const section = names.findLast((crumb) => sections.has(lineKey(crumb)));
      if (section === undefined) continue;
      yield remove(block, 'trail', `is a trail of sections (${crumbs.length} parts)`, { finds: { section } });
    }
  },
};
