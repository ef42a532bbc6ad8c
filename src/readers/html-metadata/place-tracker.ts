import type { Element } from 'domhandler';
import type { Place, Zone } from '../../model/html-facts.js';
import { ARTICLE_TYPES } from '../../rules/html/article-types.js';
import { ZONES_BY_TAG } from '../../rules/html/zone-words.js';
import type { ClassMeaning } from './class-meaning.js';

/** What an `itemscope` says it describes, and as what of its surroundings. */
export interface Scope {
  readonly type: string;
  readonly prop: string | null;
  readonly parent: Scope | null;
}

export type SizeOf = (element: Element) => number;

interface Frame {
  readonly element: Element;
  readonly zone: Zone;
  readonly article: number | null;
  readonly scope: Scope | null;
}

/** Elements that hold the whole page, whose classes name all that is somewhere on it. */
const WHOLE_PAGE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'h1']);

/** An overlay with more of the page's elements than this holds the page; lists of other stories are often as long. */
const MOST_OF_PAGE = 0.5;

/** Knows where a walk through a page stands: in which part, in which article, described as what. */
export class PlaceTracker {
  readonly #frames: Frame[] = [];
  #articles = 0;
  #order = 0;
  /** Characters of visible text so far. */
  offset = 0;
  readonly #sizeOf: SizeOf;

  /** @param sizeOf share of the page's elements that are in an element, 0 to 1 */
  constructor(sizeOf: SizeOf) {
    this.#sizeOf = sizeOf;
  }

  get scope(): Scope | null {
    return this.#frames.at(-1)?.scope ?? null;
  }

  get zone(): Zone {
    return this.#frames.at(-1)?.zone ?? 'page';
  }

  get place(): Place {
    return { order: this.#order, offset: this.offset, zone: this.zone, article: this.#frames.at(-1)?.article ?? null };
  }

  enter(element: Element, meaning: ClassMeaning | null, prop: string | undefined): void {
    this.#order++;
    const { name, attribs } = element;
    const outer = this.#frames.at(-1) ?? null;
    const zone =
      outer !== null && outer.zone !== 'page' ? outer.zone : this.#zoneOf(element, meaning, outer?.article ?? null);
    const isScope = attribs['itemscope'] !== undefined || attribs['typeof'] !== undefined;
    const type = isScope ? typeOf(attribs['itemtype'] ?? attribs['typeof'] ?? '') : '';
    const opensArticle = (outer?.article ?? null) === null && (name === 'article' || isArticleType(type));
    if (!isScope && !opensArticle && zone === (outer?.zone ?? 'page')) return;
    const scope = isScope ? { type, prop: prop ?? null, parent: outer?.scope ?? null } : (outer?.scope ?? null);
    this.#frames.push({ element, zone, scope, article: opensArticle ? this.#articles++ : (outer?.article ?? null) });
  }

  leave(element: unknown): void {
    if (this.#frames.at(-1)?.element === element) this.#frames.pop();
  }

  #zoneOf(element: Element, meaning: ClassMeaning | null, article: number | null): Zone {
    const { name } = element;
    // An article's own footer signs and dates it.
    if (name === 'footer') return article === null ? 'footer' : 'page';
    const named = WHOLE_PAGE.has(name) || name === 'article' ? null : (meaning?.zone ?? null);
    const isPage = named === 'hidden' && this.#sizeOf(element) > MOST_OF_PAGE;
    return ZONES_BY_TAG.get(name) ?? (isPage ? null : named) ?? 'page';
  }
}

/** The last part of a type's address. */
function typeOf(address: string): string {
  return (
    address
      .trim()
      .split(/\s+/u)[0]
      ?.replace(/^.*[/#:]/u, '') ?? ''
  );
}

export function isArticleType(type: string): boolean {
  return ARTICLE_TYPES.has(type) || /(?:Article|Posting)$/u.test(type);
}
