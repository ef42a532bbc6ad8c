import { mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { CleanNewsError } from '../model/errors.js';
import { failureCause } from './failure-cause.js';

/** Writes outputs whole or not at all, and never over what was read. */
export interface OutputWriter {
  /**
   * @throws CleanNewsError `unwritable`
   */
  write(path: string, content: string): Promise<void>;
  /**
   * Makes sure that `path` may be written.
   *
   * @throws CleanNewsError `unwritable`
   */
  check(path: string): Promise<void>;
}

/**
 * @param inputs paths of every input, none of which may be written over by any name
 * @param folder the output folder that nothing may leave, also not through a symbolic link; null for a single file
 */
export function createOutputWriter(inputs: readonly string[], folder: string | null): OutputWriter {
  let identities: Promise<ReadonlySet<string>> | null = null;
  const check = async (path: string): Promise<void> => {
    const existing = await identityOf(path);
    if (existing === null) return;
    identities ??= identitiesOf(inputs);
    if ((await identities).has(existing)) throw new CleanNewsError('unwritable', 'would be written over an input');
  };
  const write = async (path: string, content: string): Promise<void> => {
    try {
      await mkdir(dirname(path), { recursive: true });
      if (folder !== null) await refuseEscape(path, folder);
      await check(path);
      if (await isDevice(path)) return await writeFile(path, content);
      const { default: writeFileAtomic } = await import('write-file-atomic');
      await writeFileAtomic(path, content);
    } catch (error) {
      throw failureCause(error, 'unwritable');
    }
  };
  return { write, check };
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

/** Device and inode: the same for a file, its hard links and what its symbolic links lead to. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

async function identitiesOf(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const path of paths) {
    const identity = await identityOf(path);
    if (identity !== null) found.add(identity);
  }
  return found;
}

async function refuseEscape(path: string, folder: string): Promise<void> {
  const [parent, root] = await Promise.all([realpath(dirname(path)), realpath(folder)]);
  const inside = relative(root, parent);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new CleanNewsError('unwritable', 'a symbolic link leads out of the output folder');
  }
}
