import type { Block } from '../../model/block.js';
import type { Fact } from '../../model/html-facts.js';
import { splitTitle, titleRuns } from '../../score/page-title.js';
import { containsWords, titleLikeness } from '../../score/title-likeness.js';
import { TitleNames } from '../../score/title-names.js';
import { lineKey } from '../../text/tokens.js';
import { decodeTwice } from './plain-value.js';
import type { SiteNames } from './site-names.js';

/** The headline, where its fact stands, and who said it. */
export interface ChosenTitle {
  readonly value: string;
  readonly fact: Fact;
}

interface Stated {
  readonly fact: Fact;
  /** As stated, and without the names of site and section. */
  readonly whole: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly weight: number;
}

/** How much each source's word counts for the wording of the headline; readers see the first, machines the others. */
const WEIGHTS: readonly (readonly [source: RegExp, weight: number])[] = [
  [/^h[1-3](?:\.headline)?$/u, 4.5],
  [/^itemprop\.headline$/u, 1.2],
  [/\.headline$/u, 1],
  [/^og:title$/u, 1],
  [/^title$/u, 0.9],
  [/^(?:twitter:title|parsely-title|sailthru\.title)$/u, 0.4],
  [/\.name$/u, 0.2],
];
const OTHER_WEIGHT = 0.3;
/** An editor's own wording for readers elsewhere, against the headline on the page and one more that repeats it. */
const EDITED = 5.8;
/** What a headline on the page that says more, as a kicker in front, lends to a wording it contains. */
const CONTAINED = 0.8;
/** Two wordings of one headline share so much of their words. */
const SAME_HEADLINE = 0.6;

/**
 * The headline as most of the page's own words for it agree: `h1`, Open Graph, JSON-LD and page title, each without the
 * names of site and section. One that stands on the page as a headline is preferred.
 */
export function chooseTitle(facts: readonly Fact[], site: SiteNames, blocks: readonly Block[]): ChosenTitle | null {
  const all = facts.filter(({ field, place }) => field === 'title' && (place === null || place.zone !== 'hidden'));
  const stated = withoutTails(all.flatMap((fact) => state(fact, site)));
  const visible = stated.filter(({ fact }) => isHeading(fact));
  const spoken = stated.filter(({ fact }) => !isHeading(fact) && (fact.place === null || fact.source === 'h1'));
  const headline = bestHeading(visible, spoken, site);
  const parts = headline ? spoken.map((one) => partOf(headline, one)) : spoken;
  const pool = (headline ? [headline, ...parts] : parts).map((one) =>
    isHandWritten(one, parts, facts) ? { ...one, weight: EDITED } : one,
  );
  if (pool.length === 0) return null;
  const winner = vote(pool, headline);
  const onPage = headline === winner ? null : visibleWording(winner, blocks);
  if (headline === null && onPage === null && winner.fact.source === 'title') {
    return { value: withoutTail(winner.text, site, blocks), fact: winner.fact };
  }
  return { value: bestSpelling(onPage ?? winner.text, pool), fact: winner.fact };
}

/** A heading of the page; an `h1` at the end of a trail of sections is said for search engines. */
/**
 * Whether a newspaper's title for networks was written by hand: it is not just the page title again. Such a title says
 * what the headline says without the kicker in front, and is the one that the paper is quoted by.
 */
function isHandWritten({ fact, words }: Stated, spoken: readonly Stated[], facts: readonly Fact[]): boolean {
  if (fact.source !== 'og:title' || words.length < LEAST_WORDS || !facts.some(({ source }) => NEWS.test(source)))
    return false;
  const key = words.join(' ');
  return !spoken.some((other) => other.fact.source === 'title' && other.words.join(' ') === key);
}

const NEWS = /^\w*NewsArticle\./u;

function isHeading({ source, place }: Fact): boolean {
  return /^(?:h[1-3](?:\.headline)?|itemprop\.headline)$/u.test(source) && place?.zone !== 'navigation';
}

function state(fact: Fact, site: SiteNames): Stated[] {
  const whole = decodeTwice(fact.value);
  const text = site.strip(whole);
  if (text === '' || site.isSite(text) || !/[\p{L}\p{N}]/u.test(text)) return [];
  const isTrail = fact.source === 'h1' && !isHeading(fact);
  const weight = isTrail ? OTHER_WEIGHT : (WEIGHTS.find(([source]) => source.test(fact.source))?.[1] ?? OTHER_WEIGHT);
  return [{ fact, whole, text, words: lineKey(text).split(' '), weight }];
}

/** The heading that the page's other words for its title support best; without any the first that can be a headline. */
function bestHeading(visible: readonly Stated[], spoken: readonly Stated[], site: SiteNames): Stated | null {
  const scored = visible
    .map((heading) => ({ heading, ...supportOf(heading, spoken) }))
    .toSorted((a, b) => b.score - a.score);
  const named = scored.find(({ heading, support }) => heading.fact.source !== 'h2' && support >= LEAST_SUPPORT);
  const [exact] = scored.filter(({ heading, best }) => heading.fact.source === 'h2' && best >= EXACT);
  if (named ?? exact) return (named ?? exact)?.heading ?? null;
  const own = visible.filter(({ fact, text, words }) => {
    return fact.source === 'h1' && fact.place?.zone === 'page' && words.length >= LEAST_WORDS && !site.isSection(text);
  });
  return own.length === 1 || spoken.length === 0 ? (own[0] ?? null) : null;
}

/** Less support comes from words that any two headlines share. */
const LEAST_SUPPORT = 0.4;
/** A heading that could as well be one of the text's own must say just what the page's title says. */
const EXACT = 0.8;

