import type { Block } from '../../model/block.js';
import type { Fact } from '../../model/html-facts.js';
import { readByline } from '../../passes/block/byline-lines.js';
import { readDateLine } from '../../passes/block/date-lines.js';
import { lineKey } from '../../text/tokens.js';
import type { ResolveContext } from './resolve-metadata.js';

/** A standfirst and who said that it is one. */
export interface ChosenSubtitle {
  readonly value: string;
  readonly fact: Fact;
}

/** Between headline and standfirst stand a byline, a date, a picture at most. */
const REACH = 6;
/** Shorter ones are labels. */
const LEAST_WORDS = 4;
/** A heading without a telling class is a standfirst only right below the headline: with so many characters between. */
const BESIDE = 120;
/** Blanks that mark-up loses differ by so many characters at most. */
const MOST_DIFFERENCE = 10;

/** The standfirst: named as one by the mark-up, and standing below the headline on the page. */
export function chooseSubtitle(
  facts: readonly Fact[],
  isOwn: (fact: Fact) => boolean,
  heading: Fact | null,
  { blocks, packs }: Pick<ResolveContext, 'blocks' | 'packs'>,
): ChosenSubtitle | null {
  const candidates = facts.filter((fact) => fact.field === 'subtitle' && isOwn(fact));
  if (heading === null || candidates.length === 0) return null;
  const at = blocks.findIndex((block) => block.kind === 'heading' && says(block, heading.value));
  const headline = at >= 0 ? at : blocks.findIndex((block) => says(block, heading.value));
  if (headline < 0) return null;
  const below = blocks.slice(headline + 1, headline + 1 + REACH);
  for (const fact of candidates) {
    const gap = fact.place === null ? 0 : fact.place.offset - (heading.place?.offset ?? 0) - heading.value.length;
    if (fact.source === 'h2' && (gap < 0 || gap > BESIDE)) continue;
    const block = below.find((one) => says(one, fact.value));
    if (block && isStandfirst(block.text, heading.value, packs)) return { value: block.text, fact };
  }
  return null;
}

function says({ text }: Block, value: string): boolean {
  return Math.abs(text.length - value.length) <= MOST_DIFFERENCE && lineKey(text) === lineKey(value);
}

function isStandfirst(text: string, headline: string, packs: ResolveContext['packs']): boolean {
  const key = lineKey(text);
  if (key.split(' ').length < LEAST_WORDS || key === lineKey(headline)) return false;
  return readDateLine(text, { packs }) === null && readByline(text, { packs }) === null;
}
