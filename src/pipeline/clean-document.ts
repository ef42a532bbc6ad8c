import type { Document } from '../model/document.js';
import { EMPTY_METADATA, type Metadata, type MetadataField, type Provenance } from '../model/metadata.js';
import type { Note } from '../model/note.js';
import type { CleanOptions } from '../model/options.js';
import type { Source } from '../model/source.js';
import { byline } from '../passes/block/byline.js';
import { duplicateHeadline } from '../passes/block/duplicate-headline.js';
import { markedFurniture } from '../passes/block/marked-furniture.js';
import { pageTitle } from '../passes/block/page-title.js';
import { publicationDate } from '../passes/block/publication-date.js';
import { refusal } from '../passes/block/refusal.js';
import type { BlockPass } from '../passes/pass.js';
import { PASSES } from '../passes/passes.js';
import { readText } from '../readers/text.js';
import { bodyModel } from '../score/body-model.js';
import { endsSentence } from '../text/sentences.js';
import { countWords } from '../text/word-count.js';
import { createContext, type MatcherCache, packsFor, pageLanguage } from './context.js';
import { findDoubts } from './doubts.js';
import { Engine } from './engine.js';
import { mergeContinued } from './merge-continued.js';
import { noArticleNote } from './no-article.js';
import { isSettledMarkdown, sourceFormat } from './source-format.js';
import { ruleSwitch } from './switches.js';

/** Reads a text and takes out what is not article; the law of conservation holds for what it returns. */
export async function cleanDocument(text: string, options: CleanOptions, matchers: MatcherCache): Promise<Document> {
  const read = await readDocument(text, options);
  if (read.settled || read.blocks.length === 0) return withReason(read, read);
  const language = read.metadata.language ?? (await pageLanguage(read.blocks, null));
  const packs = await packsFor(language);
  const isOn = ruleSwitch(options.disable, options.enable);
  const matcher = matchers.matcherFor(packs, isOn);
  const model = await bodyModel(read.source.format);
  const run = (passes: readonly BlockPass[], notes: readonly Note[] = []): Document => {
    const engine = new Engine({
      ...read,
      metadata: { ...read.metadata, language },
      metadataSources: language === null ? read.metadataSources : { language: 'text', ...read.metadataSources },
      notes: [...read.notes, ...notes],
    });
    const current = () => ({ blocks: engine.document.blocks, title: engine.document.metadata.title });
    const context = createContext({ language, packs, matcher, options, model, current });
    for (const pass of passes) if (isOn(pass.name, '*')) engine.run(pass, context, isOn);
    return engine.document;
  };
  const cleaned = run(PASSES);
  const kept = isEmptied(read, cleaned) ? run(LAST_RESORT, [NO_BODY]) : cleaned;
  const notes = [...kept.notes, ...findDoubts(read, kept, packs)];
  const removals = kept.removals.toSorted((a, b) => a.block - b.block || a.start - b.start);
  return withReason(read, { ...kept, notes, removals, blocks: mergeContinued(kept.blocks) });
}

/** An empty result is never without a word about why. */
function withReason(read: Document, cleaned: Document): Document {
  const reason = noArticleNote(read, cleaned);
  return reason === null ? cleaned : { ...cleaned, notes: [...cleaned.notes, reason] };
}

/** Where all passes together left nothing of a page of running text, its text is kept, and little more is judged. */
const LAST_RESORT: readonly BlockPass[] = [pageTitle, duplicateHeadline, publicationDate, byline];
const NO_BODY: Note = {
  severity: 'warning',
  code: 'no-body',
  message: 'no article could be told from its surroundings; the whole text was kept',
  suspect: true,
};
/** With fewer words of running text a page may well have no article. */
const LEAST_TEXT = 60;

/** Whether nothing is left of a page that has running text and does not say why there is no article. */
function isEmptied(read: Document, cleaned: Document): boolean {
  if (cleaned.blocks.length > 0 || cleaned.removals.some(({ pass }) => pass === refusal.name)) return false;
  const furniture = new Set(cleaned.removals.filter(({ rule }) => rule !== 'score').map(({ block }) => block));
  const prose = read.blocks.filter(({ id, text }) => !furniture.has(id) && endsSentence(text));
  return prose.reduce((sum, { text }) => sum + countWords(text), 0) >= LEAST_TEXT;
}

/** The document before any pass: blocks, what the caller knows, what reading repaired. */
export async function readDocument(text: string, options: CleanOptions): Promise<Document> {
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
  if (source.format === 'html') {
    const { readHtml } = await import('../readers/html/read-html.js');
    const read = readHtml(text, { url: options.url ?? null, spared: sparedSigns(options) });
    return { ...empty, blocks: read.blocks, notes: [...notes, ...read.notes] };
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
