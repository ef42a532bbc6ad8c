#!/usr/bin/env node
import process from 'node:process';
import { main } from '../src/cli/main.js';

// `clean-news … | head` closes the pipe early: the reader has what it wanted, and that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

// Setting the code instead of exiting lets everything written reach a slow pipe first.
process.exitCode = await main(process.argv.slice(2), process);
