import { median, type Timed, timeBareStart, timeSilently } from '../timed-process.js';

/** Medians of 21 alternating pairs move by some hundredths only, also on a busy machine. */
const RUNS = 21;

export interface Start {
  readonly bare: Timed;
  readonly command: Timed;
}

/** The bare interpreter and the command on a file, in turns, so that both meet the same machine. */
export function measureStart(file: string, runs: number = RUNS): Start {
  const bare: Timed[] = [];
  const command: Timed[] = [];
  for (let i = 0; i < runs; i++) {
    bare.push(timeBareStart());
    // As people type it: options cost the parsing of options.
    command.push(timeSilently([file]));
  }
  return { bare: median(bare), command: median(command) };
}

export function timesBareStart({ bare, command }: Start): number {
  return command.milliseconds / bare.milliseconds;
}

export function describeStart(what: string, start: Start): string {
  const { bare, command } = start;
  return (
    `${what}: ${timesBareStart(start).toFixed(2)} × \`node -e 0\` (${command.milliseconds.toFixed(0)} ms against ` +
    `${bare.milliseconds.toFixed(0)} ms; memory ${megabytes(command.memory)} against ${megabytes(bare.memory)})`
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
