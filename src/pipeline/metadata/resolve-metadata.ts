import type { Block } from '../../model/block.js';
import type { Fact, HtmlFacts, Place } from '../../model/html-facts.js';
import type { Metadata, MetadataField, Provenance } from '../../model/metadata.js';
import type { Note } from '../../model/note.js';
import type { LanguagePack } from '../../rules/pack.js';
import { lineKey } from '../../text/tokens.js';
import { chooseAuthors, chooseSigners } from './choose-authors.js';
import { chooseDates } from './choose-dates.js';
import { dateBesideHeadline } from './date-beside-headline.js';
import { chooseTitle } from './choose-title.js';
import { titleRest } from './title-rest.js';
import { chooseSubtitle } from './choose-subtitle.js';
import { NameWords } from './name-words.js';
import { languageCode, plainFields } from './plain-fields.js';
import { SiteNames } from './site-names.js';

/** What the facts are weighed against. */
export interface ResolveContext {
  /** The page's text in reading order. */
  readonly blocks: readonly Block[];
  readonly packs: readonly LanguagePack[];
  /** As the caller says or the text shows; null where neither does. */
  readonly language: string | null;
  readonly url: string | null;
  /** What other pages of the site have at the ends of their titles. */
  readonly siteNames?: readonly string[];
}

/** What is known of an article before its text is read, and who said it. */
export interface ResolvedMetadata {
  readonly metadata: Partial<Metadata>;
  readonly metadataSources: Readonly<Partial<Record<MetadataField, Provenance>>>;
  /** Who signs where no person is named, neither here nor in the text; null where nobody does. */
  readonly signers: { readonly names: readonly string[]; readonly provenance: Provenance } | null;
  readonly notes: readonly Note[];
}

const PAYWALL: Note = {
  severity: 'warning',
  code: 'paywall',
  message: 'the page says that only subscribers can read all of it',
};

/** Ranks and cross-checks what a page says about itself; what stays in doubt is left to the text. */
export function resolveMetadata(facts: HtmlFacts, context: ResolveContext): ResolvedMetadata {
  const { packs, blocks } = context;
  const all = facts.facts;
  const urls = [context.url, ...all.filter(({ field }) => field === 'url').map(({ value }) => value)].filter(
    (url) => url !== null,
  );
  const site = new SiteNames(all, urls.slice(0, 2), packs, context.siteNames);
  const title = chooseTitle(all, site, blocks);
  const beside = title === null ? null : titleRest(all, title.value, site.sections);
  if (beside?.rest.name) site.learn(beside.rest.name);
  const headline =
    title?.heading?.place ?? title?.fact.place ?? all.find(({ source }) => source === 'h1')?.place ?? null;
  const isOwn = ownFacts(headline);
  const organizations = new Set(all.filter((fact) => fact.isOrganization === true).map(({ value }) => lineKey(value)));
  const knowledge = {
    words: new NameWords(packs),
    site,
    isCommonWord: commonWords(blocks),
    isOrganization: (name: string) => organizations.has(lineKey(name)),
  };
  const authors = chooseAuthors(all, isOwn, knowledge) ?? chooseAuthors(all, isOnPage, knowledge);
  const dates = chooseDates(all, isOwn, headline, packs);
  const subtitle = chooseSubtitle(all, isOwn, title?.heading ?? null, context);
  const plain = plainFields(facts, context, site, title?.value ?? null);
  const metadata: { -readonly [field in MetadataField]?: Metadata[field] } = { ...plain.metadata };
  const metadataSources: Partial<Record<MetadataField, Provenance>> = { ...plain.metadataSources };
  const set = <F extends MetadataField>(
    field: F,
    value: Metadata[F] | undefined,
    fact: Pick<Fact, 'provenance'> | undefined,
  ): void => {
    if (value === undefined || fact === undefined) return;
    metadata[field] = value;
    metadataSources[field] = fact.provenance;
  };
  set('title', title?.value, title?.fact);
  set('authors', authors?.names, authors?.fact);
  if (dates.published) set('published', dates.published.value, dates.published.fact);
  else if (title) {
    const shown = dateBesideHeadline(title.heading?.value ?? title.value, blocks, packs);
    if (shown !== null) set('published', shown, { provenance: 'text' });
  }
  set('modified', dates.modified?.value, dates.modified?.fact);
  set('subtitle', subtitle?.value, subtitle?.fact);
  const { name = null, section = null } = beside?.rest ?? {};
  if (metadata.section === undefined && section !== null) set('section', section, beside?.fact);
  if (!metadata.publisher?.name && name !== null) {
    set('publisher', { name, domain: metadata.publisher?.domain ?? null }, beside?.fact);
  }
  const signers = authors ? null : chooseSigners(all, isOwn, knowledge);
  return {
    metadata,
    metadataSources,
    signers: signers && { names: signers.names, provenance: signers.fact.provenance },
    notes: facts.isAccessibleForFree === false ? [PAYWALL] : [],
  };
}

/** The language that a page's mark-up names, for pages too short to tell; null where it names none. */
export function statedLanguage(facts: HtmlFacts | null): string | null {
  for (const { field, value } of facts?.facts ?? []) {
    const language = field === 'language' ? languageCode(value) : null;
    if (language !== null) return language;
  }
  return null;
}

/** Articles are signed below the text too. */
function isOnPage({ place }: Fact): boolean {
  return place === null || place.zone === 'page' || place.zone === 'author-box';
}

/** A byline or date below the headline stands within so many characters, where no `article` holds them together … */
const REACH_BELOW = 3000;
/** … or so many above it. */
const REACH_ABOVE = 1500;

/** Parts of a page whose names cover headlines too, where templates name them after their look. */
const LOOSE_ZONES: ReadonlySet<string> = new Set(['aside', 'author-box', 'hidden', 'navigation']);
/** What stands so near below the headline, in characters, belongs to it whatever its class. */
const BESIDE = 600;

/** Which facts stand where they can speak of the article: not among comments, teasers, menus, nor in another article. */
function ownFacts(headline: Place | null): (fact: Fact) => boolean {
  return ({ place }) => {
    if (place === null) return true;
    if (headline === null) return place.zone === 'page';
    const below = place.offset - headline.offset;
    if (place.zone !== 'page' && place.zone !== headline.zone)
      return LOOSE_ZONES.has(place.zone) && below > 0 && below < BESIDE;
    if (place.article !== null && headline.article !== null) return place.article === headline.article;
    return below > -REACH_ABOVE && below < REACH_BELOW;
  };
}

/** So many of the page's blocks are searched for the words of a name. */
const SEARCHED_BLOCKS = 400;

/** Tells which words the text writes small, as no name's words are. */
function commonWords(blocks: readonly Block[]): (word: string) => boolean {
  const searched = blocks.slice(0, SEARCHED_BLOCKS);
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const isCommon = searched.some(({ text }) => holdsWord(text, word));
    known.set(word, isCommon);
    return isCommon;
  };
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!isLetterAt(text, at - 1) && !isLetterAt(text, at + word.length)) return true;
  }
  return false;
}

function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{M}]/u.test(text.charAt(at));
}
