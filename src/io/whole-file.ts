import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { failureCause } from './failure-cause.js';
import { writeAll } from './write-all.js';

/**
 * Writes a file that is whole or not there: under another name first, on the same disk. Without promises and without
 * waiting for the disk: a batch does this a hundred thousand times, and checks sizes when it goes on after a crash.
 *
 * @param content what is too long for one text comes in pieces
 * @returns the bytes written
 * @throws CleanNewsError `unwritable`
 */
export function writeWholeFile(path: string, partial: string, content: string | Iterable<string>): number {
  try {
    const handle = openSync(partial, 'w');
    let written = 0;
    try {
      for (const piece of typeof content === 'string' ? [content] : content) {
        const bytes = Buffer.from(piece);
        writeAll(handle, bytes, null);
        written += bytes.length;
      }
    } finally {
      closeSync(handle);
    }
    renameSync(partial, path);
    return written;
  } catch (error) {
    rmSync(partial, { force: true });
    throw failureCause(error, 'unwritable');
  }
}
