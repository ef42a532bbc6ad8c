/**
 * Prints the features of every block of the corpora's flattened pages, one JSON object a page, for fitting the weights
 * of `src/score/weights.ts` (see `bench/fit_weights.py`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { probeFeatures } from '../src/pipeline/probe.js';

const corpora = process.argv[2] ?? '../shared/corpora';
for (const corpus of ['wcxb', 'fundus', 'trafeval', 'small']) {
  for (const kind of ['text-blocks', 'text-nodes']) {
    const folder = path.join(corpora, corpus, kind);
    for (const file of readdirSync(folder).sort()) {
      const { blocks, language } = await probeFeatures(readFileSync(path.join(folder, file), 'utf8'));
      process.stdout.write(`${JSON.stringify({ corpus, kind, id: file.replace(/\.txt$/u, ''), language, blocks })}\n`);
    }
  }
}
