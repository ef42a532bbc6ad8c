import { openRunner } from '../batch/open-runner.js';
import { LEAST_FILES_OF_SITE } from '../corpus/corpus-profile.js';
import { encodingOf } from '../io/encoding-label.js';
import { createInputGuard } from '../io/input-guard.js';
import type { Plan } from '../io/plan.js';
import { batchSettings } from './batch-settings.js';
import { cleanAll, type Run } from './clean-all.js';
import { readConfig } from './config.js';
import { EXIT_OK } from './exit-code.js';
import type { Flags } from './flags.js';
import { makeRunPlan } from './make-run-plan.js';
import { openReport } from './report-file.js';
import { type Streams, writeTo } from './streams.js';

/**
 * `clean-news [input...]`: cleans every input; one that fails never stops the others (unless `--fail-fast`).
 *
 * @throws CleanNewsError for usage and configuration errors, before anything is read or written
 */
export async function runClean(inputs: readonly string[], given: Flags, streams: Streams): Promise<number> {
  const flags: Flags = { ...(await readConfig(given.config, process.cwd())), ...given };
  if (flags.encoding !== undefined) encodingOf(flags.encoding);
  const plan = await makeRunPlan(inputs, flags, streams);
  const guard = createInputGuard(plan.inputs.flatMap(({ path }) => (path === null ? [] : [path])));
  const report = flags.report === undefined ? null : await openReport(flags.report, plan, guard);
  if (flags.dryRun === true) return printPlan(plan, streams);
  const settings = await batchSettings(flags, plan, streams);
  const signal = streams.interruption?.takeOver() ?? new AbortController().signal;
  const { jobs, timeout, maxMemory } = flags;
  const runner = await openRunner(settings, plan.inputs, { jobs, timeout, maxMemory, script: streams.worker });
  try {
    const run = { plan, flags, settings, runner, guard, streams };
    if (!learns(run)) return await cleanAll(run, report, signal);
    const { learnAndClean } = await import('./learn-and-clean.js');
    return await learnAndClean(run, report, signal);
  } finally {
    await runner.close();
  }
}

/** Whether the inputs themselves shall teach what is furniture: not if somebody said it already, nor where they are few. */
function learns({ plan: { inputs }, flags, settings }: Run): boolean {
  if (flags.siteFurniture === 'off' || flags.profile !== undefined) return false;
  const isAuto = (settings.options.from ?? 'auto') === 'auto';
  const mayHoldMany = inputs.some(
    ({ path, container }) => container !== null || (path === null && isAuto && inputs.length === 1),
  );
  return inputs.length >= LEAST_FILES_OF_SITE || mayHoldMany;
}

async function printPlan({ inputs, format, output }: Plan, { stderr }: Streams): Promise<number> {
  const { inputName } = await import('../reporters/fate.js');
  const { printable } = await import('../reporters/printable.js');
  const lines = inputs.map(({ path, output: own, folder, container }) => {
    const place = (container === null || folder === null ? own : `${folder}/`) ?? output ?? 'standard output';
    return `${printable(inputName(path))} -> ${printable(place)}\n`;
  });
  const isCounted = inputs.every(({ container }) => container === null);
  const name = isCounted ? 'document' : 'input';
  const count = inputs.length === 1 ? `1 ${name}` : `${inputs.length} ${name}s`;
  await writeTo(stderr, `${lines.join('')}clean-news: would clean ${count} to ${format}; nothing was done\n`);
  return EXIT_OK;
}
