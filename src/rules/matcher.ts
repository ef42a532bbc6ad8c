import { type Tokens, tokenize } from '../text/tokens.js';
import { type CompiledPhrase, compilePhrase, matchPhraseAt } from './phrase.js';
import type { PhrasePassName, PhraseRule } from './rule.js';

/** Where a rule matched a block. */
export interface RuleHit {
  readonly pass: PhrasePassName;
  readonly rule: PhraseRule;
  /** UTF-16 offset from which the block's text is furniture: 0, or where a glued phrase begins. */
  readonly from: number;
}

interface CompiledRule {
  readonly pass: PhrasePassName;
  readonly rule: PhraseRule;
  readonly order: number;
  readonly maxWords: number;
  readonly and: readonly CompiledPhrase[];
  readonly not: readonly CompiledPhrase[];
}

type PhraseRole = 'is' | 'starts' | 'ends' | 'has';

interface IndexEntry {
  readonly rule: CompiledRule;
  readonly role: PhraseRole;
  readonly phrase: CompiledPhrase;
}

/** Rules match short pieces; a longer default would let one phrase take a whole paragraph. */
const DEFAULT_MAX_WORDS = 30;

/** Mean length of words that no language exceeds by much; only decides how much of a long block is read. */
const LONGEST_WORD = 16;

/** Sentence ends after which a glued phrase may begin: Latin, CJK, Arabic, Devanagari, with closing quotes. */
const SENTENCE_END = /[.!?…。！？؟۔।](?:["'”’»)\]」』]*)$/u;

/**
 * Finds the furniture rules that match a block. Phrases are indexed by their first word, so that the time depends on
 * the length of the text and hardly on the number of rules.
 */
export class Matcher {
  readonly #byFirstWord = new Map<string, IndexEntry[]>();
  /** Phrases that begin with a place-holder; few. */
  readonly #open: IndexEntry[] = [];
  #count = 0;
  #longest = 0;

  constructor(groups: Iterable<readonly [pass: PhrasePassName, rules: readonly PhraseRule[]]>) {
    for (const [pass, rules] of groups) for (const rule of rules) this.#add(pass, rule);
  }

  #add(pass: PhrasePassName, rule: PhraseRule): void {
    const maxWords = rule.maxWords ?? DEFAULT_MAX_WORDS;
    const compiled: CompiledRule = {
      pass,
      rule,
      order: this.#count++,
      maxWords,
      and: (rule.and ?? []).map(compilePhrase),
      not: (rule.not ?? []).map(compilePhrase).filter(({ parts }) => parts.length > 0),
    };
    this.#longest = Math.max(this.#longest, maxWords);
    for (const role of ['is', 'starts', 'ends', 'has'] as const) {
      for (const source of rule[role] ?? []) this.#index({ rule: compiled, role, phrase: compilePhrase(source) });
    }
  }

  #index(entry: IndexEntry): void {
    const first = entry.phrase.parts[0];
    if (first === undefined && entry.phrase.leading === '') return;
    if (first?.type !== 'word') {
      this.#open.push(entry);
      return;
    }
    const list = this.#byFirstWord.get(first.word);
    if (list) list.push(entry);
    else this.#byFirstWord.set(first.word, [entry]);
  }

  /** All rules that match, the earliest cut first, then in the order of the packs. */
  match(text: string): RuleHit[] {
    // Of a block longer than any rule allows only a glued end can be furniture, so only its end is read.
    const skipped = Math.max(0, text.length - this.#longest * LONGEST_WORD);
    if (skipped === 0) return this.matchTokens(text, tokenize(text));
    const space = text.indexOf(' ', skipped);
    const start = space < 0 ? skipped : space + 1;
    const tokens = tokenize(text.slice(start));
    if (tokens.words.length <= this.#longest) return this.matchTokens(text, tokenize(text));
    return this.matchTokens(text.slice(start), tokens).map((hit) => ({ ...hit, from: hit.from + start }));
  }

  matchTokens(text: string, tokens: Tokens): RuleHit[] {
    const hits = new Map<CompiledRule, number>();
    const { words } = tokens;
    // Of a block longer than any rule allows only a glued end can be furniture.
    for (let at = Math.max(0, words.length - this.#longest); at < words.length; at++) {
      for (const entry of this.#byFirstWord.get(words[at] as string) ?? []) this.#try(entry, text, tokens, at, hits);
      for (const entry of this.#open) this.#try(entry, text, tokens, at, hits);
    }
    return [...hits]
      .sort(([a, fromA], [b, fromB]) => fromA - fromB || a.order - b.order)
      .map(([{ pass, rule }, from]) => ({ pass, rule, from }));
  }

  #try(entry: IndexEntry, text: string, tokens: Tokens, at: number, hits: Map<CompiledRule, number>): void {
    const { rule, role, phrase } = entry;
    const from = cutStart(entry, text, tokens, at);
    if (from < 0 || (hits.get(rule) ?? Number.POSITIVE_INFINITY) <= from) return;
    const firstWord = from === 0 ? 0 : at;
    if (tokens.words.length - firstWord > rule.maxWords) return;
    const toEnd = role === 'is' || role === 'ends';
    if (!matchPhraseAt(phrase, tokens, at, toEnd)) return;
    if (rule.and.length > 0 && !rule.and.some((other) => occurs(other, tokens, firstWord))) return;
    if (rule.not.some((other) => occurs(other, tokens, firstWord))) return;
    hits.set(rule, from);
  }
}

/** Offset the rule would cut from if its phrase stood at this word; -1 where it may not stand there. */
function cutStart({ rule, role }: IndexEntry, text: string, tokens: Tokens, at: number): number {
  if (role === 'has' || role === 'ends' || at === 0) return 0;
  if (role !== 'starts' || rule.rule.glued !== true) return -1;
  const start = tokens.starts[at] as number;
  const before = text.slice(Math.max(0, start - 8), start).replace(/[\s"'“‘«([「『【■◆※☞>→►▶•|-]+$/u, '');
  return SENTENCE_END.test(before) ? start : -1;
}

/** Whether a phrase occurs at or behind a word. */
export function occurs(phrase: CompiledPhrase, tokens: Tokens, from: number): boolean {
  for (let at = from; at < tokens.words.length; at++) if (matchPhraseAt(phrase, tokens, at, false)) return true;
  return false;
}
