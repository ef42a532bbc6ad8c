/** What runs in each worker: see `pool.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Job, JobResult } from './job.js';
import { createDesk, type Desk } from './perform-job.js';
import type { JobBegun } from './pool.js';
import type { BatchSettings } from './settings.js';

const desk: Promise<Desk> = createDesk(workerData as BatchSettings);

/** Does one job; the pool calls it by its being the default. */
// oxlint-disable-next-line import/no-default-export -- the pool asks for it
export default async function work(job: Job): Promise<JobResult> {
  const ready = await desk;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window
  parentPort?.postMessage({ begun: job.id } satisfies JobBegun);
  return ready.perform(job);
}
