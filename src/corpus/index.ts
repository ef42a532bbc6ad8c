/**
 * clean-news/corpus: what only many articles together can know.
 *
 * ```ts
 * import { createPageObserver, SiteCounter, siteProfile } from 'clean-news/corpus';
 * const observer = createPageObserver();
 * const counter = new SiteCounter();
 * for (const [path, text] of files) {
 *   const page = await observer.observe(text, { path });
 *   if (page) counter.add(page);
 * }
 * const profile = await counter.freeze();
 * const site = siteProfile(profile, await observer.siteOf(text, { path })); // for clean(text, { site })
 * ```
 */
export { type CorpusProfile, LEAST_FILES_OF_SITE, type LearnedSite, siteProfile } from './corpus-profile.js';
export { createPageObserver, type PageObservation, type PageObserver } from './observe-page.js';
export type { PageLines } from './page-lines.js';
export { readProfile, writeProfile } from './profile-json.js';
export { SiteCounter, type SiteShard } from './site-counter.js';
export { writeClusters } from './clusters-json.js';
export type { Copy } from './copy-of.js';
export { dedupe, type DedupeDecision, type DedupeMode } from './dedupe.js';
export { type Duplicate, type DuplicateCluster, DuplicateIndex } from './duplicate-index.js';
export { fingerprintOf, fingerprintText } from './fingerprint.js';
export type { Fingerprint } from '../model/fingerprint.js';
