import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import yaml from 'yaml';
import { EMPTY_METADATA } from '../../src/model/metadata.js';
import { frontMatter } from '../../src/writers/front-matter.js';

/** What some reader of YAML takes for no string, or for the end of one. */
const TRAPS = [
  ...['no', 'No', 'NO', 'yes', 'on', 'off', 'y', 'n', 'true', 'FALSE', 'null', 'Null', '~', '', '=', '<<', '.', '..'],
  ...[
    '1e3',
    '+.5',
    '-.5',
    '.5',
    '5.',
    '._',
    '_1',
    '0x1F',
    '0o14',
    '014',
    '0b11',
    '1_000',
    '+1',
    '-0',
    '1:30',
    '190:20:30',
  ],
  ...['.inf', '-.INF', '.NaN', '2024-01-01', '2024-1-1', '2001-12-14t21:59:43.10-05:00', '2024-01-01 10:00', '12:30'],
  ...[
    '---',
    '--- a',
    '...',
    '... a',
    '- a',
    '-',
    '? a',
    '?',
    ': a',
    ':',
    'a: b',
    'a:',
    'a #b',
    '#',
    '# a',
    '!',
    '!!int 3',
  ],
  ...[
    '&a',
    '*a',
    '@a',
    '`a',
    '%YAML 1.1',
    '|',
    '>',
    '|-',
    '[',
    ']',
    '{',
    '}',
    ',',
    '[a]',
    '{a: b}',
    '"',
    "'",
    '"a',
    "'a'",
  ],
  ...[
    'a\n---\nb: c',
    'a\r\nb',
    'a\u0085b',
    'a\u2028b',
    '\u2029',
    '\ufeffa',
    'a\ufeff',
    '\0',
    '\u001b[31m',
    '\u007f',
    '\u009b',
  ],
  ...[
    ' a',
    'a ',
    '\ta',
    'a\t',
    'a\t#b',
    'a:\tb',
    'a:\u00a0b',
    '\u00a0',
    '\u3000',
    '\ud800',
    '\ud83d',
    '\ufffe',
    '😀',
    '\\',
    'a\\n',
  ],
];
const parts = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(' ', 'a', '1', 'é'),
);
const value = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.array(parts, { maxLength: 4 }).map((all) => all.join('')),
);

const READERS = [
  { version: '1.1', schema: 'yaml-1.1' },
  { version: '1.2', schema: 'core' },
  { version: '1.2', schema: 'failsafe' },
] as const;

function expectSame(text: string): void {
  const metadata = {
    ...EMPTY_METADATA,
    title: text,
    authors: [text, 'b'],
    publisher: { name: text, domain: null },
    related: [{ title: text, url: text }],
    description: 'last',
  };
  const written = frontMatter(metadata, 'clean-news/1.0.0');
  expect(written.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).filter((line) => /^(?:---|\.\.\.)/u.test(line))).toEqual([
    '---',
    '---',
  ]);
  expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/u);
  const same = text.toWellFormed();
  for (const reader of READERS) {
    const read: unknown = yaml.parse(written.slice(4, -4), reader);
    const name = same === '' ? {} : { publisher: { name: same } };
    expect(read).toMatchObject({ authors: [same, 'b'], description: 'last', ...name });
    expect(read).toMatchObject({ related: [same === '' ? { title: '' } : { title: same, url: same }] });
  }
}

describe('front matter', () => {
  it.each(TRAPS)('keeps %j a string, and inside', (text) => expectSame(text));

  it('keeps any text a string, and inside', () => {
    fc.assert(fc.property(value, expectSame), { numRuns: 3000 });
  });
});
