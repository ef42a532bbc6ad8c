import { statSync } from 'node:fs';
import { type CorpusProfile, siteProfile } from '../corpus/corpus-profile.js';
import { createPageObserver, type PageObserver } from '../corpus/observe-page.js';
import { SiteCounter } from '../corpus/site-counter.js';
import type { PlannedInput } from '../io/plan.js';
import type { SiteProfile } from '../model/site-profile.js';
import type { Job, JobName } from './job.js';
import { listJobs } from './list-jobs.js';
import { openPayload, readPayload } from './open-payload.js';
import type { BatchSettings } from './settings.js';

/** What the documents of a run teach about their sites. */
export interface LearnedSites {
  readonly profile: CorpusProfile;
  /** Documents that were looked at. */
  readonly documents: number;
  /** What is known of the site of one of them; null for nothing. */
  readonly siteOf: (name: JobName) => SiteProfile | null;
}

export interface LearnRequest {
  readonly settings: BatchSettings;
  /** Given where nothing will be read again, so that pipes may be used up; without it they are left alone. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Told of each document that cannot be read; the others are learned from. */
  readonly onFailure?: (name: JobName, error: unknown) => Promise<void>;
}

/** Looks at every document once: read, counted and let go. */
export async function learnSites(
  inputs: readonly PlannedInput[],
  { settings, stdin, onFailure }: LearnRequest,
): Promise<LearnedSites> {
  const observer = createPageObserver(settings.options);
  const counter = new SiteCounter();
  const sites = new Map<string, string>();
  let documents = 0;
  const context = { settings, stdin: stdin ?? nothing(), store: null, force: true, onRead: () => undefined };
  for await (const listed of listJobs(stdin === undefined ? inputs.filter(isStored) : inputs, context)) {
    const name = 'job' in listed ? listed.job : listed.broken;
    try {
      if (!('job' in listed)) throw listed.error;
      const page = await observe(listed.job, settings, observer);
      documents++;
      if (page === null) continue;
      counter.add(page);
      sites.set(keyOf(name), page.site);
    } catch (error) {
      await onFailure?.(name, error);
    }
  }
  const profile = await counter.freeze();
  const bySite = new Map(profile.sites.map((known) => [known.site, siteProfile(profile, known.site)]));
  return { profile, documents, siteOf: (name) => bySite.get(sites.get(keyOf(name)) ?? '') ?? null };
}

async function observe(job: Job, settings: BatchSettings, observer: PageObserver) {
  const { text, url, from, input } = await openPayload(await readPayload(job, settings), job, settings);
  return observer.observe(text, { path: job.path, url, input, ...(from === null ? {} : { from }) });
}

function isStored({ path }: PlannedInput): boolean {
  return path !== null && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? true);
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // No document comes from standard input here.
}

function keyOf({ path, number }: JobName): string {
  return `${path ?? ''}#${number ?? ''}`;
}
