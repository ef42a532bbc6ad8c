import { isTag } from 'domhandler';
import { signBit, type SignBits, SignReader } from '../../rules/sign-reader.js';
import { endsSentence } from '../../text/sentences.js';
import { TEXT_BOXES } from './element-kinds.js';
import { isHidden } from './hidden.js';
import type { HtmlElement, HtmlTree } from './html-tree.js';
import type { RawBlock } from './raw-block.js';

/** Sentences from this length on are running text … */
const PROSE_LENGTH = 80;
/** … in scripts that say the same in fewer characters from this one. */
const DENSE_PROSE_LENGTH = 30;
/** Teasers are links from end to end, paragraphs name a few. */
const MOST_LINKED = 0.5;
/** A box that holds so much of the running text of the box around it holds the article; less, and it was cut in parts. */
const CORE_SHARE = 0.7;
/** Text that stands below these is no article, however long it is. */
const NO_PROSE = signBit('comments') | signBit('consent') | signBit('footer');

/** Where a page's running text stands in its tree, and what the boxes say of themselves. Arrays are by element order. */
export interface PageLayout {
  /** Signs of each element by itself. */
  readonly own: Int32Array;
  /** Signs of an element and of those around it, up to the core or the boxes that hold the core. */
  readonly above: Int32Array;
  readonly parents: Int32Array;
  readonly depths: Int32Array;
  /** The smallest box that holds the article's running text; null on a page without elements. */
  readonly core: HtmlElement | null;
  /** The column of a table that the core is or has most of its text in; else the core. */
  readonly column: HtmlElement | null;
  /** Elements that hold the core, itself among them. */
  readonly holdsCore: Uint8Array;
  readonly hidden: Uint8Array;
  /** Running text of each block, in characters; 0 for blocks that are none. */
  readonly prose: Float64Array;
  readonly totals: LayoutTotals;
  /** Headings of the first rank, summed up like the totals. */
  readonly headings: Float64Array;
}

/** Sums over subtrees, by differences: `sum[e.last + 1] - sum[e.order]`. */
export interface LayoutTotals {
  readonly prose: Float64Array;
  readonly characters: Float64Array;
  readonly linked: Float64Array;
  readonly blocks: Float64Array;
}

export function subtreeSum(sums: Float64Array, { order, last }: HtmlElement): number {
  return (sums[last + 1] as number) - (sums[order] as number);
}

/** Reads the layout of a page from its tree and its blocks, the article in `root` where that is known; linear in both. */
export function readLayout(
  { elements, document }: HtmlTree,
  blocks: readonly RawBlock[],
  root: HtmlElement | null,
): PageLayout {
  const size = elements.length;
  const own = new Int32Array(size);
  const parents = new Int32Array(size);
  const depths = new Int32Array(size);
  const hidden = new Uint8Array(size);
  /** Signs of all boxes around, for telling comments from text before the core is known. */
  const around = new Int32Array(size);
  const signs = new SignReader();
  const HIDDEN = signBit('hidden');
  const headings = new Float64Array(size + 1);
  for (const element of elements) {
    const { order } = element;
    headings[order + 1] = (headings[order] as number) + (element.name === 'h1' ? 1 : 0);
    const parent = element.parent && isTag(element.parent) ? (element.parent as HtmlElement).order : -1;
    parents[order] = parent;
    depths[order] = parent < 0 ? 0 : (depths[parent] as number) + 1;
    const bits = element.name === 'html' || element.name === 'body' ? 0 : ownSigns(element, signs);
    own[order] = bits;
    if (isHidden(element)) {
      own[order] = bits | HIDDEN;
      hidden[order] = 1;
    }
  }
  disbelieve(blocks, elements, own, headings);
  for (let order = 0; order < size; order++) {
    const parent = parents[order] as number;
    around[order] = (own[order] as number) | (parent < 0 ? 0 : (around[parent] as number));
  }
  const prose = readProse(blocks, around);
  const totals = sumUp(blocks, prose, size);
  const top = root ?? elements.find(({ name }) => name === 'body') ?? topOf(document, totals.prose);
  const core = top === undefined ? null : findCore(top, totals.prose);
  const holdsCore = new Uint8Array(size);
  for (let at = core?.order ?? -1; at >= 0; at = parents[at] as number) holdsCore[at] = 1;
  const above = new Int32Array(size);
  for (let order = 0; order < size; order++) {
    if (holdsCore[order]) continue;
    const parent = parents[order] as number;
    above[order] = (own[order] as number) | (parent < 0 ? 0 : (above[parent] as number));
  }
  const column = core === null ? null : columnIn(core, totals);
  return { own, above, parents, depths, core, column, holdsCore, hidden, prose, totals, headings };
}

/** Of a fragment, which has no body, the element with most of the running text; the first where it is in several. */
function topOf({ children }: HtmlTree['document'], prose: Float64Array): HtmlElement | undefined {
  const elements = children.filter(isTag) as HtmlElement[];
  const all = elements.reduce((sum, element) => sum + subtreeSum(prose, element), 0);
  return elements.find((element) => all > 0 && subtreeSum(prose, element) >= CORE_SHARE * all) ?? elements[0];
}

function ownSigns({ name, attribs, kind }: HtmlElement, signs: SignReader): SignBits {
  let bits = signs.tag(name);
  for (const attribute in attribs) {
    if (attribute === 'role') bits |= signs.role(attribs[attribute] as string);
    // Headings are named for what they say, so that links can lead to them.
    else if (attribute === 'id' && (kind === 'heading' || isSlug(attribs[attribute] as string))) continue;
    else if (NAMED_BY.has(attribute)) bits |= signs.names(attribs[attribute] as string);
  }
  return bits;
}

