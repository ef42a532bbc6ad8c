import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio/slim';
import type * as Library from '../../src/index.js';
import { openBytes } from '../../src/io/open.js';
import { parseHtml } from '../../src/readers/html/parse-html.js';
import { corpusPages } from '../corpora.js';
import { measureStart, type Start } from './start.js';

/** Mean times a page of one round. */
export interface PagesRound {
  /** Parsing by `cheerio/slim`, in milliseconds. */
  readonly floor: number;
  /** Our tree alone, as a multiple of the floor. */
  readonly tree: number;
  /** `clean()` with its Markdown, as a multiple of the floor. */
  readonly clean: number;
}

/** Size of the page that a process of its own reads, in bytes. */
const ONE_PAGE = 91_000;
const STARTS = 9;

/** The HTML pages of a corpus as text. */
export async function readPages(corpora: string, corpus: string): Promise<string[]> {
  const pages: string[] = [];
  for (const { bytes } of corpusPages(corpora, corpus, 'html')) pages.push((await openBytes(bytes, {})).text);
  return pages;
}

/** Cleans the pages round by round, each beside parsing the same page. The first round is cold. */
export async function measurePages(pages: readonly string[], rounds: number): Promise<PagesRound[]> {
  // What users run: the bundle.
  const { createCleaner } = (await import(path.resolve('dist/index.js'))) as typeof Library;
  const cleaner = await createCleaner();
  const measured: PagesRound[] = [];
  for (let round = 0; round < rounds; round++) {
    let [floor, tree, clean] = [0, 0, 0];
    for (const page of pages) {
      floor += await timed(() => load(page));
      tree += await timed(() => parseHtml(page));
      clean += await timed(async () => (await cleaner.clean(page, { from: 'html' })).markdown);
    }
    measured.push({ floor: floor / pages.length, tree: tree / floor, clean: clean / floor });
  }
  return measured;
}

/** The best round once it is warm: whatever else runs on a machine only ever slows it down. */
export function bestRound(rounds: readonly PagesRound[]): PagesRound | undefined {
  return rounds.slice(rounds.length > 1 ? 1 : 0).toSorted((a, b) => a.clean - b.clean)[0];
}

/** One process on one page of common size. */
export function measureOnePage(folder: string, pages: readonly string[]): Start {
  const file = path.join(folder, 'page.html');
  writeFileSync(file, pages.toSorted((a, b) => distance(a) - distance(b))[0] ?? '');
  return measureStart(file, STARTS);
}

function distance(page: string): number {
  return Math.abs(page.length - ONE_PAGE);
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
