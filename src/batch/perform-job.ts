import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { type Cleaner, createCleaner } from '../index.js';
import { writeWholeFile } from '../io/whole-file.js';
import type { CorpusProfile } from '../corpus/corpus-profile.js';
import type { Article } from '../model/article.js';
import { CleanNewsError } from '../model/errors.js';
import type { SiteProfile } from '../model/site-profile.js';
import { failedFate, fateOf } from './fates.js';
import type { EarlierDocument, Job, JobName, JobResult, JobTarget } from './job.js';
import type { Observed } from './observed.js';
import { type OpenedPayload, openPayload, readPayload } from './open-payload.js';
import { outputOf } from './output-name.js';
import { render } from './render.js';
import type { BatchSettings } from './settings.js';

/** Cleans the documents of one run, one at a time: here or in a worker, with the same results. */
export interface Desk {
  /** Never throws for what is wrong with a document: that is its result. */
  perform(job: Job): Promise<JobResult>;
  /** Reads a document to learn about its site. */
  observe(job: Job): Promise<Observed>;
}

/** @throws CleanNewsError `unknown-rule` */
export async function createDesk(settings: BatchSettings): Promise<Desk> {
  const cleaner = await createCleaner(settings.options);
  const sites = settings.profile === null ? null : await openProfile(settings.profile, settings);
  let observer: Promise<(job: Job) => Promise<Observed>> | null = null;
  return {
    async perform(job) {
      try {
        return await cleanJob(job, settings, { cleaner, sites });
      } catch (error) {
        return failedResult(job, error);
      }
    },
    async observe(job) {
      observer ??= import('./observe-job.js').then(({ createJobObserver }) => createJobObserver(settings));
      return (await observer)(job);
    },
  };
}

/** The result of a job that came to nothing; a bug shows where it is. */
export function failedResult(job: JobName, error: unknown): JobResult {
  const isBug = error instanceof Error && !(error instanceof CleanNewsError);
  const stack = isBug ? (error.stack ?? null) : null;
  return { fate: failedFate(job, error), text: null, written: null, print: null, explanation: null, stack };
}

/** The site of a document by the profile that the caller gave. */
type SiteFinder = (opened: OpenedPayload, job: Job) => Promise<SiteProfile | null>;

/** Only runs with a profile load what reads sites. */
async function openProfile(profile: CorpusProfile, { options }: BatchSettings): Promise<SiteFinder> {
  const { createPageObserver } = await import('../corpus/observe-page.js');
  const { siteProfile } = await import('../corpus/corpus-profile.js');
  const observer = createPageObserver(options);
  return async ({ text, url, from, input }, { path }) =>
    siteProfile(profile, await observer.siteOf(text, { path, url, input, ...(from === null ? {} : { from }) }));
}

interface Tools {
  readonly cleaner: Cleaner;
  readonly sites: SiteFinder | null;
}

async function cleanJob(job: Job, settings: BatchSettings, { cleaner, sites }: Tools): Promise<JobResult> {
  const payload = await readPayload(job, settings);
  const fingerprint = settings.optionsHash === null ? null : await fingerprintOf(job, payload.stored, settings);
  const previous = job.previous;
  if (previous !== null && previous.fingerprint === fingerprint && isThere(previous, job)) {
    const fate = { ...previous.fate, upToDate: true };
    return { fate, text: null, written: null, print: null, explanation: null, stack: null };
  }
  const opened = await openPayload(payload, job, settings);
  const site = job.site ?? (await sites?.(opened, job)) ?? null;
  const article = await cleaner.clean(opened.text, { ...cleanOptions(opened, job, settings), site });
  const print = job.isCompared ? await printOf(article) : null;
  const text = render(article, settings.rendering, print?.fingerprint);
  const output = outputOf(job, opened.url, settings.rendering.format);
  const bytes = job.target === null || output === null ? 0 : writeWholeFile(output, partialOf(job.target), text);
  removeStale(previous, output);
  const fate = fateOf(job, article, output);
  return {
    fate,
    text: job.target === null ? text : null,
    written: fingerprint === null ? null : { fingerprint, bytes, fate, ...(print && { print: print.packed }) },
    print: print?.packed ?? null,
    explanation: await explain(article, settings),
    stack: null,
  };
}

/** Only runs that will be gone on with pay for the hash. */
async function fingerprintOf(job: Job, stored: Uint8Array, settings: BatchSettings): Promise<string> {
  return (await import('./fingerprint.js')).fingerprintOf(job, stored, settings);
}

function cleanOptions({ url, published, from, input }: OpenedPayload, { path }: Job, { lang }: BatchSettings) {
  return { path, url, lang, published, input, ...(from === null ? {} : { from }) };
}

/** Each thread writes one file at a time; a name used again and again costs a disk less than ever new ones. */
function partialOf({ partials }: JobTarget): string {
  return join(partials, String(threadId));
}

/** A size that is not the written one is a file cut by a crash, or somebody's own. */
function isThere({ file, bytes }: EarlierDocument, { target }: Job): boolean {
  if (target === null || file === null) return target === null;
  return statSync(file, { throwIfNoEntry: false })?.size === bytes;
}

/** By which near-duplicates are told: for the document itself, and for who compares. */
async function printOf(article: Article) {
  const { fingerprintOf: printed } = await import('../corpus/fingerprint.js');
  const { packFingerprint } = await import('./packed-fingerprint.js');
  const fingerprint = printed(article);
  return { fingerprint, packed: fingerprint === null ? null : packFingerprint(fingerprint) };
}

/** A record whose address has changed has another name now. */
function removeStale(previous: EarlierDocument | null, output: string | null): void {
  const before = previous?.fate.output ?? null;
  if (before !== null && output !== null && before !== output) rmSync(before, { force: true });
}

async function explain(article: Article, { explanation }: BatchSettings): Promise<string | null> {
  if (explanation === null) return null;
  const { formatExplanation } = await import('../reporters/explain.js');
  return formatExplanation(article, explanation);
}
