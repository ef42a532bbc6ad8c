import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CleanOptions } from '../src/index.js';
import { fixturePages } from './fixture-pages.js';
import { whereToGet } from './where-to-get.js';

/** The kinds of input a corpus has, by the names of its folders; fixtures have `html` and `text`. */
export const INPUT_KINDS = ['html', 'text-blocks', 'text-nodes', 'text'] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

/** The name under which the fixtures of the project are a corpus. */
export const FIXTURES = 'fixtures';

/** The truth about a page, as `pages.jsonl` has it. */
export interface Gold {
  readonly id: string;
  readonly url: string | null;
  /** Code of the language, told from the text. */
  readonly lang?: string | null;
  readonly text: string | null;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly title: string | null;
  readonly authors: readonly string[] | null;
  readonly date: string | null;
}

/** One page of a corpus: its bytes as crawled (or as flattened), and the truth. */
export interface CorpusPage {
  readonly id: string;
  readonly bytes: Buffer;
  readonly gold: Gold;
  /** How it is to be cleaned: what it is, and of fixtures what they ask for. No address: few scrapes have one. */
  readonly options: CleanOptions;
}

/**
 * The corpora to measure: those wanted, or the fixtures where there is no folder of corpora; then it says on standard
 * error where such are to be had.
 */
export function corporaAt(corpora: string, wanted: readonly string[]): readonly string[] {
  if (wanted.every((name) => name === FIXTURES)) return wanted;
  if (existsSync(corpora)) return wanted.filter((name) => name === FIXTURES || existsSync(path.join(corpora, name)));
  console.error(whereToGet(corpora));
  console.error('Measured are the fixtures of this project, which are invented and which it was made with.\n');
  return [FIXTURES];
}

/** The pages of a corpus that have such an input, in the order of their names. */
export function* corpusPages(corpora: string, corpus: string, kind: InputKind): Generator<CorpusPage> {
  if (corpus === FIXTURES) {
    yield* fixturePages(kind);
    return;
  }
  const folder = path.join(corpora, corpus, kind);
  if (!existsSync(folder)) return;
  const lines = readFileSync(path.join(corpora, corpus, 'pages.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const golds = new Map(lines.map((line) => JSON.parse(line) as Gold).map((gold) => [gold.id, gold]));
  const options: CleanOptions = { from: kind === 'html' ? 'html' : 'text' };
  for (const file of readdirSync(folder).sort()) {
    const id = file.replace(/\.(?:txt|html\.gz)$/u, '');
    const gold = golds.get(id);
    if (gold) yield { id, bytes: readFileSync(path.join(folder, file)), gold, options };
  }
}
