import { OPEN_WORDS } from '../rules/open-words.js';
import { LETTER } from '../text/letter-class.js';
import { lastWord, startsPlainly, startsSmall } from '../text/line-ends.js';
import type { TextLine } from './text-lines.js';
import { isFull } from './wrapping.js';

/** Fewer lines show no form by themselves. */
const LEAST_LINES = 3;
/** In a text that has verse elsewhere, two lines are a couplet. */
const LEAST_LINES_BESIDE_VERSE = 2;
/** Longer stanzas are set apart from each other; longer runs of short lines are menus, which are not joined anyhow. */
const MOST_LINES = 40;
/** A line that can be said in one breath. */
const LONGEST_LINE = 60;
/** The lines of a stanza are of like length; pieces of a cut sentence are not. */
const MOST_UNLIKE = 3;

/**
 * Groups of lines (by number) that are verse: their line ends are meant, even behind a comma.
 *
 * @param width the column of a hard-wrapped text, whose full lines end where they must
 */
export function verseGroups(lines: readonly TextLine[], width: number | null): ReadonlySet<number> {
  const groups = new Map<number, TextLine[]>();
  for (const line of lines) {
    const group = groups.get(line.group);
    if (group) group.push(line);
    else groups.set(line.group, [line]);
  }
  const shaped = [...groups].filter(([, group]) => hasShape(group) && !isWrapped(group, width));
  const isVerse = shaped.some(([, group]) => group.length >= LEAST_LINES);
  return new Set(isVerse ? shaped.map(([number]) => number) : []);
}

function hasShape(group: readonly TextLine[]): boolean {
  if (group.length < LEAST_LINES_BESIDE_VERSE || group.length > MOST_LINES) return false;
  const lengths = group.map(({ text }) => text.length);
  const longest = Math.max(...lengths);
  if (longest > LONGEST_LINE || longest > Math.min(...lengths) * MOST_UNLIKE) return false;
  return group.every(({ text }) => text.includes(' ') && !startsLowerOrMarked(text) && !endsOpen(text));
}

function startsLowerOrMarked(text: string): boolean {
  if (startsPlainly(text)) return startsSmall(text);
  return /^(?:["“„«‘'¿¡(]*\p{Ll}|[\p{P}\p{S}](?<!["“„«‘'¿¡(«—–-]))/u.test(text);
}

function endsOpen(text: string): boolean {
  return OPEN_WORDS.has(lastWord(text, LETTER).toLowerCase());
}

function isWrapped(group: readonly TextLine[], width: number | null): boolean {
  return width !== null && group.slice(1).some(({ text }, i) => isFull((group[i] as TextLine).text, text, width));
}
