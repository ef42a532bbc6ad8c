import type { Block, Inline, Table } from '../model/block.js';
import type { Document } from '../model/document.js';
import type { Metadata, MetadataField, Provenance } from '../model/metadata.js';
import { joinLines } from '../text/edges.js';
import { harmlessUrl } from '../text/safe-url.js';
import { tidyLinks } from './tidy-links.js';

/** Control characters but tab and line end: a terminal acts on them, and no text needs them. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;
const EVERY_CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/**
 * The document without what could do harm to whom it is handed on to, whatever it was read from: addresses that run
 * scripts or hold documents, and control characters. Links to such addresses become plain text; characters are replaced
 * one by one, so that places in the text stay right.
 */
export function safeDocument(document: Document): Document {
  const { blocks } = document;
  const metadata = safeMetadata(document.metadata, document.metadataSources.url === 'options');
  const safe = mapChanged(blocks, (block) => asFigure(safeBlock(block))).filter(saysSomething);
  return { ...document, blocks: safe, metadata, metadataSources: sourcesOf(document, metadata) };
}

/** A picture without an address, a description and a caption is none; nor is code or a table of blanks. */
function saysSomething({ kind, text, figure, table }: Block): boolean {
  if (kind === 'code' || kind === 'quote') return text.trim() !== '';
  if (kind === 'table' && table)
    return [table.header, ...table.rows].some((row) => row.some((cell) => cell.trim() !== ''));
  if (kind !== 'figure' || text !== '' || !figure) return true;
  return Object.values(figure).some((value) => value !== null && value !== '');
}

/** A paragraph of one picture is the picture, as every reader has it. */
function asFigure(block: Block): Block {
  const { kind, text, inline } = block;
  const [run, ...others] = inline;
  if (kind !== 'paragraph' || text !== '' || run?.type !== 'image' || others.length > 0) return block;
  const { url = '', alt = '' } = run;
  return {
    ...block,
    kind: 'figure',
    inline: [],
    figure: { url: url || null, alt: alt || null, caption: null, credit: null },
  };
}

/** The same array where nothing changes, which is nearly always. */
function mapChanged<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}

function safeBlock(block: Block): Block {
  const { url, figure, table, label } = block;
  const text = withoutControls(block.text);
  const inline = safeInline(block.inline, text);
  const safe = text === block.text && inline === block.inline ? block : { ...block, text, inline };
  if (url === undefined && !figure && !table && label === undefined) return safe;
  const { url: _, ...rest } = safe;
  const address = safeAddress(url ?? null);
  return {
    ...rest,
    ...(address === null ? asQuote(rest) : { url: address }),
    ...(figure ? { figure: safeFigure(figure) } : {}),
    ...(table ? { table: safeTable(table) } : {}),
    ...(label === undefined ? {} : { label: withoutControls(label) }),
  };
}

/** A post that leads nowhere is what somebody said. */
function asQuote({ kind }: Pick<Block, 'kind'>): { readonly kind?: 'quote' } {
  return kind === 'embed' ? { kind: 'quote' } : {};
}

function safeInline(inline: readonly Inline[], text: string): readonly Inline[] {
  if (inline.length === 0) return inline;
  return tidyLinks(inline.flatMap(safeRun), text);
}

function safeRun(run: Inline): Inline[] {
  const { url, alt } = run;
  const address = url === undefined ? undefined : harmlessUrl(url);
  if (address === null) return [];
  const safe = address === undefined ? run : { ...run, url: address };
  return [alt === undefined ? safe : { ...safe, alt: withoutControls(alt) }];
}

/** Rows of one length, as every output writes them. */
function safeTable({ header, rows }: Table): Table {
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  const filled = (row: readonly string[]): readonly string[] =>
    row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => '')];
  return { header: filled(header.map(withoutControls)), rows: rows.map((row) => filled(row.map(withoutControls))) };
}

function safeFigure({ url, alt, caption, credit }: NonNullable<Block['figure']>): NonNullable<Block['figure']> {
  return { url: safeAddress(url), alt: orNull(alt), caption: orNull(caption), credit: orNull(credit) };
}

/** An address that was taken off comes from nowhere. */
function sourcesOf({ metadataSources }: Document, metadata: Metadata): Document['metadataSources'] {
  const kept: Partial<Record<MetadataField, Provenance>> = { ...metadataSources };
  if (metadata.url === null) delete kept.url;
  if (metadata.image === null) delete kept.image;
  return kept;
}

/** What only a caller says of where a document came from: a file of his own. */
const CALLERS = /^(?:file|urn|cid|mid):/iu;

/** @param isGiven the caller named the address */
function safeMetadata(metadata: Metadata, isGiven: boolean): Metadata {
  const { publisher, related } = metadata;
  return {
    ...metadata,
    title: lineOrNull(metadata.title),
    subtitle: lineOrNull(metadata.subtitle),
    authors: mapChanged(metadata.authors, withoutControls),
    published: orNull(metadata.published),
    modified: orNull(metadata.modified),
    publisher: { name: orNull(publisher.name), domain: orNull(publisher.domain) },
    section: orNull(metadata.section),
    tags: mapChanged(metadata.tags, withoutControls),
    language: orNull(metadata.language),
    url: isGiven && CALLERS.test(metadata.url ?? '') ? metadata.url : safeAddress(metadata.url),
    image: safeAddress(metadata.image),
    description: orNull(metadata.description),
    related: related.map(({ title, url }) => ({ title: withoutControls(title), url: safeAddress(url) })),
  };
}

function safeAddress(url: string | null): string | null {
  return url === null ? null : harmlessUrl(url);
}

function orNull(text: string | null): string | null {
  return text === null ? null : withoutControls(text);
}

/** Of what was read from several lines, one. */
function lineOrNull(text: string | null): string | null {
  return text === null ? null : joinLines(withoutControls(text));
}

/** Also lone halves of surrogate pairs, which no UTF-8 can hold. */
function withoutControls(text: string): string {
  const safe = text.isWellFormed() ? text : text.toWellFormed();
  return CONTROLS.test(safe) ? safe.replaceAll(EVERY_CONTROL, '\ufffd') : safe;
}
