/**
 * A corpus from code: `npx tsx examples/corpus.ts examples/*.txt`.
 * Learns what the files of each site share, cleans them with it, and names the near-duplicates.
 */
import { readFile } from 'node:fs/promises';
import { createCleaner } from 'clean-news';
import { createPageObserver, DuplicateIndex, fingerprintOf, SiteCounter, siteProfile } from 'clean-news/corpus';

const paths = process.argv.slice(2);

// First look: every file is counted. Shards that other threads counted could be merged here.
const observer = createPageObserver();
const counter = new SiteCounter();
const sites = new Map<string, string>();
for (const path of paths) {
  const page = await observer.observe(await readFile(path, 'utf8'), { path });
  if (page === null) continue;
  counter.add(page);
  sites.set(path, page.site);
}
const profile = await counter.freeze();

// Second look: every file is cleaned with what its site taught, and leaves its fingerprint.
const cleaner = await createCleaner();
const index = new DuplicateIndex();
for (const path of paths) {
  const article = await cleaner.clean(await readFile(path), {
    path,
    site: siteProfile(profile, sites.get(path) ?? ''),
  });
  index.add(path, fingerprintOf(article));
  console.log(
    `${path}: ${article.title ?? 'no title'}, ${article.removed.byPass['site-furniture'] ?? 0} lines of its site`,
  );
}
for (const { original, copies } of index.clusters()) {
  for (const { id, relation, similarity } of copies) {
    console.log(`${id} is ${relation === 'cut' ? 'cut from' : 'the same as'} ${original} (${similarity.toFixed(2)})`);
  }
}
