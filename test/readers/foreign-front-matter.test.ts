import { describe, expect, it } from 'vitest';
import { EMPTY_METADATA, type Metadata } from '../../src/model/metadata.js';
import { isoDate } from '../../src/readers/iso-date.js';
import { readMarkdown } from '../../src/readers/markdown.js';

async function metadataOf(yaml: string, body = 'Text.'): Promise<Metadata> {
  return (await readMarkdown(`---\n${yaml}\n---\n\n${body}\n`)).metadata;
}

describe('front matter of other programs', () => {
  it('reads that of an extractor, which has lists in one line', async () => {
    expect(
      await metadataOf(
        'title: Bell stays\nauthor: Ida Holm; Jon Quay\nurl: https://www.skerrow.example/bell\nhostname: skerrow.example\nsitename: Skerrow Tidings\ndate: 2025-03-04\ncategories: News;Harbour\ntags: bells; tides',
      ),
    ).toEqual({
      ...EMPTY_METADATA,
      title: 'Bell stays',
      authors: ['Ida Holm', 'Jon Quay'],
      published: '2025-03-04',
      publisher: { name: 'Skerrow Tidings', domain: 'skerrow.example' },
      section: 'News',
      tags: ['bells', 'tides'],
      url: 'https://www.skerrow.example/bell',
    });
  });

  it('reads that of a site generator, with other names and nested authors', async () => {
    const metadata = await metadataOf(
      'headline: Bell stays\nauthors:\n  - name: Ida Holm\n    role: editor\ndatePublished: 2025-03-04 10:20:30 +0100\nlastmod: 2025-03-05T08:00:00Z\nkeywords: [bells]\nlang: en_GB\nsummary: It stays.\nimage: /img/bell.jpg\ndraft: false',
    );
    expect(metadata).toMatchObject({
      title: 'Bell stays',
      authors: ['Ida Holm'],
      published: '2025-03-04T10:20:30+01:00',
      modified: '2025-03-05T08:00:00Z',
      tags: ['bells'],
      language: 'en',
      description: 'It stays.',
      image: null,
    });
  });

  it('invents nothing', async () => {
    const metadata = await metadataOf(
      'title: "null"\nauthor: [https://social.example/skerrow, Skerrow Tidings, "@skerrow", ~]\nsite: Skerrow Tidings\ndate: 03/04/2025\nurl: /bell\nlang: English (UK)\ncreated: 2025-06-01\ntags: [clippings]',
    );
    expect(metadata).toEqual({ ...EMPTY_METADATA, publisher: { name: 'Skerrow Tidings', domain: null } });
  });

  it('takes the headline for the title where the page title has names beside it', async () => {
    const yaml = 'title: Bell stays in Skerrow | Harbour | Skerrow Tidings';
    expect(await metadataOf(yaml, '# Bell stays in Skerrow\n\nText.')).toMatchObject({
      title: 'Bell stays in Skerrow',
      section: 'Harbour',
      publisher: { name: 'Skerrow Tidings' },
    });
    expect((await metadataOf(yaml)).title).toBe('Bell stays in Skerrow | Harbour | Skerrow Tidings');
    expect(await metadataOf(`${yaml}\nurl: https://www.skerrow-tidings.example/1`)).toMatchObject({
      title: 'Bell stays in Skerrow | Harbour',
      publisher: { name: 'Skerrow Tidings', domain: 'skerrow-tidings.example' },
    });
  });

  it('keeps a title whose parts are its own', async () => {
    expect((await metadataOf('title: "Bells: a history - part two"\nsite: Skerrow Tidings')).title).toBe(
      'Bells: a history - part two',
    );
  });
});

describe("a service's preamble", () => {
  const preamble =
    'Title: Bell stays\n\nURL Source: https://www.skerrow.example/bell\n\nPublished Time: 2025-03-04T10:20:00+01:00\n\nMarkdown Content:\n';

  it('is metadata, and no block', async () => {
    const { metadata, blocks } = await readMarkdown(`${preamble}The bell stays.\n`);
    expect(metadata).toMatchObject({
      title: 'Bell stays',
      url: 'https://www.skerrow.example/bell',
      published: '2025-03-04T10:20:00+01:00',
      publisher: { name: null, domain: 'skerrow.example' },
    });
    expect(blocks.map(({ text, origin }) => [text, origin.lines])).toEqual([['The bell stays.', [8, 8]]]);
  });

  it.each([
    ['without its end', 'Title: Bell stays\n\nURL Source: https://a.example/\n\nThe bell stays.\n'],
    ['without an address', 'Title: Bell stays\n\nMarkdown Content:\nThe bell stays.\n'],
    [
      'with a text amid it',
      `Title: Bell stays\n\nSo they said.\n\nURL Source: https://a.example/\n\nMarkdown Content:\nThe bell stays.\n`,
    ],
  ])('is text %s', async (_, text) => {
    const { metadata, blocks } = await readMarkdown(text);
    expect(metadata.title).toBeNull();
    expect(blocks.map((block) => block.text).join(' ')).toContain('Title: Bell stays');
  });
});

describe('isoDate', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2025-03-04T10:20', '2025-03-04T10:20'],
    ['2025-03-04 10:20:30.123+0530', '2025-03-04T10:20:30+05:30'],
    ['2025-03-04T10:20:30Z', '2025-03-04T10:20:30Z'],
    ['Tue, 04 Mar 2025 10:20:00 GMT', '2025-03-04T10:20:00Z'],
    ['4 Mar 2025 10:20 -0300', '2025-03-04T10:20-03:00'],
    ['2025-13-04', null],
    ['2025-03-04T25:00', '2025-03-04'],
    ['1970-01-01', null],
    ['03/04/2025', null],
    ['yesterday', null],
  ])('%s → %s', (text, date) => {
    expect(isoDate(text)).toBe(date);
  });
});
