import type { InventedLanguage } from './invented-languages.js';
import { type Chance, seededChance } from './seeded-chance.js';

/**
 * What a line is: `furniture` the site prints in many files; `teaser` names other stories, and is nobody's loss;
 * everything else belongs to the article or says who wrote it.
 */
export type LineRole = 'furniture' | 'teaser' | 'article';

export interface InventedLine {
  readonly text: string;
  readonly role: LineRole;
  readonly kind: 'p' | 'h1' | 'h2' | 'blockquote' | 'li' | 'title';
}

export interface InventedPage {
  readonly path: string;
  readonly url: string;
  readonly language: string;
  readonly lines: readonly InventedLine[];
}

export interface InventedSite {
  readonly name: string;
  readonly host: string;
  readonly pages: readonly InventedPage[];
}

/** Words of an invented language, by a chance of its own. */
class Writer {
  readonly #chance: Chance;
  readonly #language: InventedLanguage;

  constructor(chance: Chance, language: InventedLanguage) {
    this.#chance = chance;
    this.#language = language;
  }

  word(): string {
    const { syllables, gap } = this.#language;
    const count = gap === '' ? this.#chance.count(1, 2) : this.#chance.count(2, 3);
    return Array.from({ length: count }, () => this.#chance.pick(syllables)).join('');
  }

  /** So many words without an end mark, a third to half of them function words. */
  words(count: number): string {
    const { glue, gap } = this.#language;
    const words = Array.from({ length: count }, (_, at) =>
      at > 0 && this.#chance.is(0.45) ? this.#chance.pick(glue) : this.word(),
    );
    return capitalized(words.join(gap));
  }

  sentence(least = 8, most = 22): string {
    return this.words(this.#chance.count(least, most)) + this.#language.stop;
  }

  paragraph(): string {
    const sentences = Array.from({ length: this.#chance.count(1, 4) }, () => this.sentence());
    return sentences.join(this.#language.gap);
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a site prints around and inside its stories, with the share of its files that have it. */
interface Furniture {
  readonly top: readonly (readonly [text: string, share: number])[];
  readonly box: readonly string[];
  readonly boxShare: number;
  readonly teaserHeading: string;
  readonly bottom: readonly (readonly [text: string, share: number])[];
}

function inventFurniture(writer: Writer, chance: Chance, { subheadings }: InventedLanguage): Furniture {
  const shares = [1, 1, 0.9, 0.7];
  const short = (): [string, number] => [writer.words(chance.count(1, 4)), chance.pick(shares)];
  const notice = (): [string, number] => [
    `${writer.sentence(9, 16)} ${writer.sentence(6, 12)}`.trim(),
    chance.pick([1, 0.9, 0.8]),
  ];
  return {
    // A menu may have an entry that is also a subheading of the stories.
    top: [
      ...Array.from({ length: chance.count(4, 9) }, short),
      ...(chance.is(0.3) ? [[subheadings[1], 1] as const] : []),
    ],
    box: chance.is(0.6) ? [writer.words(chance.count(3, 5)), writer.words(chance.count(4, 9)), writer.words(2)] : [],
    boxShare: chance.pick([0.8, 0.95]),
    teaserHeading: writer.words(chance.count(2, 4)),
    bottom: [
      ...Array.from({ length: chance.count(1, 3) }, notice),
      ...Array.from({ length: chance.count(4, 9) }, short),
      [writer.words(chance.count(10, 18)), 1],
    ],
  };
}

interface SiteParts {
  readonly site: { readonly name: string; readonly host: string };
  readonly language: InventedLanguage;
  readonly writer: Writer;
  readonly chance: Chance;
  readonly furniture: Furniture;
  readonly headlines: readonly string[];
  /** What the stories of a series begin with, and a refrain in some of them. */
  readonly series: string;
  readonly refrain: string;
  /** What its author says at the end of each story of the series. */
  readonly goodbye: string;
  /** Labels below reports of one kind, each with a value of its own: results, places, tickets. */
  readonly labels: readonly string[];
  /** The house's style is to begin each story with a subheading. */
  readonly opensWithSubheading: boolean;
}

/** Invents a site with so many pages; the same seed gives the same site. */
export function inventSite(seed: number, language: InventedLanguage, pages: number): InventedSite {
  const chance = seededChance(seed * 7919 + 17);
  const writer = new Writer(chance, language);
  const name = writer.words(2);
  const site = { name, host: `news-${seed}.example` };
  const parts: SiteParts = {
    site,
    language,
    writer,
    chance,
    furniture: inventFurniture(writer, chance, language),
    headlines: Array.from({ length: pages }, () => writer.words(chance.count(6, 12))),
    series: `${writer.sentence(12, 18)}${language.gap}${writer.sentence(8, 12)}`,
    refrain: writer.words(chance.count(4, 7)),
    goodbye: chance.is(0.5) ? writer.sentence(12, 16) : writer.words(3),
    labels: Array.from({ length: 3 }, () => writer.words(chance.count(1, 2))),
    opensWithSubheading: chance.is(0.25),
  };
  return { ...site, pages: Array.from({ length: pages }, (_, at) => inventPage(at, parts)) };
}

function inventPage(at: number, parts: SiteParts): InventedPage {
  const { site, language, furniture, chance, headlines } = parts;
  const headline = headlines[at] as string;
  const lines: InventedLine[] = [{ text: `${headline} | ${site.name}`, role: 'article', kind: 'title' }];
  const print = (entries: Furniture['top']): void => {
    for (const [text, share] of entries) if (chance.is(share)) lines.push({ text, role: 'furniture', kind: 'p' });
  };
  print(furniture.top);
  lines.push({ text: headline, role: 'article', kind: 'h1' });
  lines.push({ text: language.byline(chance.pick(language.names)), role: 'article', kind: 'p' });
  lines.push({ text: language.date(chance.count(1, 9)), role: 'article', kind: 'p' });
  lines.push(...inventBody(parts));
  const teasers = Array.from({ length: chance.count(3, 5) }, () => chance.pick(headlines));
  lines.push({ text: furniture.teaserHeading, role: 'furniture', kind: 'h2' });
  for (const text of teasers) if (text !== headline) lines.push({ text, role: 'teaser', kind: 'li' });
  print(furniture.bottom);
  const path = `${site.host}/story-${at}.txt`;
  return { path, url: `https://${site.host}/story-${at}`, language: language.code, lines };
}

/** The story: paragraphs, with what must not be mistaken for furniture, and the site's box in the middle. */
function inventBody(parts: SiteParts): InventedLine[] {
  const { writer, chance, language, furniture, series, refrain } = parts;
  const body: InventedLine[] = [];
  const say = (text: string, kind: InventedLine['kind'] = 'p'): void => void body.push({ text, role: 'article', kind });
  const isSeries = chance.is(0.3);
  if (isSeries) say(series);
  const count = chance.count(5, 12);
  const boxAt = chance.is(furniture.boxShare) ? chance.count(1, count - 2) : -1;
  const isSong = chance.is(0.25);
  for (let i = 0; i < count; i++) {
    if (i === 0 && parts.opensWithSubheading) say(language.subheadings[0], 'h2');
    if (i > 0 && chance.is(0.2)) say(chance.pick(language.subheadings), 'h2');
    say(writer.paragraph());
    if (chance.is(0.1)) say(language.quotes.join(writer.sentence(6, 10)), 'blockquote');
    if (isSong && i % 3 === 1 && i + 1 < count) say(refrain);
    if (i === boxAt) for (const text of furniture.box) body.push({ text, role: 'furniture', kind: 'p' });
  }
  if (isSeries) say(parts.goodbye);
  if (chance.is(0.3)) for (const label of parts.labels) for (const text of [label, writer.words(2)]) say(text);
  return body;
}

/** The page as a text scrape: a line a block, blank lines between. */
export function pageText({ lines }: InventedPage): string {
  return `${lines.map(({ text }) => text).join('\n\n')}\n`;
}

/** The page as HTML whose boxes are named in a way that tells nothing, as generated names do. */
export function pageHtml({ lines, language }: InventedPage): string {
  const body = lines.map(({ text, kind }, at) => {
    if (kind === 'title') return '';
    if (kind === 'li') return `<ul class="c${at}"><li><a href="/story-${at}">${text}</a></li></ul>`;
    return kind === 'p' ? `<div class="c${at}"><p>${text}</p></div>` : `<${kind}>${text}</${kind}>`;
  });
  const title = lines.find(({ kind }) => kind === 'title')?.text ?? '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body>${body.join('\n')}</body></html>\n`;
}
