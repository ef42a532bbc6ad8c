import { type Element, isTag } from 'domhandler';
import type { Fact, FactField } from '../../model/html-facts.js';
import type { ClassMeaning } from './class-meaning.js';
import { collapse, elementText, nextNode } from './element-text.js';
import type { FactList } from './fact-list.js';
import type { PlaceTracker } from './place-tracker.js';

/** Longer than headlines, bylines, standfirsts are: then the class names a container. */
const LONGEST_TITLE = 400;
const LONGEST_BYLINE = 250;
const LONGEST_DATE = 200;
const LONGEST_SUBTITLE = 800;
const LONGEST_SECTION = 60;
/** A tag is a name or a topic, as short as a section's. */
const LONGEST_TAG = 60;
/** An article has fewer tags, in boxes of fewer elements; a site's cloud has more. */
const MOST_TAGS = 25;
const MOST_NODES_OF_TAGS = 300;
/** The headline at its end included; longer trails are menus. */
const LONGEST_TRAIL = 300;
const MOST_CRUMBS = 7;
/** `You are here:`. */
const TRAIL_LABEL = /^[^:›»>\n]{1,30}:\s*/u;
// bounded: `LONGEST_TRAIL`
const TRAIL_SIGN = /\n|\s*[›»→▸❯>]\s*|\s+[/|•·]\s+/u;
/** A label in front of a date is a word or two. */
const LONGEST_LABEL = 40;

/** Elements that say a time, the ones of common scripts among them. */
const TIME_TAGS: ReadonlySet<string> = new Set(['time', 'relative-time', 'time-ago', 'local-time', 'amp-timeago']);
/** Where links lead that name an author. */
const AUTHOR_ADDRESS =
  /\/(?:authors?|autor(?:en|es|i|in)?|auteurs?|autore|redactie|journalists?|journalistes?|writers?|contributors?|people|profiles?|staff|by|columnists?|reporters?|team|redaktion|redakteure?|medarbejder|forfatter|skribent|yazar(?:lar)?|penulis)\/[^/]/iu;
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3']);
const SUBTITLE_TAGS: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'p', 'div', 'span', 'strong', 'section']);

/** Reads what an element of the body says by its name, class and attributes. */
export class MarkupReader {
  readonly #list: FactList;
  readonly #at: PlaceTracker;
  /** What stands last before the element. */
  lastText = '';
  #headlineSeen = false;

  constructor(list: FactList, at: PlaceTracker) {
    this.#list = list;
    this.#at = at;
  }

  read(element: Element, meaning: ClassMeaning | null): void {
    const { name } = element;
    if (HEADINGS.has(name)) this.#heading(element, meaning);
    if (TIME_TAGS.has(name)) this.#time(element, meaning);
    else if (meaning?.isDate) this.#classDate(element, meaning);
    if (name === 'a') this.#link(element, meaning);
    else if (meaning?.isAuthor) this.#text('author', element, 'class.author', LONGEST_BYLINE);
    if (meaning?.isSubtitle && this.#headlineSeen && SUBTITLE_TAGS.has(name)) {
      this.#text('subtitle', element, 'class.subtitle', LONGEST_SUBTITLE);
    }
    if (meaning?.isTags) this.#tags(element);
    if (meaning?.isTrail) this.#trail(element);
    if (meaning?.isSection) this.#section(element);
  }

  #heading(element: Element, meaning: ClassMeaning | null): void {
    const { name } = element;
    if (name === 'h1' || meaning?.isHeadline) {
      this.#text('title', element, name === 'h1' ? 'h1' : `${name}.headline`, LONGEST_TITLE);
      this.#headlineSeen = true;
    } else if (name === 'h2' && !meaning?.isSubtitle) {
      this.#text('title', element, 'h2', LONGEST_TITLE);
      if (this.#headlineSeen) this.#text('subtitle', element, 'h2', LONGEST_SUBTITLE);
    }
  }

