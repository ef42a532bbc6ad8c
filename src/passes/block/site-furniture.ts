import type { Block } from '../../model/block.js';
import { remove } from '../../model/edit.js';
import type { FurnitureLine, FurniturePlace, SiteProfile } from '../../model/site-profile.js';
import { isProse, readFacts } from '../../score/block-facts.js';
import { findOwnText, isInPlace, zoneAt } from '../../score/page-zones.js';
import { lineKey } from '../../text/tokens.js';
import type { BlockPass, PassView } from '../pass.js';
import { isGuardedLine } from './guarded-line.js';

const RULES: Readonly<Record<FurniturePlace, string>> = {
  top: 'above-text',
  bottom: 'below-text',
  ends: 'around-text',
  inside: 'same-neighbours',
};

/** Removes the lines that a site prints in many of its files, as the profile of the site says. */
export const siteFurniture: BlockPass = {
  name: 'site-furniture',
  description: 'Removes lines that stand in many files of the same site, where a profile of it is at hand.',
  touches: ['remove'],
  // The evidence of many files is strong; a page of which more than half would go is another kind of page.
  maxShare: 0.5,
  rules: [
    { id: RULES.top, reason: "stands above the text in many of the site's files" },
    { id: RULES.bottom, reason: "stands below the text in many of the site's files" },
    { id: RULES.ends, reason: "stands above or below the text in many of the site's files" },
    { id: RULES.inside, reason: "stands in many of the site's files beside the same lines" },
  ],
  *run({ blocks, removals }: PassView, context) {
    const { site } = context;
    if (site === null || siteLines(site).byKey.size === 0) return;
    const known = blocks.map((block) => siteLine(block, site));
    const own = findOwnText(
      blocks.length,
      (at) => known[at] === null && isProse(readFacts(blocks[at] as Block, NO_PAGE)),
    );
    const taken = new Set(removals.map(({ block }) => block));
    for (const [at, block] of blocks.entries()) {
      const line = known[at];
      if (!line || !isInPlace(zoneAt(at, own), line.place) || isGuardedLine(block, context)) continue;
      if (line.place === 'inside' && !hasCompany(at, blocks, known, taken)) continue;
      yield remove(block, RULES[line.place], evidence(line, site));
    }
  },
};

const NO_PAGE = { title: null, functionWords: new Set<string>(), hits: () => [] };

function evidence({ files }: FurnitureLine, { files: all, site }: SiteProfile): string {
  const count = all === undefined ? `${files} files` : `${files} of ${all} files`;
  return site === undefined ? `stands in ${count} of the site` : `stands in ${count} of ${site}`;
}

/** Whether a line's neighbours are the site's too, or have gone already for another reason. */
function hasCompany(
  at: number,
  blocks: readonly Block[],
  known: readonly (FurnitureLine | null)[],
  taken: ReadonlySet<number>,
): boolean {
  const { id } = blocks[at] as Block;
  return [-1, 1].some((step) => known[at + step]?.place === 'inside' || taken.has(id + step));
}

interface SiteLines {
  readonly byKey: ReadonlyMap<string, FurnitureLine>;
  /** In UTF-16 units. */
  readonly longest: number;
}

/** A profile is frozen, and read once for all pages of its site. */
const cache = new WeakMap<SiteProfile, SiteLines>();

function siteLines(site: SiteProfile): SiteLines {
  const known = cache.get(site);
  if (known) return known;
  const furniture = site.furniture ?? [];
  const byKey = new Map(furniture.map((line) => [lineKey(line.text), line]));
  const lines = { byKey, longest: Math.max(0, ...furniture.map(({ text }) => text.length)) };
  cache.set(site, lines);
  return lines;
}

/** Two spellings of a line differ in marks and blanks, not in half of their length: longer blocks need not be read. */
const MOST_LONGER = 2;

/** Most stories carry a slogan; few point to one and the same other story, which has that line for its headline. */
const SLOGAN_SHARE = 0.5;

/** Whether the site prints a block above most of its stories, so that it is the headline of none. */
export function isSiteTop(block: Pick<Block, 'text'>, site: SiteProfile | null): boolean {
  const line = siteLine(block, site);
  if (line === null || (line.place !== 'top' && line.place !== 'ends')) return false;
  return line.files > (site?.files ?? 0) * SLOGAN_SHARE;
}

/** The line of the site's furniture that a block is; null for all others. */
function siteLine({ text }: Pick<Block, 'text'>, site: SiteProfile | null): FurnitureLine | null {
  if (site === null) return null;
  const { byKey, longest } = siteLines(site);
  return text.length > longest * MOST_LONGER ? null : (byKey.get(lineKey(text)) ?? null);
}
