import type { Block, Inline } from '../model/block.js';
import type { Metadata } from '../model/metadata.js';
import { DENSE_LIMIT, isDense, isHostileParagraph } from '../text/sign-counter.js';
import { joinEscaped, type InlinePlace } from './escape.js';
import { figurePieces, labelPieces } from './figure-pieces.js';
import { frontMatter } from './front-matter.js';
import { inlineTree, oneLine } from './inline-tree.js';
import { pointedDestination } from './destination.js';
import { type List, nestLists } from './lists.js';
import { type Piece, toPieces } from './pieces.js';

export interface BodyOptions {
  /** Keep link targets; default true. */
  readonly links?: boolean;
  /** Keep images; default true. */
  readonly images?: boolean;
}

export interface MarkdownOptions extends BodyOptions {
  /** Begin with the metadata as YAML; default true. */
  readonly frontMatter?: boolean;
  /** The path, or another id, of the fullest copy of the same story, for the front matter. */
  readonly duplicateOf?: string | null;
}

/** What a Markdown document is made of. */
export interface MarkdownSource {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  /** Name and version, such as `clean-news/1.0.0`; it marks the front matter as our own. */
  readonly generator: string;
}

/** A whole document: front matter, title, subtitle, body. Empty when there is nothing to say. */
export function writeMarkdown({ metadata, blocks, generator }: MarkdownSource, options: MarkdownOptions = {}): string {
  const writer = new BodyWriter(blocks, options);
  const parts: string[] = [];
  const title = oneLine(metadata.title ?? '');
  const subtitle = oneLine(metadata.subtitle ?? '');
  if (title !== '') parts.push(`# ${writer.plain(title, 'heading')}`);
  if (subtitle !== '') parts.push(writer.plain(subtitle, 'block'));
  const body = writer.blocks(blocks);
  if (body !== '') parts.push(body);
  if (parts.length === 0) return '';
  const head =
    options.frontMatter === false
      ? ''
      : `${frontMatter({ ...metadata, title: title || null, subtitle: subtitle || null }, generator, options.duplicateOf)}\n`;
  return `${head}${parts.join('\n\n')}\n`;
}

/** The body alone, without a line end behind it. */
export function writeBody(blocks: readonly Block[], options: BodyOptions = {}): string {
  return new BodyWriter(blocks, options).blocks(blocks);
}

/** Between two items of a quote the mark goes on; between other blocks there is a blank line. */
const BLANK_LINE = '\n\n';

class BodyWriter {
  readonly #links: boolean;
  readonly #images: boolean;
  readonly #footnotes: ReadonlySet<string>;

  constructor(blocks: readonly Block[], { links = true, images = true }: BodyOptions) {
    this.#links = links;
    this.#images = images;
    this.#footnotes = new Set(blocks.filter(({ kind }) => kind === 'footnote').map(footnoteLabel));
  }

  blocks(blocks: readonly Block[]): string {
    const written = new Map<Block, string>();
    for (const block of blocks) if (block.kind !== 'list-item') written.set(block, this.#block(block));
    // What leaves no trace does not part two lists either.
    const visible = blocks.filter((block) => written.get(block) !== '');
    const parts: string[] = [];
    let before: Block | null = null;
    for (const node of nestLists(visible)) {
      const isList = node.kind === 'list';
      if (parts.length > 0) parts.push(isList ? BLANK_LINE : seam(before, node));
      parts.push(isList ? this.#list(node) : (written.get(node) ?? ''));
      before = isList ? null : node;
    }
    return parts.join('');
  }

  /** One line of text without formatting. */
  plain(text: string, kind: InlinePlace['kind']): string {
    return this.#join([{ type: 'text', value: text, inLink: false }], kind);
  }

  #join(pieces: readonly Piece[], kind: InlinePlace['kind']): string {
    const place = { kind, footnotes: this.#footnotes };
    const written = joinEscaped(pieces, place);
    return isTooLively(written, pieces.length - 1) ? joinEscaped(pieces, { ...place, escapeAll: true }) : written;
  }

  #inline(block: Block, kind: InlinePlace['kind']): string {
    const written = this.#formatted(block, block.inline, kind);
    if (!DEFINITION.test(written) && !isTooLively(written, block.inline.length)) return written;
    const codeless = block.inline.filter(({ type }) => type !== 'code');
    const plainer = this.#formatted(block, codeless, kind);
    return isTooLively(plainer, codeless.length) ? this.#formatted(block, [], kind) : plainer;
  }

  #formatted({ text }: Block, inline: readonly Inline[], kind: InlinePlace['kind']): string {
    const options = { links: this.#links, images: this.#images, breaks: kind === 'block' || kind === 'item' };
    return this.#join(toPieces(inlineTree(text, inline, options)), kind);
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return this.#heading(block);
      case 'quote':
        return prefixLines(this.#inline(block, 'block'), quoteMark(block));
      case 'code':
        return fenced(block.text);
      case 'table':
        return this.#table(block);
      case 'figure':
        return this.#images ? this.#join(figurePieces(block), 'block') : '';
      case 'embed':
        return this.#embed(block);
      case 'footnote':
        return this.#footnote(block);
      case 'rule':
        return '***';
      case 'paragraph':
      case 'list-item':
      default:
        return this.#inline(block, 'block');
    }
  }

  #heading(block: Block): string {
    const text = this.#inline(block, 'heading');
    const level = Math.min(Math.max(1, Math.trunc(block.level ?? 2)), 6);
    return text === '' ? '' : `${'#'.repeat(level)} ${text}`;
  }

