import { type Ahead, inOrder } from './in-order.js';
import type { JobResult } from './job.js';
import type { JobContext, Listed } from './job-maker.js';
import { listJobs } from './list-jobs.js';
import { failedResult } from './perform-job.js';
import type { PlannedInput } from '../io/plan.js';
import { JOBS_BESIDE, type Runner } from './runner.js';

/** Bytes of documents that may wait at a time: with their texts and results some hundred megabytes, whatever the run. */
const MOST_BYTES_AHEAD = 32 * 1024 * 1024;
/** For each worker, so many documents may wait for a slow one before them. */
const BEGUN_PER_SLOT = 32;

/** A document of a batch and what became of it. */
export interface Outcome {
  readonly listed: Listed;
  readonly result: JobResult;
}

/**
 * Performs the jobs of all inputs and yields what became of them in the order of the inputs, the same whatever the
 * runner.
 *
 * @param signal once aborted, nothing more is begun
 */
export async function* runBatch(
  inputs: readonly PlannedInput[],
  runner: Runner,
  context: JobContext,
  signal: AbortSignal,
): AsyncGenerator<Outcome> {
  const { slots } = runner;
  const ahead: Ahead = {
    running: slots === 1 ? 1 : slots + JOBS_BESIDE,
    begun: slots * BEGUN_PER_SLOT,
    weight: MOST_BYTES_AHEAD,
  };
  const perform = (listed: Listed): Promise<JobResult> => performListed(listed, runner, context);
  for await (const { item, result } of inOrder(listJobs(inputs, context), perform, weigh, ahead, signal)) {
    yield { listed: item, result };
  }
}

async function performListed(listed: Listed, runner: Runner, { store }: JobContext): Promise<JobResult> {
  if (!('job' in listed)) return failedResult(listed.broken, listed.error);
  const { job } = listed;
  const result = await runner.perform(job);
  if (!result.fate.upToDate || job.target !== null || store === null) return result;
  const text = store.reread(job);
  // Somebody has changed what the earlier run wrote.
  if (text === null) return runner.perform({ ...job, previous: null });
  return { ...result, text, written: job.previous };
}

function weigh(listed: Listed): number {
  return 'job' in listed ? (listed.job.bytes?.length ?? 0) : 0;
}
