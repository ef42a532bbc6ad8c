import type { JobResult } from '../batch/job.js';
import type { Fate } from '../reporters/fate.js';
import type { Tally } from '../reporters/tally.js';
import type { Run, RunDesk } from './clean-all.js';
import type { Console } from './console.js';
import { writeTo } from './streams.js';

/** Says on stderr what is worth saying of one document. */
export async function tellResult(result: JobResult, { flags }: Pick<Run, 'flags'>, console: Console): Promise<void> {
  const { fate, explanation, stack } = result;
  const isQuiet = flags.quiet === true;
  const isVerbose = flags.verbose === true;
  if (fate.error !== null) {
    // Failures are told also with `--quiet`; a bug shows its stack to who asks with `--verbose`.
    const { formatProblem } = await import('../reporters/summary.js');
    await console.tell(formatProblem(fate, 'error', fate.error.message));
    if (isVerbose && stack !== null) {
      const { printableLines } = await import('../reporters/printable.js');
      await console.tell(`${printableLines(stack)}\n`);
    }
    return;
  }
  if (explanation !== null) await console.tell(explanation);
  else if (fate.warnings.length > 0 && !isQuiet && !fate.upToDate) {
    const { formatProblem } = await import('../reporters/summary.js');
    await console.tell(fate.warnings.map(({ message }) => formatProblem(fate, 'warning', message)).join(''));
  }
  if (isVerbose && !isQuiet) {
    const { formatFate } = await import('../reporters/summary.js');
    await console.tell(formatFate(fate));
  }
}

/** What a document repeats, for who wants to know of each. */
export async function tellDuplicate(fate: Fate, { flags }: Pick<Run, 'flags'>, console: Console): Promise<void> {
  if (flags.verbose !== true || flags.quiet === true) return;
  const { formatDuplicate } = await import('../reporters/summary.js');
  await console.tell(formatDuplicate(fate));
}

/** One line for the whole run, where there was more than one document. */
export async function tellSummary(tally: Tally, { flags, plan, streams }: Run): Promise<void> {
  const isBatch = plan.inputs.length > 1 || tally.documents > 1;
  if (flags.quiet === true || !(flags.verbose === true || isBatch)) return;
  const { formatSummary } = await import('../reporters/summary.js');
  await writeTo(streams.stderr, `clean-news: ${formatSummary(tally)}`);
}

/** That a run was interrupted, and how to go on with it. */
export async function tellInterruption({ tally, sink, console }: RunDesk, { flags }: Run): Promise<void> {
  if (flags.quiet === true) return;
  const { formatSummary } = await import('../reporters/summary.js');
  const wayOn = sink.store === null ? '' : '; the same command goes on from here';
  await console.tell(`clean-news: interrupted after ${formatSummary(tally).trim()}${wayOn}\n`);
}
