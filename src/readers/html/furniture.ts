import type { FurnitureMark } from '../../model/markup.js';
import type { Sign } from '../../rules/markup-signs.js';
import { signBit } from '../../rules/sign-reader.js';
import type { HtmlElement, HtmlTree } from './html-tree.js';
import type { SiteSelection } from './site-selection.js';
import { type LayoutTotals, type PageLayout, subtreeSum } from './page-layout.js';

/** What a page calls furniture and what has so much of its running text is misnamed (or shown by a script). */
const MOST_PROSE_SHARE = 0.15;
/** Names that mean one thing only are believed of larger boxes: below a brief a newsletter's two sentences are a third. */
const PLAIN_WORDS: ReadonlySet<Sign> = new Set<Sign>(['newsletter', 'consent']);
const MOST_PROSE_SHARE_PLAIN = 0.4;
/** Elements that are furniture wherever they stand, by their names. */
const SURE_TAGS: ReadonlyMap<string, Sign> = new Map([
  ['nav', 'navigation'],
  ['select', 'form'],
  ['textarea', 'form'],
  ['button', 'form'],
  ['noscript', 'hidden'],
  ['template', 'hidden'],
]);
/** Signs that outside the core are believed. */
const OUTSIDE: readonly Sign[] = [
  'consent',
  'comments',
  'navigation',
  'footer',
  'newsletter',
  'advertisement',
  'share',
  'related',
];

const NONE: ReadonlySet<HtmlElement> = new Set();

/**
 * The articles below the first on pages that stack several whole ones, each with its headline of the first rank: what
 * loads when a reader scrolls on, or a blog's front page.
 */
function otherArticles(elements: readonly HtmlElement[], { totals }: PageLayout): ReadonlySet<HtmlElement> {
  const headed = elements.filter(({ name }) => name === 'h1').map(articleOf);
  const whole = [...new Set(headed)].filter(
    (article): article is HtmlElement => article !== null && subtreeSum(totals.prose, article) > 0,
  );
  const [, ...others] = whole.toSorted((a, b) => a.order - b.order);
  return new Set(others);
}

/** The outermost `article` around a heading. */
function articleOf(heading: HtmlElement): HtmlElement | null {
  let article: HtmlElement | null = null;
  for (let at = heading.parent; at && 'name' in at; at = at.parent)
    if (at.name === 'article') article = at as HtmlElement;
  return article;
}

/** What the caller knows besides the page itself. */
export interface KnownFurniture {
  /** Signs whose elements are to be read like text. */
  readonly spared: ReadonlySet<string>;
  readonly site: SiteSelection | null;
}

/** Neither inside the root, nor around it, nor above the tree's body. */
function isBeside({ order, last, name }: HtmlElement, root: HtmlElement): boolean {
  if (name === 'html' || name === 'body' || name === 'head') return false;
  const isInside = order >= root.order && order <= root.last;
  const isAround = order <= root.order && last >= root.last;
  return !isInside && !isAround;
}

/** Signs that are believed amid the article as well: boxes between its paragraphs. */
const INSIDE: readonly Sign[] = ['newsletter', 'advertisement', 'comments'];

/** The furniture element that each element is or stands in, by its order; -1 outside furniture. */
export function findFurniture({ elements }: HtmlTree, layout: PageLayout, known: KnownFurniture): Int32Array {
  const roots = new Int32Array(elements.length).fill(-1);
  const vouched = vouchedSums(elements, layout);
  const others = known.spared.has('other-article') ? NONE : otherArticles(elements, layout);
  for (const element of elements) {
    const { order } = element;
    const parent = layout.parents[order] as number;
    const root = parent < 0 ? -1 : (roots[parent] as number);
    if (root >= 0) roots[order] = root;
    else if (others.has(element)) roots[order] = order;
    else if (furnitureSign(element, layout, known) !== null) roots[order] = order;
    else if (!known.spared.has('links') && isLinkList(element, layout, vouched)) roots[order] = order;
  }
  return roots;
}

/** A menu or a list of teasers has so many lines at least … */
const LEAST_LINES = 3;
/** … which are links from end to end, but for bullets, counters and labels. */
const LINKED = 0.8;
/** A page with less running text is an index, whose links are all it has. */
const LEAST_TEXT = 300;
/** What may sign, date or head an article has no place in a list of links. */
const OF_ARTICLES = signBit('byline') | signBit('date') | signBit('lead') | signBit('body') | signBit('caption');

