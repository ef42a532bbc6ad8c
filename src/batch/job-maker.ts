import type { PlannedInput } from '../io/plan.js';
import type { SiteProfile } from '../model/site-profile.js';
import type { Job, JobName } from './job.js';
import type { OutputStore } from './output-store.js';
import type { BatchSettings } from './settings.js';

/** A job, or what is known to be broken before it could become one. */
export type Listed = { readonly job: Job } | { readonly broken: JobName; readonly error: unknown };

/** What all jobs of a run are made with. */
export interface JobContext {
  readonly settings: BatchSettings;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Where outputs go, if that remembers them. */
  readonly store: OutputStore | null;
  /** What is known of the site of a document, where the run has looked at all of them before. */
  readonly siteOf?: (name: JobName) => SiteProfile | null;
  /** Makes everything anew. */
  readonly force: boolean;
  /** Told how much of the inputs has been read, 0 to 1. */
  readonly onRead: (share: number) => void;
}

/** Makes the jobs of a run. */
export class JobMaker {
  readonly #context: JobContext;
  readonly #isSeveral: boolean;

  /** @param isSeveral the run has several inputs; of one alone only records can repeat each other */
  constructor(context: JobContext, isSeveral: boolean) {
    this.#context = context;
    this.#isSeveral = isSeveral;
  }

  whole({ path, output }: PlannedInput, bytes: Uint8Array | null): Listed {
    return this.#make(wholeName(path), { bytes, container: null }, output);
  }

  record({ folder, container }: PlannedInput, name: JobName, bytes: Uint8Array): Listed {
    return this.#make(name, { bytes, container }, folder);
  }

  #make(name: JobName, content: Pick<Job, 'bytes' | 'container'>, place: string | null): Listed {
    const { settings, store, force, siteOf } = this.#context;
    const site = siteOf?.(name) ?? null;
    const isCompared = settings.dedupe !== 'off' && (this.#isSeveral || name.number !== null);
    const job: Job = { ...name, ...content, target: null, previous: null, site, isCompared };
    if (store === null) return { job };
    try {
      const target = store.target(place, name.number);
      return { job: { ...job, target, previous: force ? null : store.previous(job, place) } };
    } catch (error) {
      return { broken: name, error };
    }
  }
}

/** The name of an input that is one document. */
export function wholeName(path: string | null): JobName {
  return { path, number: null, offset: null };
}
