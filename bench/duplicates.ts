/**
 * `npm run bench:duplicates [-- --stories 400 --up-to 100000]`: how well copies of a story are told from look-alikes, and
 * how time and memory grow with the number of articles. Prints Markdown; exits with 1 when a check fails.
 */
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type DuplicateCluster, DuplicateIndex } from '../src/corpus/duplicate-index.js';
import { fingerprintText } from '../src/corpus/fingerprint.js';
import { INVENTED_LANGUAGES } from './invented-languages.js';
import { type InventedCopy, inventCopies } from './invented-copy.js';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '400' },
    'up-to': { type: 'string', default: '100000' },
    verbose: { type: 'boolean', default: false },
  },
});

const LEAST_PRECISION = 0.98;
const LEAST_RECALL = 0.9;
/** Ten times the articles: sorting adds a third, the garbage collector and a busy machine some more. */
const MOST_TIME_FOR_TENFOLD = 15;

const failures: string[] = [];

function clustersOf(copies: Iterable<InventedCopy>): {
  readonly clusters: DuplicateCluster[];
  readonly stories: Map<string, number>;
} {
  const index = new DuplicateIndex();
  const stories = new Map<string, number>();
  for (const { id, story, text } of copies) {
    index.add(id, fingerprintText(text));
    stories.set(id, story);
  }
  return { clusters: index.clusters(), stories };
}

interface Pairs {
  found: number;
  right: number;
  real: number;
}

/** Pairs of articles in one cluster, pairs of one story, and those that are both. */
function countPairs(clusters: readonly DuplicateCluster[], stories: ReadonlyMap<string, number>): Pairs {
  const pairs: Pairs = { found: 0, right: 0, real: 0 };
  const sizes = new Map<number, number>();
  for (const story of stories.values()) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  for (const size of sizes.values()) pairs.real += choose(size);
  for (const { original, copies } of clusters) {
    const ids = [original, ...copies.map(({ id }) => id)];
    pairs.found += choose(ids.length);
    const inside = new Map<number, number>();
    for (const id of ids) inside.set(stories.get(id) ?? -1, (inside.get(stories.get(id) ?? -1) ?? 0) + 1);
    for (const size of inside.values()) pairs.right += choose(size);
    if (values.verbose && inside.size > 1)
      console.error(
        `wrong: ${original}: ${copies.map(({ id, similarity }) => `${id} ${similarity.toFixed(2)}`).join(', ')}`,
      );
  }
  return pairs;
}

/** Pairs among so many. */
function choose(count: number): number {
  return (count * (count - 1)) / 2;
}

function row(name: string, { found, right, real }: Pairs, articles: number): string {
  return `| ${name} | ${articles} | ${(right / found).toFixed(4)} | ${(right / real).toFixed(4)} |`;
}

function measureQuality(): void {
  console.log('| language | articles | precision | recall |\n|---|---:|---:|---:|');
  const all: Pairs = { found: 0, right: 0, real: 0 };
  let articles = 0;
  for (const [at, language] of INVENTED_LANGUAGES.entries()) {
    const { clusters, stories } = clustersOf(inventCopies(Number(values.stories), language, at + 1));
    const pairs = countPairs(clusters, stories);
    for (const name of Object.keys(all) as (keyof Pairs)[]) all[name] += pairs[name];
    articles += stories.size;
    console.log(row(language.code, pairs, stories.size));
  }
  console.log(`${row('all', all, articles)}\n`);
  if (all.right / all.found < LEAST_PRECISION) failures.push(`precision is under ${LEAST_PRECISION}`);
  if (all.right / all.real < LEAST_RECALL) failures.push(`recall is under ${LEAST_RECALL}`);
}

interface Growth {
  readonly articles: number;
  readonly fingerprints: number;
  readonly clusters: number;
  readonly bytes: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Time for fingerprints and for clusters in milliseconds, and what the index holds in bytes. */
function measureGrowth(articles: number): Growth {
  const before = memory();
  const index = new DuplicateIndex();
  let fingerprints = 0;
  let count = 0;
  for (const { text } of inventCopies(articles, INVENTED_LANGUAGES[0], 7)) {
    const started = process.hrtime.bigint();
    index.add(`scrapes/2025/page-${count}.txt`, fingerprintText(text));
    fingerprints += Number(process.hrtime.bigint() - started) / 1e6;
    if (++count === articles) break;
  }
  const bytes = memory() - before;
  const started = process.hrtime.bigint();
  index.clusters();
  return { articles, fingerprints, clusters: Number(process.hrtime.bigint() - started) / 1e6, bytes };
}

function measureGrowths(): void {
  const most = Number(values['up-to']);
  const rows = [most / 10, most].map(measureGrowth);
  console.log('| articles | fingerprints | clusters | bytes an article |\n|---:|---:|---:|---:|');
  for (const { articles, fingerprints, clusters, bytes } of rows) {
    console.log(
      `| ${articles} | ${fingerprints.toFixed(0)} ms | ${clusters.toFixed(0)} ms | ${(bytes / articles).toFixed(0)} |`,
    );
  }
  const [tenth, whole] = rows as [Growth, Growth];
  const times = (whole.fingerprints + whole.clusters) / (tenth.fingerprints + tenth.clusters);
  const clusters = whole.clusters / tenth.clusters;
  console.log(
    `\nten times the articles take ${times.toFixed(1)} × the time (clusters alone ${clusters.toFixed(1)} ×; at most ${MOST_TIME_FOR_TENFOLD})`,
  );
  if (times > MOST_TIME_FOR_TENFOLD) failures.push('time grows faster than the number of articles');
}

measureQuality();
measureGrowths();
for (const failure of failures) console.log(`✗ ${failure}`);
process.exit(failures.length === 0 ? 0 : 1);
