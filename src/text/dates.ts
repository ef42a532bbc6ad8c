import { type DateToken, dateTokens } from './date-tokens.js';
import { meaningAt } from './date-meaning.js';
import type { DateVocabulary } from './date-vocabulary.js';
import { calendarDate, type FoundDate, readDateAt } from './calendar-date.js';
import { readTimeAt, readOffsetAt } from './clock-time.js';
import { trimSeparators } from './edges.js';
import { isParticle } from './person-name.js';

export interface DateValue {
  readonly label: 'published' | 'modified' | null;
  /** ISO 8601 as precise as the source: `2024-03-05`, `2024-03-05T10:04`, `2024-03-05T10:04:30+01:00`. */
  readonly value: string;
}

/** UTF-16 range in a line. */
export interface DateRange {
  readonly start: number;
  readonly end: number;
}

export interface DateLine extends DateValue {
  /** Further dates on the same line: `published …, updated …`. */
  readonly more: readonly DateValue[];
  /** What the line says besides: a place or a byline; empty for a pure date line. */
  readonly rest: string;
  /** UTF-16 range of all that is date, with its labels. */
  readonly start: number;
  readonly end: number;
}

/** Longer lines (UTF-16 units) are prose with a date in it. */
export const LONGEST_DATE_LINE = 240;
/** A place, or a byline with a job; more words are a sentence. */
const MAX_REST_WORDS = 8;

interface Draft {
  label: 'published' | 'modified' | null;
  date: string | null;
  time: string | null;
  offset: string;
  half: 'am' | 'pm' | null;
}

/** A stretch of tokens that all belong to dates. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly drafts: readonly Draft[];
  readonly labelled: boolean;
}

/**
 * Reads a line that is a date and nothing else but labels, a place or a byline; null for all others, and for dates that
 * cannot be, are ambiguous (`03/05/2024` without an order), relative, incomplete or Hijri: nothing is guessed.
 */
export function parseDateLine(line: string, vocabulary: DateVocabulary): DateLine | null {
  if (line.length > LONGEST_DATE_LINE) return null;
  const said = plainDate(line);
  const tokens = dateTokens(said);
  const run = findRun(tokens, vocabulary);
  if (!run) return null;
  const [first, ...more] = run.drafts.map(toValue).filter((value) => value !== null);
  const start = tokens[run.from]?.start ?? 0;
  const end = tokens[run.to - 1]?.end ?? 0;
  if (!first) return null;
  const before = said.slice(0, start);
  const after = said.slice(end);
  if (!isRest(before, after, run.labelled)) return null;
  const rest = [before, after]
    .map(trimSeparators)
    .filter((part) => part !== '')
    .join(' ');
  return { ...first, more, rest, start, end };
}

/** `ـ 11 ربيع الأول 1447 هـ`: the same day in the other calendar, with the sign that sets it off. */
// bounded: `LONGEST_DATE_LINE`
const HIJRI = /[ـ|–/-]?\s?\p{Nd}{1,2}\s(?:[\p{L}\p{M}]{2,16}\s){1,2}\p{Nd}{4}\s?ه(?:ـ|\P{L}|$)/u;

/** How long somebody reads: `4 min read`, `Lesezeit: 4 Minuten`. */
// bounded: `LONGEST_DATE_LINE`
const READING_TIME =
  /(?:^|\s|[|·•–-])(?:(?:lesezeit|lesedauer|leestijd|lästid|lesetid|læsetid|reading time|temps de lecture|lecture|tiempo de lectura|tempo di lettura|tempo de leitura|czas czytania|okuma süresi|время чтения|час читання)\s?:?\s)?\p{Nd}{1,2}[\s-]?min(?:s|utes?|uten|uti|utos?|uter|utter|uut|\.)?(?:\s(?:read|de lecture|de lectura|di lettura|de leitura))?\s?$/iu;

/**
 * A line with blanks for the Hijri date that Arabic papers print beside the other one, which alone dates nothing, and for
 * the time of reading.
 */