  /** The links of a box of tags; one with many is the cloud of a whole site. */
  #tags(box: Element): void {
    const found: string[] = [];
    let left = MOST_NODES_OF_TAGS;
    for (let node = nextNode(box, box, false); node !== null; ) {
      if (left-- === 0) return;
      const isLink = isTag(node) && node.name === 'a';
      const text = isLink ? elementText(node as Element, LONGEST_TAG) : null;
      if (text !== null && text !== '') found.push(collapse(text));
      node = nextNode(node, box, isLink);
    }
    if (found.length > MOST_TAGS) return;
    for (const value of found) this.#add({ field: 'tags', value, source: 'class.tags' });
  }

  /** More than one line is a menu of sections. */
  #section(element: Element): void {
    if (elementText(element, LONGEST_SECTION)?.includes('\n') === true) return;
    this.#text('section', element, 'class.section', LONGEST_SECTION);
  }

  /** The parts of a trail of sections, the first of which that names no home page is the section. */
  #trail(box: Element): void {
    const trail = (elementText(box, LONGEST_TRAIL) ?? '').replace(TRAIL_LABEL, '');
    const parts = trail.split(TRAIL_SIGN).map(collapse);
    const crumbs = parts.filter((part) => part !== '');
    if (crumbs.length < 2 || crumbs.length > MOST_CRUMBS) return;
    for (const value of crumbs.slice(0, -1)) this.#add({ field: 'section', value, source: 'class.trail' });
    const last = crumbs.at(-1) as string;
    // At the end may stand the headline.
    if (crumbs.length === 2 && last.length <= LONGEST_SECTION) {
      this.#add({ field: 'section', value: last, source: 'class.trail' });
    }
  }

  #time(element: Element, meaning: ClassMeaning | null): void {
    const { datetime, content, title } = element.attribs;
    const text = elementText(element, LONGEST_DATE) ?? '';
    const value = collapse(datetime ?? content ?? '') || collapse(text) || collapse(title ?? '');
    const isPublished = element.attribs['pubdate'] !== undefined;
    const field = meaning?.isModified ? 'modified' : isPublished ? 'published' : 'date';
    this.#date(field, value, element, 'time', text);
  }

  #classDate(element: Element, meaning: ClassMeaning): void {
    const { datetime, title } = element.attribs;
    const text = elementText(element, LONGEST_DATE);
    const machine =
      datetime ??
      element.attribs['data-datetime'] ??
      element.attribs['data-date'] ??
      element.attribs['data-published'] ??
      (element.name === 'abbr' ? title : undefined);
    const value = collapse(machine ?? text ?? '');
    if (!/\d/u.test(value)) return;
    this.#date(meaning.isModified ? 'modified' : 'date', value, element, 'class.date', text ?? '');
  }

  #date(field: FactField, value: string, _element: Element, source: string, text: string): void {
    const label = this.lastText.length <= LONGEST_LABEL ? this.lastText.trim() : '';
    this.#add({ field, value, source, words: `${label}\n${text}` });
  }

  #link(element: Element, meaning: ClassMeaning | null): void {
    const { rel, href } = element.attribs;
    const isRel = rel !== undefined && /(?:^|\s)author(?:\s|$)/iu.test(rel);
    if (!isRel && meaning?.isAuthor !== true && !(href !== undefined && AUTHOR_ADDRESS.test(href))) return;
    this.#text(
      'author',
      element,
      isRel ? 'rel.author' : meaning?.isAuthor ? 'class.author-link' : 'link.author',
      LONGEST_BYLINE,
    );
  }

  #text(field: FactField, element: Element, source: string, limit: number): void {
    if (!this.#list.hasRoom(field, source)) return;
    const text = elementText(element, limit);
    if (text !== null && text !== '') this.#add({ field, value: field === 'author' ? text : collapse(text), source });
  }

  #add(fact: Pick<Fact, 'field' | 'value' | 'source' | 'words'>): void {
    this.#list.add({ ...fact, provenance: 'markup', place: this.#at.place });
  }
}
