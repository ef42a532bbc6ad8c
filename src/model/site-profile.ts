/**
 * Where a site prints a line: above an article's own text, below it, above or below, or inside, and then always beside
 * the same neighbours.
 */
export type FurniturePlace = 'top' | 'bottom' | 'ends' | 'inside';

/** A line that stands in many files of a site. */
export interface FurnitureLine {
  readonly text: string;
  /** In how many of the site's files it stands. */
  readonly files: number;
  readonly place: FurniturePlace;
}

/** What many files of one site teach about each of them. */
export interface SiteProfile {
  /** Tails that the page titles of the site share, such as `Example Post`; the longest that fits is cut. */
  readonly titleTails: readonly string[];
  /** Host, publisher's name or folder; for reasons. */
  readonly site?: string;
  /** Of how many files the furniture was learned. */
  readonly files?: number;
  readonly furniture?: readonly FurnitureLine[];
}
