import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { INVENTED_LANGUAGES } from '../../bench/invented-languages.js';
import { inventSite, pageText } from '../../bench/invented-sites.js';
import { createPageObserver, type PageObservation } from '../../src/corpus/observe-page.js';
import { SiteCounter } from '../../src/corpus/site-counter.js';
import { learnFrom, observeAll, scrape, story } from './pages.js';

/** Pages of three sites, two of them large enough to be learned. */
let pages: PageObservation[];

beforeAll(async () => {
  const observer = createPageObserver();
  const sites = [12, 9, 4].map((size, seed) =>
    inventSite(seed, INVENTED_LANGUAGES[seed] ?? INVENTED_LANGUAGES[0], size),
  );
  const seen = await Promise.all(
    sites.flatMap((site) =>
      site.pages.map((page) => observer.observe(pageText(page), { path: page.path, url: page.url })),
    ),
  );
  pages = seen.filter((page) => page !== null);
});

describe('counting over a corpus', () => {
  it('learns the sites that have pages enough', async () => {
    const { sites } = await learnFrom(pages);
    expect(sites.map(({ site, files }) => [site, files])).toEqual([
      ['news-0.example', 12],
      ['news-1.example', 9],
    ]);
    expect(sites.every(({ furniture }) => furniture.length >= 8)).toBe(true);
  });

  it('gives one answer whatever the order of the pages', async () => {
    const whole = await learnFrom(pages);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(pages, { minLength: pages.length }), async (shuffled) => {
        expect(await learnFrom(shuffled)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('gives one answer however the pages are divided among workers, and merged', async () => {
    const whole = await learnFrom(pages);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: pages.length, maxLength: pages.length }), async (workers) => {
        const counters = [0, 1, 2, 3].map(() => new SiteCounter());
        for (const [at, page] of pages.entries()) counters[workers[at] ?? 0]?.add(page);
        const merged = new SiteCounter();
        // Cloned, as between threads.
        for (const counter of counters.toReversed()) merged.merge(structuredClone(counter.shard()));
        expect(await merged.freeze()).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('counts a page once, however often it is added', async () => {
    expect(await learnFrom([...pages, ...pages])).toEqual(await learnFrom(pages));
  });

  it('looks at a fair sample of a large site, the same however it is divided', async () => {
    const texts = Array.from({ length: 700 }, (_, at) => scrape(...story(at, 2), 'Join the lock keepers'));
    const seen = await observeAll(texts);
    const whole = await learnFrom(seen);
    expect(whole.sites).toMatchObject([{ files: 256, furniture: [{ text: 'Join the lock keepers', files: 256 }] }]);
    const halves = [seen.slice(0, 650), seen.slice(650)].map((half) => {
      const counter = new SiteCounter();
      for (const page of half) counter.add(page);
      return counter.shard();
    });
    const merged = new SiteCounter();
    for (const shard of halves) merged.merge(shard);
    expect(await merged.freeze()).toEqual(whole);
    expect(merged.shard().pages).toHaveLength(256);
  });
});
