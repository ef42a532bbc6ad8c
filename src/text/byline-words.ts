import { HAN_NAME_SOURCE } from './han-surnames.js';
import { hasUnspaced } from './line-ends.js';
import { isFullName, isName, isParticle } from './person-name.js';
import { tokenize } from './tokens.js';

/** How a language signs its articles; the shape of a pack's `byline`. */
export interface BylineVocabulary {
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  readonly conjunctions: readonly string[];
  readonly roles: readonly string[];
  readonly placeholders: readonly string[];
}

/** A byline's parts, classified one by one. */
export type Part =
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'role' | 'employer' | 'nobody' | 'other' };

/** Compiling takes longer than reading a line; the lists never change. */
const cache = new WeakMap<BylineVocabulary, Words>();

export function compiled(vocabulary: BylineVocabulary): Words {
  const words = cache.get(vocabulary) ?? new Words(vocabulary);
  cache.set(vocabulary, words);
  return words;
}

/** Of the words that Chinese and Japanese bylines begin with, the jobs: `文` and `整理` begin names and sentences as well. */
const JOB_BEFORE = /(?:记者|記者|实习生|實習生|通讯员|通訊員)$/u;
const JOB_AND_NAME = new RegExp(
  `^(\\p{Script=Han}{0,3}(?:记者|記者|实习生|實習生|通讯员|通訊員))${HAN_NAME_SOURCE}`,
  'u',
);
/** A name right behind such a job, and what ends it: `记者陈立民报道`. */
const NAMED = new RegExp(`^${HAN_NAME_SOURCE}(?:$|[\\s、,，／/]|(?:综合|綜合)?(?:报道|報道|報導))`, 'u');
/** A small letter right before a capital. */
const GLUED = /^\p{Ll}\p{Lu}$/u;

/** A language's words around names, compiled. */
export class Words {
  readonly #prefixes: readonly (readonly string[])[];
  /** Jobs behind a name, as their words, by the last of them; the longest first. */
  readonly #suffixes: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly #conjunctions: ReadonlySet<string>;
  readonly #jobsBefore: ReadonlySet<string>;
  readonly #roles: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly #placeholders: ReadonlySet<string>;

  constructor({ prefixes, suffixes, conjunctions, roles, placeholders }: BylineVocabulary) {
    const lists = prefixes.map((phrase) => tokenize(phrase).words).filter((list) => list.length > 0);
    this.#prefixes = lists.toSorted((a, b) => b.length - a.length);
    this.#suffixes = byLastWord(keysOf([...suffixes, ...roles]));
    this.#conjunctions = new Set(keysOf(conjunctions));
    this.#jobsBefore = new Set(keysOf(prefixes.filter((prefix) => JOB_BEFORE.test(prefix))));
    this.#roles = byLastWord(keysOf(roles).flatMap((role) => [role, `${role}s`]));
    this.#placeholders = new Set(keysOf(placeholders));
  }

