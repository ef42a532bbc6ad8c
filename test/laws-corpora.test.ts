import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusPages } from '../bench/corpora.js';
import { openBytes } from '../src/io/open.js';
import { createCleaner } from '../src/index.js';
import { expectConservation, expectIdempotence, expectReadingKeepsLetters } from './laws.js';

const cleaner = await createCleaner();
const PAGE_STEP = 5;
const CORPORA = path.join(import.meta.dirname, '../../shared/corpora');

describe.skipIf(!existsSync(CORPORA))('the shared corpora', () => {
  const folders = ['fundus', 'wcxb', 'trafeval', 'small']
    .flatMap((corpus) => ['text-blocks', 'text-nodes'].map((kind) => path.join(CORPORA, corpus, kind)))
    .filter((folder) => existsSync(folder));
  it.each(folders.map((folder) => [path.relative(CORPORA, folder), folder]))(
    '%s keeps the laws',
    { timeout: 900_000 },
    async (_name, folder) => {
      const broken: string[] = [];
      for (const file of readdirSync(folder).sort()) {
        const text = readFileSync(path.join(folder, file), 'utf8');
        try {
          const article = await cleaner.clean(text);
          await expectReadingKeepsLetters(text);
          await expectConservation(text, article);
          await expectIdempotence(cleaner, article);
        } catch (error) {
          broken.push(`${file}: ${(error as Error).message.slice(0, 400)}`);
        }
      }
      expect(broken).toEqual([]);
    },
  );

  // Pages with their mark-up are long; a few of them say as much.
  it.each(['fundus', 'small', 'wcxb', 'trafeval'])('%s html keeps the laws', { timeout: 900_000 }, async (corpus) => {
    const broken: string[] = [];
    let place = 0;
    for (const { id, bytes } of corpusPages(CORPORA, corpus, 'html')) {
      if (place++ % PAGE_STEP !== 0) continue;
      const { text } = await openBytes(bytes, {});
      const options = { from: 'html' } as const;
      try {
        const article = await cleaner.clean(text, options);
        await expectConservation(text, article, options);
        await expectIdempotence(cleaner, article);
      } catch (error) {
        broken.push(`${id}: ${(error as Error).message.slice(0, 400)}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
