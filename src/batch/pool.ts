import { Piscina } from 'piscina';
import { CleanNewsError } from '../model/errors.js';
import type { Job, JobResult } from './job.js';
import type { Observed } from './observe-job.js';
import { failedResult } from './perform-job.js';
import { JOBS_BESIDE, type Runner } from './runner.js';
import type { BatchSettings } from './settings.js';
import { type BegunCells, Watch } from './watch.js';

/** What a worker may take for one document before it is ended. */
export interface JobLimits {
  /** Seconds; null for as long as it takes. */
  readonly timeout: number | null;
  /** Bytes of heap. */
  readonly maxMemory: number;
}

/** What a worker is started with. */
export interface WorkerData {
  readonly settings: BatchSettings;
  readonly cells: BegunCells;
}

/** What a worker is asked to do; it says in the cell that it has begun. */
export interface WorkerTask {
  readonly kind: 'perform' | 'observe';
  readonly job: Job;
  readonly cell: number;
}

/**
 * In workers. One that takes too long or too much memory is ended and replaced, and its document fails; the others
 * never notice.
 *
 * @param script the bundled `src/batch/worker.ts`
 */
export function runInWorkers(settings: BatchSettings, script: URL, jobs: number, limits: JobLimits): Runner {
  const watch = new Watch(jobs + JOBS_BESIDE, limits.timeout, (thread) => {
    // Its job learns of it: the pool fails what an ended worker had.
    void pool.threads.find(({ threadId }) => threadId === thread)?.terminate();
  });
  const pool: Piscina<WorkerTask, JobResult | Observed> = new Piscina({
    filename: script.href,
    workerData: { settings, cells: watch.cells } satisfies WorkerData,
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.maxMemory / MEBIBYTE) },
    recordTiming: false,
  });
  // Failures of workers come with the job that they had; one without is replaced.
  pool.on('error', () => undefined);
  const run = async (kind: WorkerTask['kind'], job: Job): Promise<JobResult | Observed> => {
    const cell = watch.begin();
    // A view would be sent with the whole chunk it is a part of.
    const bytes = job.bytes === null ? null : new Uint8Array(job.bytes);
    try {
      const task = { kind, job: { ...withoutPrint(job), bytes }, cell };
      const result = await pool.run(task, { transferList: bytes ? [bytes.buffer] : [] });
      watch.end(cell);
      return result;
    } catch (error) {
      const isOver = watch.end(cell);
      throw isOver ? tooSlow(limits) : causeOf(error, limits);
    }
  };
  return {
    slots: jobs,
    async perform(job) {
      try {
        return (await run('perform', job)) as JobResult;
      } catch (error) {
        return failedResult(job, error);
      }
    },
    async observe(job) {
      try {
        return (await run('observe', job)) as Observed;
      } catch (error) {
        return { page: null, error: error instanceof Error ? error : new Error(String(error)) };
      }
    },
    async close() {
      watch.close();
      await pool.destroy();
    },
  };
}

/** The longest part of a job is of no use to who does it. */
function withoutPrint(job: Job): Job {
  if (job.previous === null) return job;
  const { print: _, ...previous } = job.previous;
  return { ...job, previous };
}

const MEBIBYTE = 1024 ** 2;

function tooSlow({ timeout }: JobLimits): CleanNewsError {
  return new CleanNewsError('timeout', `took longer than ${timeout} s (see --timeout)`);
}

function causeOf(error: unknown, { maxMemory }: JobLimits): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) return error;
  const most = Math.ceil(maxMemory / MEBIBYTE);
  return new CleanNewsError('out-of-memory', `needed more than ${most} MB of memory (see --max-memory)`);
}
