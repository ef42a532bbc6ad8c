import { statSync } from 'node:fs';
import { type CorpusProfile, siteProfile } from '../corpus/corpus-profile.js';
import { SiteCounter } from '../corpus/site-counter.js';
import type { PlannedInput } from '../io/plan.js';
import type { SiteProfile } from '../model/site-profile.js';
import { documentName } from './document-name.js';
import type { JobName } from './job.js';
import { eachListed } from './run-batch.js';
import type { Runner } from './runner.js';
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
  readonly runner: Runner;
  /** Once aborted, nothing more is looked at. */
  readonly signal: AbortSignal;
  /** Undefined: standard input is left alone. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined;
  /** Nothing will be read again, so that pipes may be used up; else they are left alone. */
  readonly isLast?: boolean;
  /** Told of each document that cannot be read; the others are learned from. */
  readonly onFailure?: (name: JobName, error: unknown) => Promise<void>;
  /** Told after each document how much of the inputs has been read, 0 to 1. */
  readonly onProgress?: (documents: number, share: number) => void;
}

/**
 * Looks at every document once: read, counted and let go. Reading is the runner's; here is only the counting, whose
 * result does not depend on the order in which pages come.
 */
export async function learnSites(inputs: readonly PlannedInput[], request: LearnRequest): Promise<LearnedSites> {
  const { settings, runner, signal, stdin, isLast = false, onFailure, onProgress } = request;
  const counter = new SiteCounter();
  const sites = new Map<string, string>();
  let documents = 0;
  let share = 0;
  const context = {
    settings,
    stdin: stdin ?? nothing(),
    store: null,
    force: true,
    onRead: (read: number) => void (share = read),
  };
  const known = inputs.filter(({ path }) => (path === null ? stdin !== undefined : isLast || isStored(path)));
  for await (const { item, result } of eachListed(known, runner, context, signal, (job) => runner.observe(job))) {
    const name = 'job' in item ? item.job : item.broken;
    const { page = null, error } = result ?? { error: 'broken' in item ? item.error : null };
    if (error !== null) {
      await onFailure?.(name, error);
      continue;
    }
    documents++;
    onProgress?.(documents, share);
    if (page === null) continue;
    counter.add(page);
    sites.set(documentName(name), page.site);
  }
  const profile = await counter.freeze();
  const bySite = new Map(profile.sites.map((learned) => [learned.site, siteProfile(profile, learned.site)]));
  return { profile, documents, siteOf: (name) => bySite.get(sites.get(documentName(name)) ?? '') ?? null };
}

function isStored(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // No document comes from standard input here.
}
