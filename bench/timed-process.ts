import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The built command. */
export const COMMAND = fileURLToPath(new URL('../dist/bin/clean-news.js', import.meta.url));
const REPORT_MEMORY = fileURLToPath(new URL('report-memory.cjs', import.meta.url));

export interface Timed {
  readonly milliseconds: number;
  /** Peak resident memory in bytes. */
  readonly memory: number;
}

/** Runs the command and waits for it. */
export function timeCommand(args: readonly string[]): Timed & { readonly printed: string } {
  return time([COMMAND, '--no-config', ...args], 'pipe');
}

/** The same where nobody wants to see what it prints. */
export function timeSilently(args: readonly string[]): Timed {
  return time([COMMAND, ...args], 'ignore');
}

/** Runs a script beside this one. */
export function timeScript(name: string, args: readonly string[]): Timed & { readonly printed: string } {
  return time([fileURLToPath(new URL(name, import.meta.url)), ...args], 'pipe');
}

/** Runs a script several times at once; the milliseconds until all have ended. */
export async function timeTogether(name: string, runs: readonly (readonly string[])[]): Promise<number> {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const started = process.hrtime.bigint();
  const ended = runs.map(async (args) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: 'ignore' });
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${name} ended with ${code}`);
  });
  await Promise.all(ended);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** The bare interpreter, which does nothing: the floor under every start. */
export function timeBareStart(): Timed {
  return time(['-e', '0'], 'ignore');
}

/** The one in the middle, of times and of memory by themselves. */
export function median(runs: readonly Timed[]): Timed {
  return {
    milliseconds: middle(runs.map(({ milliseconds }) => milliseconds)),
    memory: middle(runs.map(({ memory }) => memory)),
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function time(parameters: readonly string[], output: 'pipe' | 'ignore'): Timed & { readonly printed: string } {
  const started = process.hrtime.bigint();
  const run = spawnSync(process.execPath, ['--require', REPORT_MEMORY, ...parameters], {
    stdio: ['ignore', output, 'pipe', 'pipe'],
    maxBuffer: 1e9,
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (run.status !== 0)
    throw run.error ?? new Error(`${parameters.join(' ')} ended with ${run.status}: ${run.stderr.toString()}`);
  const memory = Number(run.output[3]?.toString()) * 1024;
  return { milliseconds, memory, printed: output === 'pipe' ? run.stdout.toString() : '' };
}
