/** What runs in each worker: see `pool.ts`. */
import { threadId, workerData } from 'node:worker_threads';
import type { JobResult } from './job.js';
import type { Observed } from './observed.js';
import { createDesk, type Desk } from './perform-job.js';
import type { WorkerData, WorkerTask } from './pool.js';

const { settings, cells } = workerData as WorkerData;
const desk: Promise<Desk> = createDesk(settings);

let last: Promise<unknown> = Promise.resolve();

/** Does one job, once the one before it is done; the pool calls it by its being the default. */
// oxlint-disable-next-line import/no-default-export -- the pool asks for it
export default function work(task: WorkerTask): Promise<JobResult | Observed> {
  const done = last.then(() => begin(task));
  last = done.catch(() => undefined);
  return done;
}

async function begin({ job, cell, kind }: WorkerTask): Promise<JobResult | Observed> {
  Atomics.store(cells, cell, threadId);
  return (await desk)[kind](job);
}
