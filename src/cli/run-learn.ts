import { writeProfile } from '../corpus/profile-json.js';
import type { CorpusProfile } from '../corpus/corpus-profile.js';
import { encodingOf } from '../io/encoding-label.js';
import { findInputs } from '../io/find-inputs.js';
import { createOutputWriter } from '../io/write.js';
import { CleanNewsError } from '../model/errors.js';
import { readConfig } from './config.js';
import { EXIT_FAILED_INPUTS, EXIT_OK } from './exit-code.js';
import type { Flags } from './flags.js';
import { learnInputs } from './learn-inputs.js';
import { type Streams, writeTo } from './streams.js';

/**
 * `clean-news learn <input...>`: writes what the inputs together teach about their sites; an input that cannot be read
 * does not stop the others.
 *
 * @throws CleanNewsError for usage and configuration errors
 */
export async function runLearn(inputs: readonly string[], given: Flags, streams: Streams): Promise<number> {
  const flags: Flags = { ...(await readConfig(given.config, process.cwd())), ...given };
  if (flags.encoding !== undefined) encodingOf(flags.encoding);
  const paths = (await findInputs(inputs, null)).map(({ path }) => path);
  let failed = 0;
  const onFailure = async (path: string | null, error: unknown): Promise<void> => {
    failed++;
    const { formatProblem } = await import('../reporters/summary.js');
    await writeTo(streams.stderr, formatProblem(path, 'error', error instanceof Error ? error.message : String(error)));
  };
  const { profile } = await learnInputs({ paths, flags, stdin: streams.stdin, onFailure });
  const text = writeProfile(profile);
  const output = flags.output === '-' ? undefined : flags.output;
  if (output === undefined) await writeTo(streams.stdout, text);
  else await writeFileTo(output, text, paths);
  if (flags.quiet !== true) await writeTo(streams.stderr, `clean-news: ${summary(profile, paths.length - failed)}\n`);
  return failed > 0 ? EXIT_FAILED_INPUTS : EXIT_OK;
}

async function writeFileTo(output: string, text: string, paths: readonly (string | null)[]): Promise<void> {
  const inputs = paths.filter((path) => path !== null);
  try {
    await createOutputWriter(inputs, null).write(output, text);
  } catch (error) {
    if (!(error instanceof CleanNewsError)) throw error;
    throw new CleanNewsError('usage', `the profile cannot be written: ${output}: ${error.message}`, { cause: error });
  }
}

function summary({ sites }: CorpusProfile, files: number): string {
  const lines = sites.reduce((sum, { furniture }) => sum + furniture.length, 0);
  return `learned ${count(lines, 'line')} of furniture of ${count(sites.length, 'site')} from ${count(files, 'file')}`;
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
