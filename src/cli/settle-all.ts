import { type Held, type Ledger, type Verdict, verdicts } from '../batch/ledger.js';
import { failedResult } from '../batch/perform-job.js';
import type { DuplicateCluster } from '../corpus/duplicate-index.js';
import type { Fate } from '../reporters/fate.js';
import { count } from '../reporters/tally.js';
import type { Run, RunDesk } from './clean-all.js';
import { tellDuplicate, tellResult } from './tell.js';

const UNKNOWN: Verdict = { duplicateOf: null, isWritten: true };

/**
 * Now that every document has been seen, says of each what it repeats, in the order of the inputs.
 *
 * @param signal aborted: outputs that the next run goes on with stay as they are; what waited for a pipe is handed out
 * @returns the near-duplicates that were found
 */
export async function settleAll(
  ledger: Ledger,
  run: Run,
  desk: RunDesk,
  signal: AbortSignal,
): Promise<readonly DuplicateCluster[]> {
  const { sink, report, tally, console } = desk;
  try {
    const isSettled = !signal.aborted || sink.isHeld;
    const clusters = isSettled ? ledger.clusters() : [];
    const verdictOn = isSettled ? verdicts(clusters, run.settings.dedupe) : () => UNKNOWN;
    // Of a file that many documents share nothing has to be written again where none repeats another.
    const isChanging = isSettled && (clusters.length > 0 || run.plan.target !== 'file');
    for (const held of ledger.held()) {
      const verdict = verdictOn(held.name);
      const { fate, isHeard } = isChanging
        ? await settleOne(held, verdict, run, desk)
        : { fate: held.fate, isHeard: true };
      count(tally, fate);
      await report?.add(fate);
      if (fate.duplicateOf !== null) await tellDuplicate(fate, run, console);
      if (!isHeard) break;
    }
    return clusters;
  } finally {
    ledger.close();
  }
}

async function settleOne(
  held: Held,
  verdict: Verdict,
  run: Run,
  { sink, console }: RunDesk,
): Promise<{ readonly fate: Fate; readonly isHeard: boolean }> {
  const { fate, name } = held;
  if (fate.status === 'failed') return { fate, isHeard: true };
  try {
    const { isHeard, isChanged } = await sink.settle(held, verdict);
    return { isHeard, fate: settledFate(fate, verdict, isChanged) };
  } catch (error) {
    const result = failedResult(name, error);
    await tellResult(result, run, console);
    return { fate: result.fate, isHeard: true };
  }
}

function settledFate(fate: Fate, { duplicateOf, isWritten }: Verdict, isChanged: boolean): Fate {
  const settled = { ...fate, duplicateOf, upToDate: fate.upToDate && !isChanged };
  return isWritten ? settled : { ...settled, status: 'duplicate', output: null };
}
