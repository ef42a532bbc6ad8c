import type { Block } from '../model/block.js';
import { type BlockFacts, isProse, type Page } from './block-facts.js';
import { COARSE_LIMITS, shape } from './block-shape.js';
import { bucket } from './bucket.js';
import { countDigits, letterCase, namesSpeaker } from './letter-case.js';
import { addMarkupFeatures } from './markup-features.js';
import { PageEvidence, SINCE_LIMITS } from './page-evidence.js';

const WORD_LIMITS = [2, 3, 4, 6, 9, 15, 25, 50];
/** Shares of the page's own mean: languages differ in how many function words they need. */
const GLUE_LIMITS = [0.01, 0.35, 0.7];
/** A page whose running text shows fewer function words is in a language whose words are not known. */
const LEAST_GLUE = 0.05;

// bounded: 200 characters of a block
const URL_LIKE = /https?:|www\.|[\w.-]+@[\w-]+\.\w/u;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b/u;

/** Called for each block in order with its named features; the names are the keys of the weight table. */
export type FeatureVisitor = (index: number, names: readonly string[], fact: BlockFacts) => void;

/** Draws the features of every block. They are handed on one block at a time: all of them would outweigh the text. */
export function visitFeatures(blocks: readonly Block[], page: Page, visit: FeatureVisitor): void {
  const evidence = new PageEvidence(blocks, page);
  let rest = -1;
  let list = -1;
  for (const [i, block] of blocks.entries()) {
    const fact = evidence.facts[i] as BlockFacts;
    const names = blockFeatures(block, fact, evidence);
    evidence.addSurroundings(i, block, names);
    evidence.addPlace(i, names);
    addMarkupFeatures(blocks, i, shape(fact), names);
    // Two paragraphs in a row are no teasers: the list has ended.
    if (isClean(fact) && isClean(evidence.facts[i - 1])) list = -1;
    if (rest >= 0) names.push(`since-rest:${bucket(i - rest, SINCE_LIMITS)}`);
    if (list >= 0) names.push(`since-list:${bucket(i - list, SINCE_LIMITS)}`);
    // In a menu above all text such a line opens nothing.
    if (evidence.isBelowText(i)) {
      if (fact.hits.some((hit) => hit.rule.opens === 'rest')) rest = i;
      if (fact.hits.some((hit) => hit.rule.opens === 'list')) list = i;
    }
    visit(i, names, fact);
  }
}

/** Running text that no rule knows. */
function isClean(fact: BlockFacts | undefined): boolean {
  return fact !== undefined && isProse(fact) && fact.hits.length === 0;
}

/** Features of a block by itself. */
function blockFeatures(block: Block, fact: BlockFacts, evidence: PageEvidence): string[] {
  const { text } = block;
  const { meanGlue } = evidence;
  const size = bucket(fact.words, WORD_LIMITS);
  const names = ['bias', `words:${size},${fact.sentence ? 'end' : endMark(text)}`];
  if (fact.words >= 5 && meanGlue >= LEAST_GLUE)
    names.push(`glue:${bucket(fact.glue / meanGlue, GLUE_LIMITS)},${bucket(fact.words, [9, 25])}`);
  for (const { pass, rule, from } of fact.hits) {
    names.push(`hit:${pass}${from > 0 ? ',glued' : ''}`);
    if (rule.opens) names.push(`opens:${rule.opens}`);
  }
  if (fact.hits.length === 0 && fact.words < 9) names.push('no-hit');
  if (evidence.isRepeated(fact)) names.push(`repeated:${bucket(fact.words, COARSE_LIMITS)}`);
  if (block.kind !== 'paragraph') names.push(`kind:${block.kind}`);
  const short = text.slice(0, 200);
  if (/[©®]/u.test(short)) names.push('copyright');
  if (/[|›»→>•·]/u.test(short)) names.push(`separator:${bucket(fact.words, COARSE_LIMITS)}`);
  if (URL_LIKE.test(short)) names.push('url');
  if (/^[#@]/u.test(short)) names.push('tag');
  if (CLOCK.test(short)) names.push(`clock:${bucket(fact.words, COARSE_LIMITS)}`);
  if (namesSpeaker(short)) names.push(`speaker:${fact.sentence ? 'end' : 'open'}`);
  if (/^[“"„«‘'—–]/u.test(short)) names.push(`quote:${fact.sentence ? 'end' : 'open'}`);
  if (text.includes(',')) names.push(`comma:${bucket(fact.words, COARSE_LIMITS)}`);
  const digits = countDigits(short);
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
