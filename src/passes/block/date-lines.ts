import { dateLists } from '../../rules/date-lists.js';
import type { LanguagePack } from '../../rules/pack.js';
import { compileDateVocabulary, type DateVocabulary } from '../../text/date-vocabulary.js';
import { type DateLine, isRelativeDate, parseDateLine } from '../../text/dates.js';
import type { PassContext } from '../pass.js';

/** Compiling takes longer than reading a line; packs never change. */
const cache = new WeakMap<LanguagePack, DateVocabulary>();

function vocabularyOf(pack: LanguagePack): DateVocabulary {
  const known = cache.get(pack) ?? compileDateVocabulary(dateLists(pack.code, pack.dates));
  cache.set(pack, known);
  return known;
}

/** Reads a line that is a date and little else, in the page's language first; null for all others. */
export function readDateLine(text: string, { packs }: Pick<PassContext, 'packs'>): DateLine | null {
  for (const pack of packs) {
    const date = parseDateLine(text, vocabularyOf(pack));
    if (date) return date;
  }
  return null;
}

/** Whether a line is nothing but a relative date: `2 hours ago`. */
export function isRelativeDateLine(text: string, { packs }: Pick<PassContext, 'packs'>): boolean {
  return packs.some((pack) => isRelativeDate(text, vocabularyOf(pack)));
}
