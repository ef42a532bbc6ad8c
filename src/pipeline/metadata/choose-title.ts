import type { Block } from '../../model/block.js';
import type { Fact } from '../../model/html-facts.js';
import { splitTitle } from '../../score/page-title.js';
import { containsWords, titleLikeness } from '../../score/title-likeness.js';
import { TitleNames } from '../../score/title-names.js';
import { lineKey } from '../../text/tokens.js';
import type { SiteNames } from './site-names.js';
import {
  bestSpelling,
  edition,
  isHeading,
  isNews,
  LEAST_WORDS,
  partInside,
  titleParts,
  type TitleWording,
  titleWordings,
} from './title-wordings.js';
import { unstatedTitle } from './unstated-title.js';

/** The title and who said it; and the heading that shows it, or another wording of it, on the page. */
export interface ChosenTitle {
  readonly value: string;
  readonly fact: Fact;
  readonly heading: Fact | null;
}

/** What a headline on the page that says more, as a kicker in front, lends to a wording it contains. */
const CONTAINED = 0.8;
/** Two wordings of one headline share so much of their words. */
const SAME_HEADLINE = 0.6;
/** Less support comes from words that any two headlines share. */
const LEAST_SUPPORT = 0.4;
/** Two wordings of one headline but for a few words … */
const LIKE = 0.75;
/** … and two that have little more in common than the subject. */
const UNLIKE = 0.4;
/** A heading that could as well be one of the text's own must say just what the page's title says. */
const EXACT = 0.8;

/**
 * The headline as most of the page's own words for it agree: `h1`, Open Graph, JSON-LD and page title, each without the
 * names of site and section. One that stands on the page as a headline is preferred.
 */
export function chooseTitle(facts: readonly Fact[], site: SiteNames, blocks: readonly Block[]): ChosenTitle | null {
  const said = titleWordings(facts, site);
  const visible = said.filter(({ fact }) => isHeading(fact));
  const spoken = said.filter(({ fact }) => !isHeading(fact) && (fact.place === null || fact.source === 'h1'));
  const headline = bestHeading(visible, spoken, site, blocks);
  const parts = headline ? spoken.map((one) => partInside(headline, one)) : spoken;
  const edited = isNews(facts) ? parts.map((one) => edition(one, parts, headline)) : parts;
  const pool = headline ? [headline, ...edited] : edited;
  if (pool.length === 0) return null;
  const elected = vote(pool, headline, !isNews(facts));
  const winner = headline !== null && isWrittenForOthers(elected, headline, pool) ? headline : elected;
  const heading = headline?.fact ?? null;
  const onPage = headline === winner ? null : visibleWording(winner, blocks);
  if (headline === null && onPage === null && winner.fact.source === 'title') {
    const isAlone = spoken.every(({ fact: { source } }) => source === 'title');
    const shown = isAlone ? unstatedTitle(winner.text, blocks) : null;
    if (shown !== null) return { value: shown, fact: { ...winner.fact, provenance: 'text' }, heading };
    return { value: withoutNames(winner.text, blocks), fact: winner.fact, heading };
  }
  return { value: bestSpelling(onPage ?? winner.text, pool), fact: winner.fact, heading };
}

/** The heading that the page's other words for its title support best; without any the only one that can be a headline. */
function bestHeading(
  visible: readonly TitleWording[],
  spoken: readonly TitleWording[],
  site: SiteNames,
  blocks: readonly Block[],
): TitleWording | null {
  const supporters = supportersOf(spoken);
  const scored = visible
    .map((heading) => ({ heading, ...supportOf(heading, supporters) }))
    .toSorted((a, b) => b.score - a.score);
  const named = scored.find(({ heading, support }) => heading.fact.source !== 'h2' && support >= LEAST_SUPPORT);
  const exact = scored.find(({ heading, best }) => heading.fact.source === 'h2' && best >= EXACT);
  if (named ?? exact) return (named ?? exact)?.heading ?? null;
  const own = visible.filter(({ fact, text, words }) => {
    return fact.source === 'h1' && fact.place?.zone === 'page' && words.length >= LEAST_WORDS && !site.isSection(text);
  });
  const [first] = own;
  if (first === undefined || (own.length > 1 && spoken.length > 0)) return null;
  return isShownInstead(first, spoken, blocks) ? null : first;
}

/** Whether the page shows what two sources agree on, though not as a heading, and the heading says something else. */
function isShownInstead({ words }: TitleWording, spoken: readonly TitleWording[], blocks: readonly Block[]): boolean {
  const agreed = spoken.find((one) => {
    return (
      one.words.length >= LEAST_WORDS &&
      spoken.some(({ key, fact }) => key === one.key && fact.source !== one.fact.source)
    );
  });
  if (agreed === undefined || words.some((word) => isTelling(word) && agreed.words.includes(word))) return false;
  return visibleWording(agreed, blocks) !== null;
}

/** Short words stand in any two titles; in other scripts than the Latin one they may be all there is. */
function isTelling(word: string): boolean {
  return word.length > 3 || /[^\u0000-\u024f]/u.test(word);
}

