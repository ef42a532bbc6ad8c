import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { COMMAND } from './timed-process.js';

/** Processor time of one run of the command, in milliseconds. */
export interface ThreadTimes {
  /** Of the thread that reads, orders and writes down: no number of workers makes it shorter. */
  readonly main: number;
  readonly all: number;
  /** Of the busiest thread: with a core for each, no run is quicker. */
  readonly longest: number;
}

/** Often enough to miss little of the end, seldom enough to disturb nothing. */
const LOOK_EVERY = 50;
/** Linux counts processor time in hundredths of a second. */
const TICK = 10;

/** What Linux says of the threads of a run: unlike the clock, it is the same on a busy machine. */
export async function threadTimes(args: readonly string[]): Promise<ThreadTimes> {
  const child = spawn(process.execPath, [COMMAND, '--no-config', ...args], { stdio: 'ignore' });
  const times = new Map<string, number>();
  const look = setInterval(() => readThreads(child.pid ?? 0, times), LOOK_EVERY);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  const main = times.get(String(child.pid)) ?? 0;
  const each = [...times.values()];
  return { main, all: each.reduce((sum, time) => sum + time, 0), longest: Math.max(...each) };
}

function readThreads(pid: number, times: Map<string, number>): void {
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const fields = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1')
        .replace(/^.*\) /, '')
        .split(' ');
      times.set(thread, (Number(fields[11]) + Number(fields[12])) * TICK);
    }
  } catch {
    // It has just ended.
  }
}
