import { storeStdin } from '../batch/stored-stdin.js';
import { cleanAll, isDrawn, type Run } from './clean-all.js';
import { createConsole } from './console.js';
import type { ReportFile } from './report-file.js';

/**
 * Goes through the inputs twice: learns what their sites print around every story, then cleans with it. Resolves to the
 * exit code.
 *
 * @throws CleanNewsError as `cleanAll` does; `unwritable` when standard input cannot be stored for the second time
 */
export async function learnAndClean(
  run: Run,
  openReport: (() => Promise<ReportFile>) | null,
  signal: AbortSignal,
): Promise<number> {
  const { plan, settings, runner, streams } = run;
  const piped = plan.inputs.find(({ path }) => path === null);
  // Beside files it is most often one more document, for which they need not wait.
  const isAwaited = piped !== undefined && (piped.container !== null || plan.inputs.length === 1);
  const stdin = isAwaited ? await storeStdin(streams.stdin, piped.container !== null, signal) : null;
  const again = stdin === null ? run : { ...run, streams: { ...streams, stdin: stdin.read() } };
  // One document alone teaches nothing.
  if (stdin?.isStored === false && plan.inputs.length === 1) return cleanAll(again, openReport, signal);
  const console = createConsole(streams, isDrawn(run));
  const started = Date.now();
  try {
    const { learnSites } = await import('../batch/learn-sites.js');
    // What cannot be read is told when it is to be cleaned.
    const { siteOf } = await learnSites(plan.inputs, {
      settings,
      runner,
      signal,
      stdin: stdin?.isStored === true ? stdin.read() : undefined,
      onProgress: (done, share) =>
        console.show({ what: 'learning: ', done, failed: 0, share, elapsed: Date.now() - started }),
    });
    console.clear();
    return await cleanAll({ ...again, siteOf }, openReport, signal);
  } finally {
    stdin?.close();
  }
}
