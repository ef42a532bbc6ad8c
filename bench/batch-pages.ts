import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventNews } from './invented-news.js';

/** Says whether something holds, as a line with a tick or a cross. */
export type Verdict = (holds: boolean, text: string) => boolean;

/** What batches learn of their files is work of its own, with benches of its own. */
export const ALONE = ['--site-furniture', 'off', '--dedupe', 'off'] as const;

/** Invented pages in a new folder. */
export function writePages(folder: string, count: number, bytes: number): void {
  mkdirSync(folder, { recursive: true });
  for (let seed = 1; seed <= count; seed++) {
    writeFileSync(join(folder, `${seed}.txt`), [...inventNews(bytes, 'paragraphs', seed)].join(''));
  }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
