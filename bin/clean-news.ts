#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';
import { main } from '../src/cli/main.js';

// Node 22.1 and later keep compiled code between runs; @types/node speaks of Node 20, which does not.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// `clean-news … | head` closes the pipe early, which is no error: `main` sees it at its write and stops by itself.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// Leaving through `exit` lets unfinished files be cleared away, which the signal's own ending would not.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => process.exit(code));
}

// Setting the code instead of exiting lets everything written reach a slow pipe first.
process.exitCode = await main(process.argv.slice(2), process);
