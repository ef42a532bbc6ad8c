/**
 * Feeds broken and hostile inputs to all readers: mutated fixtures, random bytes, containers whose headers lie.
 *
 *     npm run bench:fuzz -- --count 100000 --seed 1 [--jobs 2] [--first 0] [--timeout 10] [--save folder]
 *
 * Nothing may crash, take longer than the timeout (seconds) or break a law. Each finding is printed with its number;
 * `--first N --count 1` tries it again, and `--save` writes it to a file.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FuzzInputs } from './fuzz-inputs.js';
import type { FuzzMessage } from './fuzz-worker.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    timeout: { type: 'string', default: '10' },
    save: { type: 'string' },
  },
});
const [count, seed, first, jobs, timeout] = [values.count, values.seed, values.first, values.jobs, values.timeout].map(
  Number,
) as [number, number, number, number, number];
const inputs = new FuzzInputs(seed);
const last = first + count;
let [tried, wrong] = [0, 0];
const started = performance.now();

function report(number: number, problem: string): void {
  wrong++;
  const { name, bytes } = inputs.make(number);
  console.log(`\n#${number} (${name}, ${bytes.length} bytes): ${problem.split('\n').slice(0, 6).join('\n')}`);
  if (values.save === undefined) return;
  mkdirSync(values.save, { recursive: true });
  writeFileSync(path.join(values.save, `${seed}-${number}-${name}`), bytes);
}

/** Tries every `jobs`-th input from one on; a process that dies or hangs is replaced behind the input it had. */
async function run(from: number): Promise<void> {
  for (let next = from; next < last; ) {
    const ending = await watch(startWorker(next), next);
    if (ending === null) return;
    report(ending.number, ending.problem);
    next = ending.number + jobs;
  }
}

function startWorker(from: number): ChildProcess {
  const args = [seed, from, last, jobs].map(String);
  const execArgv = [...process.execArgv, '--max-old-space-size=1500'];
  return fork(path.join(import.meta.dirname, 'fuzz-worker.ts'), args, { execArgv });
}

/** Null when the worker came to its end. */
function watch(
  worker: ChildProcess,
  from: number,
): Promise<{ readonly number: number; readonly problem: string } | null> {
  return new Promise((resolve) => {
    let number = from;
    let isOver = false;
    const hangs = (): void => {
      isOver = true;
      worker.kill('SIGKILL');
    };
    // The first input waits for the start of the process, too.
    let timer = setTimeout(hangs, timeout * 1000 + 30_000);
    worker.on('message', (message: FuzzMessage) => {
      if ('wrong' in message) return report(message.wrong, message.error);
      number = message.begins;
      tried++;
      if (tried % 1000 === 0) console.log(`${tried} tried, ${wrong} wrong, ${seconds()} s`);
      clearTimeout(timer);
      timer = setTimeout(hangs, timeout * 1000);
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      if (isOver) resolve({ number, problem: `took longer than ${timeout} s` });
      else resolve(code === 0 ? null : { number, problem: `the process ended with ${code}` });
    });
  });
}

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}

await Promise.all(Array.from({ length: Math.min(jobs, count) }, (_, job) => run(first + job)));
console.log(`${tried} inputs tried in ${seconds()} s, ${wrong} wrong (seed ${seed})`);
process.exitCode = wrong === 0 ? 0 : 1;
