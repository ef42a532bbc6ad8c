import { duplicateHeadline } from '../passes/block/duplicate-headline.js';
import { markedFurniture } from '../passes/block/marked-furniture.js';
import { pageTitle } from '../passes/block/page-title.js';
import { bodyModel } from '../score/body-model.js';
import { visitFeatures } from '../score/features.js';
import { isJudged } from '../score/judged.js';
import { createContext, functionWordsOf, MatcherCache } from './context.js';
import { Engine } from './engine.js';
import { readDocument } from './read-document.js';

/** What the scoring sees of a page: its blocks before any is judged, with their features. For fitting weights. */
export async function probeFeatures(
  text: string,
  format: 'text' | 'html' = 'text',
): Promise<{ language: string | null; blocks: { text: string; features: string[] }[] }> {
  const { read, language, packs } = await readDocument(text, { from: format });
  const matcher = new MatcherCache().matcherFor(packs, () => true);
  const engine = new Engine(read);
  const current = () => ({ blocks: engine.document.blocks, title: engine.document.metadata.title });
  const model = await bodyModel(format);
  const context = createContext({ language, packs, matcher, options: {}, model, current });
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
