import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../src/model/block.js';
import { EMPTY_METADATA, type Metadata } from '../../src/model/metadata.js';
import { readMarkdown } from '../../src/readers/markdown.js';
import { writeMarkdown } from '../../src/writers/markdown.js';
import { block } from '../writers/make-block.js';

const generator = 'clean-news/1.0.0';

const word = fc.constantFrom(
  ...[
    'harbour',
    'a',
    '市長',
    '“q”',
    ' ',
    ' ',
    ' ',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    '<b>',
    '&amp;',
    '\\',
    '|',
    '#',
    '- ',
    '1. ',
    '\n',
    '---',
  ],
  ...[
    'www.example.org',
    'http://a.example/b_c',
    'yes',
    '2024-03-05',
    ': ',
    '\u0085',
    '\u00a0',
    '!',
    '~',
    '\ud800',
    '\t',
    '"',
    "'",
  ],
);
const text = fc.array(word, { maxLength: 8 }).map((parts) => parts.join(''));
const optional = fc.option(text, { nil: null });
const run = fc.record({
  type: fc.constantFrom('strong', 'emphasis', 'link', 'code', 'image', 'break'),
  start: fc.nat(20),
  length: fc.nat(9),
});

const blocks = fc.array(
  fc.record({
    kind: fc.constantFrom<BlockKind>(
      ...([
        'heading',
        'paragraph',
        'list-item',
        'list-item',
        'quote',
        'code',
        'table',
        'figure',
        'embed',
        'footnote',
        'rule',
      ] as const),
    ),
    text,
    runs: fc.array(run, { maxLength: 3 }),
    level: fc.integer({ min: 1, max: 6 }),
    depth: fc.nat(3),
    ordered: fc.boolean(),
    ordinal: fc.option(fc.nat(12), { nil: undefined }),
    cells: fc.array(fc.array(text, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    figure: fc.record({
      url: fc.constantFrom('https://img.example/a b.jpg', null),
      alt: optional,
      caption: optional,
      credit: optional,
    }),
    group: fc.nat(3),
  }),
  { maxLength: 6 },
);

type Picked = typeof blocks extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

function toBlock({ kind, text: words, runs, level, depth, ordered, ordinal, cells, figure, group }: Picked): Block {
  const inline = runs.map(({ type, start, length }) => {
    const from = Math.min(start, words.length);
    const empty = type === 'break' || type === 'image';
    return {
      type,
      start: from,
      end: empty ? from : Math.min(start + length, words.length),
      url: 'https://l.example/(x',
      alt: 'a*b*',
    };
  });
  const extras: Partial<Block>[] = [
    kind === 'heading' ? { level } : {},
    kind === 'list-item' ? { depth, ordered, ...(ordinal === undefined ? {} : { ordinal }) } : {},
    kind === 'quote' ? { depth } : {},
    kind === 'table' ? { table: { header: cells[0] ?? [], rows: cells.slice(1) } } : {},
    kind === 'figure' ? { figure } : {},
    kind === 'embed' ? { url: 'https://e.example/x y' } : {},
    kind === 'footnote' ? { label: '1 a' } : {},
  ];
  return block(kind, words, Object.assign({ inline, group }, ...extras) as Partial<Block>);
}

const item = (words: string, group: number): Block => block('list-item', words, { depth: 0, group });
const bold = block('paragraph', 'www.example.org((', {
  inline: [{ type: 'strong', start: 16, end: 17 }],
});

describe('our own Markdown', () => {
  it('is written again with the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        blocks,
        optional,
        optional,
        fc.array(text, { maxLength: 2 }),
        async (picked, title, subtitle, authors) => {
          const metadata: Metadata = {
            ...EMPTY_METADATA,
            title,
            subtitle,
            authors: authors.filter((name) => name !== ''),
          };
          const written = writeMarkdown({ metadata, blocks: picked.map(toBlock), generator });
          if (written === '') return;
          const read = await readMarkdown(written);
          expect(read.own).toBe(true);
          expect(writeMarkdown({ metadata: read.metadata, blocks: read.blocks, generator }), written).toBe(written);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it.each([
    ['a list that comes back after another', [item('ebb', 0), item('flood', 1), item('slack', 0)]],
    ['an address that ends before bold text', [bold]],
  ])('is settled at once: %s', async (_, written) => {
    const first = writeMarkdown({ metadata: EMPTY_METADATA, blocks: written, generator });
    const read = await readMarkdown(first);
    expect(writeMarkdown({ metadata: read.metadata, blocks: read.blocks, generator })).toBe(first);
  });
});

describe('readMarkdown', () => {
  it('reads a general file into blocks with their evidence', async () => {
    const {
      metadata,
      blocks: read,
      own,
    } = await readMarkdown(
      '---\ntitle: Old light\ndate: 2024-03-05\nauthor: Ida Holm\ntags: [sea, light]\n---\n# Old light\n\nSee [the *quay*][q] and www.example.org now.\n\n- [x] one\n  1. two\n\n> said\n\n![Boat](b.jpg)\nAt dawn\n\n[q]: https://q.example\n',
    );
    expect(own).toBe(false);
    expect(metadata).toMatchObject({
      title: 'Old light',
      published: '2024-03-05',
      authors: ['Ida Holm'],
      tags: ['sea', 'light'],
    });
    expect(read.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['heading', 'Old light'],
      ['paragraph', 'See the quay and www.example.org now.'],
      ['list-item', '[x] one'],
      ['list-item', 'two'],
      ['quote', 'said'],
      ['figure', 'Boat'],
      ['paragraph', 'At dawn'],
    ]);
    expect(read[1]?.inline).toEqual([
      { type: 'link', start: 4, end: 12, url: 'https://q.example' },
      { type: 'emphasis', start: 8, end: 12 },
    ]);
    expect(read[1]?.origin).toMatchObject({ lines: [9, 9], linkDensity: 20 / 29 });
    expect(read[3]).toMatchObject({ depth: 1, ordered: true, ordinal: 1 });
  });

  it('takes what is no YAML for text', async () => {
    const { blocks: read, metadata } = await readMarkdown('---\n: [ {\n---\n\nText.\n');
    expect(metadata).toEqual(EMPTY_METADATA);
    expect(read.map(({ text: words }) => words).join(' ')).toContain(': [ {');
  });
});
