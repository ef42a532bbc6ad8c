import { type Block, NO_INLINE } from '../model/block.js';
import type { Document } from '../model/document.js';
import type { Publisher } from '../model/metadata.js';
import type { CleanOptions } from '../model/options.js';
import { pageTitle } from '../passes/block/page-title.js';
import { bodyModel } from '../score/body-model.js';
import { splitTitle } from '../score/page-title.js';
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
  const found = isKnown ? publisher : await readPublisher(read, titles, { language, packs, options, matchers });
  return { read, language, titles, publisher: found };
}

/**
 * The publisher that the page's title names; the pass that reads it is asked as if the title stood above the text, as it
 * does in scrapes, and nothing is taken out.
 */
async function readPublisher(
  { blocks, metadata, source, removals }: Document,
  titles: readonly string[],
  { matchers, ...known }: Pick<ContextParts, 'language' | 'packs' | 'options'> & { readonly matchers: MatcherCache },
): Promise<Publisher> {
  const matcher = matchers.matcherFor(known.packs, () => true);
  const text = blocks.filter(({ origin }) => origin.furniture === undefined);
  const line = titles.find((title) => splitTitle(title).length > 1);
  const view = line === undefined ? text : [titleLine(line), ...text];
  const current = () => ({ blocks: view, title: null });
  const context = createContext({ ...known, matcher, model: await bodyModel(source.format), current });
  for (const edit of pageTitle.run({ blocks: view, metadata: { ...metadata, title: null }, removals }, context)) {
    if (edit.type !== 'reshape' && edit.finds?.publisher) return edit.finds.publisher;
  }
  return metadata.publisher;
}

/** No block of a page has this id. */
const ABOVE_ALL = -1;

function titleLine(text: string): Block {
  const origin = { lines: null, path: null, group: ABOVE_ALL, linkDensity: null };
  return { id: ABOVE_ALL, kind: 'paragraph', text, inline: NO_INLINE, origin };
}
