import { type Block, NO_INLINE } from '../../model/block.js';
import type { HtmlFacts } from '../../model/html-facts.js';
import type { FurnitureMark } from '../../model/markup.js';
import type { RelatedLink } from '../../model/metadata.js';
import type { Note } from '../../model/note.js';
import { attachCaptions } from './captions.js';
import { compassOf } from './compass.js';
import { withEmbeddedBody } from './embedded-body.js';
import { flatten } from './flatten.js';
import { findFurniture, furnitureMark } from './furniture.js';
import { HtmlElement, type HtmlTree } from './html-tree.js';
import { type SiteRule, siteRuleFor } from '../../model/site-rule.js';
import { countWords } from '../../text/word-count.js';
import { readHtmlMetadata } from '../html-metadata/read-html-metadata.js';
import { AddressResolver } from './addresses.js';
import { MarkupReader } from './markup-facts.js';
import { readLayout } from './page-layout.js';
import { pathOf } from './element-path.js';
import { parseHtml } from './parse-html.js';
import type { SiteSelection } from './site-selection.js';
import { MOST_DEPTH, MOST_ELEMENTS, type TreeLimits } from './tree-limits.js';
import { partLines } from './part-lines.js';
import type { RawBlock } from './raw-block.js';

/** An HTML page as blocks. */
export interface HtmlReading {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** What the page says of itself. */
  readonly facts: HtmlFacts;
  /** What a rule for the page's site says of it; null without such a rule. */
  readonly site: SiteSelection | null;
}

export interface HtmlReadingOptions {
  /** Where the page came from, for links. */
  readonly url: string | null;
  /** Signs whose elements are read like text, because the caller wants them judged, or kept. */
  readonly spared?: ReadonlySet<string>;
  /** What is known of publishers, and how their rules are applied. */
  readonly siteRules?: readonly SiteRule[];
  readonly select?: (tree: HtmlTree, rule: SiteRule) => SiteSelection;
  readonly limits?: TreeLimits;
}

/** Reads a page: its texts in reading order, with what the mark-up around them says. */
export function readHtml(
  source: string,
  { url, spared = new Set(), siteRules = [], select, limits = {} }: HtmlReadingOptions,
): HtmlReading {
  const tree = parseHtml(source, limits);
  const stated = readHtmlMetadata(tree.document, {
    url,
    sizeOf: (element) => (element instanceof HtmlElement ? element.last - element.order : 0) / tree.elements.length,
  });
  const { blocks: flat, authors } = withEmbeddedBody(flatten(tree), tree, stated);
  const facts = authors.length === 0 ? stated : { ...stated, facts: [...stated.facts, ...authors] };
  const rule = siteRuleFor(siteRules, url ?? facts.base);
  const site = rule && select ? select(tree, rule) : null;
  const layout = readLayout(tree, flat, site?.root ?? null);
  const raw = partLines(attachCaptions(flat, layout), layout);
  const roots = findFurniture(tree, layout, { spared, site });
  const markup = new MarkupReader(flat, layout, compassOf(facts, flat, layout));
  const addresses = new AddressResolver(facts.base ?? url);
  const blocks: Block[] = [];
  for (let i = 0; i < raw.length; i++) {
    const block = raw[i] as RawBlock;
    // A text without any element stands in one that is no part of the tree.
    const root = roots[block.element.order] ?? -1;
    if (root < 0) {
      blocks.push(makeBlock(block, blocks.length, markup, addresses));
      continue;
    }
    const first = i;
    while (i + 1 < raw.length && roots[(raw[i + 1] as RawBlock).element.order] === root) i++;
    const mark = furnitureMark(tree.elements[root] as HtmlElement, layout, { spared, site });
    const gathered = gatherFurniture(raw.slice(first, i + 1), blocks.length, mark, addresses);
    if (gathered.text !== '') blocks.push({ ...gathered, origin: { ...gathered.origin, group: root } });
  }
  return { blocks, notes: notesOf(tree, limits), facts, site };
}

/** A headline has at least so many words; fewer name a section. */
const LEAST_STORY_WORDS = 4;

/** The lines of a furniture element as one block; related lists keep their stories. */
function gatherFurniture(
  lines: readonly RawBlock[],
  id: number,
  mark: FurnitureMark,
  addresses: AddressResolver,
): Block {
  const [first] = lines;
  const text = lines.filter((line) => line.text !== '').map((line) => line.text);
  const stories = mark.sign === 'related' ? lines.flatMap((line) => storyOf(line, addresses)) : [];
  const furniture = stories.length === 0 ? mark : { ...mark, stories };
  const path = first ? pathOf(first.element) : null;
  const origin = { lines: null, path, group: 0, linkDensity: null, furniture };
  return { id, kind: 'paragraph', text: text.join('\n'), inline: NO_INLINE, origin };
}

/** The story that a line of links points to. */
function storyOf({ text, inline, linked }: RawBlock, addresses: AddressResolver): RelatedLink[] {
  if (linked < text.length * 0.9 || countWords(text) < LEAST_STORY_WORDS) return [];
  const url = inline.find(({ type }) => type === 'link')?.url;
  return [{ title: text.replaceAll('\n', ' '), url: url === undefined ? null : addresses.resolve(url) }];
}

function makeBlock(raw: RawBlock, id: number, markup: MarkupReader, addresses: AddressResolver): Block {
  const { kind, text, inline, element, group, linked } = raw;
  const { level, depth, ordered, ordinal, label, table, figure, url } = raw;
  return {
    id,
    kind,
    text,
    inline: inline.length === 0 ? NO_INLINE : addresses.inline(inline),
    origin: {
      lines: null,
      path: pathOf(element),
      group,
      linkDensity: text === '' ? 0 : linked / text.length,
      markup: markup.facts(raw),
    },
    ...(level === undefined ? {} : { level }),
    ...(depth === undefined ? {} : { depth }),
    ...(ordered === undefined ? {} : { ordered }),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(label === undefined ? {} : { label }),
    ...(table === undefined ? {} : { table }),
    ...(figure === undefined ? {} : { figure: { ...figure, url: addresses.resolve(figure.url ?? '') } }),
    ...(url === undefined ? {} : { url: addresses.resolve(url) ?? '' }),
  };
}

function notesOf({ flattened }: HtmlTree, { maxElements = MOST_ELEMENTS, maxDepth = MOST_DEPTH }: TreeLimits): Note[] {
  if (flattened === null) return [];
  const message =
    flattened === 'depth'
      ? `the page is nested deeper than ${maxDepth} elements (see --max-depth); what lies deeper was read as their neighbours`
      : `the page has more than ${maxElements} elements (see --max-elements); the text behind them was read without its mark-up`;
  return [{ severity: 'warning', code: 'html-limits', message }];
}
