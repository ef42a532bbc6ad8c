import { resolve } from 'node:path';
import { type Cleaner, createCleaner } from '../index.js';
import { encodingOf } from '../io/encoding-label.js';
import { makePlan, type Plan } from '../io/plan.js';
import { createOutputWriter } from '../io/write.js';
import { CleanNewsError } from '../model/errors.js';
import type { CleanOptions } from '../model/options.js';
import type { Fate } from '../reporters/fate.js';
import { readConfig } from './config.js';
import { cleanInput } from './clean-input.js';
import { createSink, type DocumentSink } from './document-sink.js';
import { EXIT_FAILED_INPUTS, EXIT_OK, isUsageError } from './exit-code.js';
import type { Flags } from './flags.js';
import { refuseFutureOptions } from './not-yet.js';
import { SEPARATORS } from './render.js';
import { knowSites, type SiteKnowledge } from './site-knowledge.js';
import { type Streams, writeTo } from './streams.js';

/**
 * `clean-news [input...]`: cleans every input; one that fails never stops the others (unless `--fail-fast`).
 *
 * @throws CleanNewsError for usage and configuration errors, before anything is read or written
 */
export async function runClean(inputs: readonly string[], given: Flags, streams: Streams): Promise<number> {
  const flags: Flags = { ...(await readConfig(given.config, process.cwd())), ...given };
  refuseFutureOptions(flags);
  if (flags.encoding !== undefined) encodingOf(flags.encoding);
  const plan = await makePlan({
    args: inputs.length === 0 ? ['-'] : inputs,
    output: flags.output === '-' ? undefined : flags.output,
    format: flags.format,
  });
  if (plan.inputs.length > 1 && (flags.url !== undefined || flags.lang !== undefined)) {
    throw new CleanNewsError('usage', '--url and --lang are for one input');
  }
  const report = await planReport(flags, plan);
  if (flags.dryRun === true) return printPlan(plan, streams);
  const cleaner = await createCleaner(cleanerOptions(flags));
  const sites = await knowSites(plan.inputs, flags);
  const fates = await cleanAll(plan, { flags, cleaner, streams, sites });
  await report?.(fates);
  await summarize(fates, flags, plan, streams);
  return fates.some(({ status }) => status === 'failed') ? EXIT_FAILED_INPUTS : EXIT_OK;
}

function cleanerOptions(flags: Flags): CleanOptions {
  const { from, comments, disable, enable, links, images, encoding, siteRules } = flags;
  const options = { from, comments, disable, enable, links, images, encoding, siteRules };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

interface RunParts {
  readonly flags: Flags;
  readonly cleaner: Cleaner;
  readonly streams: Streams;
  readonly sites: SiteKnowledge;
}

async function cleanAll(plan: Plan, { flags, cleaner, streams, sites }: RunParts): Promise<Fate[]> {
  const folder = plan.target === 'folder' ? plan.output : null;
  const writer = createOutputWriter(inputPaths(plan), folder);
  const sink = await openSink(() => createSink(plan, streams.stdout, SEPARATORS[plan.format], writer));
  const fates: Fate[] = [];
  try {
    for (const input of plan.inputs) {
      const { fate, isHeard } = await cleanInput(input, { plan, flags, cleaner, sink, streams, sites });
      fates.push(fate);
      if (!isHeard || (flags.failFast === true && fate.status === 'failed')) break;
    }
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  return fates;
}

/** The one file for everything cannot be made: nothing has been done yet, so that is a usage error. */
async function openSink(open: () => Promise<DocumentSink>): Promise<DocumentSink> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof CleanNewsError && !isUsageError(error)) {
      throw new CleanNewsError('usage', `the output cannot be written: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

function inputPaths(plan: Plan): string[] {
  return plan.inputs.flatMap(({ path }) => (path === null ? [] : [path]));
}

/** Checks the report's name first, so that an hour's run does not end in a usage error. */
async function planReport({ report }: Flags, plan: Plan): Promise<((fates: readonly Fate[]) => Promise<void>) | null> {
  if (report === undefined) return null;
  const { formatReport, reportFormat } = await import('../reporters/report.js');
  const format = reportFormat(report);
  const outputs = [plan.output, ...plan.inputs.map(({ output }) => output)];
  if (outputs.some((output) => output !== null && resolve(output) === resolve(report))) {
    throw new CleanNewsError('usage', `--report ${report} is also an output`);
  }
  const writer = createOutputWriter(inputPaths(plan), null);
  return (fates) => writer.write(report, formatReport(fates, format));
}

async function summarize(fates: readonly Fate[], flags: Flags, plan: Plan, { stderr }: Streams): Promise<void> {
  const isWanted = flags.verbose === true || plan.inputs.length > 1;
  if (flags.quiet === true || !isWanted) return;
  const { formatSummary } = await import('../reporters/summary.js');
  await writeTo(stderr, `clean-news: ${formatSummary(fates)}`);
}

async function printPlan({ inputs, format, output }: Plan, { stderr }: Streams): Promise<number> {
  const { inputName } = await import('../reporters/fate.js');
  const { printable } = await import('../reporters/printable.js');
  const lines = inputs.map((input) => {
    const place = input.output ?? output ?? 'standard output';
    return `${printable(inputName(input.path))} -> ${printable(place)}\n`;
  });
  const count = inputs.length === 1 ? '1 document' : `${inputs.length} documents`;
  await writeTo(stderr, `${lines.join('')}clean-news: would clean ${count} to ${format}; nothing was done\n`);
  return EXIT_OK;
}
