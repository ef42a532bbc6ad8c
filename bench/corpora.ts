import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The kinds of input a corpus has, by the names of its folders. */
export const INPUT_KINDS = ['html', 'text-blocks', 'text-nodes'] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

/** The truth about a page, as `pages.jsonl` has it. */
export interface Gold {
  readonly id: string;
  readonly url: string | null;
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
}

/** The pages of a corpus that have such an input, in the order of their names. */
export function* corpusPages(corpora: string, corpus: string, kind: InputKind): Generator<CorpusPage> {
  const folder = path.join(corpora, corpus, kind);
  if (!existsSync(folder)) return;
  const lines = readFileSync(path.join(corpora, corpus, 'pages.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const golds = new Map(lines.map((line) => JSON.parse(line) as Gold).map((gold) => [gold.id, gold]));
  for (const file of readdirSync(folder).sort()) {
    const id = file.replace(/\.(?:txt|html\.gz)$/u, '');
    const gold = golds.get(id);
    if (gold) yield { id, bytes: readFileSync(path.join(folder, file)), gold };
  }
}
