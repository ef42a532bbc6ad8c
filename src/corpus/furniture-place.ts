import type { FurniturePlace } from '../model/site-profile.js';
import { type LinePlaces, PAGE_END, steadyNeighbours } from './line-places.js';

/** Standing nearly always at the ends: one page in ten may have its last paragraph taken for something else. */
const NEARLY_ALWAYS = 0.9;
/** What more than half of the pages have is the site's; the rest may be a section's, a series', a kind of report's. */
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

/** On one page a line may stand at the other end because it is the headline that other pages point to. */
const LEAST_PAGES_OF_PLACE = 2;

/** Where a site prints a line that `line.pages` of `all` pages have; null for a line that may be the stories' own. */
export function furniturePlace(
  line: LinePlaces,
  all: number,
  shared: ReadonlyMap<number, LinePlaces>,
): FurniturePlace | null {
  if (line.isGuarded || line.words > MOST_WORDS) return null;
  const share = line.pages / all;
  return endPlace(line, share, all, shared) ?? insidePlace(line, share, shared);
}

/** Outside the own text: nearly always, or in most pages besides where it stands inside. */
function endPlace(
  line: LinePlaces,
  share: number,
  all: number,
  shared: ReadonlyMap<number, LinePlaces>,
): FurniturePlace | null {
  // Pages without own text are stubs and copies: where a line stands in them says nothing.
  if (line.placed * 2 < line.pages) return null;
  const few = line.placed * (1 - NEARLY_ALWAYS);
  const isAlsoInside = line.inside > few;
  // An entry of the menu may be a subheading too: it goes where the menu stands.
  const least = Math.max(LEAST_PAGES_OF_PLACE, isAlsoInside ? all * MOST_PAGES : few);
  const isTop = line.top >= least;
  const isBottom = line.bottom >= least;
  if (!isTop && !isBottom) return null;
  const isInCompany = line.accompanied >= line.pages * IN_COMPANY;
  if (!isInCompany && (share < ALONE_SHARE || isAlsoInside || isTop)) return null;
  if (line.touching > few) {
    // A refrain or farewell ends some stories, a subheading begins others; only a group of labels does so everywhere.
    if (share <= MOST_PAGES || isAlsoInside) return null;
    if (isTop && !isFirstLine(line) && !hasSteadyNeighbour(line, shared)) return null;
  }
  if (line.isSentence) {
    // Sentences of a series stand in a part of the pages, and at the text.
    if (share <= MOST_PAGES) return null;
    if (line.joined > few && (share < JOINED_SHARE || all < JOINED_FILES)) return null;
  }
  if (isTop && isBottom) return 'ends';
  return isTop ? 'top' : 'bottom';
}

function isFirstLine({ before, pages }: LinePlaces): boolean {
  return (before.get(PAGE_END) ?? 0) >= pages * NEARLY_ALWAYS;
}

/** Inside the text only a group of lines is furniture: `Background` stands beside other words each time. */
function insidePlace(line: LinePlaces, share: number, shared: ReadonlyMap<number, LinePlaces>): FurniturePlace | null {
  if (share <= MOST_PAGES || line.repeated > line.pages * MOST_REPEATED) return null;
  return hasSteadyNeighbour(line, shared) ? 'inside' : null;
}

/** Whether a line and another one, which may be furniture too, stand beside each other nearly always. */
function hasSteadyNeighbour(line: LinePlaces, shared: ReadonlyMap<number, LinePlaces>): boolean {
  return steadyNeighbours(line, NEARLY_ALWAYS).some((key) => {
    const other = shared.get(key);
    if (!other || other.isGuarded || other.repeated > other.pages * MOST_REPEATED) return false;
    return steadyNeighbours(other, NEARLY_ALWAYS).includes(line.key);
  });
}
