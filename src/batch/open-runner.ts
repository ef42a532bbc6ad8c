import { availableParallelism } from 'node:os';
import type { PlannedInput } from '../io/plan.js';
import { CleanNewsError } from '../model/errors.js';
import type { JobLimits } from './pool.js';
import { type Runner, runHere } from './runner.js';
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
  const isLimited = (timeout ?? 0) > 0 || maxMemory !== undefined;
  const workers = workersFor(inputs, jobs);
  if (!isLimited && (workers < 2 || script === undefined)) return runHere(settings);
  if (script === undefined) throw new CleanNewsError('usage', '--timeout and --max-memory need the built command');
  const seconds = timeout ?? DEFAULT_TIMEOUT;
  const limits: JobLimits = {
    timeout: seconds === 0 ? null : seconds,
    maxMemory: maxMemory ?? DEFAULT_MAX_MEMORY,
  };
  // What is wrong with the options is the run's fault, and found out here instead of in every worker.
  await runHere(settings);
  const { runInWorkers } = await import('./pool.js');
  return runInWorkers(settings, script, Math.max(1, workers), limits);
}

/** No more than there can be documents; a container or a stream may hold any number. */
function workersFor(inputs: readonly PlannedInput[], jobs: number | undefined): number {
  const hasContainer = inputs.some(({ container }) => container !== null);
  if (jobs === undefined) {
    return hasContainer || inputs.length >= LEAST_FOR_WORKERS ? availableParallelism() : 1;
  }
  const mayHoldMore = hasContainer || inputs.some(({ path }) => path === null);
  return mayHoldMore ? jobs : Math.min(jobs, inputs.length);
}
