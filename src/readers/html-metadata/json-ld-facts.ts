import { decodeHTML } from 'entities';
import type { Fact, FactField } from '../../model/html-facts.js';
import { ARTICLE_TYPES, ORGANIZATION_TYPES, PAGE_TYPES } from '../../rules/html/article-types.js';
import { trimEndOf } from '../../text/edges.js';
import { lineKey } from '../../text/tokens.js';
import { collapse } from './element-text.js';
import { isNode, type JsonLdGraph, type JsonNode, typesOf, valuesOf } from './json-ld-graph.js';

/** What is known of the page from elsewhere, to tell its article from others that are described along with it. */
export interface PageIdentity {
  /** Addresses of the page: as given, canonical, og:url. */
  readonly urls: readonly string[];
  /** Its page title, headlines and social titles. */
  readonly titles: readonly string[];
}

/** What JSON-LD says of a page. */
export interface JsonLdFacts {
  readonly facts: readonly Fact[];
  readonly articleBodies: readonly string[];
  readonly descriptions: readonly string[];
  readonly isAccessibleForFree: boolean | null;
}

/** The facts of the page's article, then of the page and its publisher; other articles are left out. */
export function jsonLdFacts(graph: JsonLdGraph, identity: PageIdentity): JsonLdFacts {
  const articles = chooseArticles(graph, identity);
  const pages = graph.nodes.filter((node) => typesOf(node).some((type) => PAGE_TYPES.has(type)));
  const facts = [
    ...articles.flatMap((node) => articleFacts(node, graph)),
    ...pages.flatMap((node) => articleFacts(node, graph)),
    ...breadcrumbFacts(graph),
    ...organizationFacts(graph),
  ];
  const bodies = articles.flatMap((node) => texts(valuesOf(node, 'articleBody', graph)));
  const descriptions = [...articles, ...pages].flatMap((node) => texts(valuesOf(node, 'description', graph)));
  const free = [...articles, ...pages].map(({ isAccessibleForFree }) => readBoolean(isAccessibleForFree));
  return {
    facts,
    articleBodies: bodies,
    descriptions,
    isAccessibleForFree: free.find((value) => value !== null) ?? null,
  };
}

function isArticle(node: JsonNode): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPES.has(type) || /(?:Article|Posting)$/u.test(type));
}

