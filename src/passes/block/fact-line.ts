import { DATE_LABELS } from '../../rules/date-label-words.js';
import type { DateValue } from '../../text/dates.js';
import { trimSeparators } from '../../text/edges.js';
import { lineKey } from '../../text/tokens.js';
import { countWords } from '../../text/word-count.js';
import { readByline } from './byline-lines.js';
import { isCounter } from './counter.js';
import { isRelativeDateLine, readDateLine } from './date-lines.js';
import { labelKeys, readLabelled } from './label-keys.js';
import { BARS, bareNames, IN_SECTIONS, type Line, signersIn } from './line-signers.js';

/** What a line of facts says of who wrote an article and when. */
export interface Facts {
  /** Names as written; empty where the line names nobody. */
  readonly authors: readonly string[];
  /** In order; the value is null for a relative date, which is never resolved. */
  readonly dates: readonly { readonly label: DateValue['label']; readonly value: string | null }[];
  /** A label says that it is the article's date, or who wrote it. */
  readonly labelled: boolean;
}

/** Longer lines are prose. */
const LONGEST_LINE = 200;

// bounded: `LONGEST_LINE`, like all expressions of this file
const DASH = /\s[–—-]\s|\s*\u3000\s*|\s{2,}|,\s(?=\p{L}{2,20}\s?[:：])/u;
/** Before a label of one word: `Published: 12 May 2025 Author: Orla Venn`, `发布时间：2025-05-12 来源：海风日报`. */
// bounded: `LONGEST_LINE`
const LABEL_START =
  /\s+(?=(?:\p{Lu}[\p{L}\p{M}]{2,15}|[\p{Script=Han}\p{Script=Hangul}]{2,6}|\p{Lo}[\p{Lo}\p{M}]{2,15})\s?[:：])/u;
/** What parts the facts, the surest first. */
const SEPARATORS = [[BARS], [BARS, DASH], [BARS, DASH, LABEL_START]].map(
  (signs) => new RegExp(signs.map(({ source }) => source).join('|'), 'u'),
);
const BY_LABELS = SEPARATORS.at(-1);
/** Values of other labels are the name of a section, a source, an editor. */
const MOST_VALUE_WORDS = 5;

/**
 * Reads a line that is nothing but facts about the article, of which each is known: dates, authors, counters, its
 * section, its source. `Written by Jana Roe | Published: 12 May 2008 | 34 comments`. Null for all other lines.
 */
export function readFactLine(line: Line): Facts | null {
  const { text } = line.block;
  if (text.length > LONGEST_LINE) return null;
  for (const separator of SEPARATORS) {
    // Dear to compile, and next to no page needs it.
    if (separator === BY_LABELS && !/[:：]/u.test(text)) continue;
    const facts = readParts(text.split(separator), line);
    if (facts) return facts;
  }
  return null;
}

function readParts(pieces: readonly string[], line: Line): Facts | null {
  const parts = pieces.map(trimSeparators).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const signed: string[] = [];
  const bare: (readonly string[])[] = [];
  const dates: Facts['dates'][number][] = [];
  let labelled = false;
  for (const part of parts) {
    const found = datesOf(part, line);
    if (found) {
      dates.push(...found.dates);
      labelled ||= found.labelled;
      continue;
    }
    if (isOther(part, line)) continue;
    const words = part.replace(IN_SECTIONS, '');
    const names = signersIn(words, line);
    const alone = names === null ? bareNames(words, line) : null;
    if (names !== null) signed.push(...names);
    else if (alone !== null) bare.push(alone);
    else return null;
    labelled ||= names !== null && names.length > 0;
  }
  // Two such facts are a section and an author, and nothing says which is which.
  const authors = signed.length > 0 || bare.length !== 1 ? signed : (bare[0] as readonly string[]);
  const isDated = dates.some(({ value }) => value !== null);
  return dates.length === 0 || (!isDated && authors.length === 0) ? null : { authors, dates, labelled };
}

/** The dates of one part, where it says nothing else. */
function datesOf(part: string, { context }: Line): Pick<Facts, 'dates' | 'labelled'> | null {
  const date = readDateLine(part, context);
  if (date?.rest === '') {
    const dates = [{ label: date.label, value: date.value }, ...date.more];
    return { dates, labelled: dates.some(({ label }) => label !== null) };
  }
  const labelled = readLabelled(part);
  const plain = labelled && DATE_LABELS.has(lineKey(labelled.label)) ? readDateLine(labelled.value, context) : null;
  if (plain?.rest === '' && plain.label === null)
    return { dates: [{ label: 'published', value: plain.value }], labelled: true };
  return isRelativeDateLine(part, context) ? { dates: [{ label: null, value: null }], labelled: false } : null;
}

/** A fact that is neither date nor author: a counter, a section, a source, an editor. */
function isOther(part: string, line: Line): boolean {
  if (isCounter(part, line)) return true;
  const labelled = readLabelled(part);
  if (!labelled || countWords(labelled.value) > MOST_VALUE_WORDS || readByline(part, line.context)) return false;
  const key = lineKey(labelled.label);
  return line.context.packs.some(
    (pack) =>
      LABELS.some((kind) => labelKeys(pack, kind).has(key)) || pack.byline.roles.some((role) => lineKey(role) === key),
  );
}

const LABELS = ['section', 'source', 'tags'] as const;
