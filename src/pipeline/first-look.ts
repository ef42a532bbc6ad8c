import type { Document } from '../model/document.js';
import type { CleanOptions } from '../model/options.js';
import { markedFurniture } from '../passes/block/marked-furniture.js';
import { pageTitle } from '../passes/block/page-title.js';
import type { LanguagePack } from '../rules/pack.js';
import { bodyModel } from '../score/body-model.js';
import { readDocument } from './clean-document.js';
import { createContext, type MatcherCache, packsFor, pageLanguage } from './context.js';
import { Engine } from './engine.js';

/** A page as it was read, and as little of it understood as tells whose it is. */
export interface FirstLook {
  /** All blocks in reading order, before any pass. */
  readonly read: Document;
  /** Publisher, address and title as far as the page says them. */
  readonly metadata: Document['metadata'];
  readonly packs: readonly LanguagePack[];
}

/** Reads a page without cleaning it: for what only many pages together can teach. */
export async function firstLook(text: string, options: CleanOptions, matchers: MatcherCache): Promise<FirstLook> {
  const read = await readDocument(text, options);
  const language = read.metadata.language ?? (await pageLanguage(read.blocks, null));
  const packs = await packsFor(language);
  // An address says whose page it is; only without one the page itself has to.
  if (read.settled || read.metadata.url !== null) return { read, metadata: read.metadata, packs };
  const engine = new Engine(read);
  const matcher = matchers.matcherFor(packs, () => true);
  const current = () => ({ blocks: engine.document.blocks, title: engine.document.metadata.title });
  const model = await bodyModel(read.source.format);
  const context = createContext({ language, packs, matcher, options, model, current });
  for (const pass of [markedFurniture, pageTitle]) engine.run(pass, context);
  return { read, metadata: engine.document.metadata, packs };
}
