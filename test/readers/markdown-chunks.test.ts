import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown.js';
import { markdownChunks } from '../../src/readers/markdown-chunks.js';

const PARAGRAPH = 'The council of Skerrow voted on [the plan][plan] for the *quay* on Thursday night.\n\n';

async function texts(source: string): Promise<string[]> {
  return (await readMarkdown(source)).blocks.map(({ text }) => text);
}

describe('a long Markdown file', () => {
  it('is read in pieces as it is read at once, with its lines and definitions', async () => {
    const source = `${PARAGRAPH.repeat(1_000)}[plan]: https://a.example/plan\n`;
    expect([...markdownChunks(source)].length).toBeGreaterThan(1);
    const { blocks } = await readMarkdown(source);
    expect(blocks).toHaveLength(1_000);
    expect(new Set(blocks.map(({ text }) => text)).size).toBe(1);
    expect(new Set(blocks.map(({ inline }) => inline[0]?.url))).toEqual(new Set(['https://a.example/plan']));
    expect(blocks.map(({ origin }) => origin.lines?.[0])).toEqual(blocks.map((_, i) => 1 + 2 * i));
    expect(new Set(blocks.map(({ origin }) => origin.group)).size).toBe(1_000);
  });

  it('keeps a list one list where it is cut', async () => {
    const items = Array.from({ length: 6_000 }, (_, i) => `${i + 1}. item [${i}](/a/${i})`);
    const source = items.join('\n');
    expect([...markdownChunks(source)].length).toBeGreaterThan(1);
    const { blocks } = await readMarkdown(source);
    expect(blocks.map(({ ordinal }) => ordinal)).toEqual(items.map((_, i) => i + 1));
    expect(new Set(blocks.map(({ origin }) => origin.group)).size).toBe(1);
  });

  it('keeps the rows of a table rows where it is cut', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `| place ${i} | ${i} points |`);
    const { blocks } = await readMarkdown(`| Place | Points |\n|---|---|\n${rows.join('\n')}`);
    expect(blocks.length).toBeGreaterThan(1);
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['table']));
    expect(blocks.reduce((sum, { table }) => sum + (table?.rows.length ?? 0), 0)).toBe(5_000);
  });

  it('is not cut in code or in a comment', async () => {
    const code = 'code line\n\n'.repeat(8_000);
    expect(await texts(`\`\`\`\n${code}\`\`\`\n\nText.`)).toEqual([code.slice(0, -1), 'Text.']);
    expect(await texts(`<!--\n${code}-->\n\nText.`)).toEqual(['Text.']);
  });

  it('is cut between words where it has one line only', async () => {
    const words = 'word '.repeat(60_000).trim();
    expect((await texts(words)).join(' ')).toBe(words);
  });
});

describe('hostile Markdown', () => {
  it.each([
    ['delimiters that pair with nothing', '*a_ '.repeat(20_000)],
    ['links in links', '[a'.repeat(10_000) + '](b)'.repeat(10_000)],
    ['emphasis in emphasis', '**a '.repeat(5_000) + 'b** '.repeat(5_000)],
    ['backticks', Array.from({ length: 300 }, (_, i) => '`'.repeat(i)).join('a')],
    ['brackets in a quote', '> [ * _ a\n'.repeat(3_000)],
  ])('does not take the square of the time: %s', { timeout: 10_000 }, async (_, source) => {
    const letters = source.replaceAll(/[^ab]/gu, '');
    expect((await texts(source)).join('').replaceAll(/[^ab]/gu, '')).toBe(letters);
  });

  it.each([
    ['quotes', `${'>'.repeat(100_000)} a`],
    ['lists', `${'- '.repeat(100_000)}a`],
    ['lists line by line', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['quotes and lists', `${'> - '.repeat(50_000)}a`],
  ])('is not read deeper than anybody writes: %s', { timeout: 10_000 }, async (_, source) => {
    const { blocks } = await readMarkdown(source);
    expect(blocks.map(({ text }) => text).join('')).toMatch(/^a+$/u);
    expect(Math.max(...blocks.map(({ depth = 0 }) => depth))).toBeLessThan(40);
  });

  it('keeps the formatting of a menu of hundreds of links in one line', async () => {
    const [menu] = (await readMarkdown('[one *two*](/a) | '.repeat(600))).blocks;
    expect(menu?.inline.filter(({ type }) => type === 'link')).toHaveLength(600);
  });
});
