import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import yaml from 'yaml';
import { type Article, createCleaner, toJson, toMarkdown, toText } from '../../src/index.js';
import { oneLine } from '../../src/writers/inline-tree.js';
import { parse } from '../writers/markdown-oracle.js';
import { HOSTILE_ADDRESSES, hostileDocument, schemeAsBrowsersReadIt } from './hostile.js';

const cleaner = await createCleaner({ lang: 'en' });
const SAFE_SCHEMES = new Set([null, 'http', 'https', 'mailto', 'tel', 'ftp']);
/** Control characters that no output shall hold; tabs and line ends are text. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;

function everyNode(markdown: string): Nodes[] {
  const found: Nodes[] = [];
  const waiting: Nodes[] = [...parse(markdown)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    if ('children' in node) waiting.push(...node.children);
  }
  return found;
}

/** What a Markdown renderer would make of the body: nothing that runs, nothing that the page wrote as HTML. */
function expectSafeMarkdown(markdown: string): void {
  for (const node of everyNode(markdown)) {
    expect(node.type, JSON.stringify(node)).not.toBe('html');
    if ('url' in node) expect(SAFE_SCHEMES, node.url).toContain(schemeAsBrowsersReadIt(node.url));
  }
  expect(markdown).not.toMatch(CONTROLS);
  expect(markdown.isWellFormed()).toBe(true);
}

function splitFrontMatter(markdown: string): { readonly head: string; readonly body: string } {
  const [, head = '', body = markdown] = /^---\n([^]*?\n)---\n([^]*)$/u.exec(markdown) ?? [];
  return { head, body };
}

/** Two versions of YAML, with every guess that readers make about plain scalars. */
function expectSafeFrontMatter(head: string, { document }: Article): void {
  for (const version of ['1.1', '1.2'] as const) {
    const read = yaml.parse(head, { version, schema: version === '1.1' ? 'yaml-1.1' : 'core' }) as Record<
      string,
      unknown
    >;
    const { title, authors, section, url, image, description, tags } = document.metadata;
    const known = { title: oneLine(title ?? ''), section, url, image, description };
    for (const [key, value] of Object.entries(known)) {
      if (value !== null && value !== '') expect([version, key, read[key]]).toEqual([version, key, value]);
    }
    if (authors.length > 0) expect(read['authors']).toEqual(authors);
    if (tags.length > 0) expect(read['tags']).toEqual(tags);
  }
}

function expectSafeJson(json: string): void {
  expect(json.isWellFormed()).toBe(true);
  // Indented or not: between tokens there are line ends and blanks, in strings no control character at all.
  expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  JSON.parse(json, (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    expect(value.isWellFormed(), value).toBe(true);
    if (key === 'url' || key === 'image') expect(SAFE_SCHEMES, value).toContain(schemeAsBrowsersReadIt(value));
    return value;
  });
}

async function expectSafe(input: string): Promise<void> {
  const article = await cleaner.clean(input);
  const markdown = toMarkdown(article);
  const { head, body } = splitFrontMatter(markdown);
  expectSafeMarkdown(body);
  expectSafeMarkdown(article.markdown);
  if (head !== '') expectSafeFrontMatter(head, article);
  expect(toText(article)).not.toMatch(CONTROLS);
  expect(toText(article).isWellFormed()).toBe(true);
  expectSafeJson(toJson(article, { explain: true }));
  expectSafeJson(toJson(article, { explain: true, indent: 2 }));
}

describe('outputs of hostile pages', () => {
  it('hold no script, no HTML of the page, no control characters, and parse', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileDocument, async (input) => expectSafe(input)),
      { numRuns: 400 },
    );
  });

  it.each(HOSTILE_ADDRESSES)('lead nowhere: %j', async (address) => {
    const words = 'The harbour council voted on Monday to keep the old ferry for another winter, the mayor said.';
    const value = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const inputs = [
      `<html><head><title>Ferry stays</title></head><body><article><h1>Ferry stays</h1><p>${words} <a href="${value}">more</a></p><p>${words} Twice.</p></article></body></html>`,
      `# Ferry stays\n\n${words} [more](<${address}>)\n\n${words} Twice. [a](https://a.example/b)\n`,
      `---\ntitle: Ferry stays\nurl: ${JSON.stringify(address)}\ngenerator: clean-news/1.0.0\n---\n\n# Ferry stays\n\n${words} [more](<${address}>)\n`,
    ];
    for (const input of inputs) await expectSafe(input);
    const [page] = await Promise.all(inputs.map((input) => cleaner.clean(input)));
    expect(page?.text).toContain('more');
    expect(toMarkdown(page as Article)).not.toMatch(/\[more\]/u);
  });
});
