import type { FurniturePlace } from '../model/site-profile.js';

/** Where a line stands beside the text that a page shares with no other: `null` where the page has none of its own. */
export type Zone = 'top' | 'inside' | 'bottom' | null;

/** The places, in reading order, of the first and last paragraph that a page shares with no other. */
export interface OwnText {
  readonly first: number;
  readonly last: number;
}

/** Finds a page's own text; null where no line is of its own. */
export function findOwnText(size: number, isOwn: (at: number) => boolean): OwnText | null {
  let first = 0;
  while (first < size && !isOwn(first)) first++;
  if (first === size) return null;
  let last = size - 1;
  while (!isOwn(last)) last--;
  return { first, last };
}

/** The zone of the line at a place. */
export function zoneAt(at: number, own: OwnText | null): Zone {
  if (own === null) return null;
  if (at < own.first) return 'top';
  return at > own.last ? 'bottom' : 'inside';
}

/** Whether a line of a site that stands in this zone is where the site prints it. */
export function isInPlace(zone: Zone, place: FurniturePlace): boolean {
  if (zone === null || place === 'inside') return true;
  return place === 'ends' ? zone !== 'inside' : zone === place;
}
