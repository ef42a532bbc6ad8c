import type { Root } from 'mdast';
import type { MarkdownChunk } from './markdown-chunks.js';

/** Parses chunks of Markdown. */
export type MarkdownParser = (chunk: MarkdownChunk) => Root;

/** Constructs that pair signs; what is left of CommonMark without them is read in linear time, whatever it is. */
const PAIRING = ['attention', 'autolink', 'codeText', 'htmlText', 'labelStartImage', 'labelStartLink', 'labelEnd'];

/** Loads the parser: CommonMark with the extensions of GFM. */
export async function loadMarkdownParser(): Promise<MarkdownParser> {
  const [{ fromMarkdown }, { gfmFromMarkdown }, { gfm }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('mdast-util-gfm'),
    import('micromark-extension-gfm'),
  ]);
  return ({ source, isHostile }) =>
    isHostile
      ? fromMarkdown(source, { extensions: [{ disable: { null: PAIRING } }] })
      : fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}
