import { GUARDED, type PageLines, PROSE, wordsOf } from './page-lines.js';

/**
 * Pages that share so much of their running text tell one story: several addresses of one page, or agency copy under
 * several headlines. Furniture alone is seldom more than half of a page's running text.
 */
const SAME_STORY = 0.6;

/**
 * The pages that tell a story of their own, in the order given; of several that tell the same the first. A story printed
 * three times would otherwise make furniture of its own paragraphs.
 */
export function distinctPages<Page extends { readonly lines: PageLines }>(pages: readonly Page[]): Page[] {
  const kept: Page[] = [];
  const keptWith = new Map<number, number[]>();
  for (const page of pages) {
    const prose = proseOf(page.lines);
    let words = 0;
    const shared = new Map<number, number>();
    for (const [key, count] of prose) {
      words += count;
      for (const other of keptWith.get(key) ?? []) shared.set(other, (shared.get(other) ?? 0) + count);
    }
    const most = Math.max(0, ...shared.values());
    if (words > 0 && most >= words * SAME_STORY) continue;
    for (const key of prose.keys()) {
      const known = keptWith.get(key);
      if (known) known.push(kept.length);
      else keptWith.set(key, [kept.length]);
    }
    kept.push(page);
  }
  return kept;
}

/** A page's paragraphs of running text with their words. */
function proseOf({ keys, marks }: PageLines): Map<number, number> {
  const prose = new Map<number, number>();
  for (const [at, mark] of marks.entries()) {
    if ((mark & PROSE) !== 0 && (mark & GUARDED) === 0) prose.set(keys[at] as number, wordsOf(mark));
  }
  return prose;
}
