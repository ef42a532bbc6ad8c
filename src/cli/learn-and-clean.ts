import { join } from 'node:path';
import type { SiteMemory } from '../batch/site-memory.js';
import { storeStdin } from '../batch/stored-stdin.js';
import { STATE_FOLDER } from '../io/plan.js';
import { CleanNewsError } from '../model/errors.js';
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
    const place = await memoryPlace(run);
    // What cannot be read is told when it is to be cleaned.
    const { siteOf, memory } = await learnSites(plan.inputs, {
      settings,
      runner,
      signal,
      stdin: stdin?.isStored === true ? stdin.read() : undefined,
      memory: place === null || run.flags.force === true ? undefined : await readMemory(place),
      onProgress: (done, share) =>
        console.show({ what: 'learning: ', done, failed: 0, share, elapsed: Date.now() - started }),
    });
    console.clear();
    // What was only half looked at is no memory.
    const remember = place === null || signal.aborted ? undefined : () => writeMemory(place, memory);
    return await cleanAll({ ...again, siteOf, remember }, openReport, signal);
  } finally {
    stdin?.close();
  }
}

/** Where outputs that remember what is in them keep what was learned for them; null for others. */
async function memoryPlace({ plan: { target, output }, settings }: Run): Promise<string | null> {
  if (settings.optionsHash === null || output === null) return null;
  if (target === 'folder') return join(output, STATE_FOLDER, MEMORY);
  const { stateFolderOf } = await import('../batch/state-folder.js');
  return join(stateFolderOf(output), MEMORY);
}

const MEMORY = 'sites.jsonl';

async function readMemory(place: string): Promise<SiteMemory> {
  const { readSiteMemory } = await import('../batch/site-memory.js');
  return readSiteMemory(place);
}

async function writeMemory(place: string, memory: SiteMemory): Promise<void> {
  const { writeSiteMemory } = await import('../batch/site-memory.js');
  try {
    writeSiteMemory(place, memory);
  } catch (error) {
    // It only saves the next run time; a disk that is full says so at the documents.
    if (!(error instanceof CleanNewsError)) throw error;
  }
}
