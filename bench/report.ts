/**
 * Writes what the benches have left in bench/results/ as a page with tables and charts, and its short form into the README.
 *
 *     npm run build && npm run bench:report [-- --run] [--limit 100]
 *
 * With `--run` it runs `bench:quality`, `bench:peers` and `bench:speed` first, for which `--limit` is the number of pages
 * that each peer gets of a corpus; without, it takes what the last runs with `--save` have left.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fillReadme } from '../scripts/readme-parts.js';
import { charts } from './report/charts.js';
import { readmeBenchmarks } from './report/readme-part.js';
import { reportPage } from './report/report-page.js';
import { RESULTS, savedPeerTables, savedQuality, savedSpeed } from './results.js';

const { values } = parseArgs({
  options: { run: { type: 'boolean', default: false }, limit: { type: 'string' } },
});
const README = new URL('../README.md', import.meta.url);

/** In processes of their own, so that none is timed in the memory of another. */
function runBench(name: string, ...args: readonly string[]): void {
  const { status } = spawnSync('npm', ['run', '--silent', name, '--', '--save', ...args], { stdio: 'inherit' });
  // A check that fails is a result too; the tables show it.
  if (status !== 0) console.error(`${name} ended with ${status}`);
}

if (values.run) {
  const limit = values.limit === undefined ? [] : ['--limit', values.limit];
  runBench('bench:quality');
  runBench('bench:peers', ...limit);
  // Corpora have text by blocks, fixtures just text.
  runBench('bench:peers', '--kind', 'text-blocks', '--kind', 'text', ...limit);
  runBench('bench:speed', '--only', 'pages,start,growth', '--up-to', '1e7');
}
const peers = savedPeerTables();
const drawn = charts(peers);
for (const { file, svg } of drawn) writeFileSync(`${RESULTS}${file}`, svg);
writeFileSync(
  `${RESULTS}README.md`,
  reportPage({ peers, quality: savedQuality(), speed: savedSpeed(), charts: drawn }),
);
writeFileSync(README, fillReadme(readFileSync(README, 'utf8'), { benchmarks: readmeBenchmarks(peers, drawn) }));
console.log('bench/results/README.md and the benchmarks of README.md are written');
