import { parseHtml } from '../../../src/readers/html/parse-html.js';
import { readHtml } from '../../../src/readers/html/read-html.js';
import { readHtmlMetadata } from '../../../src/readers/html-metadata/read-html-metadata.js';
import { packsFor } from '../../../src/pipeline/context.js';
import { type ResolvedMetadata, resolveMetadata } from '../../../src/pipeline/metadata/resolve-metadata.js';

/** What the mark-up of a page tells of its article, before any text rule runs. */
export async function resolve(html: string, language = 'en', url: string | null = null): Promise<ResolvedMetadata> {
  const facts = readHtmlMetadata(parseHtml(html).document, { url });
  return resolveMetadata(facts, {
    blocks: readHtml(html, { url }).blocks,
    packs: await packsFor(language),
    language,
    url,
  });
}
