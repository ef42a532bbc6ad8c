import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/index.js';
import { ENGLISH, GERMAN, ITALIAN } from './ferry-scrape.js';

const cleaner = await createCleaner();

async function read(signature: string, [first, ...rest]: readonly string[], title = 'Ferry stays in harbour') {
  const { document } = await cleaner.clean([title, signature, first, ...rest].join('\n\n'), { from: 'text' });
  const { authors, published, modified } = document.metadata;
  return { authors, published, modified, first: document.blocks.find(({ kind }) => kind === 'paragraph')?.text };
}

describe('a line that names the author, the day and more', () => {
  it.each([
    ['By Orla Venn April 12, 2024', ENGLISH, ['Orla Venn'], '2024-04-12'],
    ['by Orla Venn on Dec 16, 2025 at 11:00 AM', ENGLISH, ['Orla Venn'], '2025-12-16T11:00'],
    ['Orla Venn July 13, 2025 — 7 minutes read', ENGLISH, ['Orla Venn'], '2025-07-13'],
    ['by Orla VennNovember 20, 2007', ENGLISH, ['Orla Venn'], '2007-11-20'],
    ['Jun 08, 2023 • 11 Minute Read', ENGLISH, [], '2023-06-08'],
    // A word for `by` and a date beside it make a signature of one word.
    ['October 19, 2019 by IWB', ENGLISH, ['IWB'], '2019-10-19'],
    ['Posted by Orla on May 3, 2024', ENGLISH, ['Orla'], '2024-05-03'],
    ['von Imke · 18. Oktober 2018 18. Oktober 2018', GERMAN, ['Imke'], '2018-10-18'],
    ['29. Juni 2017, 23:39 · von Imke', GERMAN, ['Imke'], '2017-06-29T23:39'],
    ['Posted on May 3, 2024 by admin', ENGLISH, [], '2024-05-03'],
    // Of two dates that blogs print glued the first is the publication.
    ['22. Dezember 201922. Dezember 2019 von Imke Tjaden', GERMAN, ['Imke Tjaden'], '2019-12-22'],
    ['28. Juni 201914. Januar 2020 | Möwenoog Süd', GERMAN, [], '2019-06-28'],
    ['3 May 20244 May 2024', ENGLISH, [], '2024-05-03'],
    ['18. Oktober 201818. Oktober 2018', GERMAN, [], '2018-10-18'],
    ['September 17, 2019 Orla Venn 0', ENGLISH, ['Orla Venn'], '2019-09-17'],
    ['12 May 2008 | Orla Venn | 34 Comments |', ENGLISH, ['Orla Venn'], '2008-05-12'],
    ['Written by Orla Venn | Published: 12 May 2008 | Harbour', ENGLISH, ['Orla Venn'], '2008-05-12'],
    [
      'By Orla Venn, in News, Harbour, Islands · 31 Jan 2025, 20:02 · 0 Comments',
      ENGLISH,
      ['Orla Venn'],
      '2025-01-31T20:02',
    ],
    ['03 May 2025 Facebook Email App WhatsApp 4', ENGLISH, [], '2025-05-03'],
    ['Imke Tjaden17.02.2026, 21:54 UhrLesezeit: 3 Minuten', GERMAN, ['Imke Tjaden'], '2026-02-17T21:54'],
    ['Imke Tjaden 19.10.2019, 05:00 Uhr', GERMAN, ['Imke Tjaden'], '2019-10-19T05:00'],
    ['15.04.2026 - 15:48 UhrLesedauer: 2 Min.', GERMAN, [], '2026-04-15T15:48'],
    ['14.05.2026, 09:17 UhrHafen', GERMAN, [], '2026-05-14T09:17'],
    ['On May 12, 2025May 22, 2025 By Orla VennIn Island Travel, Harbours', ENGLISH, ['Orla Venn'], '2025-05-12'],
    [
      'By Orla Venn – Published Sep 9, 2025 at 1:00 PM EST | Fact-checked by Finn Harbor',
      ENGLISH,
      ['Orla Venn'],
      '2025-09-09T13:00-05:00',
    ],
    ['10.12.2022 18:27 von\n\nImke Tjaden', GERMAN, ['Imke Tjaden'], '2022-12-10T18:27'],
    [
      'di Nives Bragadin 15 Gennaio 2026 alle 09:41 2 minuti di lettura',
      ITALIAN,
      ['Nives Bragadin'],
      '2026-01-15T09:41',
    ],
  ])('is read: %s', async (signature, text, authors, published) => {
    expect(await read(signature, text)).toEqual({ authors, published, modified: null, first: text[0] });
  });

  it('takes neither of two bare names for the author', async () => {
    const { authors, published } = await read('12 May 2008 | Gull Voices | Orla Venn | 34 comments', ENGLISH);
    expect({ authors, published }).toEqual({ authors: [], published: '2008-05-12' });
  });

  it.each([
    ['Orla Venn2 minutes ago', ENGLISH, ['Orla Venn']],
    ['Orla Venn 5 hours ago', ENGLISH, ['Orla Venn']],
    ['By Orla Venn | 2 hours ago | 3 comments', ENGLISH, ['Orla Venn']],
    ['Published: 5 hours ago | Last Updated: 5 hours ago | Written by Orla Venn', ENGLISH, ['Orla Venn']],
    ['Imke Tjaden vor 2 Stunden', GERMAN, ['Imke Tjaden']],
  ])('names the author where its date is relative: %s', async (signature, text, authors) => {
    expect(await read(signature, text)).toEqual({ authors, published: null, modified: null, first: text[0] });
  });

  it.each([
    ['The strike of 3 March 2024 cost the port 2 ships', ENGLISH],
    ['Winter timetable from 5 October 2025', ENGLISH],
    ['Wetter Möwenoog am 5. Mai 2024: Sturm', GERMAN],
    ['Fahrplan ab 5. Mai 2024', GERMAN],
    ['Destroyed by Fire on May 3, 2024', ENGLISH],
    ['Closed by May 3, 2024', ENGLISH],
    ['From Venice 3 May 2024', ENGLISH],
    ['Gull Island 2 hours ago was calm', ENGLISH],
  ])('is not: %s', async (line, text) => {
    const { authors, published } = await read(line, text);
    expect({ authors, published }).toEqual({ authors: [], published: null });
  });
});

describe('a day and its time above the headline', () => {
  it('date the article', async () => {
    const page = ['Login', 'Orla Venn', 'September 4, 2025', '5:50 am', 'Ferry stays in harbour', ...ENGLISH];
    const { published } = (await cleaner.clean(page.join('\n\n'), { from: 'text' })).document.metadata;
    expect(published).toBe('2025-09-04');
  });
});

describe('a date below other lines about the article', () => {
  it('is found behind standfirst, author and photographer', async () => {
    const [first, ...rest] = ENGLISH;
    const lines = [
      'Words by Orla Venn',
      'Pictures of the harbour, 2024',
      '12 April 2024 14 min read',
      'The pier at dawn, June 2023',
    ];
    const { document } = await cleaner.clean(['Ferry stays in harbour', first, ...lines, ...rest].join('\n\n'), {
      from: 'text',
    });
    expect(document.metadata).toMatchObject({ authors: ['Orla Venn'], published: '2024-04-12' });
  });
});
