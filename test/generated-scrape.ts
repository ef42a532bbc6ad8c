import * as fc from 'fast-check';

const WORDS = [
  'harbour',
  'council',
  'the',
  'of',
  'and',
  'said',
  'winter',
  'bridge',
  'Marla',
  'Quint',
  'opened',
  'a',
  'vote',
  'Straße',
  'été',
  'niño',
  '船',
  '町',
  '橋',
  'и',
  'мост',
  'ميناء',
  '2024',
  '3.5',
  'U.S.',
  "don't",
  'well-known',
  'naïve',
  'İstanbul',
] as const;
const FURNITURE = [
  'Related posts',
  'Read more: Ferry fares to rise again',
  'Share',
  'Advertisement',
  'Comments (3)',
  'Tags: harbour, winter',
  'By Marla Quint',
  'Published 5 March 2024, 10:04 GMT',
  '© 2024 Port Mercury. All rights reserved.',
  'Sign up for our newsletter',
  'This website uses cookies to improve your experience. Accept',
  'Home > News > Local',
  '1. First things',
  '2. Second things',
  '- a point',
  '# A heading',
  '> a quote',
  '---',
  'Photo: Marla Quint',
  '12:30',
  'Teilen',
  'Lesen Sie auch: Mehr davon',
] as const;

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 })
  .chain((words) => fc.constantFrom('.', '', '?', '.”', ':', '…', '。').map((end) => words.join(' ') + end));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const line = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 3, arbitrary: fc.constantFrom(...FURNITURE) },
  sentence,
);

/** Scrapes made of invented prose, furniture in any order, repeated titles, and every way of ending a line. */
export const generatedScrape: fc.Arbitrary<string> = fc
  .record({
    title: sentence,
    suffix: fc.constantFrom('', ' | World | Port Mercury', ' - port-mercury.example', '…'),
    repeats: fc.integer({ min: 0, max: 3 }),
    lines: fc.array(line, { maxLength: 25 }),
    between: fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\r', ' ', '\n \t\n', '\f'),
  })
  .map(({ title, suffix, repeats, lines, between }) =>
    [title + suffix, ...Array.from({ length: repeats }, () => title), ...lines].join(between),
  );
