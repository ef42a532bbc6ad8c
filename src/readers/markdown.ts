import type { Blockquote, Definition, List, Paragraph, Root, RootContent, Table } from 'mdast';
import { type Block, type BlockKind, NO_INLINE } from '../model/block.js';
import { EMPTY_METADATA, type Metadata } from '../model/metadata.js';
import { readFrontMatter } from './front-matter.js';
import { readFigure, readLostFigure } from './markdown-figure.js';
import { type InlineText, type MarkdownContext, readInline } from './markdown-inline.js';

/** What a Markdown file says: its front matter and its blocks. */
export interface MarkdownContent {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  /** Whether clean-news wrote it: title and subtitle are then no blocks, and writing it again gives the same bytes. */
  readonly own: boolean;
}

/** Reads CommonMark with the extensions of GFM and YAML front matter. */
export async function readMarkdown(text: string): Promise<MarkdownContent> {
  const head = await readFrontMatter(text);
  const own = head?.generator?.startsWith('clean-news/') === true;
  const bodyStart = head?.bodyStart ?? 0;
  const source = text.slice(bodyStart);
  const root = await parseMarkdown(source);
  const firstLine = text.slice(0, bodyStart).split('\n').length - 1;
  const metadata = head?.metadata ?? EMPTY_METADATA;
  if (own) dropTitle(root, metadata);
  return { metadata, blocks: new BlockReader(source, root, own, firstLine).read(), own };
}

async function parseMarkdown(source: string): Promise<Root> {
  const [{ fromMarkdown }, { gfmFromMarkdown }, { gfm }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('mdast-util-gfm'),
    import('micromark-extension-gfm'),
  ]);
  return fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Our own body begins with what the front matter has said already. */
function dropTitle(root: Root, { title, subtitle }: Metadata): void {
  const [first] = root.children;
  if (title !== null && first?.type === 'heading' && first.depth === 1) root.children.shift();
  if (subtitle !== null && root.children[0]?.type === 'paragraph') root.children.shift();
}

class BlockReader {
  readonly #context: MarkdownContext;
  readonly #root: Root;
  readonly #own: boolean;
  readonly #firstLine: number;
  readonly #blocks: Block[] = [];
  #group = 0;

  constructor(source: string, root: Root, own: boolean, firstLine: number) {
    const definitions = new Map<string, Definition>();
    for (const node of root.children) {
      if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    }
    this.#context = { source, definitions };
    this.#root = root;
    this.#own = own;
    this.#firstLine = firstLine;
  }

  read(): Block[] {
    for (const node of this.#root.children) {
      this.#node(node);
      this.#group++;
    }
    return this.#blocks;
  }

  #node(node: RootContent): void {
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- inline nodes do not stand between blocks
    switch (node.type) {
      case 'heading':
        this.#add('heading', node, readInline(node.children, this.#context), { level: node.depth });
        break;
      case 'paragraph':
        this.#paragraph(node);
        break;
      case 'list':
        this.#list(node, 0);
        break;
      case 'blockquote':
        this.#quote(node, 0);
        break;
      case 'code':
        this.#add('code', node, plain(node.value));
        break;
      case 'table':
        this.#table(node);
        break;
      case 'footnoteDefinition': {
        const paragraphs = node.children.filter((child) => child.type === 'paragraph');
        this.#add('footnote', node, this.#joined(paragraphs), { label: node.label ?? node.identifier });
        for (const child of node.children) if (child.type !== 'paragraph') this.#node(child);
        break;
      }
      case 'thematicBreak':
        this.#add('rule', node, plain(''));
        break;
      case 'html':
        this.#add('paragraph', node, plain(node.value.replaceAll(/\s+/gu, ' ').trim()));
        break;
      // Link definitions are part of the links that use them; nothing else stands between blocks.
    }
  }

  #add(kind: BlockKind, node: RootContent, content: InlineText, extras: Partial<Block> = {}): void {
    const { text, inline, linked } = content;
    const [first, last] = [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
    this.#blocks.push({
      id: this.#blocks.length,
      kind,
      text,
      inline: inline.length > 0 ? inline : NO_INLINE,
      origin: {
        lines: [first + this.#firstLine, last + this.#firstLine],
        path: null,
        group: this.#group,
        linkDensity: text === '' ? 0 : linked / text.length,
      },
      ...extras,
    });
  }

  #paragraph(node: Paragraph): void {
    const figure = readFigure(node, this.#context) ?? (this.#own ? readLostFigure(node, this.#context) : null);
    if (figure) {
      this.#add('figure', node, plain(figure.caption ?? figure.alt ?? ''), { figure });
      return;
    }
    const content = readInline(node.children, this.#context);
    const url = this.#own ? embedUrl(node, this.#context.source) : null;
    if (url !== null) this.#add('embed', node, plain(content.text), { url });
    else if (/[^ \t\n]/u.test(content.text) || content.inline.length > 0) this.#add('paragraph', node, content);
  }

  #quote(node: Blockquote, depth: number): void {
    for (const child of node.children) {
      if (child.type === 'blockquote') this.#quote(child, depth + 1);
      else if (child.type === 'paragraph')
        this.#add('quote', child, readInline(child.children, this.#context), { depth });
      else this.#node(child);
    }
  }

  #list(list: List, depth: number): void {
    const ordered = list.ordered === true;
    for (const [index, item] of list.children.entries()) {
      const [first, ...rest] = item.children;
      const extras = { depth, ordered, ...(ordered ? { ordinal: (list.start ?? 1) + index } : {}) };
      const checkbox = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
      const content = first?.type === 'paragraph' ? readInline(first.children, this.#context) : plain('');
      this.#add('list-item', item, shift(content, checkbox), extras);
      for (const child of first?.type === 'paragraph' ? rest : item.children) {
        if (child.type === 'list') this.#list(child, depth + 1);
        else this.#node(child);
      }
    }
  }

  #table(node: Table): void {
    const cells = node.children.map((row) => row.children.map((cell) => readInline(cell.children, this.#context).text));
    const [header = [], ...rows] = cells;
    const text = cells.map((row) => row.join(' | ')).join('\n');
    this.#add('table', node, plain(text), { table: { header, rows } });
  }

  /** Paragraphs of one footnote, each on its line. */
  #joined(paragraphs: readonly Paragraph[]): InlineText {
    const contents = paragraphs.map((paragraph) => readInline(paragraph.children, this.#context));
    if (contents.length === 1 && contents[0]) return contents[0];
    return plain(contents.map(({ text }) => text).join('\n'));
  }
}

function plain(text: string): InlineText {
  return { text, inline: NO_INLINE, linked: 0 };
}

/** Puts a list item's check box back before its text. */
function shift({ text, inline, linked }: InlineText, prefix: string): InlineText {
  if (prefix === '') return { text, inline, linked };
  const by = prefix.length;
  const moved = inline.map((run) => Object.assign({}, run, { start: run.start + by, end: run.end + by }));
  return { text: prefix + text, inline: moved, linked };
}

/** The address of an embed as we write it: one link with a pointed destination. */
function embedUrl({ children }: Paragraph, source: string): string | null {
  const [link, ...others] = children;
  if (link?.type !== 'link' || others.length > 0) return null;
  const end = link.position?.end.offset ?? 0;
  return source.slice(end - 2, end) === '>)' ? link.url : null;
}
