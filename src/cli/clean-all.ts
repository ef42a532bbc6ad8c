import type { JobResult } from '../batch/job.js';
import type { JobContext, Listed } from '../batch/job-maker.js';
import type { Ledger } from '../batch/ledger.js';
import { failedResult } from '../batch/perform-job.js';
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
  /** Stores that for the next run, once there is an output that remembers. */
  readonly remember?: (() => Promise<void>) | undefined;
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
 * @param signal once aborted, what is begun is finished and the run ends
 * @throws CleanNewsError `usage` for outputs that cannot be begun
 */
export async function cleanAll(
  run: Run,
  openReport: (() => Promise<ReportFile>) | null,
  signal: AbortSignal,
): Promise<number> {
  const { plan, settings, guard, streams } = run;
  const sink = await asUsage(() => createSink({ plan, settings, stdout: streams.stdout, guard }));
  if (sink.store !== null) await run.remember?.();
  const report = (await openReport?.()) ?? null;
  const desk: RunDesk = { sink, report, tally: createTally(), console: createConsole(streams, isDrawn(run)) };
  try {
    const ledger = await goThrough(run, desk, signal);
    const clusters =
      ledger === null ? [] : await (await import('./settle-all.js')).settleAll(ledger, run, desk, signal);
    await report?.finish(desk.tally, clusters);
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

/** @returns what has still to be settled; null where nothing is compared */
async function goThrough(run: Run, desk: RunDesk, signal: AbortSignal): Promise<Ledger | null> {
  const { plan, flags, settings, runner, streams, siteOf } = run;
  const started = Date.now();
  const seen = { done: 0, failed: 0, share: 0 };
  let ledger: Ledger | null = null;
  const context = {
    settings,
    stdin: streams.stdin,
    store: desk.sink.store,
    force: flags.force === true,
    ...(siteOf ? { siteOf } : {}),
    onRead: (read: number) => (seen.share = read),
  };
  for await (const outcome of runBatch(plan.inputs, runner, context, signal)) {
    const { listed } = outcome;
    const isHeld = desk.sink.isHeld && isCompared(listed, run);
    const { isHeard, result } = isHeld ? { isHeard: true, result: outcome.result } : await put(outcome, desk.sink);
    if (isCompared(listed, run)) {
      ledger ??= await openLedger();
      ledger.add('job' in listed ? listed.job : listed.broken, result, isHeld ? result.text : null);
    } else {
      count(desk.tally, result.fate);
      await desk.report?.add(result.fate);
    }
    await tellResult(result, run, desk.console);
    const isFailed = result.fate.status === 'failed';
    seen.done++;
    if (isFailed) seen.failed++;
    desk.console.show({ ...seen, elapsed: Date.now() - started });
    if (!isHeard || (flags.failFast === true && isFailed)) break;
  }
  return ledger;
}

/** What is broken waits with the others, for the sake of the order. */
function isCompared(listed: Listed, { plan, settings }: Run): boolean {
  if ('job' in listed) return listed.job.isCompared;
  return settings.dedupe !== 'off' && (plan.inputs.length > 1 || listed.broken.number !== null);
}

async function openLedger(): Promise<Ledger> {
  const { Ledger: Opened } = await import('../batch/ledger.js');
  return new Opened();
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
export function isDrawn({ plan, flags, streams }: Pick<Run, 'plan' | 'flags' | 'streams'>): boolean {
  const { stdout, stderr } = streams;
  const isAlone = plan.target !== 'stream' || stdout.isTTY !== true;
  const isBatch = plan.inputs.length > 1 || plan.inputs.some(({ container }) => container !== null);
  return stderr.isTTY === true && isAlone && isBatch && flags.progress !== false && flags.quiet !== true;
}