  /** UTF-16 length of the words a byline begins with, the colon behind them included; 0 without any. */
  prefixLength(line: string): number {
    const { words, ends } = tokenize(line.slice(0, 80));
    for (const prefix of this.#prefixes) {
      if (!prefix.every((word, i) => words[i] === word)) continue;
      const end = ends[prefix.length - 1] ?? 0;
      // `文化庁` begins with the prefix `文` and names an agency: without spaces a sign must follow, or a name before
      // one (`記者高語晴／綜合報導`).
      const rest = line.slice(end);
      const isNamed = JOB_BEFORE.test(line.slice(0, end)) && NAMED.test(rest);
      const glued =
        hasUnspaced(line.charAt(end - 1)) &&
        !isNamed &&
        !/^(?:[\s:：／/・＝=(（｜|]|\p{Script=Han}{2,4}[／/])/u.test(rest);
      if (!glued) return end + (/^\.?\s*(?:[:：／/・＝=｜|]|[-–—]\s)?\s*/u.exec(line.slice(end))?.[0].length ?? 0);
    }
    return 0;
  }

  /** UTF-16 length of such words where nothing is left between them and the name: `ByJane Roe`, `Escrito porAna Ruiz`. */
  gluedPrefixLength(line: string, common: { isByWord(words: string): boolean }): number {
    for (const prefix of this.#prefixes) {
      const words = prefix.join(' ');
      const end = words.length;
      const isFound = line.slice(0, end).toLowerCase() === words && GLUED.test(line.slice(end - 1, end + 1));
      // `DeShawn` and `VonMiller` are names, `TextEdit` is a thing.
      if (isFound && (prefix.length > 1 || (common.isByWord(words) && !isParticle(words)))) return end;
    }
    return 0;
  }

  isConjunction(word: string): boolean {
    return this.#conjunctions.has(keyOf(word)) && !hasUnspaced(word);
  }

  /** UTF-16 length of the job that a word is or begins with, before a name (`实习生`, `通讯员李强`); 0 without any. */
  jobBefore(word: string): number {
    if (!hasUnspaced(word)) return 0;
    if (this.#jobsBefore.has(keyOf(word))) return word.length;
    const job = JOB_AND_NAME.exec(word)?.[1] ?? '';
    return this.#jobsBefore.has(keyOf(job)) ? job.length : 0;
  }

  classify(text: string, signed: boolean): Part {
    const key = keyOf(text);
    if (this.#placeholders.has(key)) return { type: 'nobody' };
    if (endsWithWords(tokenize(text).words, this.#roles) > 0) {
      const name = this.#withoutJob(text);
      return name === null ? { type: 'role' } : { type: 'name', name };
    }
    const name = this.#withoutJob(text) ?? text;
    return isName(name) && (signed || name !== text || isFullName(name)) ? { type: 'name', name } : { type: 'other' };
  }

  /** Whether a text is what stands behind names and nothing else: `綜合報導`. */
  isSuffix(text: string): boolean {
    const { words } = tokenize(text);
    return words.length > 0 && endsWithWords(words, this.#suffixes) === words.length;
  }

  /** Whether a job stands behind the name. */
  hasJob(text: string): boolean {
    return this.#withoutJob(text) !== null;
  }

  /** `구현모 기자` without the job; null where none stands there or nothing that could be a name is left. */
  #withoutJob(text: string): string | null {
    const { words, ends } = tokenize(text);
    const count = endsWithWords(words, this.#suffixes);
    if (count === 0 || count >= words.length) return null;
    const end = ends[words.length - count - 1];
    const name = text.slice(0, end);
    // `เรื่อง` ends many a Thai sentence; behind a name a blank sets it off.
    // bounded: `MAX_LINE`
    const glued = /\p{Script=Thai}\p{M}*$/u.test(name) && !/^\s/u.test(text.slice(end));
    return !glued && isName(name) ? name : null;
  }
}

/** Phrases as lists of words by their last word, so that a line is compared with the few that may end it. */
function byLastWord(keys: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const lists = new Map<string, (readonly string[])[]>();
  for (const key of keys.toSorted((a, b) => b.length - a.length)) {
    const words = key.split(' ');
    const last = words.at(-1) as string;
    lists.set(last, [...(lists.get(last) ?? []), words]);
  }
  return lists;
}

/** How many words at the end of a line are one of the phrases; 0 for none. */
function endsWithWords(words: readonly string[], phrases: ReadonlyMap<string, readonly (readonly string[])[]>): number {
  const ending = phrases.get(words.at(-1) ?? '');
  const found = ending?.find(
    (phrase) =>
      phrase.length <= words.length && phrase.every((word, i) => words[words.length - phrase.length + i] === word),
  );
  return found?.length ?? 0;
}

function keysOf(phrases: readonly string[]): string[] {
  return phrases.map(keyOf).filter((key) => key !== '');
}

function keyOf(text: string): string {
  return tokenize(text).words.join(' ');
}
