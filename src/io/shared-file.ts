import { makeFolder } from './make-folder.js';
import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failureCause } from './failure-cause.js';
import { partialName } from './output-place.js';
import { isDevice } from './write.js';

/**
 * One file that many documents go into: grown under another name, so that a corpus need not fit in memory and the
 * real name never shows half a corpus.
 */
export interface SharedFile {
  append(text: string): Promise<void>;
  /** Gives the file its name. */
  finish(): Promise<void>;
  /** Throws away what was written. */
  discard(): Promise<void>;
}

/** @throws CleanNewsError `unwritable`, from every method */
export async function openSharedFile(path: string): Promise<SharedFile> {
  return guarded(async () => {
    if (await isDevice(path)) return intoDevice(await open(path, 'w'));
    makeFolder(dirname(path));
    // A symbolic link keeps being one: what it leads to is replaced.
    const target = await realpath(path).catch(() => path);
    const partial = join(dirname(target), partialName(target));
    const handle = await open(partial, 'w');
    const forget = (): void => rmSync(partial, { force: true });
    process.once('exit', forget);
    return sharedFile(handle, partial, target, () => process.removeListener('exit', forget));
  });
}

function sharedFile(handle: FileHandle, partial: string, target: string, settle: () => void): SharedFile {
  let length = 0;
  return {
    append: (text) =>
      guarded(async () => {
        const bytes = Buffer.from(text);
        try {
          await handle.appendFile(bytes);
        } catch (error) {
          // On a full disk half a document may have gone in: the next one shall not stand behind that.
          await handle.truncate(length);
          throw error;
        }
        length += bytes.length;
      }),
    finish: () =>
      guarded(async () => {
        await handle.sync();
        await handle.close();
        await rename(partial, target);
        settle();
      }),
    discard: () =>
      guarded(async () => {
        await handle.close();
        await rm(partial, { force: true });
        settle();
      }),
  };
}

/** What went into a pipe is gone: there is nothing to rename and nothing to throw away. */
function intoDevice(handle: FileHandle): SharedFile {
  const close = (): Promise<void> => guarded(() => handle.close());
  return { append: (text) => guarded(() => handle.appendFile(text)), finish: close, discard: close };
}

async function guarded<Value>(action: () => Promise<Value>): Promise<Value> {
  try {
    return await action();
  } catch (error) {
    throw failureCause(error, 'unwritable');
  }
}
