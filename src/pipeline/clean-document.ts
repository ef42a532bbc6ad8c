import type { Document } from '../model/document.js';
import { EMPTY_METADATA, type Metadata, type MetadataField, type Provenance } from '../model/metadata.js';
import type { Note } from '../model/note.js';
import type { CleanOptions } from '../model/options.js';
import type { Source } from '../model/source.js';
import { PASSES } from '../passes/passes.js';
import { readText } from '../readers/text.js';
import { createContext, type MatcherCache, packsFor, pageLanguage } from './context.js';
import { Engine } from './engine.js';
import { mergeContinued } from './merge-continued.js';
import { isSettledMarkdown, sourceFormat } from './source-format.js';
import { ruleSwitch } from './switches.js';

/** Reads a text and takes out what is not article; the law of conservation holds for what it returns. */
export async function cleanDocument(text: string, options: CleanOptions, matchers: MatcherCache): Promise<Document> {
  const read = await readDocument(text, options);
  if (read.settled || read.blocks.length === 0) return read;
  const language = read.metadata.language ?? (await pageLanguage(read.blocks, null));
  const packs = await packsFor(language);
  const isOn = ruleSwitch(options.disable, options.enable);
  const matcher = matchers.matcherFor(packs, isOn);
  const engine = new Engine({ ...read, metadata: { ...read.metadata, language } });
  const current = () => ({ blocks: engine.document.blocks, title: engine.document.metadata.title });
  const context = createContext({ language, packs, matcher, options, current });
  for (const pass of PASSES) if (isOn(pass.name, '*')) engine.run(pass, context, isOn);
  return { ...engine.document, blocks: mergeContinued(engine.document.blocks) };
}

/** The document before any pass: blocks, what the caller knows, what reading repaired. */
async function readDocument(text: string, options: CleanOptions): Promise<Document> {
  const source = describeSource(text, options);
  const notes = inputNotes(options);
  const { metadata, metadataSources } = givenMetadata(options);
  const empty: Document = { source, metadata, metadataSources, blocks: [], removals: [], notes, settled: false };
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
  const { blocks, repairs } = await readText(text);
  return { ...empty, blocks, removals: repairs };
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
    const known = name === 'publisher' ? metadata.publisher.name ?? metadata.publisher.domain : value;
    if (known !== null && !(Array.isArray(known) && known.length === 0)) sources[name] = provenance;
  }
  return sources;
}
