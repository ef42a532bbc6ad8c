import { findOwnText, type OwnText, zoneAt } from '../score/page-zones.js';
import { GUARDED, type PageLines, PROSE, SENTENCE, wordsOf } from './page-lines.js';

/** Where a line stands in the pages of a site: counts of pages, but for `guarded`, `isProse` and the like. */
export interface LinePlaces {
  readonly key: number;
  pages: number;
  /** Pages with running text of their own, in which a line has a place … */
  placed: number;
  /** … and of these the pages where it stands above it, below it, inside it; in some of them in several places. */
  top: number;
  bottom: number;
  inside: number;
  /** Where it stands against the own text with nothing but sentences between. */
  joined: number;
  /** Where it stands right above or below the own text. */
  touching: number;
  /** Where it is first or last on the page, or stands beside a line that other pages have too and that signs no story. */
  accompanied: number;
  /** Pages in which it stands more than once. */
  repeated: number;
  /** How often each line stands before and behind it. */
  readonly before: Map<number, number>;
  readonly behind: Map<number, number>;
  readonly isSentence: boolean;
  readonly isGuarded: boolean;
  readonly words: number;
}

/** Stands for the line before the first and behind the last. */
export const PAGE_END = -1;

/** What is known of the lines of a site before their places are. */
export interface SharedLines {
  /** Lines that enough pages have, by their keys. */
  readonly shared: ReadonlySet<number>;
  /** Those that say who wrote a story or when. */
  readonly signatures: ReadonlySet<number>;
}

/** Counts, for each line that enough of the pages have, where it stands in them. */
export function countPlaces(pages: readonly PageLines[], known: SharedLines): LinePlaces[] {
  const found = new Map<number, LinePlaces>();
  for (const page of pages) countPage(page, known, found);
  return [...found.values()];
}

function countPage(page: PageLines, known: SharedLines, found: Map<number, LinePlaces>): void {
  const { keys, marks } = page;
  const { shared } = known;
  const isOwn = (at: number): boolean => {
    const mark = marks[at] as number;
    return (mark & PROSE) !== 0 && (!shared.has(keys[at] as number) || (mark & GUARDED) !== 0);
  };
  const own = findOwnText(keys.length, isOwn);
  const joined = joinedToText(marks, own);
  const places = new Map<number, number[]>();
  for (const [at, key] of keys.entries()) {
    if (!shared.has(key)) continue;
    const others = places.get(key);
    if (others) others.push(at);
    else places.set(key, [at]);
  }
  for (const [key, at] of places) {
    const line = found.get(key) ?? emptyPlaces(key, marks[at[0] as number] as number, known);
    found.set(key, line);
    countLine(line, at, page, { own, joined, known });
  }
}

interface PageView {
  readonly own: OwnText | null;
  readonly joined: ReadonlySet<number>;
  readonly known: SharedLines;
}

/** Behind the page's title line the first of its furniture stands. */
const NEAR_END = 1;

function countLine(line: LinePlaces, places: readonly number[], { keys }: PageLines, view: PageView): void {
  line.pages++;
  if (places.length > 1) line.repeated++;
  const first = places[0] as number;
  const before = keys[first - 1] ?? PAGE_END;
  const behind = keys[first + 1] ?? PAGE_END;
  line.before.set(before, (line.before.get(before) ?? 0) + 1);
  line.behind.set(behind, (line.behind.get(behind) ?? 0) + 1);
  const { shared, signatures } = view.known;
  const isAtEnd = first <= NEAR_END || first >= keys.length - 1 - NEAR_END;
  if (isAtEnd || [before, behind].some((key) => shared.has(key) && !signatures.has(key))) line.accompanied++;
  if (view.own === null) return;
  line.placed++;
  const zones = new Set(places.map((at) => zoneAt(at, view.own)));
  if (zones.has('inside')) line.inside++;
  if (zones.has('top')) line.top++;
  if (zones.has('bottom')) line.bottom++;
  const { first: top, last: bottom } = view.own;
  if (places.some((at) => at === top - 1 || at === bottom + 1)) line.touching++;
  if (places.some((at) => view.joined.has(at))) line.joined++;
}

/** The sentences right above and below the own text, up to the first line that is none. */
function joinedToText(marks: Uint16Array, own: OwnText | null): ReadonlySet<number> {
  const joined = new Set<number>();
  if (own === null) return joined;
  const isSentence = (at: number): boolean => ((marks[at] ?? 0) & SENTENCE) !== 0;
  for (let at = own.first - 1; isSentence(at); at--) joined.add(at);
  for (let at = own.last + 1; isSentence(at); at++) joined.add(at);
  return joined;
}

function emptyPlaces(key: number, mark: number, { signatures }: SharedLines): LinePlaces {
  return {
    key,
    pages: 0,
    placed: 0,
    top: 0,
    bottom: 0,
    inside: 0,
    joined: 0,
    touching: 0,
    accompanied: 0,
    repeated: 0,
    before: new Map(),
    behind: new Map(),
    isSentence: (mark & SENTENCE) !== 0,
    isGuarded: (mark & GUARDED) !== 0 || signatures.has(key),
    words: wordsOf(mark),
  };
}

/** The line that stands before or behind a line nearly always: in so many of its pages. */
export function steadyNeighbours({ before, behind, pages }: LinePlaces, share: number): number[] {
  return [...before, ...behind]
    .filter(([key, count]) => key !== PAGE_END && count >= pages * share)
    .map(([key]) => key);
}
