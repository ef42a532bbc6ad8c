import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command. */
export const COMMAND = fileURLToPath(new URL('../dist/bin/clean-news.js', import.meta.url));
const REPORT_MEMORY = fileURLToPath(new URL('report-memory.cjs', import.meta.url));

export interface Timed {
  readonly milliseconds: number;
  /** Peak resident memory in bytes. */
  readonly memory: number;
  readonly printed: string;
}

/** Runs the command and waits for it. */
export function timeCommand(args: readonly string[]): Timed {
  return time([COMMAND, '--no-config', ...args]);
}

/** Runs a script beside this one. */
export function timeScript(name: string, args: readonly string[]): Timed {
  return time([fileURLToPath(new URL(name, import.meta.url)), ...args]);
}

function time(parameters: readonly string[]): Timed {
  const started = process.hrtime.bigint();
  const { status, stdout, stderr, output, error } = spawnSync(
    process.execPath,
    ['--require', REPORT_MEMORY, ...parameters],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 1e9 },
  );
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw error ?? new Error(`${parameters.join(' ')} ended with ${status}: ${stderr.toString()}`);
  return { milliseconds, memory: Number(output[3]?.toString()) * 1024, printed: stdout.toString() };
}
