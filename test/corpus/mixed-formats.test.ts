import { beforeAll, describe, expect, it } from 'vitest';
import { INVENTED_LANGUAGES } from '../../bench/invented-languages.js';
import { type InventedPage, inventSite, pageHtml, pageText } from '../../bench/invented-sites.js';
import { type CorpusProfile, siteProfile } from '../../src/corpus/corpus-profile.js';
import { type DuplicateCluster, DuplicateIndex } from '../../src/corpus/duplicate-index.js';
import { fingerprintOf } from '../../src/corpus/fingerprint.js';
import { createPageObserver } from '../../src/corpus/observe-page.js';
import { SiteCounter } from '../../src/corpus/site-counter.js';
import { clean } from '../../src/index.js';
import { lineKey } from '../../src/text/tokens.js';

const { pages } = inventSite(2, INVENTED_LANGUAGES[0], 16);

async function learn(texts: readonly (readonly [page: InventedPage, text: string])[]): Promise<CorpusProfile> {
  const observer = createPageObserver();
  const counter = new SiteCounter();
  for (const [{ path, url }, text] of texts) {
    const seen = await observer.observe(text, { path, url });
    if (seen) counter.add(seen);
  }
  return counter.freeze();
}

/** Each story of the site by its text scrape, by its HTML, and every second by either. */
describe('a corpus of text and HTML', () => {
  let fromText: CorpusProfile;
  let mixed: CorpusProfile;

  beforeAll(async () => {
    fromText = await learn(pages.map((page) => [page, pageText(page)]));
    mixed = await learn(pages.map((page, at) => [page, at % 2 === 0 ? pageHtml(page) : pageText(page)]));
  });

  it('teaches the same furniture as text alone', () => {
    const lines = ({ sites }: CorpusProfile) =>
      sites.map(({ site, files, furniture }) => [
        site,
        files,
        furniture.map(({ text, place }) => `${place}: ${text}`).sort(),
      ]);
    expect(lines(mixed)).toEqual(lines(fromText));
    expect(mixed.sites[0]?.furniture.length).toBeGreaterThan(10);
  });

  it('knows the site by the titles alone, in either form', async () => {
    const observer = createPageObserver();
    const page = pages[0] as InventedPage;
    const sites = await Promise.all(
      [pageText(page), pageHtml(page)].map((text) => observer.siteOf(text, { path: 'a/b' })),
    );
    expect(sites[0]).toBe(lineKey(page.lines[0]?.text.split(' | ')[1] ?? ''));
    expect(sites[1]).toBe(sites[0]);
  });

  it('loses its furniture in either form', async () => {
    const site = siteProfile(mixed, 'news-2.example');
    for (const page of pages.slice(0, 4)) {
      const furniture = new Set(page.lines.filter(({ role }) => role === 'furniture').map(({ text }) => text));
      for (const text of [pageText(page), pageHtml(page)]) {
        const { document } = await clean(text, { url: page.url, site });
        const left = document.blocks.map((block) => block.text);
        expect(left.filter((line) => furniture.has(line))).toEqual([]);
      }
    }
  });

  it('has one copy too many of each story that comes in both', async () => {
    const site = siteProfile(mixed, 'news-2.example');
    const index = new DuplicateIndex();
    for (const page of pages) {
      for (const [form, text] of [
        ['html', pageHtml(page)],
        ['txt', pageText(page)],
      ] as const) {
        index.add(`${page.url}.${form}`, fingerprintOf(await clean(text, { url: page.url, site })));
      }
    }
    const pairs = index
      .clusters()
      .map(({ original, copies }: DuplicateCluster) => [original, ...copies.map(({ id }) => id)].sort().join(' '));
    expect(pairs.toSorted()).toEqual(pages.map(({ url }) => `${url}.html ${url}.txt`).toSorted());
  });
});
