import type { Document } from '../model/document.js';
import type { Publisher } from '../model/metadata.js';
import type { CleanOptions } from '../model/options.js';
import { pageTitle } from '../passes/block/page-title.js';
import { bodyModel } from '../score/body-model.js';
import { type ContextParts, createContext, type MatcherCache } from './context.js';
import { readDocument } from './read-document.js';

/** A page as it was read, and as little of it understood as tells whose it is. */
export interface FirstLook {
  /** All blocks in reading order, before any pass. */
  readonly read: Document;
  readonly language: string | null;
  readonly publisher: Publisher;
  /** Titles as the mark-up has them, with the names of site and section; none in text. */
  readonly titles: readonly string[];
}

/** Reads a page without cleaning it: for what only many pages together can teach. */
export async function firstLook(text: string, options: CleanOptions, matchers: MatcherCache): Promise<FirstLook> {
  const { read, language, packs, facts } = await readDocument(text, options);
  const { publisher, url } = read.metadata;
  const titles = (facts?.facts ?? []).filter(({ field }) => field === 'title').map(({ value }) => value);
  // An address says whose page it is; only without one the page itself has to.
  const isKnown = read.settled || url !== null || publisher.domain !== null || publisher.name !== null;
  const found = isKnown ? publisher : await readPublisher(read, { language, packs, options, matchers });
  return { read, language, titles, publisher: found };
}

/** The publisher that the page's title line names; the pass that reads it is asked and nothing is taken out. */
async function readPublisher(
  { blocks, metadata, source, removals }: Document,
  { matchers, ...known }: Pick<ContextParts, 'language' | 'packs' | 'options'> & { readonly matchers: MatcherCache },
): Promise<Publisher> {
  const matcher = matchers.matcherFor(known.packs, () => true);
  const left = blocks.filter(({ origin }) => origin.furniture === undefined);
  const current = () => ({ blocks: left, title: metadata.title });
  const context = createContext({ ...known, matcher, model: await bodyModel(source.format), current });
  for (const edit of pageTitle.run({ blocks: left, metadata, removals }, context)) {
    if (edit.type !== 'reshape' && edit.finds?.publisher) return edit.finds.publisher;
  }
  return metadata.publisher;
}
