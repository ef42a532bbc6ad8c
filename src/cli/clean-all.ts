import type { JobResult } from '../batch/job.js';
import type { JobContext } from '../batch/job-maker.js';
import { failedResult } from '../batch/perform-job.js';
import { SEPARATORS } from '../batch/render.js';
import { type Outcome, runBatch } from '../batch/run-batch.js';
import type { Runner } from '../batch/runner.js';
import type { BatchSettings } from '../batch/settings.js';
import type { InputGuard } from '../io/input-guard.js';
import type { Plan } from '../io/plan.js';
import { CleanNewsError } from '../model/errors.js';
import { count, createTally, type Tally } from '../reporters/tally.js';
import { type Console, createConsole } from './console.js';
import { createSink, type DocumentSink } from './document-sink.js';
import { EXIT_FAILED_INPUTS, EXIT_OK, isUsageError } from './exit-code.js';
import type { Flags } from './flags.js';
import type { ReportFile } from './report-file.js';
import type { Streams } from './streams.js';
import { tellInterruption, tellResult, tellSummary } from './tell.js';

/** A run that is ready to begin. */
export interface Run {
  readonly plan: Plan;
  readonly flags: Flags;
  readonly settings: BatchSettings;
  readonly runner: Runner;
  readonly guard: InputGuard;
  readonly streams: Streams;
  /** What the run has learned about the site of a document. */
  readonly siteOf?: JobContext['siteOf'] | undefined;
}

/** What a run has open while it goes. */
export interface RunDesk {
  readonly sink: DocumentSink;
  readonly report: ReportFile | null;
  readonly console: Console;
  readonly tally: Tally;
}

/**
 * Cleans everything, tells what became of it, and resolves to the exit code.
 *
 * @throws CleanNewsError `usage` for outputs that cannot be begun
 */
export async function cleanAll(run: Run, openReport: (() => Promise<ReportFile>) | null): Promise<number> {
  const { plan, guard, streams } = run;
  const signal = streams.interruption?.takeOver() ?? new AbortController().signal;
  const sink = await asUsage(() => createSink(plan, streams.stdout, SEPARATORS[plan.format], guard));
  const report = (await openReport?.()) ?? null;
  const desk: RunDesk = { sink, report, tally: createTally(), console: createConsole(streams, isDrawn(run)) };
  try {
    await goThrough(run, desk, signal);
    await report?.finish(desk.tally);
    if (signal.aborted) {
      await sink.leave();
      await tellInterruption(desk, run);
      return Number(signal.reason);
    }
    await sink.finish();
  } catch (error) {
    await Promise.all([sink.leave(), report?.discard()]);
    throw error;
  } finally {
    desk.console.clear();
  }
  await tellSummary(desk.tally, run);
  return desk.tally.byStatus.failed > 0 ? EXIT_FAILED_INPUTS : EXIT_OK;
}

async function goThrough(run: Run, desk: RunDesk, signal: AbortSignal): Promise<void> {
  const { plan, flags, settings, runner, streams, siteOf } = run;
  const started = Date.now();
  let share = 0;
  const context = {
    settings,
    stdin: streams.stdin,
    store: desk.sink.store,
    force: flags.force === true,
    ...(siteOf ? { siteOf } : {}),
    onRead: (read: number) => (share = read),
  };
  for await (const outcome of runBatch(plan.inputs, runner, context, signal)) {
    const { isHeard, result } = await put(outcome, desk.sink);
    count(desk.tally, result.fate);
    await desk.report?.add(result.fate);
    await tellResult(result, run, desk.console);
    const { documents, byStatus } = desk.tally;
    desk.console.show({ done: documents, failed: byStatus.failed, share, elapsed: Date.now() - started });
    if (!isHeard || (flags.failFast === true && result.fate.status === 'failed')) break;
  }
}

/** Hands a document on; one that cannot be written is that document's failure. */
async function put(
  { listed, result }: Outcome,
  sink: DocumentSink,
): Promise<{ readonly isHeard: boolean; readonly result: JobResult }> {
  if (!('job' in listed) || result.fate.status === 'failed') return { isHeard: true, result };
  try {
    return { isHeard: await sink.put(result, listed.job), result };
  } catch (error) {
    return { isHeard: true, result: failedResult(listed.job, error) };
  }
}

/** What cannot be begun, before anything has been done, is a usage error. */
async function asUsage<Value>(open: () => Promise<Value>): Promise<Value> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof CleanNewsError && !isUsageError(error)) {
      throw new CleanNewsError('usage', `the output cannot be written: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

/** Documents on the same terminal would run through the line. */
function isDrawn({ plan, flags, streams }: Run): boolean {
  const { stdout, stderr } = streams;
  const isAlone = plan.target !== 'stream' || stdout.isTTY !== true;
  const isBatch = plan.inputs.length > 1 || plan.inputs.some(({ container }) => container !== null);
  return stderr.isTTY === true && isAlone && isBatch && flags.progress !== false && flags.quiet !== true;
}
