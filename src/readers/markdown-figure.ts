import type { Image, ImageReference, Paragraph, PhrasingContent } from 'mdast';
import type { Figure } from '../model/block.js';
import { onOneLine } from './tidy-inline.js';
import { countWords } from '../text/word-count.js';
import { altText, isEmoji, isWrittenLink, type MarkdownContext, pictureUrl, readInline } from './markdown-inline.js';

/** A paragraph that is a picture: on its own, or with a caption and a credit (in italics) on the lines behind it. */
export function readFigure({ children }: Paragraph, context: MarkdownContext): Figure | null {
  const [first = [], ...rest] = splitLines(children);
  const image = onlyImage(first);
  if (!image || rest.length > 2) return null;
  const last = rest.at(-1);
  const credit = last ? italicText(last, null, context) : null;
  const captions = credit === null ? rest : rest.slice(0, -1);
  const caption = captions[0] ? plainText(captions[0], context) : null;
  if (captions.length > 1 || (captions.length === 1 && caption === null)) return null;
  return { url: image.url || null, alt: image.alt || null, caption, credit };
}

/** Our own way to write a caption whose picture has no address: a line in `_` italics, with the credit on another. */
export function readLostFigure({ children }: Paragraph, context: MarkdownContext): Figure | null {
  const lines = splitLines(children).map((line) => italicText(line, '_', context));
  const [caption, credit = null] = lines;
  if (lines.length > 2 || !caption || lines.includes(null)) return null;
  return { url: null, alt: null, caption, credit };
}

/** A picture at the start of a paragraph, and whether it leads to another page. */
export interface LeadingFigure {
  readonly figure: Figure;
  readonly isLinked: boolean;
}

/** A paragraph of another program without the pictures at its ends. */
export interface FramedText {
  readonly before: readonly LeadingFigure[];
  readonly text: readonly PhrasingContent[];
  readonly after: readonly LeadingFigure[];
}

/** Takes the pictures off the ends of a paragraph. A single one has the italics on the next line as its caption. */
export function frameText(children: readonly PhrasingContent[], context: MarkdownContext): FramedText {
  const start = figuresFrom(children, context);
  const rest = children.slice(start.length);
  const [one, ...others] = start.figures;
  const [caption, credit = null, ...more] = others.length === 0 ? italicLines(rest, context) : [];
  if (one && caption && more.length === 0)
    return { before: [{ ...one, figure: { ...one.figure, caption, credit } }], text: [], after: [] };
  const end = figuresFrom(rest.toReversed(), context);
  const text = rest.slice(0, rest.length - end.length);
  return { before: start.figures, text, after: end.figures.toReversed() };
}

/** The pictures that a run of nodes begins with, and how many nodes they and the gaps between them are. */
function figuresFrom(
  nodes: readonly PhrasingContent[],
  context: MarkdownContext,
): { readonly figures: LeadingFigure[]; readonly length: number } {
  const figures: LeadingFigure[] = [];
  let length = 0;
  for (const node of nodes) {
    const found = isGap(node) ? null : leadingFigure(node, context);
    if (!found && !isGap(node)) break;
    if (found && (found.figure.url !== null || found.figure.alt !== null)) figures.push(found);
    length++;
  }
  return { figures, length };
}

/** A paragraph in italics below a picture is its caption; a longer one is a text. */
const MOST_CAPTION_WORDS = 40;

/** A short paragraph all in italics, as captions are set; null for any other. */
export function italicCaption({ children }: Paragraph, context: MarkdownContext): string | null {
  const [line, ...others] = italicLines(children, context);
  return line === undefined || others.length > 0 || countWords(line) > MOST_CAPTION_WORDS ? null : line;
}

/** The texts of lines that are italics each; none where one is not. */
function italicLines(nodes: readonly PhrasingContent[], context: MarkdownContext): string[] {
  const lines: string[] = [];
  for (const node of nodes) {
    if (isGap(node)) continue;
    if (node.type !== 'emphasis') return [];
    lines.push(onOneLine(readInline(node.children, context)).text);
  }
  return lines;
}

function isGap(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** Clicking on a picture shows it larger; the address of a page makes it part of a teaser. */
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/iu;

function leadingFigure(node: PhrasingContent, context: MarkdownContext): LeadingFigure | null {
  if (node.type === 'link' || node.type === 'linkReference') {
    const [only, ...others] = node.children.filter((child) => !isGap(child));
    const inner = only && others.length === 0 ? leadingFigure(only, context) : null;
    const url = node.type === 'link' ? node.url : (context.definitions.get(node.identifier)?.url ?? '');
    return inner && { ...inner, isLinked: !PICTURE_FILE.test(url) && url !== inner.figure.url };
  }
  if ((node.type !== 'image' && node.type !== 'imageReference') || isEmoji(node.alt)) return null;
  const url = pictureUrl(imageUrl(node, context)) || null;
  return { figure: { url, alt: altText(node.alt, context) || null, caption: null, credit: null }, isLinked: false };
}

function imageUrl(node: Image | ImageReference, { definitions }: MarkdownContext): string | undefined {
  return node.type === 'image' ? node.url : definitions.get(node.identifier)?.url;
}

function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

function onlyImage([node, ...others]: readonly PhrasingContent[]): Image | null {
  if (!node || others.length > 0) return null;
  if (node.type === 'link') return onlyImage(node.children);
  return node.type === 'image' ? node : null;
}

/** The text of a line that is one stretch of plain italics, written with `delimiter` if that matters. */
function italicText(
  [node, ...others]: readonly PhrasingContent[],
  delimiter: string | null,
  context: MarkdownContext,
): string | null {
  if (node?.type !== 'emphasis' || others.length > 0) return null;
  const sign = context.source.charAt(node.position?.start.offset ?? -1);
  return delimiter === null || sign === delimiter ? plainText(node.children, context) : null;
}

function plainText(nodes: readonly PhrasingContent[], context: MarkdownContext): string | null {
  const plain = nodes.every(
    (node) =>
      node.type === 'text' ||
      node.type === 'footnoteReference' ||
      (node.type === 'link' && !isWrittenLink(node, context.source)),
  );
  return plain ? readInline(nodes, context).text : null;
}
