import type { Article, Status } from '../model/article.js';
import type { Document } from '../model/document.js';
import { EMPTY_METADATA } from '../model/metadata.js';
import type { CleanOptions } from '../model/options.js';
import { countWords } from '../text/word-count.js';
import { articleBlocks } from '../writers/article-blocks.js';
import { writeBody } from '../writers/markdown.js';
import { writeText } from '../writers/text.js';
import { GENERATOR } from './version.js';

/** The published form of a cleaned document. */
export function toArticle(document: Document, options: CleanOptions): Article {
  const status = statusOf(document);
  // A page without an article has no title, author or date either: whatever was read there names something else.
  const metadata =
    status === 'empty'
      ? { ...EMPTY_METADATA, language: document.metadata.language, url: document.metadata.url }
      : document.metadata;
  const { blocks, source } = document;
  const { title, subtitle, authors, published, modified, publisher, section, tags, language } = metadata;
  const { url, image, description, related } = metadata;
  let text: string | undefined;
  let markdown: string | undefined;
  let nested: Article['blocks'] | undefined;
  let wordCount: number | undefined;
  return {
    schemaVersion: '1',
    status,
    title,
    subtitle,
    authors,
    published,
    modified,
    publisher,
    section,
    tags,
    language,
    url,
    image,
    description,
    // Worked out when asked for: each is another copy of the text, and most callers want one of them.
    get text() {
      return (text ??= writeText(blocks));
    },
    get markdown() {
      return (markdown ??= writeBody(blocks, { links: options.links ?? true, images: options.images ?? true }));
    },
    get blocks() {
      return (nested ??= articleBlocks(blocks));
    },
    get wordCount() {
      return (wordCount ??= countWords(this.text));
    },
    related,
    metadataSources: status === 'empty' ? {} : document.metadataSources,
    removed: countRemoved(document),
    warnings: document.notes
      .filter(({ severity }) => severity === 'warning')
      .map(({ code, message }) => ({ code, message })),
    source: {
      path: source.path,
      format: source.format,
      encoding: source.encoding,
      bytes: source.bytes,
      sha256: source.sha256,
      ...(source.number === undefined ? {} : { number: source.number }),
      ...(source.record === undefined ? {} : { record: source.record }),
    },
    generator: GENERATOR,
    removals: document.removals,
    document,
  };
}

function statusOf({ blocks, notes }: Document): Status {
  if (blocks.length === 0) return 'empty';
  return notes.some(({ severity, suspect }) => severity === 'warning' && suspect === true) ? 'suspect' : 'ok';
}

function countRemoved({ removals }: Document): Article['removed'] {
  const byPass: Record<string, number> = {};
  const blocks = new Set<number>();
  let words = 0;
  for (const { action, pass, text, block } of removals) {
    if (action !== 'removed') continue;
    byPass[pass] = (byPass[pass] ?? 0) + 1;
    blocks.add(block);
    words += countWords(text);
  }
  return { words, blocks: blocks.size, byPass };
}
