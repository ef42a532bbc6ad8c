import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CleanNewsError } from '../model/errors.js';

/** One thing to read, before it is known where its output goes. */
export interface FoundInput {
  /** As given, with `/`; null for standard input. */
  readonly path: string | null;
  /** Folder that the argument spans, absolute: what a mirrored tree is relative to. */
  readonly base: string;
  /** Found in a folder or by a pattern, not named. */
  readonly isListed: boolean;
}

/** What a folder is searched for; files named one by one are read whatever they are called. */
export const KNOWN_EXTENSIONS = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml'] as const;

const KNOWN_FILES = `**/*.{${KNOWN_EXTENSIONS.flatMap((extension) => [extension, `${extension}.gz`]).join(',')}}`;

/**
 * Inputs in the order of the arguments, paths inside a folder or pattern sorted by code unit, each file once per argument.
 *
 * @param outputFolder left out of folders and patterns, so that a second run does not clean what the first one wrote
 * @throws CleanNewsError `usage` for a folder or pattern in which nothing matches
 */
export async function findInputs(args: readonly string[], outputFolder: string | null): Promise<FoundInput[]> {
  const found: FoundInput[] = [];
  for (const argument of args) found.push(...(await findOne(argument, outputFolder)));
  return found;
}

async function findOne(argument: string, outputFolder: string | null): Promise<FoundInput[]> {
  if (argument === '-') return [{ path: null, base: resolve('.'), isListed: false }];
  const kind = await kindOf(argument);
  if (kind === 'folder') return listFolder(argument, outputFolder);
  if (kind === 'missing' && GLOB_MAGIC.test(argument)) return listPattern(argument, outputFolder);
  return [{ path: slashed(argument), base: dirname(resolve(argument)), isListed: false }];
}

/** An existing file called `[a].txt` is that file, not a pattern: so the disk is asked first. */
async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

const GLOB_MAGIC = /[*?[{]|[@!+]\(/;

async function listFolder(folder: string, outputFolder: string | null): Promise<FoundInput[]> {
  const { default: glob } = await import('fast-glob');
  const base = resolve(folder);
  const ignore = ignored(base, outputFolder, glob.escapePath);
  const names = await glob(KNOWN_FILES, { cwd: base, ignore, caseSensitiveMatch: false, followSymbolicLinks: false });
  if (names.length === 0) {
    throw new CleanNewsError('usage', `no files of known extensions in ${folder} (${KNOWN_EXTENSIONS.join(', ')})`);
  }
  const prefix = slashed(folder).replace(/\/+$/, '');
  return names.sort(byCodeUnit).map((name) => ({ path: `${prefix}/${name}`, base, isListed: true }));
}

async function listPattern(pattern: string, outputFolder: string | null): Promise<FoundInput[]> {
  const { default: glob } = await import('fast-glob');
  const [task] = glob.generateTasks(slashed(pattern));
  const base = resolve(task?.base ?? '.');
  const ignore = ignored(resolve('.'), outputFolder, glob.escapePath);
  const names = await glob(slashed(pattern), { ignore, unique: true });
  if (names.length === 0) throw new CleanNewsError('usage', `nothing matches ${pattern}`);
  return names.sort(byCodeUnit).map((path) => ({ path, base, isListed: true }));
}

/** The output folder as a pattern to leave out, unless the search starts in it. */
function ignored(cwd: string, outputFolder: string | null, escape: (path: string) => string): string[] {
  if (outputFolder === null) return [];
  const folder = resolve(outputFolder);
  const prefix = cwd.endsWith('/') ? cwd : `${cwd}/`;
  return folder.startsWith(prefix) ? [`${escape(slashed(folder.slice(prefix.length)))}/**`] : [];
}

/** `\` separates only on Windows; elsewhere it is a character like others (and an escape in patterns). */
function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
