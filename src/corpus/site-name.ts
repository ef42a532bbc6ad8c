import type { Block } from '../model/block.js';
import { LONGEST_TITLE, splitTitle } from '../score/page-title.js';

/** The page title line stands at the very top, behind a stray line or two. */
const TITLE_LINES = 3;

/**
 * The title of a page and its outer parts, among which a site's name is looked for, one a line; empty where it has one
 * part only. It is the first of the titles that the mark-up gives, else of the first lines, that has several parts.
 */
export function readTitleNames(blocks: readonly Block[], titles: readonly string[]): string {
  const lines = [...titles, ...blocks.slice(0, TITLE_LINES).map(({ text }) => text)];
  for (const line of lines) {
    if (line.length > LONGEST_TITLE) continue;
    const segments = splitTitle(line);
    const first = segments[0];
    const last = segments.at(-1);
    if (!first || !last || first === last) continue;
    const outer: string[] = [];
    // A colon stands behind topics far more often than beside names.
    if (last.separator !== 'colon') outer.push(last.text.trim());
    if (segments[1]?.separator !== 'colon') outer.push(first.text.trim());
    // Joined into a string of its own: slices of the page would keep the whole page in memory.
    if (outer.length > 0) return [line, ...outer].map((part) => part.replaceAll('\n', ' ')).join('\n');
  }
  return '';
}

/** A site's name stands in most of its titles; the name of a section does not. */
const LEAST_SHARE = 0.5;
/** Fewer pages may share a topic. */
const LEAST_PAGES = 3;

/** The names that most of a site's pages have at an end of their titles, the commonest first. */
export function learnTitleNames(pages: readonly string[]): string[] {
  const seen = new Map<string, Set<string>>();
  for (const page of pages) {
    const [title = '', ...outer] = page.split('\n');
    for (const name of new Set(outer)) {
      const titles = seen.get(name) ?? new Set();
      // Copies of one page have one title, and teach once.
      seen.set(name, titles.add(title));
    }
  }
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE);
  return [...seen]
    .filter(([, titles]) => titles.size >= least)
    .toSorted(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
    .map(([name]) => name);
}
