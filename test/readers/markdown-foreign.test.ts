import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { readMarkdown } from '../../src/readers/markdown.js';
import { generatedMarkdown } from '../generated-markdown.js';

async function read(source: string): Promise<readonly Block[]> {
  return (await readMarkdown(source)).blocks;
}

async function kindsAndTexts(source: string): Promise<(readonly [string, string])[]> {
  return (await read(source)).map(({ kind, text }) => [kind, text] as const);
}

async function densities(source: string): Promise<(number | null)[]> {
  return (await read(source)).map(({ origin }) => origin.linkDensity);
}

describe('links in Markdown of other programs', () => {
  it('counts letters for the density, so that what parts the links of a menu does not thin it', async () => {
    expect(await densities('[News](/n) | [Sport](/s) — [Letters](/l)\n\nSay [yes](/y), or no.')).toEqual([1, 3 / 10]);
  });

  it('reads a card as one block that is a link, with its picture', async () => {
    const [card, ...others] = await read(
      '[![Pier](https://a.example/p.jpg)\\\n\\\n**The pier moves**\\\n\\\nNews](https://a.example/1)',
    );
    expect(others).toEqual([]);
    expect(card).toMatchObject({ kind: 'paragraph', text: 'The pier moves\nNews' });
    expect(card?.origin.linkDensity).toBe(1);
    expect(card?.inline).toContainEqual({
      type: 'image',
      start: 0,
      end: 0,
      url: 'https://a.example/p.jpg',
      alt: 'Pier',
    });
  });

  it('mends a link that was split around blocks', async () => {
    const blocks = await read(
      'Before.\n\n[\n\n### A goat is elected\n\nBy one vote\n\n](https://a.example/goat)\n\nBehind.',
    );
    expect(blocks.map(({ kind, text, origin }) => [kind, text, origin.linkDensity])).toEqual([
      ['paragraph', 'Before.', 0],
      ['heading', 'A goat is elected', 1],
      ['paragraph', 'By one vote', 1],
      ['paragraph', 'Behind.', 0],
    ]);
    expect(blocks[1]?.inline).toEqual([{ type: 'link', start: 0, end: 17, url: 'https://a.example/goat' }]);
  });

  it('mends links that are glued to each other, to a list mark or to the text behind them', async () => {
    const blocks = await read(
      '- [\n\n    The goat\n\n    ](/goat)\n\n[![Mill](/m.jpg)\n\nThe mill](/mill "Mill")[\n\nThe pier\n\n](/pier)3 March\n',
    );
    expect(blocks.map(({ text, origin, inline }) => [text, origin.linkDensity, inline.at(-1)?.url])).toEqual([
      ['The goat', 1, '/goat'],
      ['Mill', 1, undefined],
      ['The mill', 1, '/mill'],
      ['The pier', 1, '/pier'],
      ['3 March', 0, undefined],
    ]);
  });

  it('leaves brackets in code alone', async () => {
    const code = '[\n\n](/x)';
    expect(await kindsAndTexts(`\`\`\`\n${code}\n\`\`\``)).toEqual([['code', code]]);
  });

  it('leaves brackets alone that open no link', async () => {
    expect(await kindsAndTexts('[laughs]\n\nShe (and he) left [sic].')).toEqual([
      ['paragraph', '[laughs]'],
      ['paragraph', 'She (and he) left [sic].'],
    ]);
  });

  it('takes the marks of a heading out of a link', async () => {
    expect(await kindsAndTexts('[### The mill opens](/m) and [# 1](/n)')).toEqual([
      ['paragraph', 'The mill opens and 1'],
    ]);
  });

  it('finds definitions in quotes and lists, in any case', async () => {
    const [paragraph] = await read('See [Plan A][plan a].\n\n> [PLAN A]: https://a.example/plan');
    expect(paragraph?.inline).toEqual([{ type: 'link', start: 4, end: 10, url: 'https://a.example/plan' }]);
  });

  it('reads links, formatting, breaks and pictures that are written as tags', async () => {
    const blocks = await read('A <b>bold</b> <a href="/x">link</a><br>and <img src="/p.png" alt="p">.');
    expect(blocks.map(({ text, inline }) => [text, inline])).toEqual([
      [
        'A bold link\nand .',
        [
          { type: 'strong', start: 2, end: 6 },
          { type: 'link', start: 7, end: 11, url: '/x' },
          { type: 'break', start: 11, end: 11 },
          { type: 'image', start: 16, end: 16, url: '/p.png', alt: 'p' },
        ],
      ],
    ]);
  });
});

