/*
 * How browsers build a tree from tags, as far as article text depends on it (HTML Living Standard, 13.2.6): which start
 * tags end what is open, and where the search for an open element stops.
 */

/** What most start tags of blocks end. */
export const PARAGRAPH_TAG: ReadonlySet<string> = new Set(['p']);
const NOTHING: ReadonlySet<string> = new Set();

/** Elements without content. */
export const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Start tags that end an open paragraph. */
const ENDS_PARAGRAPH: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul xmp'
  ).split(' '),
);

/** Start tags that end other open elements than paragraphs. */
const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    li: 'li',
    dt: 'dt dd',
    dd: 'dt dd',
    option: 'option',
    optgroup: 'option optgroup',
    rt: 'rt rp',
    rp: 'rt rp',
    a: 'a',
    button: 'button',
    nobr: 'nobr',
    h1: 'h1 h2 h3 h4 h5 h6',
    h2: 'h1 h2 h3 h4 h5 h6',
    h3: 'h1 h2 h3 h4 h5 h6',
    h4: 'h1 h2 h3 h4 h5 h6',
    h5: 'h1 h2 h3 h4 h5 h6',
    h6: 'h1 h2 h3 h4 h5 h6',
    td: 'td th',
    th: 'td th',
    tr: 'td th tr',
    tbody: 'td th tr tbody thead tfoot caption colgroup',
    thead: 'td th tr tbody thead tfoot caption colgroup',
    tfoot: 'td th tr tbody thead tfoot caption colgroup',
  }).map(([tag, ended]) => [tag, new Set(ended.split(' '))]),
);

/** What a start tag ends beside paragraphs. */
export function endedBy(tag: string): ReadonlySet<string> {
  return ENDS.get(tag) ?? NOTHING;
}

export function endsParagraph(tag: string): boolean {
  return ENDS_PARAGRAPH.has(tag);
}

/** Beyond these the search for an open element does not look: a cell's paragraph is not the page's. */
const SCOPE: ReadonlySet<string> = new Set(
  'html body table td th caption template applet object marquee foreignobject'.split(' '),
);
/** A nested list's items are not the outer list's. */
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir', 'dl']);
/** Parts of a table end parts of the same table only. */
const TABLES: ReadonlySet<string> = new Set(['html', 'body', 'table', 'template']);
const TABLE_PARTS: ReadonlySet<string> = new Set('td th tr tbody thead tfoot caption colgroup'.split(' '));

/** Whether a search for the elements that `tag` ends stops at an open element. */
export function stopsSearch(tag: string, open: string): boolean {
  if (TABLE_PARTS.has(tag) || tag === 'table') return TABLES.has(open);
  if (SCOPE.has(open)) return true;
  if (tag === 'li' || tag === 'dt' || tag === 'dd') return LISTS.has(open) || open === 'blockquote';
  if (tag === 'option' || tag === 'optgroup') return open === 'select';
  return tag === 'button' ? false : LISTS.has(open) && tag.startsWith('h');
}

/** Formatting whose end tag may come too early or too late: what stands between stays open. */
export const FORMATTING: ReadonlySet<string> = new Set(
  'a abbr b big cite code del em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** What may stand in a page's head; anything else ends it. */
export const HEAD_CONTENT: ReadonlySet<string> = new Set(
  'base basefont bgsound head html link meta noframes noscript script style template title'.split(' '),
);
