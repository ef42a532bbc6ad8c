import type { Zone } from '../../model/html-facts.js';
import { AUTHOR_WORDS, NOT_AUTHOR_WORDS } from '../../rules/html/author-class-words.js';
import {
  DATE_WORDS,
  HEADLINE_WORDS,
  MODIFIED_WORDS,
  NOT_DATE_WORDS,
  PUBLISHED_WORDS,
  SECTION_WORDS,
  SUBTITLE_WORDS,
  TAGS_WORDS,
  TRAIL_WORDS,
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
  /** A box of the tags of something. */
  readonly isTags: boolean;
  /** `Home › News › Harbour`. */
  readonly isTrail: boolean;
}

/** What a word of a name adds, as bits: elements are many, and most say nothing. */
const AUTHOR = 1;
const NOT_AUTHOR = 2;
const DATE = 4;
const MODIFIED = 8;
const NOT_DATE = 16;
const SUBTITLE = 32;
const HEADLINE = 64;
const SECTION = 128;
const PUBLISHED = 256;
const TAGS = 512;
const TRAIL = 1024;
/** Zones stand above the bits, by their number. */
const ZONE_SHIFT = 11;

const ZONES: readonly Zone[] = [...new Set(ZONES_BY_NAME.values())];
/** Any word of a name may say these; the others only its last. */
const ANYWHERE = AUTHOR | NOT_AUTHOR | DATE | MODIFIED | NOT_DATE | PUBLISHED;
const AT_END = SUBTITLE | HEADLINE | SECTION | TAGS | TRAIL;

const BITS: ReadonlyMap<string, number> = compile();

function compile(): Map<string, number> {
  const bits = new Map<string, number>();
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  add(AUTHOR_WORDS, AUTHOR);
  add(NOT_AUTHOR_WORDS, NOT_AUTHOR);
  add(DATE_WORDS, DATE);
  add(MODIFIED_WORDS, MODIFIED);
  add(NOT_DATE_WORDS, NOT_DATE);
  add(SUBTITLE_WORDS, SUBTITLE);
  add(HEADLINE_WORDS, HEADLINE);
  add(SECTION_WORDS, SECTION);
  add(TAGS_WORDS, TAGS);
  add(TRAIL_WORDS, TRAIL);
  add(PUBLISHED_WORDS, PUBLISHED);
  for (const [word, zone] of ZONES_BY_NAME) add([word], (ZONES.indexOf(zone) + 1) << ZONE_SHIFT);
  return bits;
}

/** Longer lists of names are the switches of a framework's grid; what counts stands in front. */
const LONGEST_NAMES = 400;

/** Reads the class and id names of one page's elements; the same names come again and again, and are read once. */
export class ClassReader {
  readonly #lists = new Map<string, number>();
  readonly #names = new Map<string, number>();
  readonly #meanings = new Map<number, ClassMeaning>();

  /** Null where the names say nothing. */
  read(classes: string | undefined, id: string | undefined): ClassMeaning | null {
    const bits = (classes === undefined ? 0 : this.#listBits(classes)) | (id === undefined ? 0 : this.#nameBits(id));
    if (bits === 0) return null;
    const known = this.#meanings.get(bits);
    if (known) return known;
    const meaning = meaningOf(bits);
    this.#meanings.set(bits, meaning);
    return meaning;
  }

  #listBits(list: string): number {
    const known = this.#lists.get(list);
    if (known !== undefined) return known;
    let bits = 0;
    const names = list.length > LONGEST_NAMES ? list.slice(0, LONGEST_NAMES) : list;
    for (const name of names.split(' ')) bits = join(bits, this.#nameBits(name));
    this.#lists.set(list, bits);
    return bits;
  }

  #nameBits(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const bits = bitsOfName(name);
    this.#names.set(name, bits);
    return bits;
  }
}

/** The first zone stands; all else adds up. */
function join(before: number, more: number): number {
  return before >> ZONE_SHIFT === 0 ? before | more : before | (more & ((1 << ZONE_SHIFT) - 1));
}

/** Reads one name word by word: `post__author-name`, `articleAuthor`. */
function bitsOfName(name: string): number {
  let anywhere = 0;
  let whole = '';
  let last = '';
  let lastTwo = '';
  let start = 0;
  for (let at = 0; at <= name.length; at++) {
    const code = at === name.length ? 0 : name.charCodeAt(at);
    const isMark = !isWordCode(code);
    if (!isMark && !(isUpper(code) && at > start && !isUpper(name.charCodeAt(at - 1)))) continue;
    if (at > start) {
      const word = name.slice(start, at).toLowerCase();
      anywhere |= (BITS.get(word) ?? 0) & ANYWHERE;
      lastTwo = last + word;
      last = word;
      whole += word;
    }
    start = isMark ? at + 1 : at;
  }
  const ends = (BITS.get(last) ?? 0) | (BITS.get(lastTwo) ?? 0);
  const zone = [whole, lastTwo, last].map((word) => (BITS.get(word) ?? 0) >> ZONE_SHIFT).find((number) => number > 0);
  // A name takes its own promise back: `author-bio`, `event-date`.
  const kept =
    anywhere & ((anywhere & NOT_AUTHOR) === 0 ? ~0 : ~AUTHOR) & ((anywhere & NOT_DATE) === 0 ? ~0 : ~(DATE | MODIFIED));
  return (kept & (AUTHOR | DATE | MODIFIED | PUBLISHED)) | (ends & AT_END) | ((zone ?? 0) << ZONE_SHIFT);
}

/** Letters and figures; all that is not ASCII counts as letters. */
function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || isUpper(code) || (code >= 0x30 && code <= 0x39) || code > 0x7f;
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function meaningOf(bits: number): ClassMeaning {
  const has = (bit: number): boolean => (bits & bit) !== 0;
  return {
    zone: ZONES[(bits >> ZONE_SHIFT) - 1] ?? null,
    isAuthor: has(AUTHOR),
    isDate: has(DATE | MODIFIED),
    isModified: has(MODIFIED) && !has(PUBLISHED),
    isSubtitle: has(SUBTITLE),
    isHeadline: has(HEADLINE),
    isSection: has(SECTION),
    isTags: has(TAGS),
    isTrail: has(TRAIL),
  };
}
