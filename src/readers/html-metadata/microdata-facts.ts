import type { Element } from 'domhandler';
import type { Fact, FactField } from '../../model/html-facts.js';
import { ORGANIZATION_TYPES, PAGE_TYPES } from '../../rules/html/article-types.js';
import { collapse, elementText } from './element-text.js';
import type { FactList } from './fact-list.js';
import { isArticleType, type PlaceTracker, type Scope } from './place-tracker.js';

/** Properties of articles in schema.org, and those of Dublin Core that RDFa uses. */
const FIELDS: ReadonlyMap<string, FactField> = new Map([
  ['headline', 'title'],
  ['alternativeheadline', 'subtitle'],
  ['datepublished', 'published'],
  ['datecreated', 'published'],
  ['issued', 'published'],
  ['datemodified', 'modified'],
  ['modified', 'modified'],
  ['author', 'author'],
  ['creator', 'author'],
  ['articlesection', 'section'],
  ['keywords', 'tags'],
  ['inlanguage', 'language'],
  ['image', 'image'],
  ['description', 'description'],
]);

/** Longer values are the article itself. */
const LONGEST_VALUE = 600;

/** Reads the microdata or RDFa property of an element, where it speaks of an article or of nothing in particular. */
export function addMicrodata(element: Element, prop: string, at: PlaceTracker, list: FactList): void {
  const isScope = element.attribs['itemscope'] !== undefined || element.attribs['typeof'] !== undefined;
  const scope = isScope ? (at.scope?.parent ?? null) : at.scope;
  for (const name of prop.trim().split(/\s+/u)) {
    const key = name.replace(/^.*[/#:]/u, '').toLowerCase();
    const found = readProperty(key, scope, isScope);
    if (found === null || !list.hasRoom(found.field, `itemprop.${key}`)) continue;
    const value = valueOf(element, found.field);
    if (value === null) continue;
    const words = isDate(found.field) ? (elementText(element, LONGEST_VALUE) ?? '') : '';
    list.add({
      ...found,
      value,
      provenance: 'microdata',
      source: `itemprop.${found.key}`,
      place: at.place,
      ...(words === '' ? {} : { words }),
    });
  }
}

type Property = Pick<Fact, 'field' | 'isOrganization'> & { readonly key: string };

function readProperty(key: string, scope: Scope | null, isScope: boolean): Property | null {
  if (scope !== null && (scope.prop === 'author' || scope.prop === 'creator') && isAboutArticle(scope.parent)) {
    if (key !== 'name') return null;
    return { field: 'author', key: 'author.name', isOrganization: ORGANIZATION_TYPES.has(scope.type) };
  }
  if (scope?.prop === 'publisher') return key === 'name' ? { field: 'publisher', key: 'publisher.name' } : null;
  const field = FIELDS.get(key);
  // What has a scope of its own says its name inside of it.
  if (field === undefined || isScope || !isAboutArticle(scope)) return null;
  return { field, key };
}

/** Whether a scope describes an article, the page, or is missing, as where a template was torn apart. */
function isAboutArticle(scope: Scope | null): boolean {
  return scope === null || isArticleType(scope.type) || PAGE_TYPES.has(scope.type);
}

function isDate(field: FactField): boolean {
  return field === 'published' || field === 'modified';
}

function valueOf(element: Element, field: FactField): string | null {
  const { content, datetime, href, src, title } = element.attribs;
  if (content !== undefined) return collapse(content);
  if (datetime !== undefined && isDate(field)) return collapse(datetime);
  if (field === 'image') return src ?? href ?? null;
  const text = elementText(element, LONGEST_VALUE);
  return text === null || text === ''
    ? isDate(field)
      ? (title ?? null)
      : null
    : field === 'author'
      ? text
      : collapse(text);
}
