import { type CompiledPhrase, compilePhrase, isNumberWord, phraseStart } from './phrase.js';
import type { PhrasePassName, PhraseRule } from './rule.js';

/** A rule with what finding it needs. */
export interface IndexedRule {
  readonly pass: PhrasePassName;
  readonly rule: PhraseRule;
  readonly order: number;
  readonly maxWords: number;
  /** Compiled when one of the rule's phrases is first met. */
  conditions: Conditions | null;
}

export interface Conditions {
  readonly and: readonly CompiledPhrase[];
  readonly not: readonly CompiledPhrase[];
}

/** How a phrase stands in a block; see `PhraseRule`. */
export type PhraseRole = 'is' | 'starts' | 'ends' | 'has';

export interface IndexEntry {
  readonly rule: IndexedRule;
  readonly role: PhraseRole;
  readonly source: string;
  /** Compiled when its first word is first met: a page meets few of the thousands of phrases. */
  phrase: CompiledPhrase | null;
}

/** Phrases by their first word; those that begin with a place-holder or a mark stand apart. */
export class PhraseIndex {
  readonly #byWord = new Map<string, IndexEntry[]>();
  readonly #byNumber: IndexEntry[] = [];
  readonly #byAnything: IndexEntry[] = [];

  add(entry: IndexEntry): void {
    const start = phraseStart(entry.source);
    if (start === '{n}') this.#byNumber.push(entry);
    else if (start === '{w}') this.#byAnything.push(entry);
    else if (start === null) {
      // Marks alone, such as `©`; a phrase of nothing would match everywhere.
      entry.phrase = compilePhrase(entry.source);
      if (entry.phrase.leading !== '') this.#byAnything.push(entry);
    } else {
      const list = this.#byWord.get(start);
      if (list) list.push(entry);
      else this.#byWord.set(start, [entry]);
    }
  }

  /** Visits the phrases that may begin with this word. */
  visit(word: string, take: (entry: IndexEntry) => void): void {
    const found = this.#byWord.get(word);
    if (found !== undefined) for (const entry of found) take(entry);
    if (this.#byNumber.length > 0 && isNumberWord(word)) for (const entry of this.#byNumber) take(entry);
    for (const entry of this.#byAnything) take(entry);
  }
}
