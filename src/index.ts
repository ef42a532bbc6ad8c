/**
 * clean-news: gives back the article of a scraped news file.
 *
 * ```ts
 * import { clean, toMarkdown } from 'clean-news';
 * const article = await clean(await readFile('scrape.txt'));
 * console.log(toMarkdown(article));
 * ```
 */
import { openBytes } from './io/open.js';
import type { Article } from './model/article.js';
import type { CleanOptions } from './model/options.js';
import { toArticle } from './pipeline/article.js';
import { cleanDocument } from './pipeline/clean-document.js';
import { MatcherCache } from './pipeline/context.js';

export { listPasses, type PassInfo, type RuleDescription } from './pipeline/list-passes.js';
export { toJson, toMarkdown, toText } from './pipeline/render.js';
export { GENERATOR, VERSION } from './pipeline/version.js';
export type { Article, ArticleBlock, Link, ListItem, Status } from './model/article.js';
export type { Block, BlockKind, Inline, Origin } from './model/block.js';
export type { Document } from './model/document.js';
export { CleanNewsError, type ErrorCode } from './model/errors.js';
export type { Metadata, MetadataField, Provenance, Publisher, RelatedLink } from './model/metadata.js';
export type { CleanOptions, InputFacts } from './model/options.js';
export type { Removal } from './model/removal.js';
export type { Fingerprint } from './model/fingerprint.js';
export type { FurnitureLine, FurniturePlace, SiteProfile } from './model/site-profile.js';
export type { SiteField, SiteRule } from './model/site-rule.js';

/** Cleans documents with the same options, and keeps what they share: compiled rules by language. */
export interface Cleaner {
  /**
   * Cleans one document; `options` add to the cleaner's own.
   * @throws CleanNewsError `unknown-encoding` for a label nobody knows, `unsupported-format` for input it cannot read
   */
  clean(input: string | Uint8Array, options?: CleanOptions): Promise<Article>;
}

/**
 * Makes a cleaner for many documents.
 * @throws CleanNewsError `unknown-rule` for a pass or rule in `disable` or `enable` that does not exist
 */
export async function createCleaner(options: CleanOptions = {}): Promise<Cleaner> {
  const names = [...(options.disable ?? []), ...(options.enable ?? [])];
  if (names.length > 0) {
    const { checkRuleNames } = await import('./pipeline/check-rule-names.js');
    await checkRuleNames(names);
  }
  const matchers = new MatcherCache();
  return {
    async clean(input, more = {}) {
      const all = { ...options, ...more };
      const { text, facts } = await decoded(input, all);
      const given = facts === null ? all : { ...all, input: facts };
      return toArticle(await cleanDocument(text, given, matchers), given);
    },
  };
}

/**
 * Cleans one document: a string, or bytes whose encoding is told from them.
 * @throws CleanNewsError as `createCleaner` and `Cleaner.clean` do
 */
export async function clean(input: string | Uint8Array, options: CleanOptions = {}): Promise<Article> {
  return (await createCleaner(options)).clean(input);
}

async function decoded(input: string | Uint8Array, options: CleanOptions) {
  if (typeof input === 'string') return { text: input, facts: null };
  const { text, input: facts } = await openBytes(input, options.encoding ? { encoding: options.encoding } : {});
  return { text, facts };
}
