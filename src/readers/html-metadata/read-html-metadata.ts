import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import type { HtmlFacts } from '../../model/html-facts.js';
import { addressDate } from './address-date.js';
import { ClassReader } from './class-meaning.js';
import { collapse, UNREAD_TAGS } from './element-text.js';
import { FactList } from './fact-list.js';
import { addLink, addMeta } from './head-facts.js';
import { jsonLdFacts } from './json-ld-facts.js';
import { readJsonLd } from './json-ld-graph.js';
import { MarkupReader } from './markup-facts.js';
import { addMicrodata } from './microdata-facts.js';
import { PlaceTracker, type SizeOf } from './place-tracker.js';

/** Blocks without any of these say nothing of an article. */
const TELLING_JSON =
  /Article|Posting|WebPage|author|headline|date(?:Published|Modified|Created)|Breadcrumb|Organization|WebSite/u;

/** What was gathered on the way through a page. */
class PageWalk {
  readonly list = new FactList();
  readonly jsonBlocks: string[] = [];
  baseHref: string | null = null;
  readonly #at: PlaceTracker;
  readonly #classes = new ClassReader();
  readonly #markup: MarkupReader;

  constructor(sizeOf: SizeOf) {
    this.#at = new PlaceTracker(sizeOf);
    this.#markup = new MarkupReader(this.list, this.#at);
  }

  /** One loop over the tree, by its own links: pages nest thousands deep. */
  run(document: Document): void {
    let node: AnyNode | null = document.children[0] ?? null;
    while (node !== null) {
      const child: AnyNode | undefined = this.#visit(node) && 'children' in node ? node.children[0] : undefined;
      if (child) {
        node = child;
        continue;
      }
      while (node !== null && node !== document) {
        this.#at.leave(node);
        if (node.next !== null) break;
        node = node.parent;
      }
      node = node === null || node === document ? null : node.next;
    }
  }

  /** Whether to go on with the node's children. */
  #visit(node: AnyNode): boolean {
    if (isText(node)) {
      const text = node.data.trim();
      if (text === '') return false;
      this.#markup.lastText = text;
      this.#at.offset += text.length;
      return false;
    }
    if (!isTag(node)) return 'children' in node;
    if (node.name === 'script') {
      this.#script(node);
      return false;
    }
    return node.name !== 'style' && this.#element(node);
  }

  #script({ attribs, children }: Element): void {
    const { type } = attribs;
    const [first] = children;
    if (type === undefined || !first || !isText(first) || !/ld\+json/iu.test(type)) return;
    if (TELLING_JSON.test(first.data)) this.jsonBlocks.push(first.data);
  }

  #element(element: Element): boolean {
    const { name, attribs } = element;
    const prop = attribs['itemprop'] ?? (name === 'meta' ? undefined : attribs['property']);
    const meaning = this.#classes.read(attribs['class'], attribs['id']);
    this.#at.enter(element, meaning, prop);
    if (this.#head(element)) return false;
    if (prop !== undefined) addMicrodata(element, prop, this.#at, this.list);
    if (UNREAD_TAGS.has(name)) return false;
    this.#markup.read(element, meaning);
    return true;
  }

  /** Reads the elements that say something of the page as a whole; whether it was one. */
  #head(element: Element): boolean {
    const { name, attribs } = element;
    if (name === 'meta') {
      if (attribs['itemprop'] === undefined) addMeta(element, this.list);
      else addMicrodata(element, attribs['itemprop'], this.#at, this.list);
    } else if (name === 'link') addLink(element, this.list);
    else if (name === 'base') this.baseHref ??= attribs['href'] ?? null;
    else if (name === 'title') {
      const [text] = element.children;
      // Drawings have titles as well.
      const isPageTitle = text !== undefined && isText(text) && this.list.values('title', PAGE_TITLE).length === 0;
      if (isPageTitle)
        this.list.add({ field: 'title', value: collapse(text.data), provenance: 'meta', source: 'title', place: null });
    } else if (name === 'html') {
      const language = attribs['lang'] ?? attribs['xml:lang'] ?? '';
      this.list.add({ field: 'language', value: language, provenance: 'markup', source: 'html.lang', place: null });
      return false;
    } else return false;
    return true;
  }
}

const PAGE_TITLE: ReadonlySet<string> = new Set(['title']);
const OWN_ADDRESSES: ReadonlySet<string> = new Set(['canonical', 'og:url']);
const OWN_TITLES: ReadonlySet<string> = new Set(['title', 'og:title', 'twitter:title', 'h1']);

/**
 * Collects what a page says of its article: JSON-LD, microdata, RDFa, `meta` tags, headings, bylines and dates in the
 * mark-up, its address. One walk over the tree, whatever its depth; nothing is decided here but which of several
 * articles in JSON-LD is the page's own.
 *
 * @param given.sizeOf share of the page's elements that are in an element, 0 to 1; by it boxes are told that hold the page
 */
export function readHtmlMetadata(
  document: Document,
  given: { readonly url: string | null; readonly sizeOf?: SizeOf },
): HtmlFacts {
  const walk = new PageWalk(given.sizeOf ?? (() => 0));
  walk.run(document);
  const { list } = walk;
  const own = list.values('url', OWN_ADDRESSES);
  const urls = given.url === null ? own : [given.url, ...own];
  const json = jsonLdFacts(readJsonLd(walk.jsonBlocks), { urls, titles: list.values('title', OWN_TITLES) });
  const day = urls.map(addressDate).find((found) => found !== null);
  const facts = [...json.facts, ...list.facts];
  if (day) facts.push({ field: 'published', value: day, provenance: 'url', source: 'url', place: null });
  return {
    facts,
    base: baseOf(walk.baseHref, urls),
    articleBodies: json.articleBodies,
    descriptions: [...json.descriptions, ...list.values('description')],
    isAccessibleForFree: json.isAccessibleForFree,
  };
}

/** The page's own address, or what its `base` element makes of it. */
function baseOf(href: string | null, urls: readonly string[]): string | null {
  const page = urls.find((url) => URL.canParse(url)) ?? null;
  if (href !== null && URL.canParse(href, page ?? undefined)) return new URL(href, page ?? undefined).href;
  return page;
}
