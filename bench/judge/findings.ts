import type { Article } from '../../src/index.js';
import type { Block } from '../../src/model/block.js';
import { signsIn } from '../../src/rules/sign-reader.js';
import type { Gold } from '../corpora.js';
import { GoldText } from './gold-text.js';
import { extraRepeats } from '../score/repeats.js';

/** What an output may have wrong. */
export const FINDING_KINDS = ['leftover', 'loss', 'repeat'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A block that an output has and should not have, or has not and should have. */
export interface Finding {
  readonly kind: FindingKind;
  /** Leftovers by what they are and where they stand, losses by the rule that took them, repeats by their number. */
  readonly group: string;
  readonly page: string;
  readonly text: string;
  readonly words: number;
}

/** Passes that take only what is said twice. */
const SAID_TWICE: ReadonlySet<string> = new Set(['repeated-body', 'repeated-block', 'duplicate-headline']);

/** What is wrong with an article by the gold of its page. */
export function* findingsOf(article: Article, gold: Gold): Generator<Finding> {
  const truth = new GoldText(gold);
  yield* leftovers(article, truth, gold.id);
  yield* losses(article, truth, gold.id);
  if (gold.text !== null) yield* repeats(article, gold.text, gold.id);
}

function* leftovers(article: Article, gold: GoldText, page: string): Generator<Finding> {
  for (const block of article.document.blocks) {
    if (block.kind === 'figure' || block.kind === 'embed' || block.text === '') continue;
    const words = gold.foreignWords(block.text);
    if (words > 0) yield { kind: 'leftover', group: describe(block), page, text: block.text, words };
  }
}

function* losses(article: Article, gold: GoldText, page: string): Generator<Finding> {
  for (const { action, pass, rule, text } of article.removals) {
    // What is said twice stands in the gold by the copy that stays.
    if (action !== 'removed' || SAID_TWICE.has(pass)) continue;
    const words = gold.ownWords(text);
    if (words > 0) yield { kind: 'loss', group: `${pass}/${rule}`, page, text, words };
  }
}

function* repeats(article: Article, gold: string, page: string): Generator<Finding> {
  for (const { paragraph, found, gold: wanted } of extraRepeats(gold, article.text)) {
    const words = (found - Math.max(1, wanted)) * paragraph.split(/\s+/u).length;
    // More copies are another kind of fault than two.
    const group = `${found === 2 ? 'twice' : 'three times or more'}, in the gold ${wanted === 0 ? 'not' : wanted}`;
    yield { kind: 'repeat', group, page, text: paragraph, words };
  }
}

/** Where a kept block stands and what it is. */
function describe(block: Block): string {
  const { markup } = block.origin;
  if (!markup) return block.kind;
  const signs = signsIn(markup.own | markup.near | markup.above).filter(
    (sign) => sign !== 'article' && sign !== 'list',
  );
  return `${block.kind} <${markup.tag}> ${markup.coreDepth < 0 ? 'outside' : 'inside'} ${signs.slice(0, 3).join('+')}`;
}

/** Findings of one group, and how much they weigh together. */
export interface FindingGroup {
  readonly group: string;
  readonly words: number;
  readonly pages: number;
  readonly members: readonly Finding[];
}

/** By group, the heaviest first. */
export function groupFindings(found: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const one of found) {
    const members = groups.get(one.group);
    if (members) members.push(one);
    else groups.set(one.group, [one]);
  }
  return [...groups]
    .map(([group, members]) => ({
      group,
      words: weigh(members),
      pages: new Set(members.map(({ page }) => page)).size,
      members,
    }))
    .toSorted((a, b) => b.words - a.words);
}

/** Words of all findings together. */
export function weigh(found: readonly Finding[]): number {
  return found.reduce((sum, { words }) => sum + words, 0);
}
