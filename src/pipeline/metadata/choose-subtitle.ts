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

/** The standfirst: named as one by the mark-up, and standing below the headline on the page. */
export function chooseSubtitle(
  facts: readonly Fact[],
  isOwn: (fact: Fact) => boolean,
  title: string | null,
  { blocks, packs }: Pick<ResolveContext, 'blocks' | 'packs'>,
): ChosenSubtitle | null {
  if (title === null) return null;
  const key = lineKey(title);
  const at = blocks.findIndex(({ text, kind }) => kind === 'heading' && lineKey(text) === key);
  const headline = at >= 0 ? at : blocks.findIndex(({ text }) => text.length < 400 && lineKey(text) === key);
  if (headline < 0) return null;
  const below = blocks.slice(headline + 1, headline + 1 + REACH);
  const first =
    facts.find(({ field, place, value }) => field === 'title' && place !== null && lineKey(value) === key)?.place ??
    null;
  for (const fact of facts) {
    if (fact.field !== 'subtitle' || !isOwn(fact)) continue;
    const words = lineKey(fact.value);
    if (words.split(' ').length < LEAST_WORDS || words === key) continue;
    if (readDateLine(fact.value, { packs }) !== null || readByline(fact.value, { packs }) !== null) continue;
    const gap = first !== null && fact.place !== null ? fact.place.offset - first.offset - title.length : 0;
    if (fact.source === 'h2' && (gap < 0 || gap > BESIDE)) continue;
    const block = below.find(({ text }) => lineKey(text) === words);
    if (block) return { value: block.text, fact };
  }
  return null;
}
