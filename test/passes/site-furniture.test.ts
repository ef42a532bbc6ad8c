import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.js';
import type { FurnitureLine, SiteProfile } from '../../src/model/site-profile.js';
import { scrape, story } from '../corpus/pages.js';
import { bodyBlocks } from '../body-blocks.js';

function profile(...furniture: FurnitureLine[]): SiteProfile {
  return { site: 'lock.example', files: 57, titleTails: [], furniture };
}

const NOTICE = 'Whoever keeps a lock may read our letters for a year, and pays when the water rises again in spring.';

async function taken(text: string, site: SiteProfile | null): Promise<string[]> {
  const { removals } = await clean(text, { site, lang: 'en' });
  return removals
    .filter(({ pass }) => pass === 'site-furniture')
    .map((removal) => `${removal.rule}: ${removal.text} (${removal.reason})`);
}

describe('furniture of a site', () => {
  const page = scrape('Locks and weirs', 'A gate at Harrow Lock is stuck', ...story(1), NOTICE, 'Keep the gates shut');

  it('goes, and the reason says in how many files it stands', async () => {
    const site = profile(
      { text: NOTICE, files: 41, place: 'bottom' },
      { text: 'KEEP the gates shut!', files: 52, place: 'ends' },
    );
    expect(await taken(page, site)).toEqual([
      `below-text: ${NOTICE} (stands in 41 of 57 files of lock.example)`,
      'around-text: Keep the gates shut (stands in 52 of 57 files of lock.example)',
    ]);
    const { removals } = await clean(page, { site, disable: ['site-furniture'] });
    expect(removals.some(({ pass }) => pass === 'site-furniture')).toBe(false);
  });

  it('stays where nothing is known of the site', async () => {
    expect(await taken(page, null)).toEqual([]);
    expect(bodyBlocks(await clean(page, { lang: 'en' }))).toContain(NOTICE);
  });

  it('goes only from where the site prints it', async () => {
    const inside = scrape('A gate at Harrow Lock is stuck', ...story(1, 2), 'Background', ...story(2, 2), 'Background');
    const site = profile({ text: 'Background', files: 50, place: 'bottom' });
    const article = await clean(inside, { site, lang: 'en' });
    expect(bodyBlocks(article).filter((text) => text === 'Background')).toHaveLength(1);
    expect(article.removals.filter(({ text }) => text === 'Background')).toMatchObject([{ lines: [13, 13] }]);
  });

  it('goes from inside the story only as a group', async () => {
    const box: FurnitureLine[] = [
      { text: 'Our lock letter', files: 30, place: 'inside' },
      { text: 'Every Friday in your barge', files: 30, place: 'inside' },
    ];
    const whole = scrape(...story(1, 3), 'Our lock letter', 'Every Friday in your barge', ...story(2, 2));
    expect(await taken(whole, profile(...box))).toHaveLength(2);
    const alone = scrape(...story(1, 3), 'Our lock letter', ...story(2, 2));
    expect(await taken(alone, profile(...box))).toEqual([]);
  });

  it('is never who wrote the story and when, nor a quotation, whatever the profile says', async () => {
    const guarded = ['“The water keeps no promises.”'];
    const site = profile(
      ...[...guarded, 'By Maren Oldacre', '14 March 2025'].map((text) => ({ text, files: 57, place: 'ends' as const })),
    );
    const text = scrape('A gate at Harrow Lock is stuck', 'By Maren Oldacre', '14 March 2025', ...story(1), ...guarded);
    const article = await clean(text, { site, lang: 'en' });
    expect(article).toMatchObject({ authors: ['Maren Oldacre'], published: '2025-03-14' });
    expect(bodyBlocks(article)).toContain(guarded[0]);
  });

  it('is no headline', async () => {
    const slogan = 'Locks and weirs along the river';
    const text = scrape(slogan, 'By Maren Oldacre', ...story(1));
    expect((await clean(text, { lang: 'en' })).title).toBe(slogan);
    const site = profile({ text: slogan, files: 57, place: 'top' });
    expect((await clean(text, { lang: 'en', site })).title).toBeNull();
    const pointer = profile({ text: slogan, files: 20, place: 'ends' });
    expect((await clean(text, { lang: 'en', site: pointer })).title).toBe(slogan);
  });

  it('does not empty a page that is made of nothing else', async () => {
    const texts = story(3, 4);
    const site = profile(...texts.map((text) => ({ text, files: 57, place: 'ends' as const })));
    const article = await clean(scrape(...texts), { site, lang: 'en' });
    expect(article.warnings).toMatchObject([{ code: 'pass-vetoed' }]);
    expect(bodyBlocks(article)).toEqual(texts);
  });
});
