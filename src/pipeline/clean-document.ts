import type { Document } from '../model/document.js';
import type { Note } from '../model/note.js';
import type { CleanOptions } from '../model/options.js';
import { byline } from '../passes/block/byline.js';
import { duplicateHeadline } from '../passes/block/duplicate-headline.js';
import { pageTitle } from '../passes/block/page-title.js';
import { publicationDate } from '../passes/block/publication-date.js';
import { refusal } from '../passes/block/refusal.js';
import type { BlockPass } from '../passes/pass.js';
import { PASSES } from '../passes/passes.js';
import { bodyModel } from '../score/body-model.js';
import { endsSentence } from '../text/sentences.js';
import { countWords } from '../text/word-count.js';
import { createContext, type MatcherCache } from './context.js';
import { findDoubts } from './doubts.js';
import { Engine } from './engine.js';
import { withGivenDate } from './given-date.js';
import { mergeContinued } from './merge-continued.js';
import { noArticleNote } from './no-article.js';
import { readDocument } from './read-document.js';
import { safeDocument } from './safe-document.js';
import { ruleSwitch } from './switches.js';

/** Reads a text and takes out what is not article; the law of conservation holds for what it returns. */
export async function cleanDocument(text: string, options: CleanOptions, matchers: MatcherCache): Promise<Document> {
  const { read, language, packs, complete } = await readDocument(text, options);
  if (read.settled || read.blocks.length === 0) return withReason(read, safeDocument(read));
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
  const dated = withGivenDate(complete(kept), options);
  return withReason(read, safeDocument({ ...dated, notes, removals, blocks: mergeContinued(kept.blocks) }));
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
