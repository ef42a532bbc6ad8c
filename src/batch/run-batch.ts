import { type Ahead, inOrder, type Settled } from './in-order.js';
import type { Job, JobResult } from './job.js';
import type { JobContext, Listed } from './job-maker.js';
import { listJobs } from './list-jobs.js';
import { failedResult } from './perform-job.js';
import type { PlannedInput } from '../io/plan.js';
import type { Runner } from './runner.js';

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
  const perform = (job: Job): Promise<JobResult> => performJob(job, runner, context);
  for await (const { item, result } of eachListed(inputs, runner, context, signal, perform)) {
    if ('broken' in item) yield { listed: item, result: failedResult(item.broken, item.error) };
    else if (result !== null) yield { listed: item, result };
  }
}

/**
 * Does something with each document of all inputs and yields what it came to, in their order; null for what is broken.
 *
 * @param runner who does it: so many are worked on at a time
 * @param signal once aborted, nothing more is begun
 */
export function eachListed<Result>(
  inputs: readonly PlannedInput[],
  { slots, handed }: Pick<Runner, 'slots' | 'handed'>,
  context: JobContext,
  signal: AbortSignal,
  perform: (job: Job) => Promise<Result>,
): AsyncGenerator<Settled<Listed, Result | null>> {
  const ahead: Ahead = {
    running: handed,
    begun: slots * BEGUN_PER_SLOT,
    weight: MOST_BYTES_AHEAD,
  };
  const each = async (listed: Listed): Promise<Result | null> => ('job' in listed ? perform(listed.job) : null);
  return inOrder(listJobs(inputs, context), each, weigh, ahead, signal);
}

async function performJob(job: Job, runner: Runner, { store }: JobContext): Promise<JobResult> {
  const done = await runner.perform(job);
  if (!done.fate.upToDate) return done;
  const result = { ...done, print: job.previous?.print ?? null };
  if (job.target !== null || store === null) return result;
  const text = store.reread(job);
  // Somebody has changed what the earlier run wrote.
  if (text === null) return runner.perform({ ...job, previous: null });
  return { ...result, text, written: job.previous };
}

function weigh(listed: Listed): number {
  return 'job' in listed ? (listed.job.bytes?.length ?? 0) : 0;
}
