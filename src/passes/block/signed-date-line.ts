import type { Block } from '../../model/block.js';
import { BY_WORDS_BESIDE_DATES } from '../../rules/by-words.js';
import type { LanguagePack } from '../../rules/pack.js';
import { findDate } from '../../text/dates.js';
import { trimSeparators } from '../../text/edges.js';
import { NUMBER } from '../../text/letter-class.js';
import { hasClass } from '../../text/line-ends.js';
import { isParticle } from '../../text/person-name.js';
import { findRelativeDate } from '../../text/relative-date.js';
import { lineKey } from '../../text/tokens.js';
import type { PassContext, PassView } from '../pass.js';
import { readByline, readShortSignature } from './byline-lines.js';
import { isRelativeDateLine, readDateLine, vocabularyOf } from './date-lines.js';
import { readNameLine } from './name-line.js';

/** What one line says of who wrote an article and when. */
export interface SignedDate {
  /** Names as written; empty where the line names nobody. */
  readonly authors: readonly string[];
  readonly label: 'published' | 'modified' | null;
  /** ISO 8601 as precise as the source; null for a relative date, which is never resolved. */
  readonly value: string | null;
}

/** Longer lines are teasers with their dates. */
const LONGEST_LINE = 120;
/** What may stand behind the date: `2 minuti di lettura`, `37 komentarzy Udostępnij`; a clause has more words. */
const MOST_TAIL_WORDS = 6;
/** Furniture behind a date, part by part: `Envoyer à un ami | Version imprimable`. */
const BARS = /\s?[|·•]\s?/u;
const COUNTER = /\p{Nd}+(?:[ \u00A0.,]\p{Nd}{3})*/gu;
/** Longer figures are numbers of something else: a telephone, a sum. */
const LONGEST_COUNTER = 7;
/** Behind a date with its time a section or a place may stand: `14:20 Algemeen`. */
const MOST_SECTION_WORDS = 4;

/**
 * Reads a line that flattening made of a byline, a date and the counters beside them: `Jana Roe 15 January 2026 2 minutes
 * read`, also where nothing is left between its parts (`Jana Roe15.01.2026, 21:54`). Null for all others.
 */
export function readSignedDate(block: Block, view: PassView, context: PassContext): SignedDate | null {
  const { text } = block;
  if (text.length > LONGEST_LINE || !hasClass(text, NUMBER)) return null;
  const line: Line = { block, view, context };
  const read = readParts(text, line) ?? readParts(unglued(text), line) ?? readFacts(text, line);
  if (read === null) return null;
  const site = view.metadata.publisher.name;
  const authors = read.authors.filter((name) => site === null || lineKey(name) !== lineKey(site));
  return authors.every((name) => text.includes(name)) ? { ...read, authors } : null;
}

/** A line with what it is read in. */
interface Line {
  readonly block: Block;
  readonly view: PassView;
  readonly context: PassContext;
}

/** What stands before a date, the date, and what stands behind it. */
function readParts(text: string, line: Line): SignedDate | null {
  for (const pack of line.context.packs) {
    const date = findDate(text, vocabularyOf(pack)) ?? findAgo(text, pack);
    if (!date) continue;
    const before = trimSeparators(text.slice(0, date.start));
    const after = trimSeparators(text.slice(date.end));
    const behind = before === '' ? namesBehind(after, line) : [];
    const isLabelled = date.value?.includes('T') === true && before === '' && isSection(after);
    if (behind.length === 0 && !isLabelled && !after.split(BARS).every((part) => isTail(part, line))) continue;
    const names = before === '' ? behind : namesIn(before, line);
    if (names === null || (date.value === null && names.length === 0)) continue;
    return { authors: names, label: date.label, value: date.value };
  }
  return null;
}

function findAgo(text: string, pack: LanguagePack) {
  const range = findRelativeDate(text, vocabularyOf(pack));
  return range && { ...range, label: null, value: null };
}

