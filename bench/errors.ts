/**
 * Groups what the cleaning leaves over and what it loses on a corpus, so that the next improvement is chosen by data.
 *
 *     npm run bench:errors -- --corpus fundus [--input html] [--kind leftover|loss|repeat] [--top 15] [--examples 3]
 *
 * A leftover is a kept block whose words are not in the gold text (or in a `without` snippet), a loss a removed one
 * whose words are (or are in a `with` snippet), a repeat a paragraph that the output has more often than the gold text
 * (as counted in the column `repeats` of `npm run bench:quality`). Leftovers are grouped by what they are and where
 * they stand, losses by the rule that took them.
 */
import { parseArgs } from 'node:util';
import { createCleaner } from '../src/index.js';
import { corporaAt, corpusPages, type InputKind } from './corpora.js';
import { type Finding, FINDING_KINDS, findingsOf, groupFindings, weigh } from './judge/findings.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    corpus: { type: 'string', multiple: true, default: ['fundus', 'wcxb', 'trafeval'] },
    input: { type: 'string', default: 'html' },
    kind: { type: 'string', multiple: true, default: [...FINDING_KINDS] },
    top: { type: 'string', default: '12' },
    examples: { type: 'string', default: '3' },
  },
});

function print(title: string, found: readonly Finding[], pages: number): void {
  console.log(`\n## ${title}: ${found.length} blocks, ${weigh(found)} words on ${pages} pages`);
  for (const { group, words, pages: touched, members } of groupFindings(found).slice(0, Number(values.top))) {
    console.log(`\n${words} words, ${members.length} blocks, ${touched} pages: ${group}`);
    const step = Math.max(1, Math.floor(members.length / Number(values.examples)));
    for (let i = 0; i < members.length && i / step < Number(values.examples); i += step) {
      const { page, text } = members[i] as Finding;
      console.log(`    [${page}] ${text.replaceAll('\n', ' ⏎ ').slice(0, 140)}`);
    }
  }
}

const cleaner = await createCleaner();
for (const corpus of corporaAt(values.corpora, values.corpus)) {
  const found: Finding[] = [];
  let pages = 0;
  for (const { bytes, gold, options } of corpusPages(values.corpora, corpus, values.input as InputKind)) {
    pages++;
    found.push(...findingsOf(await cleaner.clean(bytes, { url: gold.url, ...options }), gold));
  }
  for (const kind of values.kind)
    print(
      `${corpus} ${values.input}: ${kind}`,
      found.filter((one) => one.kind === kind),
      pages,
    );
}
