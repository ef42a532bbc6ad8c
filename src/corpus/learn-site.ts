import type { FurnitureLine } from '../model/site-profile.js';
import type { LearnedSite } from './corpus-profile.js';
import { distinctPages } from './distinct-pages.js';
import { furniturePlace } from './furniture-place.js';
import { countPlaces } from './line-places.js';
import type { PageObservation } from './observe-page.js';
import { learnTitleNames } from './title-names-seen.js';

/** Of fewer files two may share a line by chance. */
export const LEAST_FILES_OF_SITE = 5;
/** In fewer files a line may stand by chance, however few there are … */
const LEAST_FILES_OF_LINE = 3;
/** … and a site's furniture stands in more than every fifth file: rarer is what a desk or a series repeats. */
const LEAST_SHARE_OF_LINE = 0.2;

/** What the pages of one site, in ascending order of their numbers, say about it; null for too few pages. */
export function learnSite(
  site: string,
  observed: readonly PageObservation[],
  leastFiles = LEAST_FILES_OF_SITE,
): LearnedSite | null {
  const pages = distinctPages(observed);
  if (pages.length < leastFiles) return null;
  const titleTails = learnTitleNames(pages.map(({ names }) => names));
  const furniture = learnFurniture(pages, Math.min(LEAST_FILES_OF_LINE, leastFiles));
  if (titleTails.length === 0 && furniture.length === 0) return null;
  return { site, files: pages.length, titleTails, furniture };
}

function learnFurniture(pages: readonly PageObservation[], leastFiles: number): FurnitureLine[] {
  const least = Math.max(leastFiles, Math.ceil(pages.length * LEAST_SHARE_OF_LINE));
  const lines = countPlaces(
    pages.map(({ lines: page }) => page),
    least,
  );
  const shared = new Map(lines.map((line) => [line.key, line]));
  const texts = readTexts(pages, shared);
  const furniture: FurnitureLine[] = [];
  for (const line of lines) {
    const place = furniturePlace(line, pages.length, shared);
    const text = texts.get(line.key) ?? '';
    if (place !== null && text !== '') furniture.push({ text, files: line.pages, place });
  }
  return furniture.toSorted(byPlaceAndFiles);
}

/** One spelling of each line: of several the first in code unit order, whatever page it stands in. */
function readTexts(pages: readonly PageObservation[], wanted: ReadonlyMap<number, unknown>): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { lines } of pages) {
    if (lines.texts === null) continue;
    const spellings = lines.texts.split('\n');
    for (const [at, key] of lines.keys.entries()) {
      if (!wanted.has(key)) continue;
      const text = spellings[at] ?? '';
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
