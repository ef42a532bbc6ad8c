import type { Definition, Nodes, Root } from 'mdast';
import type { Block } from '../model/block.js';
import { EMPTY_METADATA, type Metadata } from '../model/metadata.js';
import { cleanCharacters } from '../text/characters.js';
import { readFrontMatter } from './front-matter.js';
import { MarkdownBlocks } from './markdown-blocks.js';
import { markdownChunks } from './markdown-chunks.js';
import { loadMarkdownParser } from './markdown-parser.js';
import { mendSplitLinks } from './split-links.js';
import { titleAmongBlocks } from './title-among-blocks.js';

/** What a Markdown file says: its front matter and its blocks. */
export interface MarkdownContent {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  /** Whether clean-news wrote it: title and subtitle are then no blocks, and writing it again gives the same bytes. */
  readonly own: boolean;
}

/** Reads CommonMark with the extensions of GFM, and metadata in front of it. Linear in the length of the text. */
export async function readMarkdown(text: string): Promise<MarkdownContent> {
  const head = await readFrontMatter(text);
  const own = head?.generator?.startsWith('clean-news/') === true;
  const bodyStart = head?.bodyStart ?? 0;
  const body = text.slice(bodyStart);
  const source = own ? body : cleanCharacters(body);
  const firstLine = text.slice(0, bodyStart).split('\n').length - 1;
  const metadata = head?.metadata ?? EMPTY_METADATA;
  const blocks = await readBlocks(source, { own, firstLine, metadata });
  return { metadata: own ? metadata : titleAmongBlocks(metadata, blocks), blocks, own };
}

interface Body {
  readonly own: boolean;
  /** Lines above the source. */
  readonly firstLine: number;
  readonly metadata: Metadata;
}

async function readBlocks(text: string, { own, firstLine, metadata }: Body): Promise<readonly Block[]> {
  const { source, urlAt } = own ? { source: text, urlAt: () => null } : mendSplitLinks(text);
  const parse = await loadMarkdownParser(own);
  const readHtml = !own && /<[a-z!]/iu.test(source) ? (await import('./html-in-markdown.js')).readHtmlBlocks : null;
  const blocks = new MarkdownBlocks(own, readHtml);
  let isFirst = true;
  for (const chunk of markdownChunks(source)) {
    const root = parse(chunk);
    if (own && isFirst) dropTitle(root, metadata);
    isFirst = false;
    const context = { source: chunk.source, definitions: definitionsOf(root), own };
    const { linesAbove, continues } = chunk;
    const linkAt = (line: number): string | null => urlAt(line - 1 + linesAbove);
    blocks.read(root.children, context, { linesAbove: firstLine + linesAbove, continues, linkAt });
  }
  return blocks.blocks;
}

/** Our own body begins with what the front matter has said already. */
function dropTitle(root: Root, { title, subtitle }: Metadata): void {
  const [first] = root.children;
  if (title !== null && first?.type === 'heading' && first.depth === 1) root.children.shift();
  if (subtitle !== null && root.children[0]?.type === 'paragraph') root.children.shift();
}

/** Link definitions by their names, wherever they stand; of two the first counts. */
function definitionsOf(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'definition') {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    } else if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') {
      for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] as Nodes);
    }
  }
  return definitions;
}