/** A line of facts between bars, of which each is read by itself: `Written by Jana Roe | Published: 12 May 2008 | 34 comments`. */
function readFacts(text: string, line: Line): SignedDate | null {
  const parts = text
    .split(BARS)
    .map(trimSeparators)
    .filter((part) => part !== '');
  if (parts.length < 2) return null;
  const signed: string[] = [];
  const bare: (readonly string[])[] = [];
  const dates: Pick<SignedDate, 'label' | 'value'>[] = [];
  for (const part of parts) {
    const found = dateOf(part, line);
    if (found) dates.push(found);
    else if (!isTail(part, line)) {
      const words = part.replace(IN_SECTIONS, '');
      const names = signersIn(words, line);
      const alone = names === null ? bareNames(words, line) : null;
      if (alone !== null) bare.push(alone);
      else if (names !== null) signed.push(...names);
      else return null;
    }
  }
  // Two such facts are a section and an author, and nothing says which is which.
  const authors = signed.length > 0 || bare.length !== 1 ? signed : (bare[0] as readonly string[]);
  const date = dates.find(({ value }) => value !== null) ?? dates[0];
  return date === undefined || (date.value === null && authors.length === 0) ? null : { authors, ...date };
}

/** Where a blog files its story: `By Jana Roe, in News, Harbour`. */
// bounded: `LONGEST_LINE`
const IN_SECTIONS = /(?:,?\s[Ii]n|(?<=\p{Ll})In)\s\p{Lu}[^.!?\p{Nd}]*$/u;

function dateOf(text: string, { context }: Line): Pick<SignedDate, 'label' | 'value'> | null {
  const date = readDateLine(text, context);
  if (date?.rest === '') return date;
  return isRelativeDateLine(text, context) ? { label: null, value: null } : null;
}

/** Where a small letter meets a capital, two lines were joined. */
function unglued(text: string): string {
  return text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

const SIGNING = new RegExp(`^(?:${BY_WORDS_BESIDE_DATES.join('|')})\\s+(?=\\p{Lu})`, 'iu');
/** What stands between a name and its date: `by Jana on May 3`. */
const JOINING = /\s(?:on|at|am|um|le|el|il|op|den)$/u;

/** The people whom the words before a date name; null where they say something else. */
function namesIn(words: string, line: Line): readonly string[] | null {
  return signersIn(words, line) ?? bareNames(words, line);
}

/** The people who sign behind a word for `by` or with their job; null where nobody does. */
function signersIn(words: string, { context }: Line): readonly string[] | null {
  const text = words.replace(JOINING, '');
  const signed = readByline(text, context);
  if (signed) return signed.authors.length > 0 && signed.rest === '' ? signed.authors : null;
  return readShortSignature(text, context);
}

/** People named with no word for `by`; null for what may as well be a section and an author, or a place (`From Venice`). */
function bareNames(words: string, { block, view, context }: Line): readonly string[] | null {
  const text = words.replace(JOINING, '').replace(SIGNING, '');
  const named = text.split(BARS).filter((part) => readNameLine({ ...block, text: part }, view, context) !== null);
  const bare = named.length > 1 || isSource(text, context) ? null : readNameLine({ ...block, text }, view, context);
  return bare?.script === 'cased' ? bare.names : null;
}

/** Whether a line begins like a byline, of which no name has come; `Van` and `Di` begin names as well. */
function isSource(text: string, { packs }: PassContext): boolean {
  const first = lineKey(text.slice(0, text.indexOf(' ')));
  return !isParticle(first) && packs.some(({ byline }) => byline.prefixes.includes(first));
}

/** A counter that ends a line. */
const LAST_COUNTER = /\s\p{Nd}{1,4}$/u;

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

/** Nothing, or a counter with its words, or furniture that rules know. */
function isTail(text: string, { block, context }: Line): boolean {
  if (text === '') return true;
  if (text.split(/\s+/u).length > MOST_TAIL_WORDS) return false;
  const counters = text.match(COUNTER) ?? [];
  if (counters.length === 1) return counters[0].length <= LONGEST_COUNTER && !/[.!?][\s"'”’»)]/u.test(text);
  return counters.length === 0 && context.hits({ ...block, text }).some(({ from }) => from === 0);
}
