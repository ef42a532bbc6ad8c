import type { Block } from '../model/block.js';
import { lineKey } from '../text/tokens.js';
import { type BlockFacts, isProse, type Page, readFacts } from './block-facts.js';
import { COARSE_LIMITS, shape } from './block-shape.js';
import { bucket } from './bucket.js';

const GROUP_LIMITS = [2, 4, 9];
const SHARE_LIMITS = [0.001, 0.05, 0.2, 0.5, 0.8, 0.95, 0.999];
const DENSITY_LIMITS = [0.5, 3, 8, 15, 25, 40];
const DISTANCE_LIMITS = [1, 2, 3, 5, 9, 20];
/** Blocks between a block and the line it is measured from. */
export const SINCE_LIMITS = [2, 4, 8, 16, 40];
/** Blocks on either side that make up a block's surroundings, near and far. */
const NEAR = 3;
const FAR = 12;
/** Sentences from this length on are counted as running text; shorter ones stand in furniture as well. */
const PROSE_SUM_WORDS = 9;
/** A block of fewer words that shares most of them with the title is another wording of it. */
const HEADLINE_WORDS = 30;
const TITLE_SHARE = 0.6;
/** So many words of running text are a paragraph of the article, or two. */
const TEXT_WORDS = 40;
/** More footer lines than this say no more. */
const MOST_FOOTERS = 3;

/** What is known of a page before its blocks are judged one by one. */
export class PageEvidence {
  readonly facts: readonly BlockFacts[];
  /** Mean share of function words in the page's running text. */
  readonly meanGlue: number;
  readonly #counts = new Map<string, number>();
  readonly #groups: ReadonlyMap<number, GroupFacts>;
  /** Words of running text before each block. */
  readonly #prose: readonly number[];
  readonly #footers: readonly number[];
  readonly #distances: ReturnType<typeof proseDistances>;
  readonly #titleWords: ReadonlySet<string>;
  readonly #titleAt: number;

  constructor(blocks: readonly Block[], page: Page) {
    this.facts = blocks.map((block) => readFacts(block, page));
    for (const { key } of this.facts) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#groups = readGroups(blocks, this.facts);
    this.#prose = prefixSums(
      this.facts.map(({ sentence, words }) => (sentence && words >= PROSE_SUM_WORDS ? words : 0)),
    );
    this.#footers = prefixSums(this.facts.map(({ hits }) => (hits.some((hit) => hit.pass === 'footer') ? 1 : 0)));
    this.meanGlue = meanOf(this.facts.filter(isProse).map((fact) => fact.glue));
    this.#distances = proseDistances(this.facts);
    const titleKey = page.title === null ? '' : lineKey(page.title);
    this.#titleWords = new Set(titleKey === '' ? [] : titleKey.split(' '));
    this.#titleAt = lastTitleBeforeProse(this.facts, titleKey);
  }

  isRepeated({ key }: BlockFacts): boolean {
    return (this.#counts.get(key) ?? 1) > 1;
  }

  /** Whether a paragraph or two of running text stand above. */
  isBelowText(i: number): boolean {
    return (this.#prose[i] as number) >= TEXT_WORDS;
  }

  /** What stands around a block: its chunk, its neighbours, the running text near it. */
  addSurroundings(i: number, { origin }: Block, names: string[]): void {
    const { facts } = this;
    const group = this.#groups.get(origin.group) as GroupFacts;
    const size = bucket(group.size, GROUP_LIMITS);
    const own = shape(facts[i]);
    names.push(`group:${size},${bucket(group.words / group.size, COARSE_LIMITS)}`, `group-of:${size},${own}`);
    for (const offset of [-2, -1, 1, 2]) names.push(`at${offset}:${shape(facts[i + offset])}`);
    names.push(`beside:${shape(facts[i - 1])},${own},${shape(facts[i + 1])}`);
    for (const reach of [NEAR, FAR]) {
      const from = Math.max(0, i - reach);
      const to = Math.min(facts.length, i + reach + 1);
      const density = bucket(
        ((this.#prose[to] as number) - (this.#prose[from] as number)) / (to - from),
        DENSITY_LIMITS,
      );
      names.push(`near${reach}:${density}`, `near${reach}:${density},${own}`);
    }
    const back = bucket(i - (this.#distances.last[i] as number), DISTANCE_LIMITS);
    const ahead = bucket((this.#distances.next[i] as number) - i, DISTANCE_LIMITS);
    names.push(`prose:${back},${ahead}`, `prose-back:${back},${own}`, `prose-ahead:${ahead},${own}`);
  }

  /** Where on the page a block stands: in its running text, from its title, among its footers. */
  addPlace(i: number, names: string[]): void {
    const total = this.#prose.at(-1) as number;
    if (total > 0) {
      names.push(`before:${bucket((this.#prose[i] as number) / total, SHARE_LIMITS)}`);
      names.push(`after:${bucket((total - (this.#prose[i + 1] as number)) / total, SHARE_LIMITS)}`);
    }
    names.push(this.#fromTitle(i));
    const fact = this.facts[i] as BlockFacts;
    if (this.#titleWords.size > 0 && fact.words >= 3 && fact.words < HEADLINE_WORDS) {
      const shared = fact.key.split(' ').filter((word) => this.#titleWords.has(word)).length / fact.words;
      if (shared >= TITLE_SHARE) names.push('title:words');
    }
    const behind = this.#footers[i] as number;
    names.push(`footers-behind:${Math.min(MOST_FOOTERS, behind)}`);
    names.push(`footers-ahead:${Math.min(MOST_FOOTERS, (this.#footers.at(-1) as number) - behind)}`);
  }

  #fromTitle(i: number): string {
    const at = this.#titleAt;
    if (at < 0) return 'title:none';
    return `title:${i < at ? -bucket(at - i, SINCE_LIMITS) - 1 : bucket(i - at, SINCE_LIMITS)}`;
  }
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
