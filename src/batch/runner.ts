import type { Job, JobResult } from './job.js';
import type { Observed } from './observe-job.js';
import { createDesk } from './perform-job.js';
import type { BatchSettings } from './settings.js';

/** With several workers one more job is handed over than they work on, so that none waits for its next. */
export const JOBS_BESIDE = 1;

/** Where jobs are done. */
export interface Runner {
  /** Jobs that are done at a time. */
  readonly slots: number;
  perform(job: Job): Promise<JobResult>;
  /** Reads a document to learn about its site. */
  observe(job: Job): Promise<Observed>;
  close(): Promise<void>;
}

/** In this process, one after the other: nothing has to be started. */
export async function runHere(settings: BatchSettings): Promise<Runner> {
  const desk = await createDesk(settings);
  return { slots: 1, ...desk, close: async () => undefined };
}
