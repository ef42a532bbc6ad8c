import type { Job, JobResult } from './job.js';
import type { Observed } from './observed.js';
import { createDesk } from './perform-job.js';
import type { BatchSettings } from './settings.js';

/** Each worker has its next job before it is done with one: waiting for it took a fifteenth of a run over small pages. */
export const JOBS_HANDED = 2;

/** Where jobs are done. */
export interface Runner {
  /** Jobs that are done at a time. */
  readonly slots: number;
  /** Jobs that may be handed over at a time. */
  readonly handed: number;
  perform(job: Job): Promise<JobResult>;
  /** Reads a document to learn about its site. */
  observe(job: Job): Promise<Observed>;
  close(): Promise<void>;
}

/** In this process, one after the other: nothing has to be started. */
export async function runHere(settings: BatchSettings): Promise<Runner> {
  const desk = await createDesk(settings);
  return { slots: 1, handed: 1, ...desk, close: async () => undefined };
}