  #list(list: List): string {
    const lines: string[] = [];
    let number = list.start;
    for (const { block, lists } of list.items) {
      const sign = list.ordered ? `${number}${list.alternate ? ')' : '.'}` : list.alternate ? '*' : '-';
      number++;
      const parts = [this.#inline(block, 'item')];
      for (const nested of lists) {
        // Only a list from 1 may follow its item's text without a blank line.
        const joint = nested.ordered && nested.start !== 1 ? BLANK_LINE : '\n';
        parts.push(joint, this.#list(nested));
      }
      lines.push(`${sign} ${indent(parts.join(''), sign.length + 1)}`);
    }
    return lines.join('\n');
  }

  #table(block: Block): string {
    const { table } = block;
    if (!table) return this.#inline({ ...block, kind: 'paragraph' }, 'block');
    const width = Math.max(table.header.length, ...table.rows.map((row) => row.length));
    const filled = [table.header, ...table.rows].some((row) => row.some((cell) => oneLine(cell) !== ''));
    if (!filled) return '';
    const row = (cells: readonly string[]): string => {
      const written = Array.from({ length: width }, (_, i) => this.plain(oneLine(cells[i] ?? ''), 'cell'));
      return `| ${written.join(' | ')} |`;
    };
    const rule = `|${' --- |'.repeat(width)}`;
    return [row(table.header), rule, ...table.rows.map(row)].join('\n');
  }

  /** An address in pointed brackets, alone in its paragraph, tells an embed from a link. */
  #embed(block: Block): string {
    const { url = '' } = block;
    const text = this.#inline({ ...block, inline: [] }, 'block');
    if (url === '' || !this.#links) return text;
    return this.#join(labelPieces(oneLine(block.text)), 'block') + `(${pointedDestination(url)})`;
  }

  #footnote(block: Block): string {
    return `[^${footnoteLabel(block)}]: ${indent(this.#inline(block, 'block'), 4)}`;
  }
}

/** Whether a reader would give up on the formatting of a text for all the signs in it, if it has any. */
function isTooLively(written: string, formats: number): boolean {
  return formats > 0 && (isHostileParagraph(written) || (written.length > DENSE_LIMIT && isDense(written)));
}

/** A label as it may stand between brackets. */
function footnoteLabel({ label = '' }: Block): string {
  return label.replaceAll(/[\s[\]\\^`]+/gu, '-') || 'note';
}

/** A link whose first words are code with a bracket and a colon would define a label: in code nothing can be escaped. */
const DEFINITION = /^\[(?:\\.|[^\\[\]])*\]:/su;

function quoteMark({ depth = 0 }: Block): string {
  return '> '.repeat(Math.min(Math.max(0, depth), MAX_QUOTES) + 1);
}

/** Deeper quotes come from broken mark-up. */
const MAX_QUOTES = 9;

/** What stands between two blocks: paragraphs of one quotation stay together. */
function seam(before: Block | null, block: Block): string {
  if (before?.kind !== 'quote' || block.kind !== 'quote' || before.origin.group !== block.origin.group)
    return BLANK_LINE;
  const shallower = (before.depth ?? 0) < (block.depth ?? 0) ? before : block;
  return `\n${quoteMark(shallower).trimEnd()}\n`;
}

function prefixLines(text: string, prefix: string): string {
  return text === '' ? '' : prefix + text.replaceAll('\n', `\n${prefix}`);
}

/** Indents all lines but the first, and leaves blank ones blank. */
function indent(text: string, width: number): string {
  return text.replaceAll(/\n(?=[^\n])/gu, `\n${' '.repeat(width)}`);
}

/** Code between fences longer than any run of backticks in it. */
function fenced(source: string): string {
  const code = source.replaceAll(/\r\n?/gu, '\n').replaceAll(/\p{Surrogate}|\0/gu, '\ufffd');
  if (code.trim() === '') return '';
  let longest = 2;
  for (const [run] of code.matchAll(/`+/gu)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}
