import type { Fact } from '../../model/html-facts.js';
import type { LanguagePack } from '../../rules/pack.js';
import { domainOf, isPageNumber, splitTitle, type TitleSegment } from '../../score/page-title.js';
import { lineKey } from '../../text/tokens.js';

/** Public endings and first labels that name no site. */
const EMPTY_LABELS: ReadonlySet<string> = new Set(
  'www com net org co de uk fr es it blog news m mobile amp en'.split(' '),
);

/** Longer ones are headlines that a template has put in the wrong place. */
const MOST_NAME_WORDS = 6;
/** Shorter names of sites are parts of other words. */
const LEAST_PART = 6;
/** A day in figures, as some sites close their page titles. */
const DAY = /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s*$/u;

/** Compiling takes longer than asking; packs never change. */
const sections = new WeakMap<LanguagePack, ReadonlySet<string>>();

function sectionKeys(pack: LanguagePack): ReadonlySet<string> {
  const known = sections.get(pack) ?? new Set(pack.sections.map(lineKey));
  sections.set(pack, known);
  return known;
}

/** What a site calls itself, so that its name is taken for neither a headline nor an author. */
export class SiteNames {
  readonly #keys = new Set<string>();
  readonly #named = new Set<string>();
  readonly #sections: readonly ReadonlySet<string>[];

  /** `learned` are names that many pages of the site have told. */
  constructor(
    facts: readonly Fact[],
    urls: readonly string[],
    packs: readonly LanguagePack[],
    learned: readonly string[] = [],
  ) {
    for (const name of learned) this.#keys.add(tight(name));
    for (const { field, value, source } of facts)
      if (field === 'publisher' && source !== 'dc.publisher') {
        this.#add(value);
        this.#named.add(tight(value));
      }
    for (const url of urls) {
      const host = URL.canParse(url) ? new URL(url).hostname : '';
      this.#add(host.replace(/^www\./u, ''));
      for (const label of host.split('.'))
        if (!EMPTY_LABELS.has(label) && label.length > 2) this.#keys.add(tight(label));
    }
    this.#sections = packs.map(sectionKeys);
  }

  #add(name: string): void {
    if (lineKey(name).split(' ').length > MOST_NAME_WORDS) return;
    for (const part of [name, ...splitTitle(name).map(({ text }) => text)]) {
      const key = tight(part);
      if (key.length > 1) this.#keys.add(key);
    }
    // `The Post` and `Post`, `Kurier.at` and `Kurier`.
    const short = tight(name.replace(/^(?:the|der|die|das|le|la|el|il|báo)\s+|\.[a-z]{2,4}$|\sonline$/giu, ''));
    if (short.length > 2) this.#keys.add(short);
  }

  /** Whether a text is the site's name or address. */
  isSite(text: string): boolean {
    const key = tight(text);
    return (
      key === '' ||
      this.#keys.has(key) ||
      this.#keys.has(bare(key)) ||
      this.#keys.has(tight(text.replace(/\.[a-z]{2,4}$/iu, '')))
    );
  }

  /** Keys of the usual names of sections in the page's languages. */
  get sections(): ReadonlySet<string> {
    return new Set(this.#sections.flatMap((keys) => [...keys]));
  }

  /** Adds the name that the page title shows. */
  learn(name: string): void {
    this.#add(name);
    this.#named.add(tight(name));
  }

  /** Whether it is the name that the page gives the site, and not just like its address. */
  isNamed(text: string): boolean {
    return this.#named.has(tight(text));
  }

  /** Whether it is the site's name, or that name with a word before or behind it. */
  isLikeSite(text: string): boolean {
    if (this.isSite(text)) return true;
    const key = tight(text);
    return [...this.#keys].some((known) => known.length >= LEAST_PART && key.includes(known));
  }

  /** Whether it is a usual name of a section. */
  isSection(text: string): boolean {
    const key = lineKey(text);
    return this.#sections.some((keys) => keys.has(key));
  }

  /** A title without the names of site and sections at its ends. */
  strip(title: string): string {
    const segments = splitTitle(title);
    let first = 0;
    let last = segments.length - 1;
    const isName = ({ text }: TitleSegment): boolean => this.isSite(text) || domainOf(text) !== null;
    const isTail = (segment: TitleSegment): boolean =>
      isName(segment) || isPageNumber(segment.text) || DAY.test(segment.text);
    while (last > first && isTail(segments[last] as TitleSegment)) last--;
    while (last > first && isName(segments[first] as TitleSegment)) first++;
    // A section stands between headline and site; without a site's name behind it it may be the headline's own word.
    if (last < segments.length - 1)
      while (last > first && this.isSection((segments[last] as TitleSegment).text)) last--;
    const [from, to] = [segments[first], segments[last]];
    return from === undefined || to === undefined ? title.trim() : title.slice(from.start, to.end).trim();
  }
}

/** As an address writes it: `Nhịp Vùng` is `nhipvung`. */
function bare(key: string): string {
  return key.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('ı', 'i').replaceAll('ł', 'l');
}

/** A name's letters and figures only: `Daily Post`, `daily-post` and `DailyPost` are one. */
function tight(text: string): string {
  return lineKey(text).replaceAll(' ', '');
}
