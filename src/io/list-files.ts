import { type Dirent, readdir, statSync } from 'node:fs';
import path, { isAbsolute, type PlatformPath, relative, resolve, sep } from 'node:path';
import type { Entry } from 'fast-glob';

/** What to search and what to leave out. */
export interface Search {
  readonly pattern: string;
  /** Folder that the pattern is relative to. */
  readonly cwd: string;
  /** Files and folders to leave out, absolute. */
  readonly leaveOut: readonly string[];
  readonly caseSensitive: boolean;
}

/**
 * Files that match, as paths relative to `cwd` (absolute for an absolute pattern) and sorted by code unit.
 *
 * Linked folders are not entered, so that no circle of links has an end to find; linked files are files, sockets, pipes
 * and devices are not. What cannot be looked into is listed as well, so that reading it fails and says so: a folder
 * nobody may read, a link that leads nowhere.
 */
export async function listFiles({ pattern, cwd, leaveOut, caseSensitive }: Search): Promise<string[]> {
  const { default: glob } = await import('fast-glob');
  const unreadable: string[] = [];
  const entries = await glob(pattern, {
    cwd,
    ignore: leaveOut.flatMap((left) => ignorePatterns(left, cwd, glob.escapePath)),
    caseSensitiveMatch: caseSensitive,
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    unique: true,
    fs: { readdir: readdirNoting(unreadable) },
  });
  const names = entries.filter((entry) => isFile(entry, cwd)).map((entry) => entry.path);
  const shown = (name: string): string => (isAbsolute(pattern) ? name : relative(cwd, name).replaceAll(sep, '/'));
  return [...names, ...unreadable.map(shown)].sort(byCodeUnit);
}

type Readdir = (
  path: string,
  options: { withFileTypes: true },
  done: (error: NodeJS.ErrnoException | null, files: Dirent[]) => void,
) => void;

/** One locked folder shall not end the search of all others. */
function readdirNoting(unreadable: string[]): typeof readdir {
  const tolerant: Readdir = (folder, options, done) => {
    readdir(folder, options, (error, files) => {
      if (error === null || error.code === 'ENOENT') return done(error, files);
      unreadable.push(folder);
      done(null, []);
    });
  };
  // fast-glob calls this one form of the many that `readdir` has.
  return tolerant as unknown as typeof readdir;
}

function isFile({ dirent, path: name }: Entry, cwd: string): boolean {
  if (!dirent.isSymbolicLink()) return dirent.isFile();
  try {
    return statSync(resolve(cwd, name)).isFile();
  } catch {
    return true;
  }
}

/**
 * A file or folder, absolute, as patterns to leave out; none where it lies elsewhere, or the search starts in it.
 *
 * @param escape takes the meaning from what means something in a pattern
 */
export function ignorePatterns(
  left: string,
  cwd: string,
  escape: (path: string) => string,
  flavour: PlatformPath = path,
): string[] {
  const inside = flavour.relative(cwd, left);
  if (inside === '' || flavour.isAbsolute(inside) || inside.split(flavour.sep)[0] === '..') return [];
  const pattern = escape(inside.replaceAll(flavour.sep, '/'));
  return [pattern, `${pattern}/**`];
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
