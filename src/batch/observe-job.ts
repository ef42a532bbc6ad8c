import { createPageObserver } from '../corpus/observe-page.js';
import { sightDigest } from './fingerprint.js';
import type { Job } from './job.js';
import { openPayload, readPayload } from './open-payload.js';
import { type Observed, unobserved } from './observed.js';
import type { BatchSettings } from './settings.js';

/** Reads documents to learn from them; never throws for what is wrong with one. */
export function createJobObserver(settings: BatchSettings): (job: Job) => Promise<Observed> {
  const observer = createPageObserver(settings.options);
  return async (job) => {
    try {
      const payload = await readPayload(job, settings);
      const digest = settings.optionsHash === null ? null : sightDigest(job, payload.stored, settings);
      if (digest !== null && digest === job.seen) return { page: null, digest, isSeen: true, error: null };
      const { text, url, from, input } = await openPayload(payload, job, settings);
      const page = await observer.observe(text, { path: job.path, url, input, ...(from === null ? {} : { from }) });
      return { page, digest, isSeen: false, error: null };
    } catch (error) {
      return unobserved(error);
    }
  };
}
