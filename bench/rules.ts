/**
 * Counts how often each pass and rule fires over the corpora, how often rightly (what it took is not in the gold, or the
 * output has it still) and how often wrongly.
 *
 *     npm run bench:rules [-- --corpus wcxb] [--kind html] [--rule credit/en-gallery-counter] [--top 25] [--write]
 *
 * Prints the passes, and the rules that are more often wrong than right; with `--rule` also each text that the rule took
 * wrongly. With `--write` the counts over all corpora go
 * to bench/results/rules.json, from which `npm run docs:rules` takes them for docs/rules.md.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createCleaner } from '../src/index.js';
import { listPasses } from '../src/pipeline/list-passes.js';
import { corpusPages, corporaAt, FIXTURES, INPUT_KINDS, type InputKind } from './corpora.js';
import { FiringCounter, type Firings, type FiringsByRule, firingsOfPass } from './judge/firings.js';
import { markdownTable } from './markdown-table.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    corpus: { type: 'string', multiple: true, default: ['fundus', 'wcxb', 'trafeval', 'small'] },
    kind: { type: 'string', multiple: true, default: [...INPUT_KINDS] },
    rule: { type: 'string' },
    top: { type: 'string', default: '25' },
    write: { type: 'boolean', default: false },
  },
});
const FILE = 'bench/results/rules.json';

async function count(corpora: readonly string[]): Promise<{ readonly counts: FiringsByRule; readonly pages: number }> {
  const cleaner = await createCleaner();
  const counter = new FiringCounter();
  let pages = 0;
  for (const corpus of corpora) {
    for (const kind of values.kind as InputKind[]) {
      for (const { bytes, gold, options } of corpusPages(values.corpora, corpus, kind)) {
        const article = await cleaner.clean(bytes, { url: gold.url, ...options });
        for (const { rule, verdict, text } of counter.add(article, gold)) {
          if (rule === values.rule && verdict === 'wrong')
            console.log(`[${corpus}/${kind}/${gold.id}] ${text.replaceAll('\n', ' ⏎ ').slice(0, 160)}`);
        }
        pages++;
      }
    }
  }
  return { counts: counter.counts(), pages };
}

function row(name: string, { fired, right, wrong }: Firings): string[] {
  return [`\`${name}\``, ...[fired, right, wrong, fired - right - wrong].map(String)];
}

/** One line a rule, so that a difference of two versions is read by rule. */
function asFile(counts: FiringsByRule, corpora: readonly string[], pages: number): string {
  const lines = Object.entries(counts).map(
    ([name, { fired, right, wrong }]) => `    "${name}": { "fired": ${fired}, "right": ${right}, "wrong": ${wrong} }`,
  );
  const names = corpora.map((name) => `"${name}"`).join(', ');
  return `{\n  "corpora": [${names}],\n  "pages": ${pages},\n  "rules": {\n${lines.join(',\n')}\n  }\n}\n`;
}

const corpora = corporaAt(values.corpora, values.corpus);
const { counts, pages } = await count(corpora);
const head = ['pass', 'fired', 'right', 'wrong', 'not judged'];
console.log(`${pages} inputs of ${corpora.join(', ')}\n`);
console.log(
  markdownTable(
    head,
    (await listPasses()).map(({ name }) => row(name, firingsOfPass(counts, name))),
  ),
);
const doubtful = Object.entries(counts)
  .filter(([, { right, wrong }]) => wrong > right)
  .toSorted(([, a], [, b]) => b.wrong - b.right - (a.wrong - a.right));
console.log(`\n${doubtful.length} rules more often wrong than right:\n`);
console.log(
  markdownTable(
    ['rule', ...head.slice(1)],
    doubtful.slice(0, Number(values.top)).map(([name, firings]) => row(name, firings)),
  ),
);
if (values.write) {
  if (corpora.includes(FIXTURES)) throw new Error('--write counts over the corpora, and there are none');
  writeFileSync(FILE, asFile(counts, corpora, pages));
  console.log(`\nwritten to ${FILE}; npm run docs:rules takes it into docs/rules.md`);
}
