#!/usr/bin/env node
import process from 'node:process';
import { main } from '../src/cli/main.js';

// `clean-news … | head` closes the pipe early, which is no error: `main` sees it at its write and stops by itself.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// Setting the code instead of exiting lets everything written reach a slow pipe first.
process.exitCode = await main(process.argv.slice(2), process);
