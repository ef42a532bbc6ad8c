import type { Block } from '../../model/block.js';
import type { Fact, HtmlFacts } from '../../model/html-facts.js';
import type { Metadata, MetadataField, Provenance } from '../../model/metadata.js';
import type { Note } from '../../model/note.js';
import type { LanguagePack } from '../../rules/pack.js';
import { chooseAuthors } from './choose-authors.js';
import { chooseDates } from './choose-dates.js';
import { chooseTitle } from './choose-title.js';
import { chooseSubtitle } from './choose-subtitle.js';
import { plainFields } from './plain-fields.js';
import { SiteNames } from './site-names.js';

/** What the facts are weighed against. */
export interface ResolveContext {
  /** The page's text in reading order. */
  readonly blocks: readonly Block[];
  readonly packs: readonly LanguagePack[];
  /** As the caller says or the text shows; null where neither does. */
  readonly language: string | null;
  readonly url: string | null;
}

/** What is known of an article before its text is read, and who said it. */
export interface ResolvedMetadata {
  readonly metadata: Partial<Metadata>;
  readonly metadataSources: Readonly<Partial<Record<MetadataField, Provenance>>>;
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
  const site = new SiteNames(all, urls.slice(0, 2), packs);
  const title = chooseTitle(all, site, blocks);
  const isOwn = ownFacts(all, title?.fact ?? null);
  const authors = chooseAuthors(all, isOwn, { packs, site });
  const dates = chooseDates(all, isOwn, packs);
  const subtitle = chooseSubtitle(all, isOwn, title?.value ?? null, blocks);
  const plain = plainFields(facts, context, site, title?.value ?? null);
  const metadata: { -readonly [field in MetadataField]?: Metadata[field] } = { ...plain.metadata };
  const metadataSources: Partial<Record<MetadataField, Provenance>> = { ...plain.metadataSources };
  const set = <F extends MetadataField>(field: F, value: Metadata[F] | undefined, fact: Fact | undefined): void => {
    if (value === undefined || fact === undefined) return;
    metadata[field] = value;
    metadataSources[field] = fact.provenance;
  };
  set('title', title?.value, title?.fact);
  set('authors', authors?.names, authors?.fact);
  set('published', dates.published?.value, dates.published?.fact);
  set('modified', dates.modified?.value, dates.modified?.fact);
  set('subtitle', subtitle?.value, subtitle?.fact);
  return { metadata, metadataSources, notes: facts.isAccessibleForFree === false ? [PAYWALL] : [] };
}

/** Which facts stand where they can speak of the article: not among comments, teasers, menus, nor in another article. */
function ownFacts(facts: readonly Fact[], title: Fact | null): (fact: Fact) => boolean {
  const headline = title?.place ?? facts.find(({ source }) => source === 'h1')?.place ?? null;
  return ({ place }) => {
    if (place === null) return true;
    if (headline === null) return place.zone === 'page';
    if (place.zone !== 'page' && place.zone !== headline.zone) return false;
    return place.article === null || headline.article === null || place.article === headline.article;
  };
}
