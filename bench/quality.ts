/**
 * Cleans the corpora with the built command line and scores the result with the corpora's own `score.py`.
 *
 *     npm run bench:quality [-- --corpus wcxb] [--kind text-nodes] [--gate] [--corpora ../shared/corpora] [--out folder]
 *
 * Prints a Markdown table. With `--gate` it compares with bench/floors.json and exits 1 when a figure lies below.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    corpus: { type: 'string', multiple: true },
    kind: { type: 'string', multiple: true },
    out: { type: 'string' },
    gate: { type: 'boolean', default: false },
  },
});

const CLI = 'dist/bin/clean-news.js';
const CORPORA = values.corpus ?? ['wcxb', 'fundus', 'trafeval', 'small', 'dates'];
const KINDS = values.kind ?? ['html', 'text-blocks', 'text-nodes'];
/** Lost sentences hurt most: of what doing nothing recalls this share must stay, where no floor says otherwise. */
const KEPT_RECALL = 0.97;

/** What score.py prints with --json, as far as it is used here. */
interface Summary {
  readonly shingle?: {
    readonly f1: number;
    readonly precision: number;
    readonly recall: number;
    readonly accuracy: number;
  };
  readonly segments?: { readonly f1: number; readonly recall: number; readonly without_found: number };
  readonly title?: { readonly exact: number };
  readonly authors?: { readonly f1: number };
  readonly date?: { readonly correct: number; readonly wrong: number };
}

interface Prediction {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly date?: string | null;
}

interface Row {
  readonly name: string;
  readonly cleaned: Summary;
  readonly untouched: Summary | null;
}

interface Output {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly text: string;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly source: { readonly path: string };
}

function idOf(file: string): string {
  return path.basename(file).replace(/\.(?:txt|html)(?:\.gz)?$/u, '');
}

/** Runs the command line over a folder. */
function cleanFolder(folder: string, withSubtitle: boolean): Prediction[] {
  const run = spawnSync(process.execPath, [CLI, folder, '-f', 'jsonl', '-q'], {
    maxBuffer: 2 ** 31 - 1,
    encoding: 'utf8',
  });
  if (run.error) throw run.error;
  if (run.stderr !== '') process.stderr.write(run.stderr);
  return run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line): Prediction => {
      const article = JSON.parse(line) as Output;
      const parts = withSubtitle ? [article.subtitle, article.text] : [article.text];
      return {
        id: idOf(article.source.path),
        text: parts.filter(Boolean).join('\n\n'),
        title: article.title,
        authors: article.authors,
        date: article.published,
      };
    });
}

function untouched(folder: string): Prediction[] {
  return readdirSync(folder).map((file) => ({ id: idOf(file), text: readFileSync(path.join(folder, file), 'utf8') }));
}

function score(corpus: string, predictions: readonly Prediction[], out: string, name: string): Summary {
  const file = path.join(out, `${name}.jsonl`);
  writeFileSync(file, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
  const args = [path.join(values.corpora, 'score.py'), path.join(values.corpora, corpus), file, '--json'];
  const run = spawnSync('python3', args, { encoding: 'utf8', maxBuffer: 2 ** 31 - 1 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Summary;
}

function cell(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}

function table(rows: readonly Row[]): string {
  const head = [
    'corpus',
    'F1',
    'precision',
    'recall',
    'recall kept',
    'exact',
    'segments F1',
    'title',
    'authors',
    'date',
    'wrong date',
    'do nothing',
  ];
  const lines = rows.map(({ name, cleaned, untouched: nothing }) => [
    name,
    cell(cleaned.shingle?.f1),
    cell(cleaned.shingle?.precision),
    cell(cleaned.shingle?.recall),
    cell(keptRecall({ name, cleaned, untouched: nothing })),
    cell(cleaned.shingle?.accuracy),
    cell(cleaned.segments?.f1),
    cell(cleaned.title?.exact),
    cell(cleaned.authors?.f1),
    cell(cleaned.date?.correct),
    cell(cleaned.date?.wrong),
    cell(nothing?.shingle?.f1 ?? nothing?.segments?.f1),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function keptRecall({ cleaned, untouched: nothing }: Row): number | undefined {
  if (cleaned.shingle && nothing?.shingle) return cleaned.shingle.recall / nothing.shingle.recall;
  if (cleaned.segments && nothing?.segments) return cleaned.segments.recall / nothing.segments.recall;
  return undefined;
}

/** Figures under their floor, in words. */
function failures(rows: readonly Row[]): string[] {
  const floors = JSON.parse(readFileSync('bench/floors.json', 'utf8')) as Record<string, Record<string, number>>;
  return rows.flatMap((row) => {
    const reached: Record<string, number | undefined> = {
      f1: row.cleaned.shingle?.f1,
      segments: row.cleaned.segments?.f1,
      title: row.cleaned.title?.exact,
      authors: row.cleaned.authors?.f1,
      date: row.cleaned.date?.correct,
    };
    const { recallKept = KEPT_RECALL, ...pinned } = floors[row.name] ?? {};
    const low = Object.entries(pinned).filter(([measure, floor]) => (reached[measure] ?? 0) < floor);
    const recall = keptRecall(row) ?? 1;
    return [
      ...low.map(([measure, floor]) => `${row.name}: ${measure} ${cell(reached[measure])} is under ${floor}`),
      ...(recall < recallKept
        ? [`${row.name}: keeps ${cell(recall)} of what doing nothing recalls, under ${recallKept}`]
        : []),
    ];
  });
}

if (!existsSync(values.corpora)) {
  console.log(`no corpora at ${values.corpora}: nothing to measure`);
  process.exit(0);
}
if (!existsSync(CLI)) throw new Error(`${CLI} is missing: npm run build`);
const out = values.out ?? mkdtempSync(path.join(tmpdir(), 'clean-news-quality-'));
mkdirSync(out, { recursive: true });
const rows: Row[] = [];
for (const corpus of CORPORA) {
  for (const kind of KINDS) {
    const folder = path.join(values.corpora, corpus, kind);
    if (!existsSync(folder)) continue;
    const name = `${corpus} ${kind}`;
    const cleaned = score(corpus, cleanFolder(folder, corpus === 'fundus'), out, `${corpus}-${kind}`);
    // Of a page with its mark-up nothing can be kept as it is.
    const nothing = kind === 'html' ? null : score(corpus, untouched(folder), out, `${corpus}-${kind}-untouched`);
    rows.push({ name, cleaned, untouched: nothing });
  }
}
if (values.out === undefined) rmSync(out, { recursive: true });
console.log(table(rows));
if (values.gate) {
  const found = failures(rows);
  for (const failure of found) console.log(`under the floor: ${failure}`);
  console.log(
    found.length === 0 ? 'all figures at or above their floors' : `${found.length} figures under their floors`,
  );
  process.exit(found.length === 0 ? 0 : 1);
}
