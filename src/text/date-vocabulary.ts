import { dateTokens } from './date-tokens.js';
import { ZONES } from './time-zones.js';

/** What the words of a date line mean; filled from the language packs and the calendar tables. */
export interface DateWordLists {
  readonly months: readonly (readonly [name: string, month: number])[];
  readonly weekdays: readonly string[];
  readonly published: readonly string[];
  readonly modified: readonly string[];
  readonly fillers: readonly string[];
  readonly am: readonly string[];
  readonly pm: readonly string[];
  /** Phrases with `{n}` for a number. */
  readonly relative: readonly string[];
  /** Order of an all-figures date; null where the language has none that could be relied on. */
  readonly order: 'dmy' | 'mdy' | 'ymd' | null;
}

export type Meaning =
  | { readonly type: 'month'; readonly month: number }
  | { readonly type: 'zone'; readonly offset: string }
  | { readonly type: 'published' | 'modified' | 'weekday' | 'filler' | 'am' | 'pm' };

interface Entry {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** The lists compiled for matching; made once a language. */
export interface DateVocabulary {
  readonly order: DateWordLists['order'];
  /** By first word, the longest first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly relative: readonly (readonly string[])[];
}

/** Words that say nothing of when, in any language: ordinals, `o’clock`, the T of ISO 8601. */
const COMMON_FILLERS = [
  't',
  'th',
  'st',
  'nd',
  'rd',
  'er',
  'º',
  'ª',
  'h',
  'hs',
  'hrs',
  'oclock',
  'de',
  'del',
  '年',
  '月',
  '日',
  '년',
  '월',
  '일',
  'г',
  'р',
  'น',
];

/** Compiles the lists of one or several languages. */
export function compileDateVocabulary(lists: DateWordLists): DateVocabulary {
  const entries = new Map<string, Entry[]>();
  const add = (phrases: readonly string[], meaning: Meaning): void => {
    for (const phrase of phrases) {
      const words = wordsOf(phrase);
      const [first] = words;
      // What begins with a number (`1月`) is read as a number and a filler.
      if (first === undefined || /^\d/u.test(first)) continue;
      const list = entries.get(first);
      if (list) list.push({ words, meaning });
      else entries.set(first, [{ words, meaning }]);
    }
  };
  for (const [name, month] of lists.months) add([name], { type: 'month', month });
  for (const [name, offset] of ZONES) add([name], { type: 'zone', offset });
  for (const type of ['published', 'modified', 'am', 'pm'] as const) add(lists[type], { type });
  add(lists.weekdays, { type: 'weekday' });
  add([...lists.fillers, ...COMMON_FILLERS], { type: 'filler' });
  // Sorting is stable: of two meanings of one spelling the more telling, listed above first, wins.
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { order: lists.order, entries, relative: lists.relative.map(wordsOf) };
}

/** Most phrases are words of plain letters, which are their own comparable form. */
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;

function wordsOf(phrase: string): string[] {
  if (PLAIN_WORDS.test(phrase)) return phrase.split(' ');
  const marked = phrase.replaceAll('{n}', ' 0 ');
  return dateTokens(marked).flatMap(({ type, text }) =>
    type === 'sign' ? [] : [type === 'number' && text === '0' ? '{n}' : text],
  );
}
