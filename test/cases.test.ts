import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Article, createCleaner, toMarkdown } from '../src/index.js';
import { bodyBlocks } from './body-blocks.js';
import { readCases } from './fixtures.js';
import { goldensOf } from './goldens.js';

const cleaner = await createCleaner();

describe.each(readCases().map((one) => [one.name, one] as const))('%s', (_name, one) => {
  const { want } = one;
  if (want) {
    it('is what a person says it should be', async () => {
      const article = await cleaner.clean(one.input, one.options);
      const { paragraphs, gone = [], status = 'ok', publisher, related, ...facts } = want;
      expect(bodyBlocks(article)).toEqual(paragraphs);
      expect(article).toMatchObject({ status, ...facts });
      if (publisher !== undefined) expect(publisherOf(article, publisher)).toEqual(publisher);
      if (related) expect(article.related.map(({ title }) => title)).toEqual(related);
      const output = toMarkdown(article, { frontMatter: false });
      expect(gone.filter((text) => output.includes(text))).toEqual([]);
    });
  }

  it('is what its goldens say', async () => {
    const article = await cleaner.clean(one.input, one.options);
    for (const [file, content] of Object.entries(goldensOf(article))) expect(content).toBe(golden(one.folder, file));
  });
});

/** A plain name stands for the publisher's name alone. */
function publisherOf({ publisher }: Article, want: object | string | null): object | string | null {
  if (want === null || typeof want === 'string') return publisher.name;
  return Object.fromEntries(Object.keys(want).map((key) => [key, publisher[key as 'name' | 'domain']]));
}

function golden(folder: string, name: string): string {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new Error(`${name} is missing: npm run goldens -- ${path.basename(folder)}`);
  return readFileSync(file, 'utf8');
}
