import { Piscina } from 'piscina';
import { CleanNewsError } from '../model/errors.js';
import type { Job, JobResult } from './job.js';
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
  const pool: Piscina<WorkerTask, JobResult> = new Piscina({
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
  return {
    slots: jobs,
    async perform(job) {
      const cell = watch.begin();
      // A view would be sent with the whole chunk it is a part of.
      const bytes = job.bytes === null ? null : new Uint8Array(job.bytes);
      try {
        const result = await pool.run({ job: { ...job, bytes }, cell }, { transferList: bytes ? [bytes.buffer] : [] });
        watch.end(cell);
        return result;
      } catch (error) {
        const isOver = watch.end(cell);
        return failedResult(job, isOver ? tooSlow(limits) : causeOf(error, limits));
      }
    },
    async close() {
      watch.close();
      await pool.destroy();
    },
  };
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
