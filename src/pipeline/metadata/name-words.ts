import { NEWS_AGENCIES, PICTURE_AGENCIES } from '../../rules/agencies.js';
import { isDesk } from '../../rules/desk-words.js';
import type { LanguagePack } from '../../rules/pack.js';
import { lineKey } from '../../text/tokens.js';

/** Signatures of no one, on sites of every language, and of content systems. */
const NOBODY: ReadonlySet<string> = new Set(
  `no admin administrator editor editors webmaster staff team guest unknown anonymous none null undefined author authors
  redaktion redaction redacao redaccion redazione redakcja prensa imprensa newsroom newsdesk news desk user root superuser super wordpress default
  online webredaktion site`
    .trim()
    .split(/\s+/u),
);
const AGENCIES: ReadonlySet<string> = new Set([...PICTURE_AGENCIES, ...NEWS_AGENCIES].map(lineKey));
const NEWS: ReadonlySet<string> = new Set(NEWS_AGENCIES.map(lineKey));

interface CompiledWords {
  readonly conjunctions: readonly string[];
  /** Keys of the words that stand in front of names, the longest first. */
  readonly prefixes: readonly string[];
  readonly nobody: ReadonlySet<string>;
}

/** Compiling takes longer than reading a name; packs never change. */
const cache = new WeakMap<LanguagePack, CompiledWords>();

function compiled(pack: LanguagePack): CompiledWords {
  const known = cache.get(pack);
  if (known) return known;
  const { conjunctions, prefixes, placeholders, roles } = pack.byline;
  const keys = [...new Set(prefixes.map(lineKey))].filter((key) => key !== '');
  const words = {
    conjunctions,
    prefixes: keys.toSorted((a, b) => b.length - a.length),
    nobody: new Set([...placeholders, ...roles, ...prefixes].map(lineKey)),
  };
  cache.set(pack, words);
  return words;
}

/** The words of a page's languages that stand beside authors' names. */
export class NameWords {
  readonly packs: readonly LanguagePack[];
  readonly conjunctions: ReadonlySet<string>;
  readonly #words: readonly CompiledWords[];

  constructor(packs: readonly LanguagePack[]) {
    this.packs = packs;
    this.#words = packs.map(compiled);
    this.conjunctions = new Set(this.#words.flatMap(({ conjunctions }) => conjunctions));
  }

  /** Whether a signature names a desk, an agency, a job or nobody. */
  isNobody(name: string): boolean {
    return AGENCIES.has(lineKey(name)) || this.isPlaceholder(name);
  }

  /** Whether a signature is that of a news agency. */
  isNewsAgency(name: string): boolean {
    return NEWS.has(lineKey(name));
  }

  /** Whether a signature names a job, a desk without a name, or nobody. */
  isPlaceholder(name: string): boolean {
    // Desks have several accounts: `admin2`, `Prensa2`.
    const key = lineKey(name).replace(/(?<=\p{L})\p{Nd}{1,2}$/u, '');
    if (key.split(' ').every((word) => NOBODY.has(word)) || isDesk(key)) return true;
    return this.#words.some(({ nobody }) => nobody.has(key));
  }

  /** Whether one of the words is a job or stands in front of names: `Über den Autor`, `Photo Editor`, `Column by`. */
  saysJob(name: string): boolean {
    const words = lineKey(name).split(' ');
    return words.some((word) => this.#words.some(({ nobody }) => word.length > 1 && nobody.has(word)));
  }

  /** Whether a line is nothing but words that stand before a name. */
  isPrefix(line: string): boolean {
    const key = lineKey(line);
    return this.#words.some(({ prefixes }) => prefixes.includes(key));
  }

  /** The line without `By`, `Von`, `Written by` in front of what is a name anyway. */
  withoutPrefix(line: string): string {
    const key = lineKey(line);
    for (const { prefixes } of this.#words) {
      const prefix = prefixes.find((one) => key.startsWith(one) && key[one.length] === ' ');
      // `Haber: Jane Roe`, but `Haber Merkezi` is the newsroom.
      if (prefix === undefined || this.#beginsWithNobody(key, prefix)) continue;
      const rest = line
        .split(/[\s:]+/u)
        .slice(prefix.split(' ').length)
        .join(' ');
      if (rest !== '') return rest;
    }
    return line;
  }

  /** Whether a line begins with a signature of nobody that is longer than a word for `by`. */
  #beginsWithNobody(key: string, prefix: string): boolean {
    return this.#words.some(({ nobody }) =>
      [...nobody].some((one) => one.length > prefix.length && `${key} `.startsWith(`${one} `)),
    );
  }
}