describe('pictures in Markdown of other programs', () => {
  it('takes italics below a picture as its caption, in the paragraph or behind it', async () => {
    const figure = { url: 'https://a.example/p.jpg', alt: 'Pier', caption: 'At dawn', credit: null };
    for (const gap of ['\n', '\\\n', '\n\n']) {
      const [block, ...others] = await read(`![Pier](https://a.example/p.jpg)${gap}*At dawn*`);
      expect(others).toEqual([]);
      expect(block).toMatchObject({ kind: 'figure', text: 'At dawn', figure });
    }
  });

  it('keeps a text below a picture a text', async () => {
    expect(await kindsAndTexts('![Pier](/p.jpg)\nThe pier moved again.')).toEqual([
      ['figure', 'Pier'],
      ['paragraph', 'The pier moved again.'],
    ]);
    const italics = `*${'The pier moved again and nobody knows where it will go next. '.repeat(5).trim()}*`;
    expect((await read(`![Pier](/p.jpg)\n\n${italics}`)).map(({ kind }) => kind)).toEqual(['figure', 'paragraph']);
  });

  it('tells a picture that leads to a page from one that leads to itself', async () => {
    expect(await densities('[![Pier](/p.jpg)](/p-large.jpg)\n\n[![Pier](/p.jpg)](/story)')).toEqual([0, 1]);
  });

  it('drops place-holders and the numbers that services give to pictures; emoji are characters', async () => {
    const blocks = await read('![](data:image/gif;base64,R0)\n\n![Image 3: A boat](/b.jpg)\n\nYes ![🙂](/smile.svg)');
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['figure', 'A boat'],
      ['paragraph', 'Yes 🙂'],
    ]);
  });
});

describe('what CommonMark takes for something else', () => {
  it('reads a long sentence with a line below it as a paragraph and a rule', async () => {
    const sentence = 'The council of Skerrow voted on Thursday night to keep the old tide bell of the north quay.';
    expect(await kindsAndTexts(`${sentence}\n---\n\nA heading\n---`)).toEqual([
      ['paragraph', sentence],
      ['rule', ''],
      ['heading', 'A heading'],
    ]);
  });

  it('reads a date and a rank as text, and a list that goes on as a list', async () => {
    expect(await kindsAndTexts('12. Mai 2025\n\nText.\n\n1. One\n\nMore.\n\n2. Two')).toEqual([
      ['paragraph', '12. Mai 2025'],
      ['paragraph', 'Text.'],
      ['list-item', 'One'],
      ['paragraph', 'More.'],
      ['list-item', 'Two'],
    ]);
  });

  it('reads indented text as text', async () => {
    expect(await kindsAndTexts('Before.\n\n        The [pier](/p) moved.')).toEqual([
      ['paragraph', 'Before.'],
      ['paragraph', 'The pier moved.'],
    ]);
  });

  it('reads tables of layout as what stands in their cells', async () => {
    expect(await kindsAndTexts('| Only |\n|---|\n| one column |\n\n| a | b |\n|---|---|\n| 1 | 2 |')).toEqual([
      ['paragraph', 'Only'],
      ['paragraph', 'one column'],
      ['table', 'a | b\n1 | 2'],
    ]);
  });

  it('reads HTML between paragraphs as blocks and drops what shows nothing', async () => {
    const html =
      '<figure><img src="/a.jpg" alt="A"><figcaption>At <i>noon</i></figcaption></figure>\n<h2>Two</h2><p>One <b>b</b></p><script>x()</script><style>p{}</style><!-- c --><ol><li>i</li></ol>';
    const blocks = await read(html);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['figure', 'At noon'],
      ['heading', 'Two'],
      ['paragraph', 'One b'],
      ['list-item', 'i'],
    ]);
    expect(blocks[2]?.inline).toEqual([{ type: 'strong', start: 4, end: 5 }]);
    expect(blocks[3]?.ordered).toBe(true);
  });
});

describe('reading Markdown of other programs', () => {
  it('loses no letter that another reader finds', async () => {
    await fc.assert(
      fc.asyncProperty(generatedMarkdown, async (source) => {
        // A link that is split around blocks has its address among the text for a reader that does not mend it.
        fc.pre(!source.includes('](https://a.example/end)') && !source.startsWith('---'));
        const found = countLetters((await read(source)).map(textOf).join(' '));
        const lost = [...countLetters(oracleText(source))].filter(
          ([letter, count]) => count > (found.get(letter) ?? 0),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function textOf({ text, figure, label, ordinal }: Block): string {
  return [text, figure?.alt, figure?.caption, label, ordinal].join(' ');
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** What the text nodes of the whole file say, by the parser alone. */
function oracleText(source: string): string {
  const root = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const texts: string[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') texts.push(node.value);
    if ('children' in node) waiting.push(...(node.children as Nodes[]));
  }
  return texts.join(' ');
}
