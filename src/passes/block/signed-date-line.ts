import type { Block } from '../../model/block.js';
import type { LanguagePack } from '../../rules/pack.js';
import { findDate } from '../../text/dates.js';
import { trimSeparators } from '../../text/edges.js';
import { NUMBER } from '../../text/letter-class.js';
import { hasClass } from '../../text/line-ends.js';
import { findRelativeDate } from '../../text/relative-date.js';
import { lineKey } from '../../text/tokens.js';
import { unglued } from '../../text/unglued.js';
import type { PassContext, PassView } from '../pass.js';
import { readByline, readShortSignature } from './byline-lines.js';
import { isCounter } from './counter.js';
import { vocabularyOf } from './date-lines.js';
import { type Facts, readFactLine } from './fact-line.js';
import { BARS, IN_SECTIONS, type Line, namesIn } from './line-signers.js';

/** Longer lines are teasers with their dates. */
const LONGEST_LINE = 120;
/** Behind a date with its time a section or a place may stand: `14:20 Algemeen`. */
const MOST_SECTION_WORDS = 4;

/**
 * Reads a line that flattening made of a byline, a date and the counters beside them: `Jana Roe 15 January 2026 2 minutes
 * read`, also where nothing is left between its parts (`Jana Roe15.01.2026, 21:54`). Null for all others.
 */
export function readSignedDate(block: Block, view: PassView, context: PassContext): Facts | null {
  const { text } = block;
  if (!hasClass(text, NUMBER)) return null;
  const line: Line = { block, view, context };
  const read = readFactLine(line) ?? readShortLine(text, line);
  return read && withoutSite(read, line);
}

/** Reads a line of facts that are set off from one another; null for all others. */
export function readFacts(block: Block, view: PassView, context: PassContext): Facts | null {
  if (!hasClass(block.text, NUMBER)) return null;
  const line: Line = { block, view, context };
  const read = readFactLine(line);
  return read && withoutSite(read, line);
}

/** Less the site's name, which is no author; null where a name is not as the line has it. */
function withoutSite(read: Facts, { block, view }: Line): Facts | null {
  const site = view.metadata.publisher.name;
  const authors = read.authors.filter((name) => site === null || lineKey(name) !== lineKey(site));
  return authors.every((name) => block.text.includes(name)) ? { ...read, authors } : null;
}

function readShortLine(text: string, line: Line): Facts | null {
  return text.length > LONGEST_LINE ? null : (readParts(text, line) ?? readParts(unglued(text), line));
}

/** What stands before a date, the date, and what stands behind it. */
function readParts(text: string, line: Line): Facts | null {
  for (const pack of line.context.packs) {
    const date = findDate(text, vocabularyOf(pack)) ?? findAgo(text, pack);
    if (!date) continue;
    const before = trimSeparators(text.slice(0, date.start));
    const after = trimSeparators(text.slice(date.end));
    const behind = before === '' ? namesBehind(after, line) : [];
    const isLabelled = date.value?.includes('T') === true && before === '' && isSection(after);
    if (behind.length === 0 && !isLabelled && !after.split(BARS).every((part) => isCounter(part, line))) continue;
    const names = before === '' ? behind : namesIn(before, line);
    if (names === null || (date.value === null && names.length === 0)) continue;
    return { authors: names, dates: [{ label: date.label, value: date.value }], labelled: date.label !== null };
  }
  return null;
}

function findAgo(text: string, pack: LanguagePack) {
  const range = findRelativeDate(text, vocabularyOf(pack));
  return range && { ...range, label: null, value: null };
}

/** A counter that ends a line: `12`, `4 Comments`. */
const LAST_COUNTER = /\s\p{Nd}{1,4}(?:\s\p{L}+)?$/u;

/** The people whom the words behind a date name: with a word for `by`, or a name alone before a counter. */
function namesBehind(text: string, line: Line): readonly string[] {
  const words = text.replace(LAST_COUNTER, '').replace(IN_SECTIONS, '');
  const signed = readByline(words, line.context);
  if (signed) return signed.authors;
  const short = readShortSignature(words, line.context);
  if (short !== null) return short;
  return words === text ? [] : (namesIn(words, line) ?? []);
}

function isSection(text: string): boolean {
  return text.split(/\s+/u).length <= MOST_SECTION_WORDS && /^\p{Lu}[^.!?\p{Nd}]*$/u.test(text);
}
