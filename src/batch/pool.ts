import { Piscina } from 'piscina';
import { CleanNewsError } from '../model/errors.js';
import type { Job, JobResult } from './job.js';
import { type Observed, unobserved } from './observed.js';
import { failedResult } from './perform-job.js';
import { JOBS_HANDED, type Runner } from './runner.js';
import type { BatchSettings } from './settings.js';
import { type BegunCells, type JobState, Watch } from './watch.js';

/** Half of what Node allows: a page is done with as quickly, and each worker takes some thirty megabytes less. */
const YOUNG_MEGABYTES = 24;

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

/** So often a document may lose its worker to others before it is given up: something is wrong with the workers themselves. */
const MOST_ATTEMPTS = 10;

type JobPool = Piscina<WorkerTask, JobResult | Observed>;
type Attempt = { readonly result: JobResult | Observed } | { readonly error: unknown; readonly state: JobState };

/**
 * In workers. One that takes too long or too much memory is ended and replaced, and its document fails; the others
 * never notice.
 *
 * @param script the bundled `src/batch/worker.ts`
 */
export function runInWorkers(settings: BatchSettings, script: URL, jobs: number, limits: JobLimits): Runner {
  const handed = jobs * JOBS_HANDED;
  const watch = new Watch(handed, limits.timeout, (thread) => {
    // Its job learns of it: the pool fails what an ended worker had.
    void pool.threads.find(({ threadId }) => threadId === thread)?.terminate();
  });
  const pool: JobPool = new Piscina({
    filename: script.href,
    workerData: { settings, cells: watch.cells } satisfies WorkerData,
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: JOBS_HANDED,
    resourceLimits: {
      maxOldGenerationSizeMb: Math.ceil(limits.maxMemory / MEBIBYTE),
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
    recordTiming: false,
  });
  // Failures of workers come with the job that they had; one without is replaced.
  pool.on('error', () => undefined);
  const run = async (kind: WorkerTask['kind'], job: Job): Promise<JobResult | Observed> => {
    for (let tries = 1; ; tries++) {
      const done = await attempt(kind, job, pool, watch);
      if ('result' in done) return done.result;
      // Its worker was ended for the document before it.
      if (done.state === 'waiting' && tries < MOST_ATTEMPTS) continue;
      throw done.state === 'over' ? tooSlow(limits) : causeOf(done.error, limits);
    }
  };
  return {
    slots: jobs,
    handed,
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
        return unobserved(error);
      }
    },
    async close() {
      watch.close();
      await pool.destroy();
    },
  };
}

/** One try at a job in whatever worker is free. */
async function attempt(kind: WorkerTask['kind'], job: Job, pool: JobPool, watch: Watch): Promise<Attempt> {
  const cell = watch.begin();
  // A view would be sent with the whole chunk it is a part of.
  const bytes = job.bytes === null ? null : new Uint8Array(job.bytes);
  try {
    const task = { kind, job: { ...withoutPrint(job), bytes }, cell };
    const result = await pool.run(task, { transferList: bytes ? [bytes.buffer] : [] });
    watch.end(cell);
    return { result };
  } catch (error) {
    return { error, state: watch.end(cell) };
  }
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
