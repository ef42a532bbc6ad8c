/**
 * Cleans the corpora and scores the result as their `score.py` does.
 *
 *     npm run bench:quality [-- --corpus wcxb] [--kind text-nodes] [--kinds 10] [--corpora ../shared/corpora] [--out folder]
 *     npm run bench:quality -- --gate
 *     npm run bench:quality -- --raise
 *     npm run bench:quality -- --lower wcxb/html/f1 --reason "captions are kept now"
 *
 * Prints a Markdown table; with `--kinds` also the heaviest kinds of leftovers, losses and repeats. With `--gate` it exits
 * with 1 where a figure fell further under its floor in bench/floors.json than its tolerance; `--raise` raises all floors
 * to what is measured, `--lower` lowers one and writes down why. With `--out` the predictions go to a folder as
 * `score.py` reads them; with `--save` the figures go to bench/results/ for `npm run bench:report`. Where there are no corpora it runs on the fixtures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createCleaner } from '../src/index.js';
import { corporaAt, INPUT_KINDS, type InputKind } from './corpora.js';
import { applyGate, checkGateOptions, GATE_OPTIONS } from './gate/floors-file.js';
import { type CorpusMeasure, measureCorpus } from './quality/measure-corpus.js';
import { qualityFigures } from './quality/figures.js';
import { findingTables, heaviestFindings, qualityTable } from './quality/table.js';
import { saveQuality } from './results.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    corpus: { type: 'string', multiple: true, default: ['wcxb', 'fundus', 'trafeval', 'small', 'dates', 'fixtures'] },
    kind: { type: 'string', multiple: true, default: [...INPUT_KINDS] },
    kinds: { type: 'string', default: '0' },
    out: { type: 'string' },
    save: { type: 'boolean', default: false },
    ...GATE_OPTIONS,
  },
});

/** Nine pages: a figure that one page moves by a tenth has no floor. */
const TOO_SMALL = 'small';

/** Groups of findings that the report shows, of each kind. */
const SAVED_FINDINGS = 10;

function writePredictions(folder: string, { corpus, kind, predictions }: CorpusMeasure): void {
  mkdirSync(folder, { recursive: true });
  const lines = predictions.map((prediction) => `${JSON.stringify(prediction)}\n`);
  writeFileSync(path.join(folder, `${corpus}-${kind}.jsonl`), lines.join(''));
}

checkGateOptions(values);
const cleaner = await createCleaner();
const measures: CorpusMeasure[] = [];
for (const corpus of corporaAt(values.corpora, values.corpus)) {
  for (const kind of values.kind as InputKind[]) {
    const measure = await measureCorpus(cleaner, values.corpora, corpus, kind);
    if (measure === null) continue;
    measures.push(measure);
    if (values.out !== undefined) writePredictions(values.out, measure);
  }
}
console.log(qualityTable(measures));
if (Number(values.kinds) > 0) console.log(`\n${findingTables(heaviestFindings(measures, Number(values.kinds)))}`);
if (values.save) {
  const rows = measures.map(({ corpus, kind, cleaned, untouched }) => ({ corpus, kind, cleaned, untouched }));
  saveQuality({ rows, findings: heaviestFindings(measures, SAVED_FINDINGS) });
}
const pinned = measures.filter(({ corpus }) => corpus !== TOO_SMALL);
process.exitCode = applyGate(Object.assign({}, ...pinned.map(qualityFigures)) as Record<string, number>, values);
