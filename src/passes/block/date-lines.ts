import { dateLists } from '../../rules/date-lists.js';
import type { LanguagePack } from '../../rules/pack.js';
import { type CompiledPhrase, compilePhrase, matchPhraseAt } from '../../rules/phrase.js';
import { compileDateVocabulary, type DateVocabulary } from '../../text/date-vocabulary.js';
import { type DateLine, LONGEST_DATE_LINE, parseDateLine } from '../../text/dates.js';
import { isRelativeDate } from '../../text/relative-date.js';
import { NUMBER } from '../../text/letter-class.js';
import { hasClass } from '../../text/line-ends.js';
import { tokenize } from '../../text/tokens.js';
import type { PassContext } from '../pass.js';

/** Compiling takes longer than reading a line; packs never change. */
const cache = new WeakMap<LanguagePack, DateVocabulary>();

/** The date words of a pack, compiled when first asked for. */
export function vocabularyOf(pack: LanguagePack): DateVocabulary {
  const known = cache.get(pack) ?? compileDateVocabulary(dateLists(pack.code, pack.dates));
  cache.set(pack, known);
  return known;
}

/** Reads a line that is a date and little else, in the page's language first; null for all others. */
export function readDateLine(text: string, { packs }: Pick<PassContext, 'packs'>): DateLine | null {
  // Every date has a figure, and most lines have none.
  if (text.length > LONGEST_DATE_LINE || !hasClass(text, NUMBER)) return null;
  for (const pack of packs) {
    const date = parseDateLine(text, vocabularyOf(pack)) ?? besideSource(text, pack);
    if (date) return date;
  }
  return null;
}

/** Longer lines are prose. */
const LONGEST_SOURCED_LINE = 120;

/** A date with the place the text was taken from beside it: `2025-03-12 14:35 来源：…`. */
function besideSource(text: string, pack: LanguagePack): DateLine | null {
  if (text.length > LONGEST_SOURCED_LINE || !/\p{Nd}/u.test(text)) return null;
  const tokens = tokenize(text);
  const labels = sourceLabels(pack);
  for (let at = 0; at < tokens.words.length; at++) {
    const label = labels.find((phrase) => matchPhraseAt(phrase, tokens, at, false));
    if (!label || !/^\s*[:：]/u.test(text.slice(tokens.ends[at + label.parts.length - 1]))) continue;
    const before = text.slice(0, tokens.starts[at]);
    if (before.trim() !== '') return parseDateLine(before, vocabularyOf(pack));
    const figures = text.search(/\p{Nd}{1,4}[-./年]/u);
    const date = figures < 0 ? null : parseDateLine(text.slice(figures), vocabularyOf(pack));
    return date && { ...date, start: date.start + figures, end: date.end + figures };
  }
  return null;
}

const sources = new WeakMap<LanguagePack, readonly CompiledPhrase[]>();

function sourceLabels(pack: LanguagePack): readonly CompiledPhrase[] {
  const known = sources.get(pack) ?? pack.labels.source.map(compilePhrase).filter(({ parts }) => parts.length > 0);
  sources.set(pack, known);
  return known;
}

/** Whether a line is nothing but a relative date: `2 hours ago`. */
export function isRelativeDateLine(text: string, { packs }: Pick<PassContext, 'packs'>): boolean {
  return text.length <= LONGEST_DATE_LINE && packs.some((pack) => isRelativeDate(text, vocabularyOf(pack)));
}
