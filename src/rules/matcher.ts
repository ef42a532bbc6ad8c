import { goesOnBehindQuote } from '../text/quoted-sentence.js';
import { endsSentence } from '../text/sentences.js';
import { type Tokens, tokenize } from '../text/tokens.js';
import { unglued } from '../text/unglued.js';
import { type CompiledPhrase, compilePhrase, matchPhraseAt } from './phrase.js';
import { type Conditions, type IndexedRule, type IndexEntry, PhraseIndex } from './phrase-index.js';
import type { PhrasePassName, PhraseRule } from './rule.js';

/** Where a rule matched a block. */
export interface RuleHit {
  readonly pass: PhrasePassName;
  readonly rule: PhraseRule;
  /** UTF-16 offset from which the block's text is furniture: 0, or where a glued phrase begins. */
  readonly from: number;
}

/** Rules match short pieces; a longer default would let one phrase take a whole paragraph. */
const DEFAULT_MAX_WORDS = 30;

/** A label and a title, or a row of buttons, in UTF-16 units. */
const LONGEST_GLUED = 250;
/** One word may be the beginning of a name. */
const LEAST_LABEL_WORDS = 2;

/** Mean length of words that no language exceeds by much; only decides how much of a long block is read. */
const LONGEST_WORD = 16;

