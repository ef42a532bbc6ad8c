#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';
import { main } from '../src/cli/main.js';

// Node 22.1 and later keep compiled code between runs; @types/node speaks of Node 20, which does not.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// `clean-news … | head` closes the pipe early, and a disk may be full: `main` sees it at its write, and decides.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Beyond this, whatever a run still waits for (a pipe that never ends) is not worth the wait. */
const GRACE = 5000;
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

const interruption = { controller: new AbortController(), isTakenOver: false };

// The first signal lets a run finish what it is writing, the next one ends it. Leaving through `exit` lets unfinished
// files be cleared away, which the signal's own ending would not.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    const code = SIGNALS[signal];
    const { controller, isTakenOver } = interruption;
    if (!isTakenOver || controller.signal.aborted) process.exit(code);
    controller.abort(code);
    setTimeout(() => process.exit(code), GRACE).unref();
  });
}

const code = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  worker: new URL('../batch/worker.js', import.meta.url),
  interruption: {
    takeOver() {
      interruption.isTakenOver = true;
      return interruption.controller.signal;
    },
  },
});
// An interrupted run may have left a pipe half read, which would keep the process waiting.
if (interruption.controller.signal.aborted) process.exit(code);
// Setting the code instead of exiting lets everything written reach a slow pipe first.
process.exitCode = code;
