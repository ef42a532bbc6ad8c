import type { Document } from '../model/document.js';
import type { HtmlFacts } from '../model/html-facts.js';
import { EMPTY_METADATA, type Metadata, type MetadataField, type Provenance } from '../model/metadata.js';
import type { Note } from '../model/note.js';
import type { CleanOptions } from '../model/options.js';
import type { Source } from '../model/source.js';
import { markedFurniture } from '../passes/block/marked-furniture.js';
import { readText } from '../readers/text.js';
import type { LanguagePack } from '../rules/pack.js';
import { packsFor, pageLanguage } from './context.js';
import type { ResolveContext } from './metadata/resolve-metadata.js';
import { isSettledMarkdown, sourceFormat } from './source-format.js';
import { ruleSwitch } from './switches.js';

/** A document before any pass, and the language whose rules it is judged by. */
export interface ReadDocument {
  readonly read: Document;
  readonly language: string | null;
  readonly packs: readonly LanguagePack[];
  /** What its mark-up says, as it says it; null where there is none. */
  readonly facts: HtmlFacts | null;
}

/** Reads a text: its blocks, its language, and what its mark-up says of it, weighed against its text. */
export async function readDocument(text: string, options: CleanOptions): Promise<ReadDocument> {
  const { facts, ...given } = await readBlocks(text, options);
  if (given.settled || given.blocks.length === 0)
    return { read: given, language: given.metadata.language, packs: [], facts };
  const told = given.metadata.language ?? (await pageLanguage(given.blocks, null));
  const packs = await packsFor(told ?? declaredLanguage(facts));
  const known = { packs, language: told, siteNames: options.site?.titleTails ?? [] };
  const read = facts === null ? given : await withFacts(given, facts, known);
  return { read, language: told ?? read.metadata.language, packs, facts };
}

/** What a page says of itself, weighed against its text. */
async function withFacts(
  read: Document,
  facts: HtmlFacts,
  known: Pick<ResolveContext, 'packs' | 'language' | 'siteNames'>,
): Promise<Document> {
  const { resolveMetadata } = await import('./metadata/resolve-metadata.js');
  const context = { ...known, blocks: read.blocks, url: read.metadata.url };
  const { metadata, metadataSources, notes } = resolveMetadata(facts, context);
  const { publisher } = read.metadata;
  return {
    ...read,
    metadata: {
      ...read.metadata,
      ...metadata,
      ...(read.metadata.url === null ? {} : { url: read.metadata.url }),
      ...(read.metadata.language === null ? {} : { language: read.metadata.language }),
      publisher: {
        name: metadata.publisher?.name ?? publisher.name,
        domain: publisher.domain ?? metadata.publisher?.domain ?? null,
      },
    },
    metadataSources: { ...metadataSources, ...read.metadataSources },
    notes: [...read.notes, ...notes],
  };
}

/** The language a page declares: where its text says too little, its words of furniture are looked for in it. */
function declaredLanguage(facts: HtmlFacts | null): string | null {
  const declared = facts?.facts.find(({ field }) => field === 'language')?.value;
  return declared?.toLowerCase().split(/[-_]/u)[0] ?? null;
}

/** A document as its reader gives it: blocks, what the caller knows, what reading repaired. */
async function readBlocks(
  text: string,
  options: CleanOptions,
): Promise<Document & { readonly facts: HtmlFacts | null }> {
  const source = describeSource(text, options);
  const notes = inputNotes(options);
  const { metadata, metadataSources } = givenMetadata(options);
  const empty = { source, metadata, metadataSources, blocks: [], removals: [], notes, settled: false, facts: null };
  if (options.input?.binary) return empty;
  if (source.format === 'markdown') {
    const { readMarkdown } = await import('../readers/markdown.js');
    const read = await readMarkdown(text);
    const settled = isSettledMarkdown(text);
    return {
      ...empty,
      blocks: read.blocks,
      metadata: settled ? read.metadata : { ...read.metadata, url: metadata.url ?? read.metadata.url },
      metadataSources: sourcesOf(read.metadata, 'front-matter'),
      settled,
    };
  }
  if (source.format === 'html') {
    const { readHtml } = await import('../readers/html/read-html.js');
    const read = readHtml(text, { url: options.url ?? null, spared: sparedSigns(options) });
    return { ...empty, blocks: read.blocks, notes: [...notes, ...read.notes], facts: read.facts };
  }
  const { blocks, repairs } = await readText(text);
  return { ...empty, blocks, removals: repairs };
}

/** Elements that are to be judged as text, since the caller wants them or trusts no names. */
function sparedSigns({ comments, disable, enable }: CleanOptions): ReadonlySet<string> {
  const isOn = ruleSwitch(disable, enable);
  const off = markedFurniture.rules.map(({ id }) => id).filter((id) => !isOn(markedFurniture.name, id));
  return new Set(comments === 'keep' ? [...off, 'comments'] : off);
}

function describeSource(text: string, options: CleanOptions): Source {
  const { input } = options;
  return {
    path: options.path?.replaceAll('\\', '/') ?? null,
    url: options.url ?? null,
    format: sourceFormat(text, options),
    encoding: input?.encoding ?? null,
    bytes: input?.bytes ?? null,
    sha256: input?.sha256 ?? null,
  };
}

function inputNotes({ input }: CleanOptions): Note[] {
  const notes: Note[] = [];
  if (input?.binary) notes.push({ severity: 'warning', code: 'binary', message: `this is no text: ${input.binary}` });
  if (input?.warning) notes.push({ severity: 'warning', code: 'encoding', message: input.warning });
  return notes;
}

function givenMetadata({ url, lang }: CleanOptions): Pick<Document, 'metadata' | 'metadataSources'> {
  const metadata: Metadata = {
    ...EMPTY_METADATA,
    url: url ?? null,
    language: lang?.toLowerCase().split(/[-_]/u)[0] ?? null,
    publisher: { name: null, domain: hostOf(url) },
  };
  return { metadata, metadataSources: sourcesOf(metadata, 'options') };
}

function hostOf(url: string | null | undefined): string | null {
  return URL.canParse(url ?? '') ? new URL(url as string).hostname.replace(/^www\./u, '') || null : null;
}

function sourcesOf(metadata: Metadata, provenance: Provenance): Document['metadataSources'] {
  const sources: Partial<Record<MetadataField, Provenance>> = {};
  for (const [name, value] of Object.entries(metadata) as [MetadataField, unknown][]) {
    const known = name === 'publisher' ? (metadata.publisher.name ?? metadata.publisher.domain) : value;
    if (known !== null && !(Array.isArray(known) && known.length === 0)) sources[name] = provenance;
  }
  return sources;
}
