import { Piscina } from 'piscina';
import { CleanNewsError } from '../model/errors.js';
import type { Job, JobResult } from './job.js';
import { failedResult } from './perform-job.js';
import type { Runner } from './runner.js';
import type { BatchSettings } from './settings.js';

/** What a worker may take for one document before it is ended. */
export interface JobLimits {
  /** Seconds; null for as long as it takes. */
  readonly timeout: number | null;
  /** Bytes of heap. */
  readonly maxMemory: number;
}

/** A message of a worker: it has begun this job. The time in the queue and of starting up is not the document's. */
export interface JobBegun {
  readonly begun: number;
}

/**
 * In workers. One that takes too long or too much memory is ended and replaced, and its document fails; the others
 * never notice.
 *
 * @param script the bundled `src/batch/worker.ts`
 */
export function runInWorkers(settings: BatchSettings, script: URL, jobs: number, limits: JobLimits): Runner {
  const pool: Piscina<Job, JobResult> = new Piscina({
    filename: script.href,
    workerData: settings,
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.maxMemory / MEBIBYTE) },
    recordTiming: false,
  });
  // Failures of workers come with the job that they had; one without is replaced.
  pool.on('error', () => undefined);
  const clocks = new Map<number, Clock>();
  pool.on('message', ({ begun }: JobBegun) => clocks.get(begun)?.start());
  return {
    slots: jobs,
    async perform(job) {
      const clock = new Clock(limits.timeout);
      clocks.set(job.id, clock);
      try {
        const bytes = job.bytes === null ? null : new Uint8Array(job.bytes);
        // A view would be sent with the whole chunk it is a part of.
        const transferList = bytes === null ? [] : [bytes.buffer];
        return await pool.run({ ...job, bytes }, { signal: clock.signal, transferList });
      } catch (error) {
        return failedResult(job, causeOf(error, clock, limits));
      } finally {
        clock.stop();
        clocks.delete(job.id);
      }
    },
    close: () => pool.destroy(),
  };
}

const MEBIBYTE = 1024 ** 2;

/** Counts one job's time from its beginning, and ends it. */
class Clock {
  isOver = false;
  readonly #seconds: number | null;
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(seconds: number | null) {
    this.#seconds = seconds;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  start(): void {
    if (this.#seconds === null) return;
    this.#timer = setTimeout(() => {
      this.isOver = true;
      this.#controller.abort();
    }, this.#seconds * 1000);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function causeOf(error: unknown, clock: Clock, { timeout, maxMemory }: JobLimits): unknown {
  if (clock.isOver) return new CleanNewsError('timeout', `took longer than ${timeout} s (see --timeout)`);
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const most = Math.ceil(maxMemory / MEBIBYTE);
    return new CleanNewsError('out-of-memory', `needed more than ${most} MB of memory (see --max-memory)`);
  }
  return error;
}
