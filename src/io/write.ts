import { makeFolder } from './make-folder.js';
import { stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CleanNewsError } from '../model/errors.js';
import { failureCause } from './failure-cause.js';
import type { InputGuard } from './input-guard.js';
import { partialName } from './output-place.js';
import { writeWholeFile } from './whole-file.js';

/** Bytes of a name to which a running number can still be added. */
const LONG_NAME = 230;

/**
 * Writes one output whole or not at all, and never over what was read.
 *
 * @throws CleanNewsError `unwritable`
 */
export async function writeOutput(path: string, content: string, guard: InputGuard): Promise<void> {
  try {
    makeFolder(dirname(path));
    refuseInput(path, guard);
    if (await isDevice(path)) return await writeFile(path, content);
    // That package makes up a longer name, which may then be too long.
    if (Buffer.byteLength(basename(path)) > LONG_NAME) {
      writeWholeFile(path, join(dirname(path), partialName(path)), content);
      return;
    }
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, content);
  } catch (error) {
    throw failureCause(error, 'unwritable');
  }
}

/** @throws CleanNewsError `unwritable` when an input stands at `path`, by whatever name */
export function refuseInput(path: string, guard: InputGuard): void {
  if (guard.holds(path)) throw new CleanNewsError('unwritable', 'would be written over an input');
}

/**
 * Whether `path` is a pipe or device (`/dev/stdout`, `/dev/null`, `>(…)`): written into as it is, since a file renamed
 * onto it would take its place.
 */
export async function isDevice(path: string): Promise<boolean> {
  try {
    const facts = await stat(path);
    return !facts.isFile() && !facts.isDirectory();
  } catch {
    return false;
  }
}
