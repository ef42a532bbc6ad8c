/**
 * Groups what the cleaning leaves over and what it loses on a corpus, so that the next improvement is chosen by data.
 *
 *     npm run bench:errors -- --corpus fundus [--input html] [--kind leftover|loss|repeat] [--top 15] [--examples 3]
 *
 * A leftover is a kept block whose words are not in the gold text (or in a `without` snippet), a loss a removed one
 * whose words are (or are in a `with` snippet), a repeat a paragraph that the output has more often than the gold text
 * (as counted in the column `repeats` of `npm run bench:quality`). Leftovers are grouped by what they are and where they stand, losses by
 * the rule that took them.
 */
import { parseArgs } from 'node:util';
import { type Article, createCleaner } from '../src/index.js';
import type { Block } from '../src/model/block.js';
import { signsIn } from '../src/rules/sign-reader.js';
import { corporaAt, corpusPages, type CorpusPage, type Gold, type InputKind } from './corpora.js';
import { GoldText } from './gold-text.js';
import { extraRepeats } from './score/repeats.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    corpus: { type: 'string', multiple: true, default: ['fundus', 'wcxb', 'trafeval'] },
    input: { type: 'string', default: 'html' },
    kind: { type: 'string', multiple: true, default: ['leftover', 'loss', 'repeat'] },
    top: { type: 'string', default: '12' },
    examples: { type: 'string', default: '3' },
  },
});

interface Finding {
  readonly group: string;
  readonly page: string;
  readonly text: string;
  readonly words: number;
}

/** Where a kept block stands and what it is. */
function describe(block: Block): string {
  const { markup } = block.origin;
  if (!markup) return block.kind;
  const signs = signsIn(markup.own | markup.near | markup.above).filter(
    (sign) => sign !== 'article' && sign !== 'list',
  );
  return `${block.kind} <${markup.tag}> ${markup.coreDepth < 0 ? 'outside' : 'inside'} ${signs.slice(0, 3).join('+')}`;
}

function* findings(article: Article, gold: GoldText, page: string): Generator<Finding & { readonly kind: string }> {
  for (const block of article.document.blocks) {
    if (block.kind === 'figure' || block.kind === 'embed' || block.text === '') continue;
    const words = gold.foreignWords(block.text);
    if (words > 0) yield { kind: 'leftover', group: describe(block), page, text: block.text, words };
  }
  for (const { action, pass, rule, text } of article.removals) {
    // What is said twice stands in the gold by the copy that stays.
    if (action !== 'removed' || pass === 'repeated-block' || pass === 'duplicate-headline') continue;
    const words = gold.ownWords(text);
    if (words > 0) yield { kind: 'loss', group: `${pass}/${rule}`, page, text, words };
  }
}

/** By how often they are there: more copies are another kind of fault than two. */
function* repeats(article: Article, gold: Gold): Generator<Finding & { readonly kind: string }> {
  for (const { paragraph, found, gold: wanted } of extraRepeats(gold.text ?? '', article.text)) {
    const words = (found - Math.max(1, wanted)) * paragraph.split(/\s+/u).length;
    const group = `${found === 2 ? 'twice' : 'three times or more'}, in the gold ${wanted === 0 ? 'not' : wanted}`;
    yield { kind: 'repeat', group, page: gold.id, text: paragraph, words };
  }
}

function print(title: string, found: readonly Finding[], pages: number): void {
  const groups = grouped(found);
  const sorted = [...groups].sort(([, a], [, b]) => weight(b) - weight(a)).slice(0, Number(values.top));
  console.log(`\n## ${title}: ${found.length} blocks, ${weight(found)} words on ${pages} pages`);
  for (const [group, members] of sorted) {
    console.log(
      `\n${weight(members)} words, ${members.length} blocks, ${new Set(members.map(({ page }) => page)).size} pages: ${group}`,
    );
    const step = Math.max(1, Math.floor(members.length / Number(values.examples)));
    for (let i = 0; i < members.length && i / step < Number(values.examples); i += step) {
      const { page, text } = members[i] as Finding;
      console.log(`    [${page}] ${text.replaceAll('\n', ' ⏎ ').slice(0, 140)}`);
    }
  }
}

function grouped(found: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const one of found) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return groups;
}

function weight(found: readonly Finding[]): number {
  return found.reduce((sum, { words }) => sum + words, 0);
}

async function clean(
  cleaner: Awaited<ReturnType<typeof createCleaner>>,
  { bytes, gold }: CorpusPage,
): Promise<Article> {
  return cleaner.clean(bytes, { from: values.input === 'html' ? 'html' : 'text', url: gold.url });
}

const cleaner = await createCleaner();
for (const corpus of corporaAt(values.corpora, values.corpus)) {
  const found: (Finding & { kind: string })[] = [];
  let pages = 0;
  for (const page of corpusPages(values.corpora, corpus, values.input as InputKind)) {
    pages++;
    const article = await clean(cleaner, page);
    found.push(...findings(article, new GoldText(page.gold), page.id));
    if (page.gold.text !== null) found.push(...repeats(article, page.gold));
  }
  for (const kind of values.kind)
    print(
      `${corpus} ${values.input}: ${kind}`,
      found.filter((one) => one.kind === kind),
      pages,
    );
}
