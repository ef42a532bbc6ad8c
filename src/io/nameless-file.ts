import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CleanNewsError } from '../model/errors.js';
import { failureCause } from './failure-cause.js';

/** A temporary file for writing and reading. */
export interface NamelessFile {
  readonly handle: number;
  /** Closes it, and it is gone. */
  readonly close: () => void;
}

/** Says which file it is that cannot be written: the user never named it. */
export function temporaryFailure(error: unknown): unknown {
  const cause = failureCause(error, 'unwritable');
  if (!(cause instanceof CleanNewsError)) return cause;
  const { message } = cause;
  return new CleanNewsError('unwritable', `the temporary file in ${tmpdir()} (see TMPDIR): ${message}`, {
    cause: error,
  });
}

/** Opens a temporary file without a name, so that nothing is left of it whatever ends the process. */
export function openNamelessFile(): NamelessFile {
  const folder = mkdtempSync(join(tmpdir(), 'clean-news-'));
  const handle = openSync(join(folder, 'held'), 'w+', 0o600);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    remove();
  } catch {
    // Where open files cannot be removed, it goes in the end.
  }
  return {
    handle,
    close: () => {
      closeSync(handle);
      remove();
    },
  };
}
