import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { failureCause } from './failure-cause.js';
import { writeAll } from './write-all.js';

/**
 * Writes a file that is whole or not there: under another name first, on the same disk. Without promises and without
 * waiting for the disk: a batch does this a hundred thousand times, and checks sizes when it goes on after a crash.
 *
 * @returns the bytes written
 * @throws CleanNewsError `unwritable`
 */
export function writeWholeFile(path: string, partial: string, content: string): number {
  try {
    const bytes = Buffer.from(content);
    const handle = openSync(partial, 'w');
    try {
      writeAll(handle, bytes);
    } finally {
      closeSync(handle);
    }
    renameSync(partial, path);
    return bytes.length;
  } catch (error) {
    rmSync(partial, { force: true });
    throw failureCause(error, 'unwritable');
  }
}