/** Sentence ends after which a glued phrase may begin: Latin, CJK, Arabic, Devanagari, with closing quotes. */
const SENTENCE_END = /[.!?…。！？؟۔।](?:["'”’»)\]」』]*)$/u;

/**
 * Finds the furniture rules that match a block. Phrases are indexed by their first word, so that the time depends on
 * the length of the text and hardly on the number of rules.
 */
export class Matcher {
  /** Phrases that only the first word of a block can begin. */
  readonly #anchored = new PhraseIndex();
  readonly #floating = new PhraseIndex();
  #count = 0;
  #longest = 0;

  constructor(groups: Iterable<readonly [pass: PhrasePassName, rules: readonly PhraseRule[]]>) {
    for (const [pass, rules] of groups) for (const rule of rules) this.#add(pass, rule);
  }

  #add(pass: PhrasePassName, rule: PhraseRule): void {
    const maxWords = rule.maxWords ?? DEFAULT_MAX_WORDS;
    const indexed: IndexedRule = { pass, rule, order: this.#count++, maxWords, conditions: null };
    this.#longest = Math.max(this.#longest, maxWords);
    for (const role of ['is', 'starts', 'ends', 'has'] as const) {
      const isFloating = role === 'ends' || role === 'has' || (role === 'starts' && rule.glued === true);
      const index = isFloating ? this.#floating : this.#anchored;
      for (const source of rule[role] ?? []) index.add({ rule: indexed, role, source, phrase: null });
    }
  }

  /** All rules that match, the earliest cut first, then in the order of the packs. */
  match(text: string): readonly RuleHit[] {
    // Of a block longer than any rule allows only a glued end can be furniture, so only its end is read.
    const skipped = Math.max(0, text.length - this.#longest * LONGEST_WORD);
    if (skipped === 0) return this.matchTokens(text, tokenize(text));
    const space = text.indexOf(' ', skipped);
    const start = space < 0 ? skipped : space + 1;
    const tokens = tokenize(text.slice(start));
    if (tokens.words.length <= this.#longest) return this.matchTokens(text, tokenize(text));
    return this.matchTokens(text.slice(start), tokens).map(({ pass, rule, from }) => ({
      pass,
      rule,
      from: from + start,
    }));
  }

  /**
   * The rules that a line matches whose parts flattening has glued together: `Lesen Sie auchWer zahlt den Baum?`. It goes
   * as a whole, also where only its label is known and a title is glued to that (`Läs merRekordmilt i norr`).
   */
  matchGlued(text: string): readonly RuleHit[] {
    if (text.length > LONGEST_GLUED) return NO_HITS;
    const line = unglued(text);
    if (line === text) return NO_HITS;
    const hits = this.matchTokens(line, tokenize(line)).filter(({ from }) => from === 0);
    if (hits.length > 0) return hits;
    // `MehrWert hilft den Familien.` begins with a name.
    const label = tokenize(text.slice(0, firstDifference(text, line)));
    if (label.words.length < LEAST_LABEL_WORDS || endsSentence(text)) return NO_HITS;
    const found = this.matchTokens(label.words.join(' '), label).filter(({ pass }) => BEFORE_TITLES.has(pass));
    return found.map(({ pass, rule, from }) => ({ pass, rule: closed(rule), from }));
  }

  matchTokens(text: string, tokens: Tokens): readonly RuleHit[] {
    const hits = new Map<IndexedRule, number>();
    const { words } = tokens;
    let at = Math.max(0, words.length - this.#longest);
    let glued: number | null = null;
    const tryFloating = (entry: IndexEntry): void => {
      const mustBeGlued = entry.role === 'starts' && at > 0;
      if (mustBeGlued) glued ??= gluedStart(text, tokens.starts[at] as number);
      const from = mustBeGlued ? (glued as number) : 0;
      if (from >= 0) tryEntry(entry, tokens, at, from, hits);
    };
    // What somebody says, and is then said to have said, is the story's.
    if (at === 0 && words.length > 0 && !goesOnBehindQuote(text)) {
      this.#anchored.visit(words[0] as string, (entry) => tryEntry(entry, tokens, 0, 0, hits));
    }
    // Of a block longer than any rule allows only a glued end can be furniture.
    for (; at < words.length; at++) {
      glued = null;
      this.#floating.visit(words[at] as string, tryFloating);
    }
    if (hits.size === 0) {
      const row = this.#shareRow(tokens);
      return row === null || endsSentence(text) ? NO_HITS : [{ pass: row.pass, rule: row.rule, from: 0 }];
    }
    return [...hits]
      .sort(([a, fromA], [b, fromB]) => fromA - fromB || a.order - b.order)
      .map(([{ pass, rule }, from]) => ({ pass, rule, from }));
  }

  /** The rule of the first of several share buttons that are a line together: `Share: Facebook WhatsApp Copy link`. */
  #shareRow(tokens: Tokens): IndexedRule | null {
    const { words } = tokens;
    if (words.length < LEAST_ROW || words.length > LONGEST_ROW) return null;
    const buttons: IndexEntry[] = [];
    for (let at = 0; at < words.length; ) {
      const button = this.#shareButton(tokens, at);
      if (button === null) return null;
      buttons.push(button);
      at += button.phrase?.parts.length ?? 1;
    }
    const isRow = new Set(buttons).size >= LEAST_BUTTONS && buttons.some(({ rule }) => rule.pass === 'share-bar');
    return isRow ? (buttons[0]?.rule ?? null) : null;
  }

  /** The longest share button that stands at a word. */
  #shareButton(tokens: Tokens, at: number): IndexEntry | null {
    let longest: IndexEntry | null = null;
    let length = 0;
    this.#anchored.visit(tokens.words[at] as string, (entry) => {
      if (entry.role !== 'is' || !IN_ROWS.has(entry.rule.pass) || /\{[wx]\}/u.test(entry.source)) return;
      entry.phrase ??= compilePhrase(entry.source);
      const { parts } = entry.phrase;
      if (parts.length <= length || !matchPhraseAt(entry.phrase, tokens, at, false)) return;
      longest = entry;
      length = parts.length;
    });
    return longest;
  }
}

const LEAST_BUTTONS = 2;
/** What stands in a row with share buttons: `Subscribe`, `Listen`, `14 comments`. */
const IN_ROWS: ReadonlySet<PhrasePassName> = new Set<PhrasePassName>([
  'share-bar',
  'reading-aid',
  'paywall',
  'newsletter',
  'feedback',
  'comments',
]);
/** Two words may be a heading. */
const LEAST_ROW = 3;
/** In words, or characters of scripts without blanks; all networks together are no more. */
const LONGEST_ROW = 30;

/** What labels are glued to: the titles of other stories, of the next and the one before among them. */
const BEFORE_TITLES: ReadonlySet<PhrasePassName> = new Set<PhrasePassName>(['read-more', 'related', 'navigation']);

/** A label with its title glued to it heads no list below. */
function closed(rule: PhraseRule): PhraseRule {
  const { opens, ...plain } = rule;
  return opens === undefined ? rule : plain;
}

/** Shared: most blocks match nothing. */
const NO_HITS: readonly RuleHit[] = [];

function firstDifference(text: string, line: string): number {
  let at = 0;
  while (text.charCodeAt(at) === line.charCodeAt(at)) at++;
  return at;
}

/** Notes the rule of a phrase that stands at this word and would cut from this offset. */
function tryEntry(entry: IndexEntry, tokens: Tokens, at: number, from: number, hits: Map<IndexedRule, number>): void {
  const { rule, role } = entry;
  if ((hits.get(rule) ?? Number.POSITIVE_INFINITY) <= from) return;
  const firstWord = from === 0 ? 0 : at;
  if (tokens.words.length - firstWord > rule.maxWords) return;
  entry.phrase ??= compilePhrase(entry.source);
  if (!matchPhraseAt(entry.phrase, tokens, at, role === 'is' || role === 'ends')) return;
  rule.conditions ??= compileConditions(rule.rule);
  const { and, not } = rule.conditions;
  if (and.length > 0 && !and.some((other) => occurs(other, tokens, firstWord))) return;
  if (not.some((other) => occurs(other, tokens, firstWord))) return;
  hits.set(rule, from);
}

function compileConditions({ and = [], not = [] }: PhraseRule): Conditions {
  return { and: and.map(compilePhrase), not: not.map(compilePhrase).filter(({ parts }) => parts.length > 0) };
}

/** Offset of a word behind the end of a sentence, where a glued phrase may begin; -1 elsewhere. */
function gluedStart(text: string, start: number): number {
  // bounded: 8 characters
  const before = text.slice(Math.max(0, start - 8), start).replace(/[\s"'“‘«([「『【■◆※☞>→►▶•|-]+$/u, '');
  return SENTENCE_END.test(before) ? start : -1;
}

/** Whether a phrase occurs at or behind a word. */
export function occurs(phrase: CompiledPhrase, tokens: Tokens, from: number): boolean {
  for (let at = from; at < tokens.words.length; at++) if (matchPhraseAt(phrase, tokens, at, false)) return true;
  return false;
}
