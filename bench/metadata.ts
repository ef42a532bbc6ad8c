/**
 * Cleans the corpora's HTML pages and scores their metadata.
 *
 *     npm run bench:metadata [-- --corpus wcxb] [--errors title|authors|date] [--facts] [--page ID] [--corpora ../shared/corpora]
 *
 * Prints a line a corpus, and what reading the metadata costs beside htmlparser2's parsing of the same pages. With
 * `--errors` it lists each page that differs, with both values; with `--facts` also what the page states of it.
 */
import { parseArgs } from 'node:util';
import { parseDocument } from 'htmlparser2';
import { type Article, createCleaner } from '../src/index.js';
import { openBytes } from '../src/io/open.js';
import type { Fact, HtmlFacts } from '../src/model/html-facts.js';
import { readHtmlMetadata } from '../src/readers/html-metadata/read-html-metadata.js';
import { corporaAt, type CorpusPage, corpusPages, type Gold } from './corpora.js';
import { type PageScore, scorePage } from './score/score-page.js';
import { summarise } from './score/summarise.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    corpus: { type: 'string', multiple: true },
    errors: { type: 'string', multiple: true },
    facts: { type: 'boolean', default: false },
    page: { type: 'string' },
  },
});

const FIELDS: Readonly<Record<string, readonly Fact['field'][]>> = {
  title: ['title'],
  authors: ['author'],
  date: ['date', 'published', 'modified'],
};
const times = { parse: 0, read: 0 };
const cleaner = await createCleaner();

function plain(text: string | null): string {
  return (text ?? '')
    .replace(/\s+/gu, ' ')
    .replace(/[‘’´`]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .trim();
}

function nameKey(names: readonly string[]): string {
  return names
    .map((name) => plain(name).toLowerCase())
    .toSorted()
    .join('; ');
}

/** Both values of a field where they differ; null where they agree or nothing is known. */
function difference(field: string, gold: Gold, found: Article): readonly [string, string] | null {
  if (field === 'title' && gold.title && plain(gold.title) !== plain(found.title))
    return [gold.title, `${found.title}`];
  if (field === 'authors' && gold.authors?.length && nameKey(gold.authors) !== nameKey(found.authors))
    return [gold.authors.join('; '), found.authors.join('; ')];
  if (field === 'date' && gold.date && gold.date.slice(0, 10) !== found.published?.slice(0, 10))
    return [gold.date, `${found.published}`];
  return null;
}

function printErrors(gold: Gold, found: Article, facts: HtmlFacts): void {
  for (const field of values.errors ?? []) {
    const differs = difference(field, gold, found);
    if (!differs) continue;
    console.log(
      `${gold.id}  ${field} by ${found.metadataSources[field === 'date' ? 'published' : (field as 'title')]}`,
    );
    console.log(`  gold  ${differs[0]}\n  found ${differs[1]}`);
    if (values.facts)
      for (const fact of facts.facts) if (FIELDS[field]?.includes(fact.field)) console.log(describe(fact));
  }
}

function describe({ field, source, value, place, words }: Fact): string {
  const where = place === null ? '' : ` ${place.zone}/${place.article}@${place.offset}`;
  return `    ${field} ${source}${where}: ${JSON.stringify(value.slice(0, 120))}${words === undefined ? '' : ` ${JSON.stringify(words.slice(0, 80))}`}`;
}

async function readPage({ bytes, gold }: CorpusPage): Promise<PageScore> {
  const { text } = await openBytes(bytes);
  const start = performance.now();
  const document = parseDocument(text);
  const parsed = performance.now();
  const facts = readHtmlMetadata(document, { url: null });
  times.read += performance.now() - parsed;
  times.parse += parsed - start;
  const found = await cleaner.clean(text, { from: 'html' });
  printErrors(gold, found, facts);
  if (values.page !== undefined) console.log(facts.facts.map(describe).join('\n'));
  return scorePage(gold, { text: '', title: found.title, authors: found.authors, date: found.published });
}

const CORPORA = ['fundus', 'wcxb', 'trafeval', 'dates', 'small'];
for (const corpus of corporaAt(values.corpora, values.corpus ?? CORPORA)) {
  const scores: PageScore[] = [];
  for (const page of corpusPages(values.corpora, corpus, 'html')) {
    if (values.page === undefined || values.page === page.id) scores.push(await readPage(page));
  }
  if (values.page !== undefined) continue;
  const { title, authors, date } = summarise(scores);
  console.log(`== ${corpus}`);
  for (const [name, figures] of Object.entries({ title, authors, date })) {
    const cells = Object.entries(figures ?? {}).map(
      ([key, value]) => `${key} ${key === 'pages' ? value : value.toFixed(3)}`,
    );
    if (cells.length > 0) console.log(`${name.padEnd(8)} ${cells.join('  ')}`);
  }
}
console.log(`reading metadata costs ${(times.read / times.parse).toFixed(2)} × parsing`);
