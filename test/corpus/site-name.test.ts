import { describe, expect, it } from 'vitest';
import { siteProfile } from '../../src/corpus/corpus-profile.js';
import { clean } from '../../src/index.js';
import { learnFrom, observeAll, scrape, story } from './pages.js';

/** Too long and too much like a sentence to be told from a headline by one page. */
const MOTTO = 'what the river carried to our door since the year of the flood';
const page = (at: number): string => scrape(`Gate ${at + 2} is stuck again - ${MOTTO}`, ...story(at));

describe('the name of a site', () => {
  it('is cut from the titles of its pages once many of them have shown it', async () => {
    const texts = Array.from({ length: 6 }, (_, at) => page(at));
    expect((await clean(page(3), { lang: 'en' })).title).toContain(MOTTO);
    const site = siteProfile(await learnFrom(await observeAll(texts)), 'lock.example');
    expect(site?.titleTails).toEqual([MOTTO]);
    expect((await clean(page(3), { lang: 'en', site })).title).toBe('Gate 5 is stuck again');
    expect((await clean(page(99), { lang: 'en', site })).title).toBe('Gate 101 is stuck again');
  });

  it('is learned from the titles of HTML, and cut there too', async () => {
    const html = (at: number): string =>
      `<!doctype html><title>Gate ${at + 2} is stuck again - ${MOTTO}</title>${story(at)
        .map((text) => `<p>${text}</p>`)
        .join('')}`;
    const site = siteProfile(await learnFrom(await observeAll([0, 1, 2, 3, 4, 5].map(html))), 'lock.example');
    expect(site?.titleTails).toEqual([MOTTO]);
    expect((await clean(html(9), { site })).title).toBe('Gate 11 is stuck again');
  });

  it('is not what one title says, on however many pages it stands', async () => {
    const copies = Array.from({ length: 6 }, (_, at) =>
      scrape('Gate 2 is stuck again - so the keeper says', ...story(at)),
    );
    const { sites } = await learnFrom(await observeAll(copies));
    expect(sites.map(({ titleTails }) => titleTails)).toEqual([[]]);
  });
});

describe('a profile that knows one site', () => {
  it('is applied to files of which nothing but their folder is known, and to no other site', async () => {
    const profile = await learnFrom(await observeAll(Array.from({ length: 6 }, (_, at) => page(at))));
    expect(siteProfile(profile, 'folder:inbox')?.site).toBe('lock.example');
    expect(siteProfile(profile, 'weir.example')).toBeNull();
    const [first] = profile.sites;
    const two = { sites: first === undefined ? [] : [first, { ...first, site: 'weir.example' }] };
    expect(siteProfile(two, 'folder:inbox')).toBeNull();
  });
});
