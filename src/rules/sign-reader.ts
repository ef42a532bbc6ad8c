import { SIGN_ROLES, SIGN_TAGS, SIGN_WORDS, SIGNS, type Sign } from './markup-signs.js';

/** Signs as bits of one number, in the order of SIGNS. */
export type SignBits = number;

export function signBit(sign: Sign): SignBits {
  return 1 << SIGNS.indexOf(sign);
}

/** The signs in a number. */
export function signsIn(bits: SignBits): Sign[] {
  return SIGNS.filter((_, at) => (bits & (1 << at)) !== 0);
}

const BY_WORDS: ReadonlyMap<string, SignBits> = makeIndex();
const TAG_BITS = bitsOf(SIGN_TAGS);
const ROLE_BITS = bitsOf(SIGN_ROLES);

function makeIndex(): Map<string, SignBits> {
  const index = new Map<string, SignBits>();
  for (const sign of SIGNS) {
    for (const run of SIGN_WORDS[sign].trim().split(/\s+/u)) {
      const words = run.replaceAll('+', ' ');
      index.set(words, (index.get(words) ?? 0) | signBit(sign));
    }
  }
  return index;
}

function bitsOf(table: Readonly<Record<string, Sign>>): ReadonlyMap<string, SignBits> {
  return new Map(Object.entries(table).map(([name, sign]) => [name, signBit(sign)]));
}

/** Longer names are generated (hashes, lists of states) and say nothing. */
const LONGEST_NAME = 80;
/** More names than any hand has given one element. */
const MOST_NAMES = 30;

/** Reads what names say; each name is looked at once a page. */
export class SignReader {
  readonly #names = new Map<string, SignBits>();
  readonly #lists = new Map<string, SignBits>();

  /** Signs of a list of names as in `class`, separated by white space. */
  names(list: string): SignBits {
    const known = this.#lists.get(list);
    if (known !== undefined) return known;
    let bits = 0;
    for (const name of list.split(/\s+/u, MOST_NAMES)) if (name !== '') bits |= this.#name(name);
    this.#lists.set(list, bits);
    return bits;
  }

  tag(name: string): SignBits {
    return TAG_BITS.get(name) ?? 0;
  }

  role(name: string): SignBits {
    return ROLE_BITS.get(name) ?? 0;
  }

  #name(name: string): SignBits {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const bits = name.length > LONGEST_NAME ? 0 : signsOfWords(meantWords(name));
    this.#names.set(name, bits);
    return bits;
  }
}

/** The words of a name: `relatedPosts__list` has three. */
export function nameWords(name: string): string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter((word) => word !== '');
}

/** Letters of both cases and nothing else, as long as styling libraries make their names: `adEjH`. */
const GENERATED = /^(?=.*[a-z])(?=.*[A-Z])[A-Za-z]{5,7}$/u;
const VOWEL = /[aeiouy]/u;

function isSaid(word: string): boolean {
  return word.length > 2 && VOWEL.test(word);
}

/** The words of a name, less short ones that a generated name has by chance: beside them stands what nobody can say. */
function meantWords(name: string): string[] {
  const words = nameWords(name);
  if (!GENERATED.test(name) || words.slice(1).every(isSaid)) return words;
  return words.filter((word) => word.length > 2);
}

function signsOfWords(words: readonly string[]): SignBits {
  let bits = 0;
  for (let at = 0; at < words.length; at++) {
    let run = '';
    for (let end = at; end < Math.min(words.length, at + 3); end++) {
      run = end === at ? (words[end] as string) : `${run} ${words[end]}`;
      bits |= BY_WORDS.get(run) ?? 0;
    }
  }
  return bits;
}
