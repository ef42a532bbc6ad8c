import type { Fact, FactField, HtmlFacts } from '../../model/html-facts.js';
import type { Metadata, MetadataField, Provenance } from '../../model/metadata.js';
import { META_RANKS } from '../../rules/html/meta-names.js';
import { isHome, isNoSection } from '../../rules/trail-words.js';
import { lineKey } from '../../text/tokens.js';
import { decodeTwice } from './plain-value.js';
import type { ResolveContext } from './resolve-metadata.js';
import type { SiteNames } from './site-names.js';

/** More tags than any article has. */
const MOST_TAGS = 40;
/** Longer ones are sentences. */
const MOST_TAG_WORDS = 7;
/** A section's name is short. */
const MOST_SECTION_WORDS = 6;
const LEAST_DESCRIPTION = 10;

type Fields = { -readonly [field in MetadataField]?: Metadata[field] };

/** The fields whose first credible source is right: publisher, section, tags, language, addresses, description. */
export function plainFields(
  { facts, base }: HtmlFacts,
  context: ResolveContext,
  site: SiteNames,
  title: string | null,
): { readonly metadata: Fields; readonly metadataSources: Partial<Record<MetadataField, Provenance>> } {
  const metadata: Fields = {};
  const metadataSources: Partial<Record<MetadataField, Provenance>> = {};
  const ordered = facts.toSorted((a, b) => rankOf(a) - rankOf(b));
  const choose = <F extends MetadataField>(
    field: F,
    from: FactField,
    read: (fact: Fact) => Metadata[F] | null,
  ): void => {
    for (const fact of ordered) {
      const value = fact.field === from ? read(fact) : null;
      if (value === null) continue;
      metadata[field] = value;
      metadataSources[field] = fact.provenance;
      return;
    }
  };
  choose('url', 'url', (fact) => ownAddress(fact.value, base));
  choose('image', 'image', ({ value }) => absolute(value, base));
  choose('description', 'description', ({ value }) => {
    const text = decodeTwice(value);
    return text.length < LEAST_DESCRIPTION || lineKey(text) === lineKey(title ?? '') ? null : text;
  });
  choose('section', 'section', ({ value, place }) => {
    const text = decodeTwice(value);
    const isOther = place !== null && place.zone !== 'page' && place.zone !== 'navigation';
    return isOther ||
      text === title ||
      site.isSite(text) ||
      isHome(text) ||
      isNoSection(text) ||
      lineKey(text).split(' ').length > MOST_SECTION_WORDS
      ? null
      : text;
  });
  choose('publisher', 'publisher', ({ value }) => {
    const name = decodeTwice(value);
    return name === '' || /^https?:/iu.test(name) || name.length > 80 ? null : { name, domain: null };
  });
  choose('tags', 'tags', ({ source }) =>
    tagsOf(
      ordered.filter((fact) => fact.field === 'tags' && fact.source === source && isOfPage(fact)),
      site,
    ),
  );
  if (context.language === null) choose('language', 'language', ({ value }) => languageCode(value));
  const host = context.url ?? metadata.url ?? null;
  const domain = host !== null && URL.canParse(host) ? new URL(host).hostname.replace(/^www\./u, '') : null;
  if (domain) {
    metadata.publisher = { name: metadata.publisher?.name ?? null, domain };
    metadataSources.publisher ??= 'url';
  }
  return { metadata, metadataSources };
}

/** Boxes in menus, teasers and comments speak of something else. */
function isOfPage({ place }: Fact): boolean {
  return place === null || place.zone === 'page';
}

/** Meta tags by their name, JSON-LD of the article beside the best of them, then what the mark-up shows. */
function rankOf({ source, provenance, field }: Fact): number {
  if (provenance === 'meta') return source === 'canonical' ? -1 : (META_RANKS.get(source) ?? 50);
  if (provenance === 'json-ld')
    return field === 'section' && source.startsWith('Breadcrumb')
      ? 60
      : /^(?:WebPage|WebSite|Organization)/u.test(source)
        ? 8
        : 0.5;
  if (provenance === 'microdata') return 9;
  return 70;
}

function absolute(value: string, base: string | null): string | null {
  const address = decodeTwice(value);
  if (address === '' || !URL.canParse(address, base ?? undefined)) return null;
  const url = new URL(address, base ?? undefined);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** Addresses of the home page are a mistake of the template. */
function ownAddress(value: string, base: string | null): string | null {
  const address = absolute(value, base);
  if (address === null) return null;
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '' ? null : address;
}

/** How many stories have a tag: `Harbour (12)`. */
const STORIES = /\s\(\d[^()]{0,20}\)$/u;

function tagsOf(facts: readonly Fact[], site: SiteNames): readonly string[] | null {
  const known = new Set<string>();
  const tags: string[] = [];
  for (const part of facts.flatMap(({ value }) => decodeTwice(value).split(/[,;、，]/u))) {
    const tag = part.trim().replace(/^#/u, '').replace(STORIES, '').trim();
    const key = lineKey(tag);
    if (
      key === '' ||
      known.has(key) ||
      !/\p{L}/u.test(tag) ||
      key.split(' ').length > MOST_TAG_WORDS ||
      site.isSite(tag) ||
      /[:/=]/u.test(tag)
    )
      continue;
    known.add(key);
    tags.push(tag);
  }
  return tags.length === 0 ? null : tags.slice(0, MOST_TAGS);
}

/** The language of a tag such as `de-AT` or `en_US`; null for anything else. */
export function languageCode(value: string): string | null {
  return /^\s*([a-z]{2,3})(?:[-_,;\s]|$)/iu.exec(value)?.[1]?.toLowerCase() ?? null;
}
