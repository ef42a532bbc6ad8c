import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { EMPTY_METADATA, type Metadata } from '../../src/model/metadata.js';
import { countWords } from '../../src/text/word-count.js';
import { articleBlocks } from '../../src/writers/article-blocks.js';
import { frontMatter, yamlScalar } from '../../src/writers/front-matter.js';
import { writeBody } from '../../src/writers/markdown.js';
import { writeText } from '../../src/writers/text.js';
import { block } from './make-block.js';

const body = (text: string): string => writeBody([block('paragraph', text)]);

describe('writeBody', () => {
  it.each([
    'AT&T and R&D; 5 * 3 * 2, snake_case_name, a [note], 2 < 3 > 1, C#, x | y, ~5 km, "so"',
    'See https://www.example.org/a_b?c=1&d=2#e, www.example.org/x_y_z or mail ida_holm@mail.example.',
    'In 2024. A dash - here + there # too, back\\slash, !important, it`s',
  ])('escapes nothing in %j', (text) => {
    expect(body(text)).toBe(text);
  });

  it.each([
    ['1. May was cold', '1\\. May was cold'],
    ['- dash', '\\- dash'],
    ['# hash', '\\# hash'],
    ['> more', '\\> more'],
    ['*so* it is', '\\*so\\* it is'],
    ['&copy; 2024', '\\&copy; 2024'],
    ['[a](b)', '\\[a](b)'],
    ['<b>bold</b>', '\\<b>bold\\</b>'],
    ['verse\n===', 'verse\\\n\\==='],
    ['***', '\\*\\*\\*'],
    ['see\n[^1]: there', 'see\\\n\\[^1]: there'],
  ])('escapes what would act: %j', (text, markdown) => {
    expect(body(text)).toBe(markdown);
  });

  it('nests lists, starts them where they start and keeps two apart', () => {
    const items = [
      block('list-item', 'a', { depth: 0, group: 1 }),
      block('list-item', 'b', { depth: 1, group: 1, ordered: true, ordinal: 1 }),
      block('list-item', 'c', { depth: 0, group: 1 }),
      block('list-item', 'd', { depth: 0, group: 2 }),
      block('list-item', 'e', { depth: 0, group: 3, ordered: true, ordinal: 7 }),
    ];
    expect(writeBody(items)).toBe('- a\n  1. b\n- c\n\n* d\n\n7. e');
    expect(writeText(items)).toBe('- a\n1. b\n- c\n\n- d\n\n7. e');
    expect(articleBlocks(items).map((list) => list.type === 'list' && list.items.length)).toEqual([2, 1, 1]);
  });

  it('writes no definition where a link begins with code', () => {
    const inline = [
      { type: 'link', start: 0, end: 4, url: 'https://l.example/' },
      { type: 'code', start: 1, end: 4 },
    ] as const;
    expect(writeBody([block('paragraph', 'a]: b', { inline })])).toBe('[a\\]:](https://l.example/) b');
  });

  it('lets no address run into the marks behind it', () => {
    const strong = [{ type: 'strong', start: 4, end: 8 }] as const;
    expect(writeBody([block('paragraph', 'See www.* there', { inline: strong })])).toBe('See **www\\.**\\* there');
    expect(writeBody([block('paragraph', 'See www., there', { inline: strong })])).toBe('See **www.**, there');
  });

  it('writes figures, embeds, footnotes, code, quotes and tables', () => {
    const figure = { url: 'https://i.example/a.jpg', alt: 'Boat', caption: 'At dawn', credit: 'Ida Holm' };
    const blocks = [
      block('figure', 'At dawn', { figure }),
      block('embed', 'A post', { url: 'https://e.example/1' }),
      block('footnote', 'See there', { label: '1' }),
      block('code', 'a\n```\nb'),
      block('quote', 'one'),
      block('quote', 'two', { depth: 1 }),
      block('table', '', { table: { header: ['a|b'], rows: [['c', 'd']] } }),
      block('rule', ''),
    ];
    expect(writeBody(blocks)).toBe(
      '![Boat](https://i.example/a.jpg)\\\nAt dawn\\\n_Ida Holm_\n\n[A post](<https://e.example/1>)\n\n[^1]: See there\n\n' +
        '````\na\n```\nb\n````\n\n> one\n>\n> > two\n\n| a\\|b |  |\n| --- | --- |\n| c | d |\n\n***',
    );
    expect(writeText(blocks)).toBe('A post\n\nSee there\n\na\n```\nb\n\none\n\ntwo\n\na|b\nc | d');
    expect(writeBody(blocks.slice(0, 2), { images: false, links: false })).toBe('A post');
  });
});

describe('yamlScalar', () => {
  const plain = [
    'Old light',
    'What’s on: nothing'.replace(': ', '—'),
    'A #1 hit'.replace(' #', '#'),
    '3 dead in flood',
    'a, b',
    '-x',
    'https://x.example/?a=1',
  ];
  it.each(plain)('leaves %j alone', (value) => {
    expect(yamlScalar(value)).toBe(value);
    expect(parseYaml(`k: ${yamlScalar(value)}`)).toEqual({ k: value });
  });

  const tricky = [
    '2024-03-05',
    '2024-03-05T10:04:00+01:00',
    '12',
    '1e3',
    '0x1F',
    '12:30:45',
    '1_000',
    'yes',
    'No',
    'null',
    '~',
    'a: b',
    'a #b',
    '- x',
    '? y',
    '[a]',
    '{a}',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    "'a",
    '"a"',
    '%a',
    '@a',
    '`a',
    '#a',
    ' a',
    'a ',
    'a:',
    '',
    'a\nb',
    'a\u0085b',
    'a\u2028b',
    '\ufeffa',
    'a\tb',
    '\u0007',
    '---',
    '...',
    '=',
    '<<',
    '.inf',
    '\\',
  ];
  it.each(tricky)('is read back by every YAML version: %j', (value) => {
    for (const version of ['1.1', '1.2'] as const)
      expect(parseYaml(`k: ${yamlScalar(value)}`, { version })).toEqual({ k: value });
  });

  it('replaces lone surrogates', () => {
    expect(parseYaml(yamlScalar('a\ud800b'))).toBe('a\ufffdb');
  });
});

describe('frontMatter', () => {
  it('says only what is known', () => {
    const metadata: Metadata = {
      ...EMPTY_METADATA,
      title: 'Light: on',
      authors: ['Ida Holm'],
      publisher: { name: null, domain: 'example.org' },
      related: [
        { title: 'Quay', url: null },
        { title: 'Boat', url: 'https://b.example' },
      ],
    };
    expect(frontMatter(metadata, 'clean-news/1.0.0')).toBe(
      '---\ntitle: "Light: on"\nauthors:\n  - Ida Holm\npublisher:\n  domain: example.org\nrelated:\n  - title: Quay\n' +
        '  - title: Boat\n    url: https://b.example\ngenerator: clean-news/1.0.0\n---\n',
    );
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  ', 0],
    ['one two-three  four', 3],
    ['a – b', 3],
    ['旧灯台、修理', 5],
    ['東京 2024 WBC', 4],
    ['안녕 세계', 2],
  ] as const)('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