/** A wording with all the weight of those who state it in the same form, and its parts. */
interface Supporter {
  readonly wording: TitleWording;
  weight: number;
  readonly parts: ReturnType<typeof titleParts>;
}

function supportersOf(spoken: readonly TitleWording[]): Supporter[] {
  const byForm = new Map<string, Supporter>();
  for (const wording of spoken) {
    const form = `${wording.whole}\n${wording.key}`;
    const known = byForm.get(form);
    if (known) known.weight += wording.weight;
    else byForm.set(form, { wording, weight: wording.weight, parts: titleParts(wording.whole) });
  }
  return [...byForm.values()];
}

/** What the page's other words for its title say for a heading: all of them together, and the surest. */
function supportOf(heading: TitleWording, supporters: readonly Supporter[]) {
  const { source, place } = heading.fact;
  let support = 0;
  let best = 0;
  for (const supporter of supporters) {
    const value = likeness(heading, supporter);
    support += value * supporter.weight;
    best = Math.max(best, value);
  }
  const score = support - (place?.zone === 'page' ? 0 : 0.5) + (source === 'h1' ? 0.3 : 0);
  return { support, score, best };
}

/** How surely a heading is the headline that another source states, 0 to 1. */
function likeness(heading: TitleWording, { wording, parts }: Supporter): number {
  if (heading.key === wording.key) return 1;
  const part = parts.get(heading.key);
  if (part) return part.isName ? 0 : 0.9 * part.share ** 2;
  if (heading.words.length < 2) return 0;
  if (wording.words.length >= 2 && containsWords(heading.words, wording.words)) return 0.8;
  if (containsWords(wording.words, heading.words)) return 0.7;
  const shared = titleLikeness(heading.words, wording.words, false);
  return shared >= SAME_HEADLINE ? shared * 0.7 : 0;
}

/** Behind the headline in its own element: a source, a place in a series, a day. */
const ASIDE_BEHIND = /^\s*[(/[]|\p{Nd}{4}$/u;

/** Whether a wording is the beginning of the headline, which goes on in its own words. */
function isBeginning({ text, key }: TitleWording, headline: TitleWording): boolean {
  return headline.key.startsWith(`${key} `) && !ASIDE_BEHIND.test(headline.text.slice(text.length));
}

/**
 * The wording with the most weight behind it; of equals the first.
 *
 * @param isWhole what machines are told is often cut; a newspaper's editors write it shorter on purpose
 */
function vote(pool: readonly TitleWording[], headline: TitleWording | null, isWhole: boolean): TitleWording {
  let best = pool[0] as TitleWording;
  let most = -1;
  const counted = new Set<string>();
  for (const candidate of pool) {
    if (counted.has(candidate.key)) continue;
    counted.add(candidate.key);
    const sources = new Map<string, number>();
    for (const { key, fact, weight } of pool) if (key === candidate.key) sources.set(fact.source, weight);
    const isPart =
      headline !== null &&
      candidate.key !== headline.key &&
      candidate.words.length >= LEAST_WORDS &&
      !(isWhole && isBeginning(candidate, headline)) &&
      containsWords(headline.words, candidate.words);
    if (isPart) sources.set('contained', headline.weight * CONTAINED);
    const weight = [...sources.values()].reduce((sum, value) => sum + value, 0);
    if (weight > most) {
      best = candidate;
      most = weight;
    }
  }
  return best;
}

/** Whether what machines are told shares little with the headline on the page, which the page's title repeats nearly. */
function isWrittenForOthers(winner: TitleWording, headline: TitleWording, pool: readonly TitleWording[]): boolean {
  const shared = ({ words }: TitleWording): number => titleLikeness(headline.words, words, false);
  if (winner.fact.source === 'title' || shared(winner) > UNLIKE) return false;
  return pool.some((one) => one.fact.source === 'title' && shared(one) >= LIKE);
}

/** Marks and blanks between the same words differ by so many characters at most. */
const MOST_DIFFERENCE = 20;

/** The spelling of a block that says the same. */
function visibleWording({ key, text }: TitleWording, blocks: readonly Block[]): string | null {
  const found = blocks.find((block) => {
    const isAsLong = Math.abs(block.text.length - text.length) <= MOST_DIFFERENCE;
    return isAsLong && block.kind !== 'list-item' && lineKey(block.text) === key;
  });
  return found?.text ?? null;
}

/** The page title less what its separators and the page show to be names. */
function withoutNames(title: string, blocks: readonly Block[]): string {
  const segments = splitTitle(title);
  const names = new TitleNames(blocks, new Set(), []);
  let first = 0;
  let last = segments.length - 1;
  while (last > first && names.isTrailing(segments, last, first)) last--;
  while (first < last && names.isLeading(segments, first, last)) first++;
  const [from, to] = [segments[first], segments[last]];
  return from === undefined || to === undefined ? title : title.slice(from.start, to.end).trim();
}
