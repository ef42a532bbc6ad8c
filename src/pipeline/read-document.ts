import type { Document } from '../model/document.js';
import type { HtmlFacts } from '../model/html-facts.js';
import { EMPTY_METADATA, type Metadata, type MetadataField, type Provenance } from '../model/metadata.js';
import type { Note } from '../model/note.js';
import type { CleanOptions } from '../model/options.js';
import type { Source } from '../model/source.js';
import { markedFurniture } from '../passes/block/marked-furniture.js';
import type { TreeLimits } from '../readers/html/tree-limits.js';
import { readText } from '../readers/text.js';
import type { LanguagePack } from '../rules/pack.js';
import { packsFor, pageLanguage } from './context.js';
import { mergeFinds } from './merge-metadata.js';
import { withSiteValues } from './metadata/site-values.js';
import { isSettledMarkdown, sourceFormat } from './source-format.js';
import { ruleSwitch } from './switches.js';

/** A document before any pass, and the language whose rules it is judged by. */
export interface ReadDocument {
  readonly read: Document;
  readonly language: string | null;
  readonly packs: readonly LanguagePack[];
  /** What its mark-up says, as it says it; null where there is none. */
  readonly facts: HtmlFacts | null;
  /** Adds what counts only where the passes found nothing. */
  readonly complete: (cleaned: Document) => Document;
}

const asIs = (cleaned: Document): Document => cleaned;

/** Reads a text: its blocks, its language, and what its mark-up says of it, weighed against its text. */
export async function readDocument(text: string, options: CleanOptions): Promise<ReadDocument> {
  const { facts, ...given } = await readBlocks(text, options);
  if (given.settled || given.blocks.length === 0)
    return { read: given, language: given.metadata.language, packs: [], facts, complete: asIs };
  const told = given.metadata.language ?? (await pageLanguage(given.blocks, null));
  if (facts === null) return { read: given, language: told, packs: await packsFor(told), facts, complete: asIs };
  const { signedBy, stateMetadata, statedLanguage } = await import('./metadata/state-metadata.js');
  const language = told ?? statedLanguage(facts);
  const packs = await packsFor(language);
  const known = { packs, language: told, siteNames: options.site?.titleTails ?? [] };
  const { document, signers } = stateMetadata(given, facts, known);
  return { read: document, language, packs, facts, complete: (cleaned) => signedBy(cleaned, signers) };
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
      ...(settled
        ? { metadata: read.metadata, metadataSources: sourcesOf(read.metadata, 'front-matter') }
        : mergeFinds(metadata, metadataSources, [read.metadata], 'front-matter')),
      settled,
    };
  }
  if (source.format === 'html') {
    const { readHtml } = await import('../readers/html/read-html.js');
    const { siteRules = [] } = options;
    // cheerio is read only where there are selectors to find.
    const select = siteRules.length === 0 ? null : (await import('../readers/html/site-selection.js')).selectBySite;
    const read = readHtml(text, {
      url: options.url ?? null,
      spared: sparedSigns(options),
      siteRules,
      ...(select ? { select } : {}),
      limits: limitsOf(options),
    });
    return {
      ...empty,
      ...withSiteValues(metadata, metadataSources, read.site?.values ?? {}),
      blocks: read.blocks,
      notes: [...notes, ...read.notes],
      facts: read.facts,
    };
  }
  const { blocks, repairs } = await readText(text);
  return { ...empty, blocks, removals: repairs };
}

function limitsOf({ maxElements, maxDepth }: CleanOptions): TreeLimits {
  return { ...(maxElements === undefined ? {} : { maxElements }), ...(maxDepth === undefined ? {} : { maxDepth }) };
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
    ...(input?.number ? { number: input.number } : {}),
    ...(input?.record ? { record: input.record } : {}),
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
