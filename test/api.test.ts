import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean, listPasses, toJson, toMarkdown, toText, VERSION } from '../src/index.js';

const TEXT = `Ferry returns to Marrow Bay | News | Bay Ledger

Ferry returns to Marrow Bay

The last ferry across the bay tied up nine winters ago, and the slipway has belonged to the gulls ever since.

On Monday the harbour board said that a new boat had been ordered from the yard at Sennick.`;

describe('the library', () => {
  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(VERSION).toBe(version);
  });

  it('cleans strings and bytes alike, and knows more about bytes', async () => {
    const fromString = await clean(TEXT);
    const fromBytes = await clean(new TextEncoder().encode(TEXT));
    expect(fromBytes.text).toBe(fromString.text);
    expect(fromString.source).toMatchObject({ bytes: null, sha256: null, encoding: null, path: null });
    expect(fromBytes.source).toMatchObject({ bytes: TEXT.length, encoding: 'utf-8' });
    expect(fromBytes.source.sha256).toMatch(/^[\da-f]{64}$/);
  });

  it('takes what the caller knows', async () => {
    const article = await clean(TEXT, { url: 'https://www.bay-ledger.example/ferry', lang: 'en-GB', path: 'a\\b.txt' });
    expect(article).toMatchObject({ url: 'https://www.bay-ledger.example/ferry', language: 'en' });
    expect(article.publisher).toEqual({ name: 'Bay Ledger', domain: 'bay-ledger.example' });
    expect(article.source.path).toBe('a/b.txt');
    expect(article.metadataSources).toMatchObject({ url: 'options', language: 'options', title: 'text' });
  });

  it('survives a URL that is none', async () => {
    expect((await clean(TEXT, { url: 'no url' })).publisher.domain).toBeNull();
  });

  it('writes Markdown, text and JSON', async () => {
    const article = await clean(TEXT);
    expect(toMarkdown(article)).toMatch(
      /^---\ntitle: Ferry returns to Marrow Bay\n[^]*generator: clean-news\/[\d.]+\n---\n\n# Ferry/,
    );
    expect(toMarkdown(article, { frontMatter: false })).toMatch(/^# Ferry returns to Marrow Bay\n\nThe last ferry/);
    expect(toText(article)).toMatch(/^Ferry returns to Marrow Bay\n\nThe last ferry[^]*Sennick\.\n$/);
    expect(JSON.parse(toJson(article))).not.toHaveProperty('removals');
    expect(JSON.parse(toJson(article, { explain: true }))).toHaveProperty('removals');
  });

  it('says what an empty or binary input is, and writes nothing', async () => {
    const empty = await clean('');
    expect([empty.status, toMarkdown(empty), toText(empty)]).toEqual(['empty', '', '']);
    const binary = await clean(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0, 1, 2, 3]));
    expect(binary).toMatchObject({ status: 'empty', warnings: [{ code: 'binary' }] });
  });

  it('lists its passes in running order', async () => {
    const passes = await listPasses();
    expect(passes.map(({ name }) => name).slice(0, 3)).toEqual(['repeated-body', 'refusal', 'marked-furniture']);
    expect(passes.find(({ name }) => name === 'newsletter')?.rules.some(({ language }) => language === 'fi')).toBe(
      true,
    );
  });
});
