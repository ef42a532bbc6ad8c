import { type Command, CommanderError } from 'commander';
import { VERSION } from '../pipeline/version.js';
import type { Flags } from './flags.js';
import { createProgram } from './options.js';

/** What the command line asks for. */
export type Request =
  | { readonly command: 'clean'; readonly inputs: readonly string[]; readonly flags: Flags; help?(): string }
  | { readonly command: 'rules'; readonly json: boolean }
  | { readonly command: 'schema' }
  | { readonly command: 'learn'; readonly inputs: readonly string[]; readonly flags: Flags }
  /** Help or version. */
  | { readonly command: 'print'; readonly text: string };

/**
 * Reads the arguments (without node and script).
 *
 * @throws CommanderError for what the command line does not know, its message with the nearest match
 */
export async function parseArguments(argv: readonly string[]): Promise<Request> {
  let request: Request | undefined;
  let printed = '';
  const program = createProgram(VERSION, {
    clean(inputs, command) {
      request = { command: 'clean', inputs, flags: givenFlags(command), help: () => program.helpInformation() };
    },
    rules({ json }) {
      request = { command: 'rules', json: json === true };
    },
    schema() {
      request = { command: 'schema' };
    },
    learn(inputs, command) {
      request = { command: 'learn', inputs, flags: givenFlags(command) };
    },
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: (text) => (printed += text), writeErr: () => undefined });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return { command: 'print', text: printed };
    throw error;
  }
  if (request === undefined) throw new Error('commander ran no action');
  return request;
}

/** Only what stands on the command line: commander's own defaults of `--no-…` would hide the configuration's. */
function givenFlags(command: Command): Flags {
  const given = Object.entries(command.opts<Record<string, unknown>>()).filter(
    ([name]) => command.getOptionValueSource(name) === 'cli',
  );
  return Object.fromEntries(given);
}
