import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { createCleaner } from '../src/index.js';
import { openBytes } from '../src/io/open.js';
import { readCases } from './fixtures.js';
import { generatedMarkdown } from './generated-markdown.js';
import { generatedScrape } from './generated-scrape.js';
import { expectConservation, expectDeterminism, expectIdempotence, expectReadingKeepsLetters } from './laws.js';

const cleaner = await createCleaner();

describe.each(readCases().map((one) => [one.name, one] as const))('%s', (_name, { input, options }) => {
  it('keeps the laws', async () => {
    const { text } = await openBytes(input, options.encoding ? { encoding: options.encoding } : {});
    const article = await cleaner.clean(input, options);
    await expectReadingKeepsLetters(text, options);
    await expectConservation(text, article, options);
    await expectIdempotence(cleaner, article);
    await expectDeterminism(await createCleaner(), input, options, article);
  });
});

describe('generated scrapes', () => {
  it('keep the laws', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(generatedScrape, async (text) => {
        const article = await cleaner.clean(text);
        await expectReadingKeepsLetters(text);
        await expectConservation(text, article);
        await expectIdempotence(cleaner, article);
        await expectDeterminism(cleaner, text, {}, article);
      }),
      { numRuns: 400 },
    );
  });

  it('keep the laws whatever the characters', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        const article = await cleaner.clean(text);
        await expectConservation(text, article);
        await expectIdempotence(cleaner, article);
      }),
      { numRuns: 400 },
    );
  });
});

describe('generated Markdown', () => {
  it('keeps the laws', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(generatedMarkdown, async (text) => {
        const article = await cleaner.clean(text, { from: 'markdown' });
        await expectConservation(text, article);
        await expectIdempotence(cleaner, article);
        await expectDeterminism(cleaner, text, { from: 'markdown' }, article);
      }),
      { numRuns: 250 },
    );
  });
});
