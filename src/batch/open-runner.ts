import { availableParallelism } from 'node:os';
import type { PlannedInput } from '../io/plan.js';
import { CleanNewsError } from '../model/errors.js';
import type { JobLimits } from './pool.js';
import { JOBS_HANDED, type Runner, runHere } from './runner.js';
import type { BatchSettings } from './settings.js';

/** How the caller wants jobs to be done; what is undefined is decided here. */
export interface RunnerRequest {
  /** Workers. */
  readonly jobs: number | undefined;
  /** Seconds for a document; 0 for as long as it takes. */
  readonly timeout: number | undefined;
  /** Bytes of heap for a document. */
  readonly maxMemory: number | undefined;
  /** The script for workers; undefined where there is none. */
  readonly script: URL | undefined;
}

/** Two minutes: a hundred times what the largest pages take, and still an end to one that never would. */
export const DEFAULT_TIMEOUT = 120;
/** Two gigabytes of heap: eight times the largest document that is read by default. */
export const DEFAULT_MAX_MEMORY = 2 * 1024 ** 3;
/** Starting workers takes as long as cleaning some dozens of pages here. */
const LEAST_FOR_WORKERS = 48;

/**
 * Workers where they pay, or where a limit is asked for that only they can keep; else this process.
 *
 * @throws CleanNewsError `unknown-rule`; `usage` for a limit without workers
 */
export async function openRunner(
  settings: BatchSettings,
  inputs: readonly PlannedInput[],
  { jobs, timeout, maxMemory, script }: RunnerRequest,
): Promise<Runner> {
  // What is wrong with the options is the run's fault, and found out here instead of in every worker.
  const here = await runHere(settings);
  const isLimited = (timeout ?? 0) > 0 || maxMemory !== undefined;
  if (script === undefined) {
    if (isLimited) throw new CleanNewsError('usage', '--timeout and --max-memory need the built command');
    return here;
  }
  const seconds = timeout ?? DEFAULT_TIMEOUT;
  const limits: JobLimits = {
    timeout: seconds === 0 ? null : seconds,
    maxMemory: maxMemory ?? DEFAULT_MAX_MEMORY,
  };
  const workers = async (count: number): Promise<Runner> => {
    const { runInWorkers } = await import('./pool.js');
    return runInWorkers(settings, script, count, limits);
  };
  // A container or a stream may hold any number of documents.
  const most = inputs.some(({ path, container }) => path === null || container !== null)
    ? Number.POSITIVE_INFINITY
    : inputs.length;
  const wanted = Math.max(1, Math.min(jobs ?? availableParallelism(), most));
  if (isLimited) return workers(wanted);
  if (wanted === 1 || (jobs === undefined && most < LEAST_FOR_WORKERS)) return here;
  if (jobs !== undefined || Number.isFinite(most)) return workers(wanted);
  return growingRunner(here, wanted, () => workers(wanted));
}

/** Here as long as there are few documents, in workers once there turn out to be more. */
function growingRunner(here: Runner, slots: number, openWorkers: () => Promise<Runner>): Runner {
  let begun = 0;
  let workers: Promise<Runner> | null = null;
  const next = async (): Promise<Runner> => (begun++ < LEAST_FOR_WORKERS ? here : (workers ??= openWorkers()));
  return {
    slots,
    handed: slots * JOBS_HANDED,
    perform: async (job) => (await next()).perform(job),
    observe: async (job) => (await next()).observe(job),
    close: async () => (await workers)?.close(),
  };
}
