import { words } from './plain-text.js';

/** Shorter paragraphs are labels, refrains and answers, which articles repeat. */
const LEAST_WORDS = 8;

/** A paragraph that an output has more often than the gold. */
export interface Repeat {
  readonly paragraph: string;
  readonly found: number;
  readonly gold: number;
}

/**
 * The paragraphs of at least eight words that the output has twice or more often, and more often than the gold, where
 * they may also stand inside a longer one.
 */
export function extraRepeats(gold: string, found: string): Repeat[] {
  const first = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const paragraph of found.split(/\n\s*\n/u)) {
    const all = words(paragraph);
    if (all.length < LEAST_WORDS) continue;
    const key = spaced(all);
    if (!first.has(key)) first.set(key, paragraph);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const goldWords = spaced(words(gold));
  return [...first]
    .map(([key, paragraph]) => ({ paragraph, found: counts.get(key) ?? 0, gold: occurrences(goldWords, key) }))
    .filter((repeat) => repeat.found > Math.max(1, repeat.gold));
}

function spaced(all: readonly string[]): string {
  return ` ${all.join(' ')} `;
}

function occurrences(text: string, part: string): number {
  let count = 0;
  // The space behind one is the space before the next.
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length - 1)) count++;
  return count;
}
