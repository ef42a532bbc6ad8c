import type { Root } from 'mdast';
import type { MarkdownChunk } from './markdown-chunks.js';

/** Parses chunks of Markdown. */
export type MarkdownParser = (chunk: MarkdownChunk) => Root;

/** Constructs that pair signs; what is left of CommonMark without them is read in linear time, whatever it is. */
const PAIRING =
  'attention autolink codeText htmlText labelStartImage labelStartLink labelEnd strikethrough wwwAutolink protocolAutolink emailAutolink gfmFootnoteCall gfmPotentialFootnoteCall'.split(
    ' ',
  );

/** What is indented is no code in news, but stood in a box whose mark-up was indented. */
const NO_INDENTED_CODE = { disable: { null: ['codeIndented'] } };

/** Loads the parser: CommonMark with the extensions of GFM; `own` for what clean-news wrote. */
export async function loadMarkdownParser(own: boolean): Promise<MarkdownParser> {
  const [{ fromMarkdown }, { gfmFromMarkdown }, { gfm }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('mdast-util-gfm'),
    import('micromark-extension-gfm'),
  ]);
  const base = own ? [] : [NO_INDENTED_CODE];
  const plain = [...base, gfm(), { disable: { null: PAIRING } }];
  return ({ source, isHostile }) =>
    fromMarkdown(source, { extensions: isHostile ? plain : [...base, gfm()], mdastExtensions: [gfmFromMarkdown()] });
}
