import { learnSites } from '../batch/learn-sites.js';
import { openRunner } from '../batch/open-runner.js';
import type { JobName } from '../batch/job.js';
import type { CorpusProfile } from '../corpus/corpus-profile.js';
import { writeProfile } from '../corpus/profile-json.js';
import { encodingOf } from '../io/encoding-label.js';
import { createInputGuard, type InputGuard } from '../io/input-guard.js';
import { writeOutput } from '../io/write.js';
import { CleanNewsError } from '../model/errors.js';
import { batchSettings } from './batch-settings.js';
import { readConfig } from './config.js';
import { EXIT_FAILED_INPUTS, EXIT_OK } from './exit-code.js';
import type { Flags } from './flags.js';
import { makeRunPlan } from './make-run-plan.js';
import { type Streams, writeTo } from './streams.js';

/**
 * `clean-news learn <input...>`: writes what the inputs together teach about their sites; an input that cannot be read
 * does not stop the others.
 *
 * @throws CleanNewsError for usage and configuration errors
 */
export async function runLearn(inputs: readonly string[], given: Flags, streams: Streams): Promise<number> {
  const { output, ...flags }: Flags = { ...(await readConfig(given.config, process.cwd())), ...given };
  if (flags.encoding !== undefined) encodingOf(flags.encoding);
  if (inputs.length === 0 && flags.filesFrom === undefined && streams.stdin.isTTY === true) {
    throw new CleanNewsError('usage', 'learn needs files, folders or globs to learn from');
  }
  const { format: _, ...asText } = flags;
  const plan = await makeRunPlan(inputs, asText, streams);
  const guard = createInputGuard(plan.inputs.flatMap(({ path }) => (path === null ? [] : [path])));
  let failed = 0;
  const onFailure = async (name: JobName, error: unknown): Promise<void> => {
    failed++;
    const { formatProblem } = await import('../reporters/summary.js');
    const message = error instanceof Error ? error.message : String(error);
    await writeTo(streams.stderr, formatProblem({ path: name.path, record: name.number }, 'error', message));
  };
  const settings = await batchSettings(asText, plan, streams);
  const limits = { jobs: undefined, timeout: undefined, maxMemory: undefined, script: streams.worker };
  const runner = await openRunner(settings, plan.inputs, limits);
  // Nothing is written before the end, so that an interruption may simply end it.
  const { signal } = new AbortController();
  const request = { settings, runner, signal, stdin: streams.stdin, isLast: true, onFailure };
  const { profile, documents } = await learnSites(plan.inputs, request).finally(() => void runner.close());
  const text = writeProfile(profile);
  if (output === undefined || output === '-') await writeTo(streams.stdout, text);
  else await writeFileTo(output, text, guard);
  if (flags.quiet !== true) await writeTo(streams.stderr, `clean-news: ${summary(profile, documents)}\n`);
  return failed > 0 ? EXIT_FAILED_INPUTS : EXIT_OK;
}

async function writeFileTo(output: string, text: string, guard: InputGuard): Promise<void> {
  try {
    await writeOutput(output, text, guard);
  } catch (error) {
    if (!(error instanceof CleanNewsError)) throw error;
    throw new CleanNewsError('usage', `the profile cannot be written: ${output}: ${error.message}`, { cause: error });
  }
}

function summary({ sites }: CorpusProfile, documents: number): string {
  const lines = sites.reduce((sum, { furniture }) => sum + furniture.length, 0);
  return `learned ${count(lines, 'line')} of furniture of ${count(sites.length, 'site')} from ${count(documents, 'document')}`;
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
