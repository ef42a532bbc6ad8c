/** What many files of one site teach about each of them. */
export interface SiteProfile {
  /** Tails that the page titles of the site share, such as `Example Post`; the longest that fits is cut. */
  readonly titleTails: readonly string[];
}
