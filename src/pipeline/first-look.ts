import type { Document } from '../model/document.js';
import type { Publisher } from '../model/metadata.js';
import type { CleanOptions } from '../model/options.js';
import { pageTitle } from '../passes/block/page-title.js';
import { bodyModel } from '../score/body-model.js';
import { readDocument } from './clean-document.js';
import { createContext, type MatcherCache, packsFor, pageLanguage } from './context.js';

/** A page as it was read, and as little of it understood as tells whose it is. */
export interface FirstLook {
  /** All blocks in reading order, before any pass. */
  readonly read: Document;
  readonly language: string | null;
  readonly publisher: Publisher;
}

/** Reads a page without cleaning it: for what only many pages together can teach. */
export async function firstLook(text: string, options: CleanOptions, matchers: MatcherCache): Promise<FirstLook> {
  const read = await readDocument(text, options);
  const { publisher, url } = read.metadata;
  const language = read.metadata.language ?? (await pageLanguage(read.blocks, null));
  // An address says whose page it is; only without one the page itself has to.
  const isKnown = read.settled || url !== null || publisher.domain !== null || publisher.name !== null;
  return { read, language, publisher: isKnown ? publisher : await readPublisher(read, language, options, matchers) };
}

/** The publisher that the page's title line names; the pass that reads it is asked and nothing is taken out. */
async function readPublisher(
  { blocks, metadata, source, removals }: Document,
  language: string | null,
  options: CleanOptions,
  matchers: MatcherCache,
): Promise<Publisher> {
  const packs = await packsFor(language);
  const matcher = matchers.matcherFor(packs, () => true);
  const left = blocks.filter(({ origin }) => origin.furniture === undefined);
  const current = () => ({ blocks: left, title: metadata.title });
  const model = await bodyModel(source.format);
  const context = createContext({ language, packs, matcher, options, model, current });
  for (const edit of pageTitle.run({ blocks: left, metadata, removals }, context)) {
    if (edit.type !== 'reshape' && edit.finds?.publisher) return edit.finds.publisher;
  }
  return metadata.publisher;
}