/** Names of furniture that a box with most of the page's text cannot mean; comments may well outweigh the article. */
const MISNOMERS =
  signBit('navigation') |
  signBit('footer') |
  signBit('related') |
  signBit('share') |
  signBit('advertisement') |
  signBit('newsletter') |
  signBit('consent') |
  signBit('author-bio') |
  signBit('promo') |
  signBit('form') |
  signBit('caption');
const MOST_TEXT = 0.4;
const MOST_DIALOGUE = 0.7;

/** Takes back what names say of boxes that hold most of the page's running text. */
function disbelieve(
  blocks: readonly RawBlock[],
  elements: readonly HtmlElement[],
  own: Int32Array,
  headings: Float64Array,
): void {
  const lengths = Float64Array.from(blocks, (block) => (isRunningText(block) ? block.text.length : 0));
  const prose = prefixSums(blocks, lengths, elements.length);
  const all = prose.at(-1) as number;
  if (all === 0) return;
  for (const element of elements) {
    const bits = own[element.order] as number;
    // The page's headline does not stand among its comments.
    const names = subtreeSum(headings, element) > 0 ? MISNOMERS | signBit('comments') : MISNOMERS;
    const share = subtreeSum(prose, element) / all;
    // Dialogues explain themselves at length, and articles may be brief.
    const taken =
      share > MOST_DIALOGUE ? names : share > MOST_TEXT ? names & ~(signBit('consent') | signBit('promo')) : 0;
    if ((bits & taken) !== 0) own[element.order] = bits & ~taken;
  }
}

/** A page whose text all stands in boxes named for comments or consent names its boxes badly. */
const LEAST_PROSE_SHARE = 0.1;

/** The running text of each block, in characters; that of comments and dialogues does not count, unless all would go. */
function readProse(blocks: readonly RawBlock[], around: Int32Array): Float64Array {
  const all = Float64Array.from(blocks, (block) => (isRunningText(block) ? block.text.length : 0));
  const believed = all.map((length, i) =>
    ((around[(blocks[i] as RawBlock).element.order] as number) & NO_PROSE) === 0 ? length : 0,
  );
  return sumOf(believed) < sumOf(all) * LEAST_PROSE_SHARE ? all : believed;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** `how-to-share-your-story`: the words of a headline rather than the name of a box. */
const SLUG = /^[^-_\s]+(?:[-_][^-_\s]+){3,}$/u;

function isSlug(id: string): boolean {
  return SLUG.test(id);
}

/** Attributes that say what a box is; pages with generated class names say it in their own (`data-testid`). */
const NAMED_BY: ReadonlySet<string> = new Set(
  'class id itemprop data-testid data-component data-module data-type data-name data-area'.split(' '),
);

/** Whether a block is a paragraph of running text. */
export function isRunningText({ kind, text, linked }: RawBlock): boolean {
  if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'quote') return false;
  if (text.length < DENSE_PROSE_LENGTH || linked > text.length * MOST_LINKED) return false;
  if (text.length >= PROSE_LENGTH)
    return endsSentence(text) || (text.length > 2 * PROSE_LENGTH && /[.!?।۔]\s/u.test(text));
  return DENSE.test(text.slice(0, 40)) && endsSentence(text);
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Sums of the blocks' values, by differences of subtrees. */
function prefixSums(blocks: readonly RawBlock[], values: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size + 1);
  for (const [i, { element }] of blocks.entries()) {
    sums[element.order + 1] = (sums[element.order + 1] as number) + (values[i] as number);
  }
  for (let i = 1; i <= size; i++) sums[i] = (sums[i] as number) + (sums[i - 1] as number);
  return sums;
}

function sumUp(blocks: readonly RawBlock[], prose: Float64Array, size: number): LayoutTotals {
  const sums = (value: (block: RawBlock) => number): Float64Array =>
    prefixSums(blocks, Float64Array.from(blocks, value), size);
  return {
    prose: prefixSums(blocks, prose, size),
    characters: sums(({ text }) => text.length),
    linked: sums(({ linked }) => linked),
    blocks: sums(() => 1),
  };
}

/** Goes down from the root as long as one box holds most of the running text. */
function findCore(root: HtmlElement, prose: Float64Array): HtmlElement {
  let core = root;
  for (;;) {
    const all = subtreeSum(prose, core);
    if (all === 0) return core;
    let inner: HtmlElement | null = null;
    for (const child of core.children) {
      if (!isTag(child) || subtreeSum(prose, child as HtmlElement) < all * CORE_SHARE) continue;
      inner = child as HtmlElement;
      break;
    }
    if (inner === null || TEXT_BOXES.has(inner.name) || inner.kind === 'inline') return core;
    core = inner;
  }
}

/** A cell with so many texts is a column of the page, as tables once laid pages out; cells of facts hold one or two. */
const BLOCKS_OF_COLUMN = 3;

function columnIn(core: HtmlElement, { prose, blocks }: LayoutTotals): HtmlElement {
  const all = subtreeSum(prose, core);
  const cells = core.children.filter((child): child is HtmlElement => isTag(child) && child.name === 'td');
  const column = cells.find((cell) => subtreeSum(prose, cell) >= all * CORE_SHARE);
  return column !== undefined && subtreeSum(blocks, column) >= BLOCKS_OF_COLUMN ? column : core;
}
