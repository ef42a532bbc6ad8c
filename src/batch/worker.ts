/** What runs in each worker: see `pool.ts`. */
import { threadId, workerData } from 'node:worker_threads';
import type { JobResult } from './job.js';
import type { Observed } from './observe-job.js';
import { createDesk, type Desk } from './perform-job.js';
import type { WorkerData, WorkerTask } from './pool.js';

const { settings, cells } = workerData as WorkerData;
const desk: Promise<Desk> = createDesk(settings);

/** Does one job; the pool calls it by its being the default. */
// oxlint-disable-next-line import/no-default-export -- the pool asks for it
export default async function work({ job, cell, kind }: WorkerTask): Promise<JobResult | Observed> {
  const ready = await desk;
  Atomics.store(cells, cell, threadId);
  return ready[kind](job);
}
