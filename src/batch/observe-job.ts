import { createPageObserver, type PageObservation } from '../corpus/observe-page.js';
import type { Job } from './job.js';
import { openPayload, readPayload } from './open-payload.js';
import type { BatchSettings } from './settings.js';

/** What a look at a document came to: plain data, so that a worker can send it. */
export interface Observed {
  /** Null for a document that there is nothing to learn from. */
  readonly page: PageObservation | null;
  /** Why it could not be read. */
  readonly error: Error | null;
}

/** Reads documents to learn from them; never throws for what is wrong with one. */
export function createJobObserver(settings: BatchSettings): (job: Job) => Promise<Observed> {
  const observer = createPageObserver(settings.options);
  return async (job) => {
    try {
      const { text, url, from, input } = await openPayload(await readPayload(job, settings), job, settings);
      const page = await observer.observe(text, { path: job.path, url, input, ...(from === null ? {} : { from }) });
      return { page, error: null };
    } catch (error) {
      return { page: null, error: error instanceof Error ? error : new Error(String(error)) };
    }
  };
}
