import type { Article } from '../../src/model/article.js';
import type { Block } from '../../src/model/block.js';
import { NO_INLINE } from '../../src/model/block.js';
import { EMPTY_METADATA } from '../../src/model/metadata.js';
import type { Removal } from '../../src/model/removal.js';

function block(id: number, text: string, line: number, kind: Block['kind'] = 'paragraph'): Block {
  const origin = { lines: [line, line] as const, path: null, group: id, linkDensity: null };
  return { id, kind, text, inline: NO_INLINE, origin };
}

function removal(action: Removal['action'], id: number, text: string, rest: Partial<Removal>): Removal {
  const place = { block: id, start: 0, end: text.length, lines: [id + 1, id + 1] as const, path: null };
  return { action, text, pass: 'related', rule: 'en-more', reason: 'heads a list of related links', ...place, ...rest };
}

/** A small cleaned article with one piece of each fate. */
export function sampleArticle(extra: readonly Block[] = []): Article {
  const blocks = [block(1, 'The ferry runs again from Monday.', 2), block(2, 'The harbour', 3, 'heading'), ...extra];
  const removals = [
    removal('removed', 3, 'More on this story', {}),
    removal('lifted', 0, 'Ferry runs again', {
      pass: 'title',
      rule: 'first-line',
      reason: 'is the title',
      field: 'title',
    }),
    removal('replaced', 1, 'â€“', {
      after: '–',
      pass: 'repair',
      rule: 'mojibake',
      reason: 'was decoded twice',
      start: 5,
    }),
  ];
  const source = {
    path: 'news/\u001b[1mferry.txt',
    format: 'text',
    encoding: 'utf-8',
    bytes: 90,
    sha256: null,
  } as const;
  return {
    schemaVersion: '1',
    status: 'ok',
    ...EMPTY_METADATA,
    title: 'Ferry runs again',
    text: 'The ferry runs again from Monday.\n\nThe harbour',
    markdown: 'The ferry runs again from Monday.\n\n## The harbour',
    blocks: [],
    wordCount: 8,
    metadataSources: {},
    removed: { words: 4, blocks: 1, byPass: { related: 1 } },
    warnings: [{ code: 'short', message: 'only 8 words' }],
    source,
    generator: 'clean-news/1.0.0',
    removals,
    document: {
      source: { url: null, ...source },
      metadata: EMPTY_METADATA,
      metadataSources: {},
      blocks,
      removals,
      notes: [],
      settled: false,
    },
  };
}
