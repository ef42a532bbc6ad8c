import type { Block } from '../model/block.js';
import type { RuleHit } from '../rules/matcher.js';
import { endsQuote, endsSentence } from '../text/sentences.js';
import { lineKey } from '../text/tokens.js';

/** What scoring needs to know of the page besides its blocks. */
export interface Page {
  readonly title: string | null;
  /** Function words of the page's language, lower case. */
  readonly functionWords: ReadonlySet<string>;
  readonly hits: (block: Block) => readonly RuleHit[];
}

/** The plain facts of one block; everything else is drawn from these and from the neighbours'. */
export interface BlockFacts {
  /** Words; a character of a script without spaces counts as half of one. */
  readonly words: number;
  readonly sentence: boolean;
  readonly key: string;
  /** Share of its words that are function words, 0 to 1. */
  readonly glue: number;
  readonly hits: readonly RuleHit[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu;
const NO_SPACE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** Longer blocks are judged by their beginning: what a megabyte is shows in its first words. */
const JUDGED_LENGTH = 4000;

/** Reads the plain facts of a block. */
export function readFacts(block: Block, page: Page): BlockFacts {
  const text = block.text.slice(0, JUDGED_LENGTH);
  const noSpace = text.match(NO_SPACE)?.length ?? 0;
  let spaced = 0;
  let glue = 0;
  for (const [word] of text.matchAll(WORD)) {
    spaced++;
    if (page.functionWords.has(word.toLowerCase())) glue++;
  }
  // Japanese and Chinese function words are single characters inside unbroken text.
  let glueCharacters = 0;
  if (noSpace > 4) for (const character of text) if (page.functionWords.has(character)) glueCharacters++;
  const words = noSpace > spaced ? noSpace / 2 : spaced;
  return {
    words,
    sentence: endsSentence(block.text) || (endsQuote(block.text) && words > 8),
    key: text.length > 300 ? text.slice(0, 300).toLowerCase() : lineKey(text),
    glue: noSpace > spaced ? (2 * glueCharacters) / Math.max(1, noSpace) : glue / Math.max(1, spaced),
    hits: page.hits(block),
  };
}

function bucket(value: number, limits: readonly number[]): number {
  let i = 0;
  while (i < limits.length && value >= (limits[i] as number)) i++;
  return i;
}

const WORD_LIMITS = [2, 3, 4, 6, 9, 15, 25, 50];
const COARSE_LIMITS = [4, 9, 25];
/** Shares of the page's own mean: languages differ in how many function words they need. */
const GLUE_LIMITS = [0.01, 0.35, 0.7];
/** A page whose running text shows fewer function words is in a language whose words are not known. */
const LEAST_GLUE = 0.05;
const GROUP_LIMITS = [2, 4, 9];
const SHARE_LIMITS = [0.001, 0.05, 0.2, 0.5, 0.8, 0.95, 0.999];
const DENSITY_LIMITS = [0.5, 3, 8, 15, 25, 40];
const SINCE_LIMITS = [2, 4, 8, 16, 40];
const DISTANCE_LIMITS = [1, 2, 3, 5, 9, 20];
/** Blocks on either side that make up a block's surroundings, near and far. */
const NEAR = 3;
const FAR = 12;

const URL_LIKE = /https?:|www\.|[\w.-]+@[\w-]+\.\w/u;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b/u;
const SPEAKER = /^(?:\p{Lu}[\p{L}.’'-]*\s?){1,4}:\s/u;

/** Called for each block in order with its named features; the names are the keys of the weight table. */
export type FeatureVisitor = (index: number, names: readonly string[], fact: BlockFacts) => void;

/** Draws the features of every block. They are handed on one block at a time: all of them would outweigh the text. */
export function visitFeatures(blocks: readonly Block[], page: Page, visit: FeatureVisitor): void {
  const facts = blocks.map((block) => readFacts(block, page));
  const counts = new Map<string, number>();
  for (const { key } of facts) counts.set(key, (counts.get(key) ?? 0) + 1);
  const groups = readGroups(blocks, facts);
  const prose = prefixSums(facts.map((f) => (f.sentence && f.words >= 9 ? f.words : 0)));
  const total = prose.at(-1) as number;
  const meanGlue = meanOf(facts.filter(isProse).map((fact) => fact.glue));
  const { last: lastProse, next: nextProse } = proseDistances(facts);
  const titleKey = page.title === null ? '' : lineKey(page.title);
  const titleWords = new Set(titleKey.split(' '));
  const titleAt = lastTitleBeforeProse(facts, titleKey);
  const since = { rest: -1, list: -1, footer: 0 };
  const footers = prefixSums(facts.map((f) => (f.hits.some((hit) => hit.pass === 'footer') ? 1 : 0)));

  blocks.forEach((block, i) => {
    const fact = facts[i] as BlockFacts;
    const names = blockFeatures(block, fact, (counts.get(fact.key) ?? 1) > 1, meanGlue);
    const group = groups.get(block.origin.group) as GroupFacts;
    names.push(`group:${bucket(group.size, GROUP_LIMITS)},${bucket(group.words / group.size, COARSE_LIMITS)}`);
    const own = shape(fact);
    for (const offset of [-2, -1, 1, 2]) names.push(`at${offset}:${shape(facts[i + offset])}`);
    names.push(`beside:${shape(facts[i - 1])},${own},${shape(facts[i + 1])}`);
    for (const reach of [NEAR, FAR]) {
      const from = Math.max(0, i - reach);
      const to = Math.min(blocks.length, i + reach + 1);
      const density = bucket(((prose[to] as number) - (prose[from] as number)) / (to - from), DENSITY_LIMITS);
      names.push(`near${reach}:${density}`, `near${reach}:${density},${own}`);
    }
    const back = bucket(i - (lastProse[i] as number), DISTANCE_LIMITS);
    const ahead = bucket((nextProse[i] as number) - i, DISTANCE_LIMITS);
    names.push(`prose:${back},${ahead}`, `prose-back:${back},${own}`, `prose-ahead:${ahead},${own}`);
    names.push(`group-of:${bucket(group.size, GROUP_LIMITS)},${own}`);
    if (total > 0) {
      names.push(`before:${bucket((prose[i] as number) / total, SHARE_LIMITS)}`);
      names.push(`after:${bucket((total - (prose[i + 1] as number)) / total, SHARE_LIMITS)}`);
    }
    names.push(titleAt < 0 ? 'title:none' : `title:${i < titleAt ? -bucket(titleAt - i, SINCE_LIMITS) - 1 : bucket(i - titleAt, SINCE_LIMITS)}`);
    if (titleKey !== '' && fact.words >= 3) {
      const shared = fact.key.split(' ').filter((word) => titleWords.has(word)).length / fact.words;
      if (shared >= 0.6 && fact.words < 30) names.push('title:words');
    }
    names.push(`footers-behind:${Math.min(3, footers[i] as number)}`);
    names.push(`footers-ahead:${Math.min(3, (footers.at(-1) as number) - (footers[i] as number))}`);
    if (since.rest >= 0) names.push(`since-rest:${bucket(i - since.rest, SINCE_LIMITS)}`);
    if (since.list >= 0) names.push(`since-list:${bucket(i - since.list, SINCE_LIMITS)}`);
    if (fact.hits.some((hit) => hit.rule.opens === 'rest')) since.rest = i;
    if (fact.hits.some((hit) => hit.rule.opens === 'list')) since.list = i;
    visit(i, names, fact);
  });
}

/** Features of a block by itself. */
function blockFeatures(block: Block, fact: BlockFacts, repeated: boolean, meanGlue: number): string[] {
  const { text } = block;
  const size = bucket(fact.words, WORD_LIMITS);
  const names = ['bias', `words:${size},${fact.sentence ? 'end' : endMark(text)}`];
  if (fact.words >= 5 && meanGlue >= LEAST_GLUE) names.push(`glue:${bucket(fact.glue / meanGlue, GLUE_LIMITS)},${bucket(fact.words, [9, 25])}`);
  for (const { pass, rule, from } of fact.hits) {
    names.push(`hit:${pass}${from > 0 ? ',glued' : ''}`);
    if (rule.opens) names.push(`opens:${rule.opens}`);
  }
  if (fact.hits.length === 0 && fact.words < 9) names.push('no-hit');
  if (repeated) names.push(`repeated:${bucket(fact.words, COARSE_LIMITS)}`);
  if (block.kind !== 'paragraph') names.push(`kind:${block.kind}`);
  const short = text.slice(0, 200);
  if (/[©®]/u.test(short)) names.push('copyright');
  if (/[|›»→>•·]/u.test(short)) names.push(`separator:${bucket(fact.words, COARSE_LIMITS)}`);
  if (URL_LIKE.test(short)) names.push('url');
  if (/^[#@]/u.test(short)) names.push('tag');
  if (CLOCK.test(short)) names.push(`clock:${bucket(fact.words, COARSE_LIMITS)}`);
  if (SPEAKER.test(short)) names.push(`speaker:${fact.sentence ? 'end' : 'open'}`);
  if (/^[“"„«‘'—–]/u.test(short)) names.push(`quote:${fact.sentence ? 'end' : 'open'}`);
  if (text.includes(',')) names.push(`comma:${bucket(fact.words, COARSE_LIMITS)}`);
  const digits = short.match(/\p{N}/gu)?.length ?? 0;
  if (digits > 0) names.push(`digits:${bucket(digits / short.length, [0.1, 0.3, 0.6])}`);
  const written = letterCase(short);
  if (written !== null) names.push(`case:${written},${bucket(fact.words, COARSE_LIMITS)}`);
  return names;
}

function endMark(text: string): string {
  const last = text.at(-1) as string;
  if (last === ':' || last === '：') return 'colon';
  if (last === ',' || last === ';') return 'open';
  return 'none';
}

const CASED = /\p{Ll}|\p{Lu}/u;

/** How the words of a line are written: `lower`, `upper`, `title` (most begin with a capital), `mixed`; `none` without words. */
function letterCase(text: string): string | null {
  // Scripts without capitals say nothing by having none.
  if (!CASED.test(text)) return /\p{L}/u.test(text) ? null : 'none';
  if (!/\p{Ll}/u.test(text)) return 'upper';
  if (/^\P{L}*\p{Ll}/u.test(text)) return 'lower';
  const words = text.split(' ').filter((word) => /^\P{L}*\p{L}{2}/u.test(word));
  const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length;
  return words.length > 2 && capitals / words.length > 0.7 ? 'title' : 'mixed';
}

function shape(fact: BlockFacts | undefined): string {
  if (fact === undefined) return 'edge';
  const hit = fact.hits.length > 0 ? '!' : '';
  return `${bucket(fact.words, COARSE_LIMITS)}${fact.sentence ? '.' : ''}${hit}`;
}

interface GroupFacts {
  size: number;
  words: number;
}

function readGroups(blocks: readonly Block[], facts: readonly BlockFacts[]): Map<number, GroupFacts> {
  const groups = new Map<number, GroupFacts>();
  blocks.forEach(({ origin }, i) => {
    const group = groups.get(origin.group) ?? { size: 0, words: 0 };
    group.size++;
    group.words += (facts[i] as BlockFacts).words;
    groups.set(origin.group, group);
  });
  return groups;
}

/** For each block the place of the nearest running text before and behind it, itself left out. */
function proseDistances(facts: readonly BlockFacts[]): { readonly last: number[]; readonly next: number[] } {
  const last: number[] = [];
  const next: number[] = new Array(facts.length);
  let seen = Number.NEGATIVE_INFINITY;
  for (const [i, fact] of facts.entries()) {
    last.push(seen);
    if (isProse(fact)) seen = i;
  }
  seen = Number.POSITIVE_INFINITY;
  for (let i = facts.length - 1; i >= 0; i--) {
    next[i] = seen;
    if (isProse(facts[i] as BlockFacts)) seen = i;
  }
  return { last, next };
}

/** Sentences of furniture are short; running text has more words. */
export function isProse({ sentence, words }: BlockFacts): boolean {
  return sentence && words >= 12;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** sums[i] is the sum of the values before i. */
function prefixSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) as number) + value);
  return sums;
}

/** The last block that says the title and still has most of the running text behind it; -1 without one. */
function lastTitleBeforeProse(facts: readonly BlockFacts[], titleKey: string): number {
  if (titleKey === '') return -1;
  let words = 0;
  const total = facts.reduce((sum, fact) => sum + (fact.sentence ? fact.words : 0), 0);
  let at = -1;
  for (const [i, fact] of facts.entries()) {
    if (fact.key === titleKey && words <= total * 0.5) at = i;
    if (fact.sentence) words += fact.words;
  }
  return at;
}
