/**
 * Reads the metadata of the corpora's HTML pages and scores it with the corpora's own `score.py`.
 *
 *     npm run bench:metadata [-- --corpus wcxb] [--errors title|authors|date] [--corpora ../shared/corpora]
 *
 * Prints a line a corpus; with `--errors` each page that differs, with both values. Text rules are not asked: this is
 * what the mark-up alone tells.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type AnyNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { openBytes } from '../src/io/open.js';
import { type Block, NO_INLINE } from '../src/model/block.js';
import { packsFor, pageLanguage } from '../src/pipeline/context.js';
import { resolveMetadata } from '../src/pipeline/metadata/resolve-metadata.js';
import { readHtmlMetadata } from '../src/readers/html-metadata/read-html-metadata.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    corpus: { type: 'string', multiple: true },
    errors: { type: 'string' },
    page: { type: 'string' },
  },
});

interface Gold {
  readonly id: string;
  readonly html: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly authors: readonly string[] | null;
  readonly date: string | null;
}

interface Prediction {
  readonly id: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly date: string | null;
}

const BLOCK_TAGS = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section table td th tr ul'.split(
    ' ',
  ),
);
const UNREAD = new Set('script style noscript template head svg'.split(' '));

/** A rough text of the page, one block a block element, to check the metadata against. */
function roughBlocks(root: AnyNode): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let kind: Block['kind'] = 'paragraph';
  const flush = (next: Block['kind']): void => {
    const line = text.replace(/\s+/gu, ' ').trim();
    const origin = { lines: null, path: null, group: 0, linkDensity: null, classes: '' };
    if (line !== '') blocks.push({ id: blocks.length, kind, text: line, inline: NO_INLINE, origin });
    text = '';
    kind = next;
  };
  const kindOf = (name: string): Block['kind'] =>
    /^h[1-6]$/u.test(name) ? 'heading' : name === 'li' ? 'list-item' : 'paragraph';
  const stack: (AnyNode | string)[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') flush('paragraph');
    else if (isText(node)) text += node.data;
    else if ('children' in node && !(isTag(node) && UNREAD.has(node.name))) {
      if (isTag(node) && BLOCK_TAGS.has(node.name)) {
        flush(kindOf(node.name));
        stack.push('end');
      }
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as AnyNode);
    }
  }
  flush('paragraph');
  return blocks;
}

const times = { parse: 0, read: 0, resolve: 0 };

async function predict(gold: Gold, folder: string): Promise<Prediction> {
  const { text } = await openBytes(readFileSync(path.join(folder, gold.html)));
  const start = performance.now();
  const document = parseDocument(text);
  const parsed = performance.now();
  const facts = readHtmlMetadata(document, { url: gold.url });
  const read = performance.now();
  const blocks = roughBlocks(document);
  const language = await pageLanguage(blocks, null);
  const packs = await packsFor(language);
  const before = performance.now();
  const { metadata } = resolveMetadata(facts, { blocks, packs, language, url: gold.url });
  times.parse += parsed - start;
  times.read += read - parsed;
  times.resolve += performance.now() - before;
  if (values.page === gold.id) console.log(facts.facts.map((fact) => JSON.stringify(fact)).join('\n'), metadata);
  return {
    id: gold.id,
    title: metadata.title ?? null,
    authors: metadata.authors ?? [],
    date: metadata.published ?? null,
  };
}

function printErrors(gold: Gold, found: Prediction): void {
  const plain = (text: string | null): string =>
    (text ?? '')
      .replace(/\s+/gu, ' ')
      .replace(/[‘’´`]/gu, "'")
      .replace(/[“”„«»]/gu, '"')
      .trim();
  const key = (names: readonly string[]): string =>
    names
      .map((name) => plain(name).toLowerCase())
      .toSorted()
      .join('; ');
  if (values.errors === 'title' && gold.title && plain(gold.title) !== plain(found.title))
    console.log(`${gold.id}\n  gold  ${gold.title}\n  found ${found.title}`);
  if (values.errors === 'authors' && gold.authors?.length && key(gold.authors) !== key(found.authors))
    console.log(`${gold.id}\n  gold  ${gold.authors.join('; ')}\n  found ${found.authors.join('; ')}`);
  if (values.errors === 'date' && gold.date && gold.date.slice(0, 10) !== found.date?.slice(0, 10))
    console.log(`${gold.id}\n  gold  ${gold.date}\n  found ${found.date}`);
}

const work = mkdtempSync(path.join(tmpdir(), 'clean-news-metadata-'));
for (const corpus of values.corpus ?? ['fundus', 'wcxb', 'trafeval', 'dates', 'small']) {
  const folder = path.join(values.corpora, corpus);
  const pages = readFileSync(path.join(folder, 'pages.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Gold);
  const predictions: Prediction[] = [];
  for (const gold of pages) {
    if (values.page !== undefined && values.page !== gold.id) continue;
    const found = await predict(gold, folder);
    predictions.push(found);
    printErrors(gold, found);
  }
  if (values.page !== undefined) continue;
  const file = path.join(work, `${corpus}.jsonl`);
  writeFileSync(file, predictions.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { stdout } = spawnSync('python3', [path.join(values.corpora, 'score.py'), folder, file], { encoding: 'utf8' });
  console.log(
    `== ${corpus}\n${stdout
      .split('\n')
      .filter((line) => /^(?:title|authors|date)/u.test(line))
      .join('\n')}`,
  );
}
rmSync(work, { recursive: true, force: true });
console.log(
  `reading costs ${(times.read / times.parse).toFixed(2)} × parsing, resolving ${(times.resolve / times.parse).toFixed(2)} ×`,
);
