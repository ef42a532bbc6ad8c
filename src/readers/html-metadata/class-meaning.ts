import type { Zone } from '../../model/html-facts.js';
import {
  AUTHOR_WORDS,
  DATE_WORDS,
  HEADLINE_WORDS,
  MODIFIED_WORDS,
  NOT_AUTHOR_WORDS,
  NOT_DATE_WORDS,
  SECTION_WORDS,
  SUBTITLE_WORDS,
} from '../../rules/html/class-words.js';
import { ZONES_BY_NAME } from '../../rules/html/zone-words.js';

/** What the class and id names of an element promise. */
export interface ClassMeaning {
  readonly zone: Zone | null;
  readonly isAuthor: boolean;
  readonly isDate: boolean;
  readonly isModified: boolean;
  readonly isSubtitle: boolean;
  readonly isHeadline: boolean;
  readonly isSection: boolean;
}

const NOTHING: ClassMeaning = {
  zone: null,
  isAuthor: false,
  isDate: false,
  isModified: false,
  isSubtitle: false,
  isHeadline: false,
  isSection: false,
};

/** Longer lists of names are the switches of a framework's grid; what counts stands in front. */
const LONGEST_NAMES = 400;

/** Reads the class and id names of one page's elements; the same names come again and again, and are read once. */
export class ClassReader {
  readonly #known = new Map<string, ClassMeaning>();

  read(names: string): ClassMeaning {
    const known = this.#known.get(names);
    if (known) return known;
    const meaning = meaningOf(names.length > LONGEST_NAMES ? names.slice(0, LONGEST_NAMES) : names);
    this.#known.set(names, meaning);
    return meaning;
  }
}

/** Where names end, and where their words do: `post__author-name`, `articleAuthor`. */
const NAME_END = /\s+/u;
const WORD_END = /[-_:./]+|(?<=[a-z])(?=[A-Z])/u;

function meaningOf(names: string): ClassMeaning {
  let meaning = NOTHING;
  for (const name of names.split(NAME_END)) {
    if (name === '') continue;
    const words = name.split(WORD_END).map((word) => word.toLowerCase());
    meaning = merge(meaning, words);
  }
  return meaning;
}

function merge(before: ClassMeaning, words: readonly string[]): ClassMeaning {
  const isOneOf = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  const isAuthor = isOneOf(AUTHOR_WORDS) && !isOneOf(NOT_AUTHOR_WORDS);
  const isModified = isOneOf(MODIFIED_WORDS);
  const isDate = (isModified || isOneOf(DATE_WORDS)) && !isOneOf(NOT_DATE_WORDS);
  const last = words.at(-1) ?? '';
  const isHeadline = HEADLINE_WORDS.has(last) || HEADLINE_WORDS.has(words.slice(-2).join(''));
  const isSubtitle = SUBTITLE_WORDS.has(last) || SUBTITLE_WORDS.has(words.slice(-2).join(''));
  const isSection = SECTION_WORDS.has(last);
  const zone =
    before.zone ??
    ZONES_BY_NAME.get(words.join('')) ??
    ZONES_BY_NAME.get(words.slice(-2).join('')) ??
    ZONES_BY_NAME.get(last) ??
    null;
  if (zone === null && !isAuthor && !isDate && !isHeadline && !isSubtitle && !isSection) return before;
  return {
    zone,
    isAuthor: before.isAuthor || isAuthor,
    isDate: before.isDate || isDate,
    isModified: before.isModified || (isDate && isModified),
    isSubtitle: before.isSubtitle || isSubtitle,
    isHeadline: before.isHeadline || isHeadline,
    isSection: before.isSection || isSection,
  };
}
