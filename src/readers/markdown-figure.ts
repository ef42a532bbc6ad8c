import type { Image, Paragraph, PhrasingContent } from 'mdast';
import type { Figure } from '../model/block.js';
import { isWrittenLink, type MarkdownContext, readInline } from './markdown-inline.js';

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
    (node) => node.type === 'text' || (node.type === 'link' && !isWrittenLink(node, context.source)),
  );
  return plain ? readInline(nodes, context).text : null;
}
