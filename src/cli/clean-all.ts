import type { JobResult } from '../batch/job.js';
import { failedResult } from '../batch/perform-job.js';
import { SEPARATORS } from '../batch/render.js';
import { runBatch } from '../batch/run-batch.js';
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
}

/** What a run has open while it goes. */
interface Desk {
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
  const folder = await openFolder(plan, guard);
  const sink = await asUsage(() => createSink(plan, streams.stdout, SEPARATORS[plan.format], guard));
  const report = (await openReport?.()) ?? null;
  const desk: Desk = { sink, report, tally: createTally(), console: createConsole(streams, isDrawn(run)) };
  try {
    await goThrough(run, desk, folder, signal);
    await report?.finish(desk.tally);
    if (signal.aborted) {
      folder?.leave();
      await sink.discard();
      await tellInterruption(desk.tally, run, desk.console);
      return Number(signal.reason);
    }
    folder?.finish();
    await sink.finish();
  } catch (error) {
    folder?.leave();
    await Promise.all([sink.discard(), report?.discard()]);
    throw error;
  } finally {
    desk.console.clear();
  }
  await tellSummary(desk.tally, run);
  return desk.tally.byStatus.failed > 0 ? EXIT_FAILED_INPUTS : EXIT_OK;
}

async function goThrough(
  run: Run,
  desk: Desk,
  folder: Awaited<ReturnType<typeof openFolder>>,
  signal: AbortSignal,
): Promise<void> {
  const { plan, flags, settings, runner, streams } = run;
  const started = Date.now();
  let begun = 0;
  const context = {
    settings,
    stdin: streams.stdin,
    folder,
    force: flags.force === true,
    onInput: (index: number) => (begun = index),
  };
  for await (const { listed, result } of runBatch(plan.inputs, runner, context, signal)) {
    const name = 'job' in listed ? listed.job : listed.broken;
    const { isHeard, settled } = await put(result, name, desk.sink);
    count(desk.tally, settled.fate);
    await desk.report?.add(settled.fate);
    await tellResult(settled, run, desk.console);
    const { documents, byStatus } = desk.tally;
    const share = begun / plan.inputs.length;
    desk.console.show({ done: documents, failed: byStatus.failed, share, elapsed: Date.now() - started });
    if (!isHeard || (flags.failFast === true && settled.fate.status === 'failed')) break;
  }
}

/** Hands a document on; one that cannot be written is that document's failure. */
async function put(
  result: JobResult,
  name: Parameters<typeof failedResult>[0],
  sink: DocumentSink,
): Promise<{ readonly isHeard: boolean; readonly settled: JobResult }> {
  if (result.text === null) return { isHeard: true, settled: result };
  try {
    return { isHeard: await sink.put(result.text), settled: result };
  } catch (error) {
    return { isHeard: true, settled: failedResult(name, error) };
  }
}

async function openFolder({ target, output }: Plan, guard: InputGuard) {
  if (target !== 'folder' || output === null) return null;
  const { OutputFolder } = await import('../batch/output-folder.js');
  return asUsage(async () => OutputFolder.open(output, guard));
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
