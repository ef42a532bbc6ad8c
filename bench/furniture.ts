/**
 * `npm run bench:furniture [-- --sites 40 --pages 30]`: how well furniture is told that no phrase list knows, when only
 * the files of a site together show it. Invented sites with known furniture, as Markdown; exits with 1 below the floors.
 */
import { parseArgs } from 'node:util';
import { siteProfile } from '../src/corpus/corpus-profile.js';
import { createPageObserver } from '../src/corpus/observe-page.js';
import { SiteCounter } from '../src/corpus/site-counter.js';
import { createCleaner } from '../src/index.js';
import { INVENTED_LANGUAGES, type InventedLanguage } from './invented-languages.js';
import { type InventedPage, inventSite, pageText } from './invented-sites.js';

const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '40' },
    pages: { type: 'string', default: '30' },
    verbose: { type: 'boolean', default: false },
  },
});

const LEAST_PRECISION = 0.99;
const LEAST_RECALL = 0.9;

interface Tally {
  /** Lines of furniture, and how many of them went, with and without the profile. */
  furniture: number;
  gone: number;
  goneBefore: number;
  /** Lines that the pass took: right ones and lines of articles. */
  taken: number;
  wrong: number;
}

const emptyTally = (): Tally => ({ furniture: 0, gone: 0, goneBefore: 0, taken: 0, wrong: 0 });

async function measureSite(seed: number, language: InventedLanguage, tally: Tally): Promise<void> {
  const { pages } = inventSite(seed, language, Number(values.pages));
  const observer = createPageObserver();
  const counter = new SiteCounter();
  for (const page of pages) {
    const seen = await observer.observe(pageText(page), { path: page.path });
    if (seen) counter.add(seen);
  }
  const profile = await counter.freeze();
  for (const page of pages) {
    const text = pageText(page);
    const site = siteProfile(profile, await observer.siteOf(text, { path: page.path }));
    await measurePage(page, text, site, tally);
  }
}

const cleaner = await createCleaner();

async function measurePage(
  page: InventedPage,
  text: string,
  site: ReturnType<typeof siteProfile>,
  tally: Tally,
): Promise<void> {
  const { document: before } = await cleaner.clean(text, { path: page.path });
  const { document, removals } = await cleaner.clean(text, { path: page.path, site });
  const leftBefore = linesOf(before.blocks.map(({ origin }) => origin.lines));
  const left = linesOf(document.blocks.map(({ origin }) => origin.lines));
  const taken = linesOf(removals.filter(({ pass }) => pass === 'site-furniture').map(({ lines }) => lines));
  for (const [at, { text: line, role }] of page.lines.entries()) {
    if (taken.has(at)) tally.taken++;
    if (taken.has(at) && role === 'article') {
      tally.wrong++;
      if (values.verbose) console.error(`wrong: ${page.path}: ${line}`);
    }
    if (role !== 'furniture') continue;
    tally.furniture++;
    if (!left.has(at)) tally.gone++;
    else if (values.verbose) console.error(`left: ${page.path}: ${line}`);
    if (!leftBefore.has(at)) tally.goneBefore++;
  }
}

/** Places of a page's lines in its text: every second line of the text is blank. */
function linesOf(ranges: readonly (readonly [first: number, last: number] | null)[]): Set<number> {
  const places = new Set<number>();
  for (const range of ranges) {
    if (range === null) continue;
    for (let line = range[0]; line <= range[1]; line += 2) places.add((line - 1) / 2);
  }
  return places;
}

const share = (part: number, all: number): string => (all === 0 ? '–' : (part / all).toFixed(4));

const tallies = new Map<string, Tally>();
for (let seed = 0; seed < Number(values.sites); seed++) {
  const language = INVENTED_LANGUAGES[seed % INVENTED_LANGUAGES.length] as InventedLanguage;
  const tally = tallies.get(language.code) ?? emptyTally();
  tallies.set(language.code, tally);
  await measureSite(seed, language, tally);
}
const all = emptyTally();
for (const tally of tallies.values()) for (const name of Object.keys(all) as (keyof Tally)[]) all[name] += tally[name];
console.log('| sites | furniture lines | precision | recall | without a profile | taken by the pass |');
console.log('|---|---:|---:|---:|---:|---:|');
for (const [name, tally] of [...tallies, ['all', all] as const]) {
  const { furniture, gone, goneBefore, taken, wrong } = tally;
  console.log(
    `| ${name} | ${furniture} | ${share(taken - wrong, taken)} | ${share(gone, furniture)} | ${share(goneBefore, furniture)} | ${taken} |`,
  );
}
const failures = [
  (all.taken - all.wrong) / all.taken < LEAST_PRECISION ? `precision is under ${LEAST_PRECISION}` : null,
  all.gone / all.furniture < LEAST_RECALL ? `recall is under ${LEAST_RECALL}` : null,
].filter((failure) => failure !== null);
for (const failure of failures) console.log(`✗ ${failure}`);
process.exit(failures.length === 0 ? 0 : 1);
