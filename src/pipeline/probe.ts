import { EMPTY_METADATA } from '../model/metadata.js';
import { duplicateHeadline } from '../passes/block/duplicate-headline.js';
import { markedFurniture } from '../passes/block/marked-furniture.js';
import { pageTitle } from '../passes/block/page-title.js';
import { readHtml } from '../readers/html/read-html.js';
import { readText } from '../readers/text.js';
import { bodyModel } from '../score/body-model.js';
import { isJudged } from '../score/judged.js';
import { visitFeatures } from '../score/features.js';
import { createContext, functionWordsOf, MatcherCache, packsFor, pageLanguage } from './context.js';
import { Engine } from './engine.js';

/** What the scoring sees of a page: its blocks before any is judged, with their features. For fitting weights. */
export async function probeFeatures(
  text: string,
  format: 'text' | 'html' = 'text',
): Promise<{ language: string | null; blocks: { text: string; features: string[] }[] }> {
  const { blocks } = format === 'html' ? readHtml(text, { url: null }) : await readText(text);
  const language = await pageLanguage(blocks, null);
  const packs = await packsFor(language);
  const matcher = new MatcherCache().matcherFor(packs, () => true);
  const source = { path: null, url: null, format, encoding: null, bytes: null, sha256: null } as const;
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
  const context = createContext({ language, packs, matcher, options: {}, model: await bodyModel(format), current });
  for (const pass of [markedFurniture, pageTitle, duplicateHeadline]) engine.run(pass, context);
  const left = engine.document;
  const functionWords = functionWordsOf(language);
  const probed: { text: string; features: string[] }[] = [];
  const judged = left.blocks.filter(isJudged);
  visitFeatures(
    judged,
    { title: left.metadata.title, functionWords, hits: (block) => context.hits(block) },
    (i, names) => {
      probed.push({ text: judged[i]?.text ?? '', features: [...names] });
    },
  );
  return { language, blocks: probed };
}
