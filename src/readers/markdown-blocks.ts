import type * as mdast from 'mdast';
import { type Block, type BlockKind, type Figure, NO_INLINE } from '../model/block.js';
import type { HtmlBlock } from './html-in-markdown.js';
import { isLayoutTable } from './layout-table.js';
import { frameText, italicCaption, type LeadingFigure } from './markdown-figure.js';
import { countLetters, type InlineText, type MarkdownContext, readInline } from './markdown-inline.js';
import { isUnderlinedText, linkedContent, plain, prefixed, tableOf } from './markdown-forms.js';
import { lonelyNumbers, type NumberedSentence } from './lonely-numbers.js';
import { ownParagraph } from './own-paragraph.js';
import { onOneLine, tidyInline, tidyOwn } from './tidy-inline.js';

/** Where a part of a file stands in it. */
export interface PartPlace {
  readonly linesAbove: number;
  /** The address of a link around a whole line of the part (from 1); null where there is none. */
  readonly linkAt: (line: number) => string | null;
  /** Its first list or table is the rest of the last one of the part before. */
  readonly continues: boolean;
}

/** Makes blocks of the parts of a Markdown file, in their order. */
export class MarkdownBlocks {
  readonly #blocks: Block[] = [];
  readonly #own: boolean;
  readonly #readHtml: ((html: string) => HtmlBlock[]) | null;
  #context: MarkdownContext;
  #place: PartPlace = { linesAbove: 0, linkAt: () => null, continues: false };
  #group = 0;
  #lonely: ReadonlyMap<mdast.List, NumberedSentence> = new Map();

  constructor(own: boolean, readHtml: ((html: string) => HtmlBlock[]) | null) {
    this.#own = own;
    this.#readHtml = readHtml;
    this.#context = { source: '', definitions: new Map(), own };
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  read(nodes: readonly mdast.RootContent[], context: MarkdownContext, place: PartPlace): void {
    this.#context = context;
    this.#place = place;
    if (place.continues) this.#group--;
    this.#lonely = this.#own ? new Map() : lonelyNumbers(nodes, context.source);
    for (const node of nodes) {
      this.#node(node);
      this.#group++;
    }
  }

  #node(node: mdast.RootContent): void {
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- inline nodes do not stand between blocks
    switch (node.type) {
      case 'heading':
        this.#heading(node);
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
      case 'footnoteDefinition':
        this.#footnote(node);
        break;
      case 'thematicBreak':
        this.#add('rule', node, plain(''));
        break;
      case 'html':
        this.#html(node);
        break;
      // Link definitions are part of the links that use them; nothing else stands between blocks.
    }
  }

