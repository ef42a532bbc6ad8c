import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Markdown as an independent parser reads it. */
export function parse(markdown: string): RootContent[] {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;
}

/** The text a reader sees: hard breaks as line ends, pictures not at all. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'html' || node.type === 'footnoteReference') return `<<${node.type}>>`;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Formatted stretches of a text, in reading order; links that GFM makes by itself are no formatting. */
export function formatsOf(nodes: readonly PhrasingContent[], source: string): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === 'inlineCode') return [`code:${node.value}`];
    if (node.type === 'image') return [`image:${node.alt ?? ''}:${node.url}`];
    if (!('children' in node)) return [];
    const inner = formatsOf(node.children, source);
    if (node.type === 'link' && source[node.position?.start.offset ?? -1] !== '[') return inner;
    const url = node.type === 'link' ? `:${node.url}` : '';
    return [`${node.type}${url}:${textOf(node)}`, ...inner];
  });
}
