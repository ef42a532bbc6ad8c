/**
 * `npm run bench:furniture-corpora [-- --corpora ../shared/corpora]`: what is learned from the few pages that the corpora
 * have of one site. With two or three files a site is far below what the command learns from, so this is a test of the
 * guards: what goes must not be the article's. Prints Markdown.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { siteProfile } from '../src/corpus/corpus-profile.js';
import { createPageObserver } from '../src/corpus/observe-page.js';
import { SiteCounter } from '../src/corpus/site-counter.js';
import { createCleaner } from '../src/index.js';
import { lineKey } from '../src/text/tokens.js';
import { type GoldPage, goldSites } from './corpora-sites.js';
import { whereToGet } from './where-to-get.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    least: { type: 'string', default: '2' },
    verbose: { type: 'boolean', default: false },
  },
});

interface Tally {
  pages: number;
  /** Lines that two pages of the site share and no page's article has, and how many are gone: with and without a profile. */
  furniture: number;
  gone: number;
  goneBefore: number;
  /** Lines the pass took, and those of articles. */
  taken: number;
  wrong: number;
}

const cleaner = await createCleaner();

async function measureSite(pages: readonly GoldPage[], tally: Tally): Promise<void> {
  const observer = createPageObserver();
  const counter = new SiteCounter();
  for (const { text, url, path } of pages) {
    const seen = await observer.observe(text, { url, path });
    if (seen) counter.add(seen);
  }
  const profile = await counter.freeze(Number(values.least));
  const shared = sharedLines(pages);
  for (const page of pages) {
    const site = siteProfile(profile, await observer.siteOf(page.text, { url: page.url }));
    const before = await cleaner.clean(page.text, { url: page.url });
    const after = await cleaner.clean(page.text, { url: page.url, site });
    const left = new Set(after.document.blocks.map(({ text }) => lineKey(text)));
    const leftBefore = new Set(before.document.blocks.map(({ text }) => lineKey(text)));
    const lines = new Set(page.text.split('\n').map(lineKey));
    tally.pages++;
    for (const key of lines) {
      if (!shared.has(key)) continue;
      tally.furniture++;
      if (!left.has(key)) tally.gone++;
      if (!leftBefore.has(key)) tally.goneBefore++;
    }
    for (const { pass, text } of after.removals) {
      if (pass !== 'site-furniture') continue;
      tally.taken++;
      if (!page.isArticle(text)) continue;
      tally.wrong++;
      if (values.verbose) console.error(`wrong: ${page.url}: ${text}`);
    }
  }
}

/** Lines that stand in two pages at least and in no page's article. */
function sharedLines(pages: readonly GoldPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of pages) {
    for (const key of new Set(text.split('\n').map(lineKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const shared = [...counts].filter(([key, count]) => key !== '' && count > 1).map(([key]) => key);
  return new Set(shared.filter((key) => !pages.some((page) => page.isArticle(key))));
}

const share = (part: number, all: number): string => (all === 0 ? '–' : (part / all).toFixed(4));

if (existsSync(values.corpora)) {
  console.log(
    '| corpora | sites | pages | shared lines | precision | recall | without a profile | taken by the pass |',
  );
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|');
  for (const names of [['fundus'], ['fundus', 'trafeval'], ['fundus', 'trafeval', 'wcxb']]) {
    const sites = goldSites(values.corpora, names, Number(values.least));
    const tally: Tally = { pages: 0, furniture: 0, gone: 0, goneBefore: 0, taken: 0, wrong: 0 };
    for (const pages of sites.values()) await measureSite(pages, tally);
    const { pages, furniture, gone, goneBefore, taken, wrong } = tally;
    const cells = [names.join(' + '), sites.size, pages, furniture, share(taken - wrong, taken)];
    console.log(`| ${[...cells, share(gone, furniture), share(goneBefore, furniture), taken].join(' | ')} |`);
  }
} else {
  console.error(whereToGet(values.corpora));
  console.error('The fixtures have no site of several pages: nothing is measured.');
}
