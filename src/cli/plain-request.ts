import { VERSION } from '../pipeline/version.js';
import type { Request } from './parse-arguments.js';

const SUBCOMMANDS: ReadonlySet<string> = new Set(['rules', 'schema', 'learn']);

/**
 * Reads the commonest command lines (names of inputs alone, or the question for the version) without commander, whose loading takes as long as cleaning a page; null for every
 * other one.
 */
export function plainRequest(argv: readonly string[]): Request | null {
  const [first] = argv;
  if (first === undefined) return null;
  if (argv.length === 1 && (first === '-V' || first === '--version')) return { command: 'print', text: `${VERSION}\n` };
  const isPlain = argv.every((argument) => argument === '-' || (argument !== '' && !argument.startsWith('-')));
  return isPlain && !SUBCOMMANDS.has(first) ? { command: 'clean', inputs: argv, flags: {} } : null;
}
