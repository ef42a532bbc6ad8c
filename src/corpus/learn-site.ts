import type { FurnitureLine } from '../model/site-profile.js';
import { readByline } from '../passes/block/byline-lines.js';
import { isRelativeDateLine, readDateLine } from '../passes/block/date-lines.js';
import { packsFor } from '../pipeline/context.js';
import type { LanguagePack } from '../rules/pack.js';
import { parseBareNames } from '../text/bare-names.js';
import { LEAST_FILES_OF_SITE, type LearnedSite } from './corpus-profile.js';
import { distinctPages } from './distinct-pages.js';
import { furniturePlace } from './furniture-place.js';
import { countPlaces } from './line-places.js';
import type { PageObservation } from './observe-page.js';
import { textsOf } from './page-lines.js';
import { learnTitleNames } from './site-name.js';

/** In fewer files a line may stand by chance, however few there are … */
const LEAST_FILES_OF_LINE = 3;
/** … and a site's furniture stands in more than every fifth file: rarer is what a desk or a series repeats. */
const LEAST_SHARE_OF_LINE = 0.2;

/** No author writes nine stories of ten, but where the site is one author's. */
const SITES_NAME_SHARE = 0.9;

/** What the pages of one site, in ascending order of their numbers, say about it; null for too few pages. */
export async function learnSite(
  site: string,
  observed: readonly PageObservation[],
  leastFiles = LEAST_FILES_OF_SITE,
): Promise<LearnedSite | null> {
  const pages = distinctPages(observed);
  if (pages.length < leastFiles) return null;
  const titleTails = learnTitleNames(pages.map(({ names }) => names));
  const furniture = learnFurniture(pages, Math.min(LEAST_FILES_OF_LINE, leastFiles), await packsOf(pages));
  if (titleTails.length === 0 && furniture.length === 0) return null;
  return { site, files: pages.length, titleTails, furniture };
}

/** The words of the languages that the site's pages are in, and of English. */
async function packsOf(pages: readonly PageObservation[]): Promise<LanguagePack[]> {
  const languages = Array.from(new Set(pages.map(({ language }) => language)));
  const packs = await Promise.all(languages.map((language) => packsFor(language)));
  return [...new Set(packs.flat())];
}

function learnFurniture(
  pages: readonly PageObservation[],
  leastFiles: number,
  packs: readonly LanguagePack[],
): FurnitureLine[] {
  const least = Math.max(leastFiles, Math.ceil(pages.length * LEAST_SHARE_OF_LINE));
  const counts = countPages(pages);
  const shared = new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
  const texts = readTexts(pages, shared);
  const isSigned = ([key, text]: readonly [number, string]): boolean =>
    isSignature(text, (counts.get(key) ?? 0) / pages.length, packs);
  const signatures = new Set([...texts].filter(isSigned).map(([key]) => key));
  const lines = countPlaces(
    pages.map((page) => page.lines),
    { shared, signatures },
  );
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const furniture: FurnitureLine[] = [];
  for (const line of lines) {
    const text = texts.get(line.key);
    const place = furniturePlace(line, pages.length, byKey);
    if (place !== null && text !== undefined) furniture.push({ text, files: line.pages, place });
  }
  return furniture.toSorted(byPlaceAndFiles);
}

/** In how many pages each line stands. */
function countPages(pages: readonly PageObservation[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    for (const key of new Set(lines.keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Whether a line says who wrote a story or when: all stories of an author, or of a day, have it. */
function isSignature(text: string, share: number, packs: readonly LanguagePack[]): boolean {
  if (readByline(text, { packs }) !== null || readDateLine(text, { packs }) !== null) return true;
  if (isRelativeDateLine(text, { packs })) return true;
  const conjunctions = new Set(packs.flatMap(({ byline }) => byline.conjunctions));
  // A name that nearly all stories have is the site's own.
  return share < SITES_NAME_SHARE && parseBareNames(text, conjunctions) !== null;
}

/** One spelling of each line: of several the first in code unit order, whatever page it stands in. */
function readTexts(pages: readonly PageObservation[], wanted: ReadonlySet<number>): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { lines } of pages) {
    for (const [at, text] of textsOf(lines).entries()) {
      const key = lines.keys[at] as number;
      if (!wanted.has(key)) continue;
      const known = texts.get(key);
      if (text !== '' && (known === undefined || text < known)) texts.set(key, text);
    }
  }
  return texts;
}

function byPlaceAndFiles(a: FurnitureLine, b: FurnitureLine): number {
  if (a.place !== b.place) return PLACES.indexOf(a.place) - PLACES.indexOf(b.place);
  return b.files - a.files || (a.text < b.text ? -1 : 1);
}

const PLACES = ['top', 'ends', 'inside', 'bottom'] as const;