  #add(kind: BlockKind, node: mdast.RootContent, content: InlineText, extras: Partial<Block> = {}): void {
    const { text, inline, linked } = content;
    const [first, last] = [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
    this.#blocks.push({
      id: this.#blocks.length,
      kind,
      text,
      inline: inline.length > 0 ? inline : NO_INLINE,
      origin: {
        lines: [first + this.#place.linesAbove, last + this.#place.linesAbove],
        path: null,
        group: this.#group,
        linkDensity: linked === 0 ? 0 : Math.min(1, linked / countLetters(text)),
      },
      ...extras,
    });
  }

  /** Adds what says something; pictures in it do. */
  #addText(kind: BlockKind, node: mdast.RootContent, content: InlineText, extras: Partial<Block> = {}): void {
    const shape = this.#own ? tidyOwn : kind === 'heading' ? onOneLine : tidyInline;
    const tidy = shape(content);
    if (/[^ \t\n]/u.test(tidy.text) || tidy.inline.length > 0) this.#add(kind, node, tidy, extras);
  }

  #inline(node: { readonly children: readonly mdast.PhrasingContent[] }): InlineText {
    const content = readInline(node.children, this.#context);
    return this.#own ? tidyOwn(content) : tidyInline(content);
  }

  #heading(node: mdast.Heading): void {
    const content = this.#inline(node);
    if (this.#own) {
      this.#add('heading', node, content, { level: node.depth });
      return;
    }
    const isText = isUnderlinedText(node, content.text, this.#context);
    this.#foreignParagraph(node, isText ? 'paragraph' : 'heading', isText ? {} : { level: node.depth });
    if (isText) this.#add('rule', node, plain(''));
  }

  #paragraph(node: mdast.Paragraph): void {
    if (this.#own) {
      const { kind, content, ...extras } = ownParagraph(node, this.#context);
      if (kind === 'paragraph') this.#addText(kind, node, content);
      else this.#add(kind, node, content, extras);
    } else if (!this.#captionOfLast(node)) this.#foreignParagraph(node);
  }

  #foreignParagraph(
    node: mdast.Paragraph | mdast.Heading,
    kind: BlockKind = 'paragraph',
    extras: Partial<Block> = {},
  ): void {
    const { before, text, after } = frameText(this.#linked(node), this.#context);
    this.#figures(before, node);
    this.#addText(kind, node, readInline(text, this.#context), extras);
    this.#figures(after, node);
  }

  #linked(node: mdast.Paragraph | mdast.Heading): readonly mdast.PhrasingContent[] {
    return linkedContent(node, this.#place.linkAt(node.position?.start.line ?? 0));
  }

  #figures(figures: readonly LeadingFigure[], node: mdast.RootContent): void {
    for (const { figure, isLinked } of figures) {
      const text = figure.caption ?? figure.alt ?? '';
      this.#add('figure', node, { ...plain(text), linked: isLinked ? countLetters(text) : 0 }, { figure });
    }
  }

  /** Whether a paragraph was the caption of the picture right above it, which has it now. */
  #captionOfLast(node: mdast.Paragraph): boolean {
    const last = this.#blocks.at(-1);
    const isAbove = last?.figure?.caption === null && last.origin.group === this.#group - 1;
    const caption = isAbove && last.origin.linkDensity === 0 ? italicCaption(node, this.#context) : null;
    if (caption === null) return false;
    this.#blocks[this.#blocks.length - 1] = {
      ...(last as Block),
      text: caption,
      figure: { ...(last?.figure as Figure), caption },
    };
    return true;
  }

  #quote(node: mdast.Blockquote, depth: number): void {
    for (const child of node.children) {
      if (child.type === 'blockquote') this.#quote(child, depth + 1);
      else if (child.type !== 'paragraph') this.#node(child);
      else if (this.#own) this.#add('quote', child, this.#inline(child), { depth });
      else this.#foreignParagraph(child, 'quote', { depth });
    }
  }

  #list(list: mdast.List, depth: number): void {
    const ordered = list.ordered === true;
    const sentence = this.#lonely.get(list);
    if (sentence) {
      const { paragraph, mark } = sentence;
      this.#addText('paragraph', paragraph, prefixed(this.#inline(paragraph), `${mark} `));
      return;
    }
    for (const [index, item] of list.children.entries()) {
      this.#item(item, depth, { depth, ordered, ...(ordered ? { ordinal: (list.start ?? 1) + index } : {}) });
    }
  }

  #item(item: mdast.ListItem, depth: number, extras: Partial<Block>): void {
    const [first, ...rest] = item.children;
    const checkbox = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
    const isText =
      first?.type === 'paragraph' && (this.#own || frameText(first.children, this.#context).before.length === 0);
    const content = isText ? this.#inline({ children: this.#linked(first) }) : plain('');
    // Elsewhere a picture or a heading in an item is one without it.
    this.#addText('list-item', item, prefixed(content, checkbox), extras);
    for (const child of isText ? rest : item.children) {
      if (child.type === 'list') this.#list(child, depth + 1);
      else this.#node(child);
    }
  }

  #table(node: mdast.Table): void {
    if (!this.#own && isLayoutTable(node)) {
      for (const row of node.children)
        for (const cell of row.children)
          this.#foreignParagraph({
            type: 'paragraph',
            children: cell.children,
            ...(cell.position ? { position: cell.position } : {}),
          });
      return;
    }
    const contents = node.children.map((row) => row.children.map((cell) => this.#cell(cell)));
    const { content, table } = tableOf(contents);
    this.#add('table', node, content, { table });
  }

  #cell(node: mdast.TableCell): InlineText {
    const content = readInline(node.children, this.#context);
    return this.#own ? content : onOneLine(content);
  }

  /** Paragraphs of one footnote, each on its line. */
  #footnote(node: mdast.FootnoteDefinition): void {
    const contents = node.children.flatMap((child) => (child.type === 'paragraph' ? [this.#inline(child)] : []));
    const [only, ...others] = contents;
    const content = only && others.length === 0 ? only : plain(contents.map(({ text }) => text).join('\n'));
    this.#add('footnote', node, content, { label: node.label ?? node.identifier });
    for (const child of node.children) if (child.type !== 'paragraph') this.#node(child);
  }

  #html(node: mdast.RootContent & { readonly type: 'html'; readonly value: string }): void {
    if (!this.#readHtml) {
      this.#add('paragraph', node, plain(node.value.replaceAll(/\s+/gu, ' ').trim()));
      return;
    }
    for (const { kind, content, ...extras } of this.#readHtml(node.value)) {
      if (kind === 'figure') this.#add(kind, node, tidyInline(content), extras);
      else this.#addText(kind, node, content, extras);
    }
  }
}