/** What the page's other words for its title say for a heading: all of them together, and the surest. */
function supportOf(heading: Stated, spoken: readonly Stated[]) {
  const { source, place } = heading.fact;
  const likenesses = spoken.map((other) => likeness(heading, other));
  const support = likenesses.reduce((sum, value, i) => sum + value * (spoken[i] as Stated).weight, 0);
  const score = support - (place?.zone === 'page' ? 0 : 0.5) + (source === 'h1' ? 0.3 : 0);
  return { support, score, best: Math.max(0, ...likenesses) };
}

/** A heading alone, said nowhere else, is the name of something else if it is shorter. */
const LEAST_WORDS = 3;

/** How surely two texts are the same headline, 0 to 1. */
function likeness(a: Stated, b: Stated): number {
  const [first, second] = [a.words.join(' '), b.words.join(' ')];
  if (first === second) return 1;
  const run = runOf(b.whole, first);
  if (run !== null) return run.isName ? 0 : 0.9 * run.share ** 2;
  if (a.words.length < 2) return 0;
  if (containsWords(a.words, b.words) && b.words.length >= 2) return 0.8;
  if (containsWords(b.words, a.words)) return 0.7;
  const shared = titleLikeness(a.words, b.words, false);
  return shared >= SAME_HEADLINE ? shared * 0.7 : 0;
}

/**
 * The spelling of the same words that reads best: layout makes all of a headline capitals, and sets a kicker and its
 * headline on two lines where others write a colon.
 */
function bestSpelling(title: string, pool: readonly Stated[]): string {
  const key = lineKey(title);
  const others = pool.filter(({ words }) => words.join(' ') === key).map(({ text }) => text);
  if (title === title.toUpperCase() && title !== title.toLowerCase()) {
    return others.find((other) => other !== other.toUpperCase()) ?? title;
  }
  const colons = (text: string): number => text.split(/(?<=\S):\s/u).length;
  return others.find((other) => colons(other) > colons(title) && other !== other.toUpperCase()) ?? title;
}

/** A wording that is another one with a tail behind a dash or a bar says no more than that one. */
function withoutTails(stated: readonly Stated[]): Stated[] {
  const own = stated.filter(({ fact, words }) => words.length >= LEAST_WORDS && /^h1$|headline$/u.test(fact.source));
  return stated.map((one) => {
    if (isHeading(one.fact)) return one;
    const shorter = own.find(
      ({ text, fact }) =>
        fact !== one.fact && one.text.startsWith(text) && /^\s*[-–—|ㅣ｜·•»:]/u.test(one.text.slice(text.length)),
    );
    return shorter ? { ...one, text: shorter.text, words: shorter.words } : one;
  });
}

/** Which part of a page title a text is: behind a longer one a name, else a headline the surer the longer it is. */
function runOf(title: string, key: string): { readonly isName: boolean; readonly share: number } | null {
  const segments = splitTitle(title);
  const run = titleRuns(title, segments).find((one) => one.key === key);
  if (!run) return null;
  const words = segments.map(({ text }) => lineKey(text).split(' ').length);
  const isName = words.slice(0, run.first).some((before) => before >= run.words);
  return { isName, share: Math.min(1, run.words / Math.max(...words)) };
}

/** Of a page title with an unknown name behind it the part that the headline on the page contains. */
function partOf(headline: Stated, one: Stated): Stated {
  if (containsWords(headline.words, one.words)) return one;
  const segments = splitTitle(one.text);
  const tail = segments.at(-1);
  if (!tail || segments.length < 2 || tail.separator === 'colon') return one;
  const text = one.text.slice(0, (segments.at(-2) as typeof tail).end).trim();
  const words = lineKey(text).split(' ');
  const isTail = words.length >= LEAST_WORDS && one.words.length - words.length < words.length;
  return isTail && containsWords(headline.words, words) ? { ...one, text, words } : one;
}

/** The wording with the most weight behind it; of equals the first. */
function vote(pool: readonly Stated[], headline: Stated | null): Stated {
  let best = pool[0] as Stated;
  let most = -1;
  const counted = new Set<string>();
  for (const candidate of pool) {
    const key = candidate.words.join(' ');
    if (counted.has(key)) continue;
    counted.add(key);
    const sources = new Map<string, number>();
    for (const other of pool) if (other.words.join(' ') === key) sources.set(other.fact.source, other.weight);
    const isPart =
      headline !== null &&
      candidate !== headline &&
      candidate.words.length >= LEAST_WORDS &&
      containsWords(headline.words, candidate.words);
    if (isPart && key !== headline.words.join(' ')) sources.set('contained', headline.weight * CONTAINED);
    const weight = [...sources.values()].reduce((sum, value) => sum + value, 0);
    if (weight > most) {
      best = candidate;
      most = weight;
    }
  }
  return best;
}

/** The spelling of a block that says the same. */
function visibleWording({ words }: Stated, blocks: readonly Block[]): string | null {
  const key = words.join(' ');
  const found = blocks.find(({ text, kind }) => kind !== 'list-item' && text.length < 400 && lineKey(text) === key);
  return found?.text ?? null;
}

/** The page title less what its separators and the page show to be names. */
function withoutTail(title: string, _site: SiteNames, blocks: readonly Block[]): string {
  const segments = splitTitle(title);
  const names = new TitleNames(blocks, new Set(), []);
  let first = 0;
  let last = segments.length - 1;
  while (last > first && names.isTrailing(segments, last, first)) last--;
  while (first < last && names.isLeading(segments, first, last)) first++;
  const [from, to] = [segments[first], segments[last]];
  return from === undefined || to === undefined ? title : title.slice(from.start, to.end).trim();
}