/** Counts of elements that speak of an article, summed up in document order. */
function vouchedSums(elements: readonly HtmlElement[], { own }: PageLayout): Float64Array {
  const sums = new Float64Array(elements.length + 1);
  for (const { order, name } of elements) {
    const speaks = name === 'h1' || ((own[order] as number) & OF_ARTICLES) !== 0;
    sums[order + 1] = (sums[order] as number) + (speaks ? 1 : 0);
  }
  return sums;
}

/** Whether an element outside the core is nothing but links. */
function isLinkList(element: HtmlElement, { column, holdsCore, totals }: PageLayout, vouched: Float64Array): boolean {
  const { order } = element;
  if (column === null || holdsCore[order] || (order >= column.order && order <= column.last)) return false;
  if (subtreeSum(totals.blocks, element) < LEAST_LINES || subtreeSum(totals.prose, element) > 0) return false;
  if (subtreeSum(vouched, element) > 0 || (totals.prose.at(-1) as number) < LEAST_TEXT) return false;
  return isLinked(element, totals);
}

function isLinked(element: HtmlElement, { linked, characters }: LayoutTotals): boolean {
  return subtreeSum(linked, element) >= subtreeSum(characters, element) * LINKED;
}

/** What furniture an element is, for sure; null for anything else. */
function furnitureSign(
  element: HtmlElement,
  layout: PageLayout,
  { spared, site }: KnownFurniture,
): FurnitureMark['sign'] | null {
  const { order } = element;
  if (site && !spared.has('site-rule')) {
    if (site.removed.has(element)) return 'site-rule';
    if (site.root && isBeside(element, site.root)) return 'site-rule';
  }
  if (layout.holdsCore[order]) return null;
  const sign = sureSign(element, layout);
  if (sign === null || spared.has(sign)) return null;
  if (sign !== 'hidden' && sign !== 'comments' && subtreeSum(layout.headings, element) > 0) return null;
  const all = layout.totals.prose.at(-1) as number;
  const most = PLAIN_WORDS.has(sign) ? MOST_PROSE_SHARE_PLAIN : MOST_PROSE_SHARE;
  return subtreeSum(layout.totals.prose, element) > all * most ? null : sign;
}

function sureSign(element: HtmlElement, { own, hidden, core, totals }: PageLayout): Sign | null {
  const { order, name, attribs } = element;
  const isInside = core !== null && order >= core.order && order <= core.last;
  const sure = SURE_TAGS.get(name);
  // What unfolds when a reader asks for it is text of the article, and so is the question that unfolds it.
  if (hidden[order] && (sure !== undefined || !isInside || subtreeSum(totals.prose, element) === 0)) return 'hidden';
  if (sure !== undefined && !(name === 'button' && isInside && subtreeSum(totals.characters, element) > MOST_BUTTON))
    return sure;
  if (attribs['role'] === 'navigation') return 'navigation';
  const signs = own[order] as number;
  if ((signs & PAGE_PARTS) !== 0) return null;
  if (isInside && (signs & signBit('related')) !== 0 && isLinked(element, totals)) return 'related';
  return (isInside ? INSIDE : OUTSIDE).find((sign) => (signs & signBit(sign)) !== 0) ?? null;
}

/** Longer buttons amid the article are its headings, which unfold what stands below. */
const MOST_BUTTON = 25;

/** What holds an article may be named for its neighbours, too (`post has-related`). */
const PAGE_PARTS = signBit('body') | signBit('article') | signBit('headline') | signBit('byline') | signBit('date');

/** How a page says that an element is furniture. */
export function furnitureMark(element: HtmlElement, layout: PageLayout, known: KnownFurniture): FurnitureMark {
  const sign = furnitureSign(element, layout, known);
  if (sign !== null) return { sign, evidence: evidenceOf(element) };
  if (element.name === 'article') return { sign: 'other-article', evidence: evidenceOf(element) };
  const lines = subtreeSum(layout.totals.blocks, element);
  const density = subtreeSum(layout.totals.linked, element) / subtreeSum(layout.totals.characters, element);
  return { sign: 'links', evidence: `${evidenceOf(element)}, link density ${density.toFixed(2)}, ${lines} lines` };
}

/** Names are shown so long at most. */
const LONGEST_EVIDENCE = 60;

function evidenceOf({ name, attribs }: HtmlElement): string {
  const names = attribs['class'] ?? attribs['id'] ?? attribs['role'] ?? '';
  const said = names.trim().slice(0, LONGEST_EVIDENCE);
  return said === '' ? `<${name}>` : `<${name}> named “${said}”`;
}
