import type { Fact } from '../../model/html-facts.js';
import { splitTitle, titleRuns } from '../../score/page-title.js';
import { containsWords } from '../../score/title-likeness.js';
import { lineKey } from '../../text/tokens.js';
import { decodeTwice } from './plain-value.js';
import type { SiteNames } from './site-names.js';

/** What somebody says the title is. */
export interface TitleWording {
  readonly fact: Fact;
  /** As stated, and without the names of site and section. */
  readonly whole: string;
  readonly text: string;
  readonly key: string;
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
/** A heading alone, said nowhere else, is the name of something else if it is shorter. */
export const LEAST_WORDS = 3;

/** All that is said of the title, in the order of the facts; names of the site alone are left out. */
export function titleWordings(facts: readonly Fact[], site: SiteNames): TitleWording[] {
  const said = facts.flatMap((fact) => {
    if (fact.field !== 'title' || fact.place?.zone === 'hidden') return [];
    const whole = decodeTwice(fact.value);
    // Subheadings are many, and carry no names at their ends.
    const isSubheading = fact.source === 'h2';
    const text = isSubheading ? whole : site.strip(whole);
    const key = lineKey(text);
    if (key === '' || (!isSubheading && site.isSite(text))) return [];
    return [{ fact, whole, text, key, words: key.split(' '), weight: weightOf(fact) }];
  });
  return withoutTails(said);
}

function weightOf(fact: Fact): number {
  if (fact.source === 'h1' && !isHeading(fact)) return OTHER_WEIGHT;
  return WEIGHTS.find(([source]) => source.test(fact.source))?.[1] ?? OTHER_WEIGHT;
}

/** A heading of the page; an `h1` at the end of a trail of sections is said for search engines. */
export function isHeading({ source, place }: Fact): boolean {
  return /^(?:h[1-3](?:\.headline)?|itemprop\.headline)$/u.test(source) && place?.zone !== 'navigation';
}

function reworded(one: TitleWording, text: string): TitleWording {
  const key = lineKey(text);
  return { ...one, text, key, words: key.split(' ') };
}

/** A wording that is another one with a tail behind a dash or a bar says no more than that one. */
function withoutTails(said: readonly TitleWording[]): TitleWording[] {
  const own = said.filter(({ fact, words }) => words.length >= LEAST_WORDS && /^h1$|headline$/u.test(fact.source));
  return said.map((one) => {
    if (isHeading(one.fact)) return one;
    const shorter = own.find(
      ({ text, fact }) =>
        fact !== one.fact && one.text.startsWith(text) && /^\s*[-–—|ㅣ｜·•»:]/u.test(one.text.slice(text.length)),
    );
    return shorter ? reworded(one, shorter.text) : one;
  });
}

/** Of a page title with an unknown name behind it the part that the headline on the page contains. */
export function partInside(headline: TitleWording, one: TitleWording): TitleWording {
  if (containsWords(headline.words, one.words)) return one;
  const segments = splitTitle(one.text);
  const tail = segments.at(-1);
  if (!tail || segments.length < 2 || tail.separator === 'colon') return one;
  const part = reworded(one, one.text.slice(0, (segments.at(-2) as typeof tail).end).trim());
  const isTail = part.words.length >= LEAST_WORDS && one.words.length < part.words.length * 2;
  return isTail && containsWords(headline.words, part.words) ? part : one;
}

/** JSON-LD of newspapers, as their search engine asks for. */
const NEWS = /^\w*NewsArticle\./u;

/** Whether a page is a newspaper's. */
export function isNews(facts: readonly Fact[]): boolean {
  return facts.some(({ source }) => NEWS.test(source));
}

/**
 * A newspaper's title for networks was written by hand where it is not just the page title again: it says what the
 * headline says without the kicker in front, and the paper is quoted by it. Where it says something else, to be clicked
 * on, readers of the page know the story by its headline.
 */
export function edition(
  one: TitleWording,
  spoken: readonly TitleWording[],
  headline: TitleWording | null,
): TitleWording {
  if (one.fact.source !== 'og:title' || one.words.length < LEAST_WORDS) return one;
  if (headline && !saysAll(headline, one) && !saysAll(one, headline)) return one;
  return spoken.some(({ fact, key }) => fact.source === 'title' && key === one.key) ? one : { ...one, weight: EDITED };
}

function saysAll(whole: TitleWording, part: TitleWording): boolean {
  const words = new Set(whole.words);
  return part.words.every((word) => words.has(word));
}

/** Parts of a page title by their keys: whether behind a longer one, as names are, and how long beside the longest. */
export function titleParts(title: string): ReadonlyMap<string, { readonly isName: boolean; readonly share: number }> {
  const segments = splitTitle(title);
  const words = segments.map(({ text }) => lineKey(text).split(' ').length);
  const longest = Math.max(...words);
  return new Map(
    titleRuns(title, segments).map((run) => [
      run.key,
      {
        isName: words.slice(0, run.first).some((before) => before >= run.words),
        share: Math.min(1, run.words / longest),
      },
    ]),
  );
}

/**
 * The spelling of the same words that reads best: layout makes all of a headline capitals, and sets a kicker and its
 * headline on two lines where others write a colon.
 */
export function bestSpelling(title: string, pool: readonly TitleWording[]): string {
  const key = lineKey(title);
  const others = pool.filter((one) => one.key === key).map(({ text }) => text);
  if (title === title.toUpperCase() && title !== title.toLowerCase()) {
    return others.find((other) => other !== other.toUpperCase()) ?? title;
  }
  return others.find((other) => colons(other) > colons(title) && other !== other.toUpperCase()) ?? title;
}

/** Colons that part a kicker from its headline. */
function colons(text: string): number {
  return text.split(/(?<=\S):\s/u).length;
}
