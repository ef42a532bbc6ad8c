import { makePlan, type Plan } from '../io/plan.js';
import { CleanNewsError } from '../model/errors.js';
import type { Flags } from './flags.js';
import type { Streams } from './streams.js';

/**
 * What the arguments and flags of a run mean for files.
 *
 * @throws CleanNewsError `usage`
 */
export async function makeRunPlan(inputs: readonly string[], flags: Flags, { stdin }: Streams): Promise<Plan> {
  const listed = await listedFiles(flags.filesFrom, inputs, stdin);
  const plan = await makePlan({
    args: inputs.length === 0 && listed === undefined ? ['-'] : inputs,
    listed,
    output: flags.output === '-' ? undefined : flags.output,
    format: flags.format,
    from: flags.from,
    leaveOut: flags.report === undefined ? [] : [flags.report],
  });
  const isSeveral = plan.inputs.length > 1 || plan.inputs.some(({ container }) => container !== null);
  if (isSeveral && (flags.url !== undefined || flags.lang !== undefined)) {
    throw new CleanNewsError('usage', '--url and --lang are for one input');
  }
  return plan;
}

async function listedFiles(
  list: string | undefined,
  inputs: readonly string[],
  stdin: Streams['stdin'],
): Promise<readonly string[] | undefined> {
  if (list === undefined) return undefined;
  if (list === '-' && inputs.includes('-')) {
    throw new CleanNewsError('usage', 'standard input can be a list of files or a document, not both');
  }
  const { readFilesFrom } = await import('../io/files-from.js');
  const names = await readFilesFrom(list, stdin);
  if (names.length === 0 && inputs.length === 0) {
    throw new CleanNewsError('usage', `--files-from ${list} names no files`);
  }
  return names;
}
