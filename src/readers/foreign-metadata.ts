import { EMPTY_METADATA, type Metadata } from '../model/metadata.js';
import { lineKey } from '../text/tokens.js';
import { isoDate } from './iso-date.js';

type Fields = Readonly<Record<string, unknown>>;

/** What static site generators, clippers and extractors call the same things, the surest name first. */
const NAMES = {
  title: ['title', 'headline', 'ogtitle'],
  subtitle: ['subtitle', 'subheading', 'standfirst', 'dek'],
  authors: ['authors', 'author', 'byline', 'creator'],
  published: ['published', 'datepublished', 'publishedtime', 'publisheddate', 'publicationdate', 'pubdate', 'date'],
  modified: ['modified', 'datemodified', 'modifiedtime', 'lastmodified', 'lastmod', 'updated'],
  name: ['publisher', 'sitename', 'site', 'ogsitename', 'sourcename'],
  domain: ['domain', 'hostname'],
  section: ['section', 'category', 'categories'],
  tags: ['tags', 'keywords', 'topics'],
  language: ['language', 'lang', 'locale', 'inlanguage'],
  url: ['canonical', 'canonicalurl', 'url', 'sourceurl', 'link', 'permalink', 'source'],
  image: ['image', 'ogimage', 'cover', 'thumbnail', 'featuredimage'],
  description: ['description', 'summary', 'excerpt', 'ogdescription'],
} as const;

/** Tags that clippers give to whatever they clip. */
const CLIPPED = new Set(['clippings', 'clipping', 'web clip']);
const NOTHING = /^(?:null|undefined|none|n\/a|~)$/iu;

/** Reads the front matter of another program. What is no value of its kind (a path for an address) is left out. */
export function foreignMetadata(given: Fields): Metadata {
  const fields = byKey(given);
  const url = address(strings(fields, NAMES.url));
  const name = strings(fields, NAMES.name).find((text) => !isAddress(text)) ?? null;
  const authors = strings(fields, NAMES.authors).flatMap(authorNames);
  return {
    ...EMPTY_METADATA,
    title: first(fields, NAMES.title),
    subtitle: first(fields, NAMES.subtitle),
    // A site signs with its own name where it knows no author.
    authors: unique(authors).filter((author) => name === null || lineKey(author) !== lineKey(name)),
    published: firstDate(fields, NAMES.published),
    modified: firstDate(fields, NAMES.modified),
    publisher: { name, domain: hostOf(url) ?? domainName(first(fields, NAMES.domain)) },
    section: strings(fields, NAMES.section).flatMap(listed)[0] ?? null,
    tags: unique(strings(fields, NAMES.tags).flatMap(listed)).filter((tag) => !CLIPPED.has(tag.toLowerCase())),
    language: languageCode(first(fields, NAMES.language)),
    url,
    image: address(strings(fields, NAMES.image)),
    description: first(fields, NAMES.description),
  };
}

/** `Published Time`, `published_time` and `publishedTime` are one name. */
function byKey(fields: Fields): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(fields).map(([key, value]) => [key.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''), value]),
  );
}

/** All texts under the first of the names that has any. */
function strings(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string[] {
  for (const name of names) {
    const found = textsOf(fields.get(name));
    if (found.length > 0) return found;
  }
  return [];
}

function first(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string | null {
  return strings(fields, names)[0] ?? null;
}

function firstDate(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const date = textsOf(fields.get(name)).map(isoDate)[0];
    if (date) return date;
  }
  return null;
}

/** A text, a list of them, or things with names (`author: { name: … }`, `[{ name: … }]`). */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'object' && value !== null) {
    const { name, url } = value as Record<string, unknown>;
    return textsOf(name ?? url);
  }
  const text = typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ').trim() : '';
  return text === '' || NOTHING.test(text) ? [] : [text];
}

/** Clippers link names (`[[Ida Holm]]`), extractors put all into one line. */
function authorNames(text: string): string[] {
  return text
    .replaceAll(/\[\[|\]\]/gu, '')
    .split(';')
    .map((name) => name.trim().replace(/^by\s+/iu, ''))
    .filter((name) => name !== '' && !isAddress(name) && !name.startsWith('@'));
}

/** Extractors write lists into one line too. */
function listed(text: string): string[] {
  return text
    .split(/[;,]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function unique(texts: readonly string[]): string[] {
  return [...new Map(texts.toReversed().map((text) => [lineKey(text), text])).values()].toReversed();
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(text);
}

function address(texts: readonly string[]): string | null {
  return texts.find((text) => /^https?:\/\//iu.test(text) && URL.canParse(text)) ?? null;
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./u, '') || null;
}

function domainName(text: string | null): string | null {
  return text !== null && /^[\w-]+(?:\.[\w-]+)+$/u.test(text) ? text.toLowerCase().replace(/^www\./u, '') : null;
}

function languageCode(text: string | null): string | null {
  return /^([a-z]{2,3})(?:[-_][a-z\d]+)*$/iu.exec(text ?? '')?.[1]?.toLowerCase() ?? null;
}
