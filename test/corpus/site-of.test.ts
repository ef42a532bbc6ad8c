import { describe, expect, it } from 'vitest';
import { siteOf } from '../../src/corpus/site-of.js';

const NOBODY = { name: null, domain: null };

describe('the site of a document', () => {
  it('is the host of its address, without the labels that say nothing', () => {
    const site = (url: string) =>
      siteOf({ url, publisher: { name: 'Skerrow Tidings', domain: null }, path: 'a/b.txt' });
    expect(site('https://www.tidings.example/a')).toBe('tidings.example');
    expect(site('https://m.tidings.example/a')).toBe('tidings.example');
    expect(site('https://tides.tidings.example/a')).toBe('tides.tidings.example');
    expect(site('no address')).toBe('skerrow tidings');
  });

  it('is the publisher where there is no address', () => {
    const site = (publisher: typeof NOBODY | { name: string | null; domain: string | null }) =>
      siteOf({ url: null, publisher, path: 'scrapes/one.txt' });
    expect(site({ name: 'Skerrow Tidings', domain: 'WWW.tidings.example' })).toBe('tidings.example');
    expect(site({ name: 'SKERROW Tidings ', domain: null })).toBe('skerrow tidings');
    expect(site(NOBODY)).toBe('folder:scrapes');
  });

  it('is the folder at last, written in one way', () => {
    const site = (path: string | null) => siteOf({ url: null, publisher: NOBODY, path });
    expect(site('./scrapes/skerrow/one.txt')).toBe('folder:scrapes/skerrow');
    expect(site('scrapes\\skerrow\\two.txt')).toBe('folder:scrapes/skerrow');
    expect(site('one.txt')).toBe('folder:');
    expect(site(null)).toBe('folder:');
  });
});
