import { EMPTY_METADATA } from '../model/metadata.js';
import { duplicateHeadline } from '../passes/block/duplicate-headline.js';
import { pageTitle } from '../passes/block/page-title.js';
import { readText } from '../readers/text.js';
import { visitFeatures } from '../score/features.js';
import { createContext, functionWordsOf, MatcherCache, packsFor, pageLanguage } from './context.js';
import { Engine } from './engine.js';

/** What the scoring sees of a page: its blocks before any is judged, with their features. For fitting weights. */
export async function probeFeatures(
  text: string,
): Promise<{ language: string | null; blocks: { text: string; features: string[] }[] }> {
  const { blocks } = await readText(text);
  const language = await pageLanguage(blocks, null);
  const packs = await packsFor(language);
  const matcher = new MatcherCache().matcherFor(packs, () => true);
  const source = { path: null, url: null, format: 'text', encoding: null, bytes: null, sha256: null } as const;
  const engine = new Engine({
    source,
    metadata: EMPTY_METADATA,
    metadataSources: {},
    blocks,
    removals: [],
    notes: [],
    settled: false,
  });
  const current = () => ({ blocks: engine.document.blocks, title: engine.document.metadata.title });
  const context = createContext({ language, packs, matcher, options: {}, current });
  for (const pass of [pageTitle, duplicateHeadline]) engine.run(pass, context);
  const left = engine.document;
  const functionWords = functionWordsOf(language);
  const probed: { text: string; features: string[] }[] = [];
  visitFeatures(
    left.blocks,
    { title: left.metadata.title, functionWords, hits: (block) => context.hits(block) },
    (i, names) => {
      probed.push({ text: left.blocks[i]?.text ?? '', features: [...names] });
    },
  );
  return { language, blocks: probed };
}