/** The article of the page, and other descriptions of the same one. */
function chooseArticles(graph: JsonLdGraph, identity: PageIdentity): JsonNode[] {
  const found = graph.nodes.filter(isArticle);
  const urls = new Set(identity.urls.map(addressKey));
  const titles = identity.titles.map(lineKey).filter((key) => key !== '');
  const scored = found.map((node, order) => ({ node, order, score: likeness(node, graph, urls, titles) }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (best > 0) {
    const own = scored.filter(({ score }) => score > 0);
    return own.toSorted((a, b) => b.score - a.score || a.order - b.order).map(({ node }) => node);
  }
  // Nothing says which: the only one, or the first that stands before any list of others.
  return found.slice(0, 1);
}

/** How surely an object describes this page. */
function likeness(node: JsonNode, graph: JsonLdGraph, urls: ReadonlySet<string>, titles: readonly string[]): number {
  const addresses = ['mainEntityOfPage', 'url', '@id'].flatMap((key) =>
    valuesOf(node, key, graph).flatMap((value) =>
      isNode(value) ? texts([value['@id'], value['url']]) : texts([value]),
    ),
  );
  const byUrl = addresses.some((address) => urls.has(addressKey(address))) ? 2 : 0;
  const headline = texts([node['headline'], node['name']]).map(lineKey);
  const byTitle = headline.some(
    (key) => key !== '' && titles.some((title) => title === key || (key.includes(' ') && title.startsWith(`${key} `))),
  );
  return byUrl + (byTitle ? 3 : 0);
}

function addressKey(address: string): string {
  const path = address
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[#?][^]*$/u, '');
  return trimEndOf(path, /\//u).toLowerCase();
}

/** Keys of plain text, and what each states. */
const TEXT_KEYS: readonly (readonly [key: string, field: FactField])[] = [
  ['headline', 'title'],
  ['name', 'title'],
  ['alternativeHeadline', 'subtitle'],
  ['datePublished', 'published'],
  ['dateCreated', 'published'],
  ['uploadDate', 'published'],
  ['dateModified', 'modified'],
  ['articleSection', 'section'],
  ['inLanguage', 'language'],
  ['url', 'url'],
  ['description', 'description'],
];

function articleFacts(node: JsonNode, graph: JsonLdGraph): Fact[] {
  const type = typesOf(node)[0] ?? 'Thing';
  const fact = (field: FactField, key: string, value: string, more: Partial<Fact> = {}): Fact => ({
    field,
    value,
    provenance: 'json-ld',
    source: `${type}.${key}`,
    place: null,
    ...more,
  });
  const facts = TEXT_KEYS.flatMap(([key, field]) =>
    texts(valuesOf(node, key, graph)).map((value) => fact(field, key, value)),
  );
  for (const key of ['author', 'creator']) {
    for (const { name, isOrganization } of people(node, key, graph))
      facts.push(fact('author', key, name, { isOrganization }));
  }
  for (const value of texts(valuesOf(node, 'keywords', graph))) facts.push(fact('tags', 'keywords', value));
  for (const value of texts(valuesOf(node, 'publisher', graph))) facts.push(fact('publisher', 'publisher', value));
  for (const key of ['image', 'thumbnailUrl']) {
    for (const value of imageAddresses(valuesOf(node, key, graph))) facts.push(fact('image', key, value));
  }
  for (const value of valuesOf(node, 'mainEntityOfPage', graph)) {
    const address = isNode(value) ? value['@id'] : value;
    if (typeof address === 'string') facts.push(fact('url', 'mainEntityOfPage', address));
  }
  return facts;
}

/** Those who are named as authors: strings, persons, organisations, references to them, lists of all of these. */
function people(node: JsonNode, key: string, graph: JsonLdGraph): { name: string; isOrganization: boolean }[] {
  return valuesOf(node, key, graph).flatMap((value) => {
    if (!isNode(value)) return texts([value]).map((name) => ({ name, isOrganization: false }));
    const types = typesOf(value);
    // Some plug-ins call a site's owner both.
    const isOrganization = !types.includes('Person') && types.some((type) => ORGANIZATION_TYPES.has(type));
    const names = texts(valuesOf(value, 'name', graph));
    const parts = texts([value['givenName'], value['familyName']]);
    const found = names.length > 0 || parts.length < 2 ? names : [parts.join(' ')];
    return found.map((name) => ({ name, isOrganization }));
  });
}

/** The trail of sections that leads to the article. */
function breadcrumbFacts({ nodes, byId }: JsonLdGraph): Fact[] {
  const trail = [...nodes, ...byId.values()].find((node) => typesOf(node).includes('BreadcrumbList'));
  const items = Array.isArray(trail?.['itemListElement']) ? (trail['itemListElement'] as unknown[]) : [];
  const names = items.filter(isNode).flatMap((item) => {
    const position = Number(item['position']);
    const inner = isNode(item['item']) ? item['item']['name'] : undefined;
    return texts([item['name'] ?? inner]).map((name) => ({ name, position: Number.isFinite(position) ? position : 0 }));
  });
  return names
    .toSorted((a, b) => a.position - b.position)
    .map(({ name }) => ({
      field: 'section',
      value: name,
      provenance: 'json-ld',
      source: 'BreadcrumbList.name',
      place: null,
    }));
}

function organizationFacts({ nodes }: JsonLdGraph): Fact[] {
  return nodes.flatMap((node) => {
    const type = typesOf(node).find((name) => ORGANIZATION_TYPES.has(name));
    if (type === undefined) return [];
    return texts([node['name']]).map((value): Fact => {
      return { field: 'publisher', value, provenance: 'json-ld', source: `${type}.name`, place: null };
    });
  });
}

/** The strings among values: plain ones, numbers, `@value`, and the names of objects. */
function texts(values: readonly unknown[]): string[] {
  const found: string[] = [];
  const waiting = [...values];
  for (let at = 0; at < waiting.length && at < MOST_VALUES; at++) {
    const value = waiting[at];
    if (Array.isArray(value)) waiting.push(...(value as unknown[]));
    else if (isNode(value)) waiting.push(value['@value'] ?? value['name']);
    else if (typeof value === 'string' || typeof value === 'number') {
      const text = plainText(String(value));
      if (text !== '') found.push(text);
    }
  }
  return found;
}

/** More values of one key are a list of something else. */
const MOST_VALUES = 200;

function imageAddresses(values: readonly unknown[]): string[] {
  return values.flatMap((value) =>
    texts(isNode(value) ? [value['url'] ?? value['contentUrl'] ?? value['@id']] : [value]),
  );
}

/** Content systems put escaped text and their editors' tags into JSON too. */
function plainText(text: string): string {
  const decoded = text.includes('&') ? decodeHTML(text) : text;
  return collapse(decoded.includes('<') ? decoded.replace(/<\/?[a-z][^<>]{0,200}>/giu, ' ') : decoded);
}

function readBoolean(value: unknown): boolean | null {
  const word = String(value).toLowerCase().replace(/^.*\//u, '');
  return word === 'true' ? true : word === 'false' ? false : null;
}
