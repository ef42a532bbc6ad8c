import type { CorpusProfile } from './corpus-profile.js';
import { learnSite } from './learn-site.js';
import type { PageObservation } from './observe-page.js';
import { MOST_PAGES_OF_SITE, sampleOf } from './site-sample.js';

/**
 * So many pages keep their texts, from which the profile is written: of the lines that every fifth page has, all but one
 * in thirty stand in one of them; of those that every third page has, all but one in six hundred.
 */
const MOST_PAGES_WITH_TEXT = 16;

/** What a shard has counted, as data that structured cloning copies: for sending between threads. */
export interface SiteShard {
  readonly pages: readonly PageObservation[];
}

/**
 * Counts what the pages of each site share. The result depends on the set of pages and on nothing else: neither on
 * their order nor on how they were divided into shards that were merged.
 */
export class SiteCounter {
  readonly #sites = new Map<string, Map<number, PageObservation>>();
  /** Above this a site is cut back to its smallest pages; a multiple, so that cutting costs little a page. */
  static readonly #SLACK = 2;

  /** Counts a page; the same page again changes nothing. */
  add(page: PageObservation): void {
    const pages = this.#sites.get(page.site) ?? new Map<number, PageObservation>();
    this.#sites.set(page.site, pages);
    const known = pages.get(page.page);
    // A page that lost its texts in another shard has them here or nowhere.
    if (known === undefined || known.lines.texts === null) pages.set(page.page, page);
    if (pages.size > MOST_PAGES_OF_SITE * SiteCounter.#SLACK) this.#sites.set(page.site, cutBack(pages));
  }

  /** Takes over what a shard has counted. */
  merge({ pages }: SiteShard): void {
    for (const page of pages) this.add(page);
  }

  /** What has been counted, for {@link SiteCounter.merge} elsewhere. */
  shard(): SiteShard {
    return { pages: [...this.#sites.values()].flatMap((pages) => Array.from(cutBack(pages).values())) };
  }

  /** Whether a page was counted and still speaks for its site. */
  has(site: string, page: number): boolean {
    return this.#sites.get(site)?.has(page) === true;
  }

  /** Leaves a site out: what is to be known of it is known from elsewhere. */
  forget(site: string): void {
    this.#sites.delete(site);
  }

  /** What the pages say about their sites, as far as a site has `leastFiles` of them (default 5). */
  async freeze(leastFiles?: number): Promise<CorpusProfile> {
    const learned = await Promise.all(
      [...this.#sites].map(([site, pages]) => learnSite(site, [...cutBack(pages).values()], leastFiles)),
    );
    const sites = learned.filter((known) => known !== null);
    return { sites: sites.toSorted((a, b) => (a.site < b.site ? -1 : 1)) };
  }
}

/** The pages with the smallest numbers, ascending; the smallest of them with their texts. */
function cutBack(pages: ReadonlyMap<number, PageObservation>): Map<number, PageObservation> {
  return new Map(
    sampleOf(pages.keys()).map((number, rank) => {
      const page = pages.get(number) as PageObservation;
      return [number, rank < MOST_PAGES_WITH_TEXT ? page : withoutTexts(page)] as const;
    }),
  );
}

function withoutTexts(page: PageObservation): PageObservation {
  return page.lines.texts === null ? page : { ...page, lines: { ...page.lines, texts: null } };
}
