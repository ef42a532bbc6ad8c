import type { Paragraph } from 'mdast';
import type { Figure } from '../model/block.js';
import { readFigure, readLostFigure } from './markdown-figure.js';
import { plain } from './markdown-forms.js';
import { type InlineText, type MarkdownContext, readInline } from './markdown-inline.js';

/** What a paragraph that clean-news wrote stands for. */
export interface OwnParagraph {
  readonly kind: 'paragraph' | 'figure' | 'embed';
  readonly content: InlineText;
  readonly figure?: Figure;
  readonly url?: string;
}

/** Reads a paragraph of our own Markdown: the forms in which our writer puts pictures and embeds are theirs alone. */
export function ownParagraph(node: Paragraph, context: MarkdownContext): OwnParagraph {
  const figure = readFigure(node, context) ?? readLostFigure(node, context);
  if (figure) return { kind: 'figure', content: plain(figure.caption ?? figure.alt ?? ''), figure };
  const content = readInline(node.children, context);
  const url = embedUrl(node, context.source);
  return url === null ? { kind: 'paragraph', content } : { kind: 'embed', content: plain(content.text), url };
}

/** The address of an embed as we write it: one link with a pointed destination. */
function embedUrl({ children }: Paragraph, source: string): string | null {
  const [link, ...others] = children;
  if (link?.type !== 'link' || others.length > 0) return null;
  const end = link.position?.end.offset ?? 0;
  return source.slice(end - 2, end) === '>)' ? link.url : null;
}
