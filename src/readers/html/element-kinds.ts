/** How the walk treats an element, by its name; one table instead of conditions all over the walk. */
export type ElementKind =
  | 'skip'
  | 'block'
  | 'heading'
  | 'item'
  | 'list'
  | 'quote'
  | 'pre'
  | 'table'
  | 'break'
  | 'rule'
  | 'image'
  | 'frame'
  | 'link'
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'noscript'
  | 'inline';

/** Side sources and pictures: what stands in them is no text of the page. */
const SKIP =
  'script style head title svg math object applet canvas audio video map frameset meta link base param source track';
const BLOCK =
  'address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form header ' +
  'hgroup html legend main nav nextid optgroup option p search section select summary tbody td template textarea tfoot th ' +
  'thead tr button picture-caption label-block';

const KINDS: ReadonlyMap<string, ElementKind> = new Map<string, ElementKind>([
  ...listed(SKIP, 'skip'),
  ...listed(BLOCK, 'block'),
  ...listed('h1 h2 h3 h4 h5 h6', 'heading'),
  ...listed('li', 'item'),
  ...listed('ul ol menu', 'list'),
  ...listed('blockquote', 'quote'),
  ...listed('pre listing xmp plaintext', 'pre'),
  ...listed('table', 'table'),
  ...listed('br', 'break'),
  ...listed('hr', 'rule'),
  ...listed('img amp-img image', 'image'),
  ...listed('iframe embed amp-youtube amp-twitter amp-instagram amp-iframe amp-facebook amp-vimeo', 'frame'),
  ...listed('a', 'link'),
  ...listed('b strong', 'strong'),
  ...listed('i em cite dfn', 'emphasis'),
  ...listed('code kbd samp tt', 'code'),
  ...listed('noscript', 'noscript'),
]);

function listed(names: string, kind: ElementKind): [string, ElementKind][] {
  return names.split(' ').map((name) => [name, kind]);
}

export function elementKind(name: string): ElementKind {
  // Elements of a page's own (`news-card`) are boxes nearly everywhere.
  return KINDS.get(name) ?? (name.includes('-') ? 'block' : 'inline');
}

/** Boxes of running text, in which neighbouring inline elements are words of one sentence. */
export const TEXT_BOXES: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th dd dt blockquote figcaption summary caption pre'.split(' '),
);

/** Inline elements that hold a thing of their own (a name, a date, a link) where they stand side by side outside text. */
export const OWN_THINGS: ReadonlySet<string> = new Set(['a', 'span', 'time', 'label', 'address']);
