import { type Dirent, readdir, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
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
    ignore: leaveOut.flatMap((path) => ignorePatterns(path, cwd, glob.escapePath)),
    caseSensitiveMatch: caseSensitive,
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    unique: true,
    fs: { readdir: readdirNoting(unreadable) },
  });
  const names = entries.filter((entry) => isFile(entry, cwd)).map(({ path }) => path);
  const shown = (path: string): string => (isAbsolute(pattern) ? path : relative(cwd, path));
  return [...names, ...unreadable.map(shown)].sort(byCodeUnit);
}

type Readdir = (
  path: string,
  options: { withFileTypes: true },
  done: (error: NodeJS.ErrnoException | null, files: Dirent[]) => void,
) => void;

/** One locked folder shall not end the search of all others. */
function readdirNoting(unreadable: string[]): typeof readdir {
  const tolerant: Readdir = (path, options, done) => {
    readdir(path, options, (error, files) => {
      if (error === null || error.code === 'ENOENT') return done(error, files);
      unreadable.push(path);
      done(null, []);
    });
  };
  // fast-glob calls this one form of the many that `readdir` has.
  return tolerant as unknown as typeof readdir;
}

function isFile({ dirent, path }: Entry, cwd: string): boolean {
  if (!dirent.isSymbolicLink()) return dirent.isFile();
  try {
    return statSync(resolve(cwd, path)).isFile();
  } catch {
    return true;
  }
}

/** A path as patterns to leave out, unless the search starts in it. */
function ignorePatterns(path: string, cwd: string, escape: (path: string) => string): string[] {
  const prefix = cwd.endsWith('/') ? cwd : `${cwd}/`;
  if (!path.startsWith(prefix)) return [];
  const inside = escape(path.slice(prefix.length).replaceAll('\\', '/'));
  return [inside, `${inside}/**`];
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
