import { statSync } from 'node:fs';
import { type CorpusProfile, siteProfile } from '../corpus/corpus-profile.js';
import { SiteCounter } from '../corpus/site-counter.js';
import type { PlannedInput } from '../io/plan.js';
import type { SiteProfile } from '../model/site-profile.js';
import { documentName } from './document-name.js';
import type { JobName } from './job.js';
import { type Observed, unobserved } from './observed.js';
import { eachListed } from './run-batch.js';
import type { Runner } from './runner.js';
import type { BatchSettings } from './settings.js';
import { SiteCensus } from './site-census.js';
import type { Lesson, SiteMemory } from './site-memory.js';

/** What the documents of a run teach about their sites. */
export interface LearnedSites {
  readonly profile: CorpusProfile;
  /** Documents that were looked at. */
  readonly documents: number;
  /** What is known of the site of one of them; null for nothing. */
  readonly siteOf: (name: JobName) => SiteProfile | null;
  /** What the next run over the same inputs can start from. */
  readonly memory: SiteMemory;
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
  /** What an earlier run has learned: of what is as it was then, no more is read than the bytes. */
  readonly memory?: SiteMemory | undefined;
  /** Told of each document that cannot be read; the others are learned from. */
  readonly onFailure?: (name: JobName, error: unknown) => Promise<void>;
  /** Told after each document how much of the inputs has been read, 0 to 1. */
  readonly onProgress?: (documents: number, share: number) => void;
}

/**
 * Looks at every document once: read, counted and let go. Reading is the runner's; here is only the counting, whose
 * result does not depend on the order in which pages come, nor on what an earlier run has learned.
 */
export async function learnSites(inputs: readonly PlannedInput[], request: LearnRequest): Promise<LearnedSites> {
  const { memory } = request;
  const census = new SiteCensus();
  const counter = new SiteCounter();
  let documents = 0;
  for await (const { name, seen, share } of lookAt(
    inputs,
    request,
    (known) => memory?.sights.get(known)?.digest ?? null,
  )) {
    if (seen.error !== null) {
      await request.onFailure?.(name, seen.error);
      continue;
    }
    documents++;
    request.onProgress?.(documents, share);
    count(documentName(name), seen, { census, counter, memory });
  }
  const lessons = await learn(inputs, request, { census, counter, memory });
  const sites = [...lessons.values()].flatMap(({ learned }) => (learned === null ? [] : [learned]));
  const profile = { sites: sites.toSorted((a, b) => (a.site < b.site ? -1 : 1)) };
  const bySite = new Map(sites.map((learned) => [learned.site, siteProfile(profile, learned.site)]));
  return {
    profile,
    documents,
    siteOf: (name) => bySite.get(census.siteOf(documentName(name)) ?? '') ?? null,
    memory: { sights: census.sights, lessons },
  };
}

/** What a run counts, and what it knows from the one before. */
interface Counting {
  readonly census: SiteCensus;
  readonly counter: SiteCounter;
  readonly memory: SiteMemory | undefined;
}

function count(name: string, { page, digest, isSeen }: Observed, { census, counter, memory }: Counting): void {
  const before = isSeen ? memory?.sights.get(name) : undefined;
  if (before !== undefined) {
    census.add(name, before);
    return;
  }
  census.add(name, { digest: digest ?? '', place: page && { site: page.site, page: page.page } });
  if (page !== null) counter.add(page);
}

/** A site whose sample is the one of the earlier run is known; of the others, what was not looked at yet is now. */
async function learn(
  inputs: readonly PlannedInput[],
  request: LearnRequest,
  { census, counter, memory }: Counting,
): Promise<Map<string, Lesson>> {
  const isCounted = (site: string, page: number): boolean => counter.has(site, page);
  const lessons = new Map<string, Lesson>();
  const samples = census.samples();
  const unread = new Set<string>();
  for (const [site, sample] of samples) {
    const before = memory?.lessons.get(site);
    if (before?.sample === sample.digest) {
      lessons.set(site, before);
      counter.forget(site);
      continue;
    }
    for (const { name, page } of sample.documents) if (!isCounted(site, page)) unread.add(name);
  }
  const paths = new Set([...unread].map((name) => name.replace(/#\d+$/u, '')));
  const again = inputs.filter(({ path }) => path !== null && (paths.has(path) || unread.has(path)));
  for await (const { seen } of lookAt(again, request, () => null, unread)) {
    if (seen.page !== null) counter.add(seen.page);
  }
  const { sites } = await counter.freeze();
  const learned = new Map(sites.map((known) => [known.site, known]));
  for (const [site, { digest, documents }] of samples) {
    if (lessons.has(site)) continue;
    // Files that have changed or gone meanwhile: the next run learns again.
    const isWhole = documents.every(({ page }) => isCounted(site, page));
    lessons.set(site, { sample: isWhole ? digest : '', learned: learned.get(site) ?? null });
  }
  return lessons;
}

interface Look {
  readonly name: JobName;
  readonly seen: Observed;
  /** How much of the inputs has been read, 0 to 1. */
  readonly share: number;
}

/** @param only names of documents; the others are passed over */
async function* lookAt(
  inputs: readonly PlannedInput[],
  { settings, runner, signal, stdin, isLast = false }: LearnRequest,
  digestOf: (name: string) => string | null,
  only?: ReadonlySet<string>,
): AsyncGenerator<Look> {
  let share = 0;
  const context = {
    settings,
    stdin: stdin ?? nothing(),
    store: null,
    force: true,
    onRead: (read: number) => void (share = read),
  };
  const known = inputs.filter(({ path }) => (path === null ? stdin !== undefined : isLast || isStored(path)));
  const looks = eachListed(known, runner, context, signal, async (job) => {
    const name = documentName(job);
    return only?.has(name) === false
      ? null
      : runner.observe({ ...job, seen: job.path === null ? null : digestOf(name) });
  });
  for await (const { item, result } of looks) {
    if ('broken' in item) yield { name: item.broken, seen: unobserved(item.error), share };
    else if (result !== null) yield { name: item.job, seen: result, share };
  }
}

function isStored(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // No document comes from standard input here.
}
