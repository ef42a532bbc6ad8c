import type { FurnitureMark } from '../../model/markup.js';
import type { Sign } from '../../rules/markup-signs.js';
import { signBit } from '../../rules/sign-reader.js';
import type { HtmlElement, HtmlTree } from './html-tree.js';
import { type PageLayout, subtreeSum } from './page-layout.js';

/** What a page calls furniture and what has so much of its running text is misnamed (or shown by a script). */
const MOST_PROSE_SHARE = 0.15;
/** Elements that are furniture wherever they stand, by their names. */
const SURE_TAGS: Readonly<Record<string, Sign>> = {
  nav: 'navigation',
  select: 'form',
  textarea: 'form',
  button: 'form',
  noscript: 'hidden',
  template: 'hidden',
};
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

/** The furniture element that each element is or stands in, by its order; -1 outside furniture. */
export function findFurniture({ elements }: HtmlTree, layout: PageLayout, spared: ReadonlySet<string>): Int32Array {
  const roots = new Int32Array(elements.length).fill(-1);
  for (const element of elements) {
    const { order } = element;
    const parent = layout.parents[order] as number;
    const root = parent < 0 ? -1 : (roots[parent] as number);
    if (root >= 0) roots[order] = root;
    else if (furnitureSign(element, layout, spared) !== null) roots[order] = order;
  }
  return roots;
}

/** What furniture an element is, for sure; null for anything else. */
function furnitureSign(element: HtmlElement, layout: PageLayout, spared: ReadonlySet<string>): Sign | null {
  const { order } = element;
  if (layout.holdsCore[order]) return null;
  const sign = sureSign(element, layout);
  if (sign === null || spared.has(sign)) return null;
  const all = layout.totals.prose.at(-1) as number;
  return subtreeSum(layout.totals.prose, element) > all * MOST_PROSE_SHARE ? null : sign;
}

function sureSign(element: HtmlElement, { own, hidden, core }: PageLayout): Sign | null {
  const { order, name, attribs } = element;
  if (hidden[order]) return 'hidden';
  const sure = SURE_TAGS[name];
  if (sure !== undefined) return sure;
  if (attribs['role'] === 'navigation') return 'navigation';
  const isInside = core !== null && order >= core.order && order <= core.last;
  if (isInside) return null;
  const signs = own[order] as number;
  if ((signs & PAGE_PARTS) !== 0) return null;
  return OUTSIDE.find((sign) => (signs & signBit(sign)) !== 0) ?? null;
}

/** What holds an article may be named for its neighbours, too (`post has-related`). */
const PAGE_PARTS = signBit('body') | signBit('article') | signBit('headline') | signBit('byline') | signBit('date');

/** How a page says that an element is furniture. */
export function furnitureMark(element: HtmlElement, layout: PageLayout, spared: ReadonlySet<string>): FurnitureMark {
  const sign = furnitureSign(element, layout, spared) ?? 'hidden';
  return { sign, evidence: evidenceOf(element) };
}

/** Names are shown so long at most. */
const LONGEST_EVIDENCE = 60;

function evidenceOf({ name, attribs }: HtmlElement): string {
  const names = attribs['class'] ?? attribs['id'] ?? attribs['role'] ?? '';
  const said = names.trim().slice(0, LONGEST_EVIDENCE);
  return said === '' ? `<${name}>` : `<${name}> named “${said}”`;
}
