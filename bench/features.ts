/**
 * Prints the features of every block of the fixtures and of the corpora's flattened pages, one JSON object a page, for fitting the weights
 * of `src/score/weights.ts` (see `bench/fit_weights.py`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openBytes } from '../src/io/open.js';
import { probeFeatures } from '../src/pipeline/probe.js';
import { readCases } from '../test/fixtures.js';
import { corporaAt, FIXTURES } from './corpora.js';

const corpora = process.argv[2] ?? '../shared/corpora';
/** The kinds of input whose weights are fitted together. */
const KINDS = process.argv[3] === 'html' ? ['html'] : ['text-blocks', 'text-nodes'];

function print(page: object): void {
  process.stdout.write(`${JSON.stringify(page)}\n`);
}

for (const { name, input, options, want } of readCases()) {
  if (!want || want.paragraphs.length === 0) continue;
  if ((options.path ?? '').endsWith('.html') !== KINDS.includes('html')) continue;
  const { text } = await openBytes(input, options.encoding ? { encoding: options.encoding } : {});
  const { blocks, language } = await probeFeatures(text, KINDS.includes('html') ? 'html' : 'text');
  print({ corpus: 'fixtures', kind: 'own', id: name, language, blocks, gold: want.paragraphs.join('\n\n') });
}
const CORPORA = ['wcxb', 'fundus', 'trafeval', 'small'];
for (const corpus of corporaAt(corpora, CORPORA).filter((name) => name !== FIXTURES)) {
  for (const kind of KINDS) {
    const folder = path.join(corpora, corpus, kind);
    for (const file of readdirSync(folder).sort()) {
      const { text } = await openBytes(readFileSync(path.join(folder, file)), {});
      const { blocks, language } = await probeFeatures(text, kind === 'html' ? 'html' : 'text');
      print({ corpus, kind, id: file.replace(/\.(?:txt|html\.gz)$/u, ''), language, blocks });
    }
  }
}