function plainDate(line: string): string {
  const said = line.includes('ه') ? line.replace(HIJRI, blank) : line;
  return /min/iu.test(said) ? said.replace(READING_TIME, blank) : said;
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

/**
 * The first date in a line, whatever stands around it, with the UTF-16 range of all that is date; for lines of which
 * something else says that they date.
 */
export function findDate(line: string, vocabulary: DateVocabulary): (DateValue & DateRange) | null {
  if (line.length > LONGEST_DATE_LINE) return null;
  const tokens = dateTokens(plainDate(line));
  const run = findRun(tokens, vocabulary);
  const value = run?.drafts.map(toValue).find((one) => one !== null);
  if (!run || !value) return null;
  return { ...value, start: tokens[run.from]?.start ?? 0, end: tokens[run.to - 1]?.end ?? 0 };
}

/** The stretch that holds the first date, with everything around it that can belong to it. */
function findRun(tokens: readonly DateToken[], vocabulary: DateVocabulary): Run | null {
  for (let from = 0; from < tokens.length; ) {
    const reader = new RunReader(tokens, vocabulary);
    const to = reader.read(from);
    if (reader.broken) return null;
    if (reader.drafts.some((draft) => draft.date !== null)) {
      return { from, to, drafts: reader.drafts, labelled: reader.labelled };
    }
    from = Math.max(to, from + 1);
  }
  return null;
}

class RunReader {
  readonly #tokens: readonly DateToken[];
  readonly #vocabulary: DateVocabulary;
  readonly drafts: Draft[] = [{ label: null, date: null, time: null, offset: '', half: null }];
  /** An impossible or ambiguous date was met. */
  broken = false;
  labelled = false;

  constructor(tokens: readonly DateToken[], vocabulary: DateVocabulary) {
    this.#tokens = tokens;
    this.#vocabulary = vocabulary;
  }

  /** Reads as far as tokens can belong to dates; returns the token behind the last one that says something. */
  read(from: number): number {
    let at = from;
    let end = from;
    while (at < this.#tokens.length && !this.broken) {
      const token = this.#tokens[at];
      if (token?.type === 'sign') {
        const offset = this.#draft().time === null || this.#isDate(at + 1) ? null : readOffsetAt(this.#tokens, at);
        if (offset) this.#draft().offset = offset.value;
        else if (at === from) return from;
        at += offset?.length ?? 1;
        if (offset) end = at;
        continue;
      }
      const length = this.#number(at) || this.#word(at);
      if (length === 0) break;
      at += length;
      // `23:39 von Jana`: the word belongs to the name unless a date follows.
      if (!isOpenLabel(this.#tokens, at - length, length, this.#vocabulary)) end = at;
    }
    if (at === this.#tokens.length) return at;
    return end;
  }

  #draft(): Draft {
    return this.drafts.at(-1) ?? { label: null, date: null, time: null, offset: '', half: null };
  }

  #next(label: Draft['label']): void {
    this.drafts.push({ label, date: null, time: null, offset: '', half: null });
  }

  #dateAt(at: number): FoundDate | null {
    return readDateAt(this.#tokens, at, this.#vocabulary.order, (i) => this.#monthAt(i));
  }

  /** `14:20-3 September 2025`: what stands behind the dash is no offset. */
  #isDate(at: number): boolean {
    return this.#draft().date === null && this.#dateAt(at) !== null;
  }

  #number(at: number): number {
    const date = this.#dateAt(at);
    if (date) {
      const value = calendarDate(date);
      if (value === null) this.broken = true;
      if (this.#draft().date !== null) this.#next(null);
      this.#draft().date = value;
      return date.length;
    }
    const time = readTimeAt(this.#tokens, at);
    if (!time) return 0;
    this.#draft().time ??= time.value;
    return time.length;
  }

  #monthAt(at: number): { readonly month: number; readonly length: number } | null {
    const found = meaningAt(this.#tokens, at, this.#vocabulary);
    return found?.meaning.type === 'month' ? { month: found.meaning.month, length: found.length } : null;
  }

  #word(at: number): number {
    const found = meaningAt(this.#tokens, at, this.#vocabulary);
    if (!found) return 0;
    const { meaning, length } = found;
    if (meaning.type === 'published' || meaning.type === 'modified') {
      const label = isPreposition(this.#tokens, at, length) ? null : meaning.type;
      this.labelled ||= label !== null;
      if (this.#draft().date === null && this.#draft().time === null) this.#draft().label ??= label;
      else if (label !== null) this.#next(label);
    } else if (meaning.type === 'am' || meaning.type === 'pm') this.#draft().half = meaning.type;
    else if (meaning.type === 'zone') this.#draft().offset ||= meaning.offset;
    return length;
  }
}

/** `On 5 March` labels nothing: such words stand before the dates of stories just as well. */
function isPreposition(tokens: readonly DateToken[], at: number, length: number): boolean {
  return length === 1 && /^[a-zà-ÿ]{1,3}$/u.test(tokens[at]?.text ?? '');
}

/** Whether a word stands at a place that belongs to a date only if one follows: a preposition, or `von` and the like. */
function isOpenLabel(tokens: readonly DateToken[], at: number, length: number, vocabulary: DateVocabulary): boolean {
  if (!isPreposition(tokens, at, length)) return false;
  const type = meaningAt(tokens, at, vocabulary)?.meaning.type;
  return type === 'published' || type === 'modified' || (type === 'filler' && isParticle(tokens[at]?.text ?? ''));
}

function toValue({ label, date, time, offset, half }: Draft): DateValue | null {
  if (date === null) return null;
  if (time === null) return { label, value: date };
  const [hours = 0, minutes = 0, seconds] = time.split(':').map(Number);
  const full = half === null || hours > 12 ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  const clock = [full, minutes, ...(seconds === undefined ? [] : [seconds])].map((part) =>
    String(part).padStart(2, '0'),
  );
  return { label, value: `${date}T${clock.join(':')}${offset}` };
}

/** Whether what stands around a date can be a place or a byline: short, no sentence, and set apart from the date. */
function isRest(before: string, after: string, labelled: boolean): boolean {
  const rest = `${trimSeparators(before)} ${trimSeparators(after)}`.trim();
  if (rest === '') return true;
  if (/[.!?…。！？]["'”’»)]?$/u.test(rest) || /\p{Nd}{2}/u.test(rest)) return false;
  if (rest.split(/\s+/u).length > MAX_REST_WORDS || rest.length > 80) return false;
  return labelled || (/^\s*$|[|·•,:–—/(-]\s*$/u.test(before) && /^\s*(?:$|[|·•.,–—/)-])/u.test(after));
}
