import { CleanNewsError } from '../model/errors.js';
import { EXIT_FAILED_INPUTS, EXIT_OK, EXIT_USAGE, isUsageError } from './exit-code.js';
import type { Request } from './parse-arguments.js';
import { plainRequest } from './plain-request.js';
import { type Streams, writeTo } from './streams.js';

/**
 * The command `clean-news`: does what `argv` (without node and script) asks for and resolves to the exit code. Never
 * exits and never throws for what users do; only documents go to `stdout`.
 */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    return await run(await readRequest(argv), streams);
  } catch (error) {
    if (error instanceof CleanNewsError) {
      const { printable } = await import('../reporters/printable.js');
      await writeTo(streams.stderr, `clean-news: ${printable(error.message)}\n`);
      return isUsageError(error) ? EXIT_USAGE : EXIT_FAILED_INPUTS;
    }
    const { CommanderError } = await import('commander');
    if (!(error instanceof CommanderError)) throw error;
    const { printableLines } = await import('../reporters/printable.js');
    await writeTo(streams.stderr, `${printableLines(error.message).replace(/^error:/, 'clean-news:')}\n`);
    return EXIT_USAGE;
  }
}

async function readRequest(argv: readonly string[]): Promise<Request> {
  return plainRequest(argv) ?? (await import('./parse-arguments.js')).parseArguments(argv);
}

async function run(request: Request, streams: Streams): Promise<number> {
  if (request.command === 'print') {
    await writeTo(streams.stdout, request.text);
    return EXIT_OK;
  }
  if (request.command === 'rules') return (await import('./run-rules.js')).runRules(request.json, streams);
  if (request.command === 'schema') return (await import('./run-schema.js')).runSchema(streams);
  if (request.command === 'learn')
    return (await import('./run-learn.js')).runLearn(request.inputs, request.flags, streams);
  if (request.inputs.length === 0 && request.flags.filesFrom === undefined && streams.stdin.isTTY === true) {
    await writeTo(streams.stderr, request.help?.() ?? '');
    return EXIT_USAGE;
  }
  return (await import('./run-clean.js')).runClean(request.inputs, request.flags, streams);
}
