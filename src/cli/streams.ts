import { failureCause } from '../io/failure-cause.js';

/** Where a run reads and writes: the process in real life, collected strings in tests. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Environment; only `NO_COLOR` and `TERM` are looked at. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The script for workers; without it everything is done in this process. */
  readonly worker?: URL;
  readonly interruption?: Interruption;
}

/** Ctrl-C and the like. Until somebody takes over, they end the process at once. */
export interface Interruption {
  /** From now on the signal is aborted instead, with the exit code as its reason: whoever took over ends by itself. */
  takeOver(): AbortSignal;
}

export interface Output {
  write(text: string, done?: (error?: Error | null) => void): boolean;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/**
 * Writes and waits until the stream has taken it; false when its reader is gone (`| head`), which is no error.
 *
 * @throws CleanNewsError `unwritable`, such as for a full disk
 */
export function writeTo(output: Output, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      if (!error) resolve(true);
      else if ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')) resolve(false);
      else reject(failureCause(error, 'unwritable'));
    });
  });
}

/** True where colours help: on a terminal whose owner has not refused them. */
export function wantsColor(output: Output, env: Streams['env'], isAllowed: boolean): boolean {
  return isAllowed && output.isTTY === true && !env?.['NO_COLOR'] && env?.['TERM'] !== 'dumb';
}
