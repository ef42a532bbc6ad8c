import type { Block } from '../../model/block.js';
import { LONGEST_DATE_LINE, findDate } from '../../text/dates.js';
import { trimSeparators } from '../../text/edges.js';
import { BY_WORDS_BESIDE_DATES } from '../../rules/by-words.js';
import { NUMBER } from '../../text/letter-class.js';
import { hasClass } from '../../text/line-ends.js';
import { lineKey } from '../../text/tokens.js';
import type { PassContext, PassView } from '../pass.js';
import { readByline } from './byline-lines.js';
import { vocabularyOf } from './date-lines.js';
import { readNameLine } from './name-line.js';

/** What one line says of who wrote an article and when. */
export interface SignedDate {
  /** Names as written; empty where the line names nobody. */
  readonly authors: readonly string[];
  readonly label: 'published' | 'modified' | null;
  /** ISO 8601 as precise as the source. */
  readonly value: string;
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
  if (text.length > LONGEST_LINE || text.length > LONGEST_DATE_LINE || !hasClass(text, NUMBER)) return null;
  return readParts(text, block, view, context) ?? readParts(unglued(text), block, view, context);
}

function readParts(text: string, block: Block, view: PassView, context: PassContext): SignedDate | null {
  for (const pack of context.packs) {
    const date = findDate(text, vocabularyOf(pack));
    if (!date) continue;
    const before = trimSeparators(text.slice(0, date.start));
    const after = trimSeparators(text.slice(date.end));
    const behind = readByline(after, context)?.authors ?? [];
    const isLabelled = date.value.includes('T') && before === '' && isSection(after);
    if (behind.length === 0 && !isLabelled && !after.split(BARS).every((part) => isTail(part, block, context)))
      continue;
    const names = before === '' ? [] : namesIn(before, block, view, context);
    if (names === null || (names.length > 0 && behind.length > 0)) continue;
    const site = view.metadata.publisher.name;
    const authors = [...names, ...behind].filter((name) => site === null || lineKey(name) !== lineKey(site));
    if (!authors.every((name) => block.text.includes(name))) continue;
    return { authors, label: date.label, value: date.value };
  }
  return null;
}

/** Where a small letter meets a capital, two lines were joined. */
function unglued(text: string): string {
  return text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

const SIGNING = new RegExp(`^(?:${BY_WORDS_BESIDE_DATES.join('|')})\\s+(?=\\p{Lu})`, 'iu');

/** The people whom the words before the date name; null where they say something else. */
function namesIn(text: string, block: Block, view: PassView, context: PassContext): readonly string[] | null {
  const signed = readByline(text, context);
  if (signed) return signed.authors.length > 0 && signed.rest === '' ? signed.authors : null;
  const bare = readNameLine({ ...block, text: text.replace(SIGNING, '') }, view, context);
  return bare?.script === 'cased' ? bare.names : null;
}

function isSection(text: string): boolean {
  return text.split(/\s+/u).length <= MOST_SECTION_WORDS && /^\p{Lu}[^.!?\p{Nd}]*$/u.test(text);
}

/** Nothing, or a counter with its words, or furniture that rules know. */
function isTail(text: string, block: Block, context: PassContext): boolean {
  if (text === '') return true;
  if (text.split(/\s+/u).length > MOST_TAIL_WORDS) return false;
  const counters = text.match(COUNTER) ?? [];
  if (counters.length === 1) return counters[0].length <= LONGEST_COUNTER && !/[.!?][\s"'”’»)]/u.test(text);
  return counters.length === 0 && context.hits({ ...block, text }).some(({ from }) => from === 0);
}
