import type { FurniturePlace } from '../model/site-profile.js';
import { type LinePlaces, steadyNeighbours } from './line-places.js';

/** Standing nearly always at the ends: one page in ten may have its last paragraph taken for something else. */
const NEARLY_ALWAYS = 0.9;
/** What most pages have is the site's; what fewer have may be a section's, a series', a kind of report's. */
const MOST_PAGES = 0.5;
/** A line of fewer pages is furniture only in company: four times in five beside another one, or first or last. */
const IN_COMPANY = 0.8;
/** Alone, as the heading of a list of teasers stands, a line must be in more pages than reports of one kind are. */
const ALONE_SHARE = 0.75;
/** Of a big site no series makes up four fifths, so that a paragraph right at the text is the site's and not the story's. */
const JOINED_SHARE = 0.8;
const JOINED_FILES = 20;
/** Longer than any notice that sites print below their stories. */
const MOST_WORDS = 150;
/** One page in five may print a line twice; a refrain stands twice in every page that has it. */
const MOST_REPEATED = 0.2;

/** Where a site prints a line that `line.pages` of `all` pages have; null for a line that may be the stories' own. */
export function furniturePlace(
  line: LinePlaces,
  all: number,
  shared: ReadonlyMap<number, LinePlaces>,
): FurniturePlace | null {
  if (line.isGuarded || line.words > MOST_WORDS) return null;
  const share = line.pages / all;
  return endPlace(line, share, all) ?? insidePlace(line, share, shared);
}

/** Outside the own text: nearly always, or in most pages besides where it stands inside. */
function endPlace(line: LinePlaces, share: number, all: number): FurniturePlace | null {
  // Pages without own text are stubs and copies: where a line stands in them says nothing.
  if (line.placed * 2 < line.pages) return null;
  const isAlsoInside = line.inside > line.placed * (1 - NEARLY_ALWAYS);
  const isInCompany = line.accompanied >= line.pages * IN_COMPANY;
  // An entry of the menu may be a subheading too: it goes where the menu stands.
  const least = isAlsoInside ? MOST_PAGES : 1 - NEARLY_ALWAYS;
  const isTop = line.top >= (isAlsoInside ? all : line.placed) * least;
  const isBottom = line.bottom >= (isAlsoInside ? all : line.placed) * least;
  if (!isTop && !isBottom) return null;
  if ((share < ALONE_SHARE || isAlsoInside) && !isInCompany) return null;
  if (line.isSentence) {
    // Sentences of a series stand in a part of the pages, and at the text.
    if (share < MOST_PAGES) return null;
    const isJoined = line.joined > line.placed * (1 - NEARLY_ALWAYS);
    if (isJoined && (share < JOINED_SHARE || all < JOINED_FILES)) return null;
  }
  if (isTop && isBottom) return 'ends';
  return isTop ? 'top' : 'bottom';
}

/** Inside the text only a group of lines is furniture: `Background` stands beside other words each time. */
function insidePlace(line: LinePlaces, share: number, shared: ReadonlyMap<number, LinePlaces>): FurniturePlace | null {
  if (share < MOST_PAGES || line.repeated > line.pages * MOST_REPEATED) return null;
  const steady = steadyNeighbours(line, NEARLY_ALWAYS).some((key) => {
    const other = shared.get(key);
    if (!other || other.isGuarded || other.repeated > other.pages * MOST_REPEATED) return false;
    return steadyNeighbours(other, NEARLY_ALWAYS).includes(line.key);
  });
  return steady ? 'inside' : null;
}
