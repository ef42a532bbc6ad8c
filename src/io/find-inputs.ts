import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CleanNewsError } from '../model/errors.js';
import { listFiles } from './list-files.js';

/** One thing to read, before it is known where its output goes. */
export interface FoundInput {
  /** As given, with `/`; null for standard input. */
  readonly path: string | null;
  /** Folder that the argument spans, absolute: what a mirrored tree is relative to. */
  readonly base: string;
  /** Found in a folder or by a pattern, not named. */
  readonly isListed: boolean;
}

/** Where to look. */
export interface InputSearch {
  /** Files, folders, patterns, or `-` for standard input. */
  readonly args: readonly string[];
  /** Paths from a list: files and folders, never patterns. */
  readonly listed?: readonly string[] | undefined;
  /** Left out of folders and patterns, so that a second run does not clean what the first one wrote. */
  readonly leaveOut: readonly string[];
}

/** What a folder is searched for; files named one by one are read whatever they are called. */
export const KNOWN_EXTENSIONS = 'txt text md markdown html htm xhtml mhtml mht jsonl ndjson warc'.split(' ');

const KNOWN_FILES = `**/*.{${KNOWN_EXTENSIONS.flatMap((extension) => [extension, `${extension}.gz`]).join(',')}}`;

/**
 * Inputs in the order of the arguments, then of the list; paths inside a folder or pattern sorted by code unit, each
 * file once per argument.
 *
 * @throws CleanNewsError `usage` for a folder or pattern in which nothing matches
 */
export async function findInputs({ args, listed = [], leaveOut }: InputSearch): Promise<FoundInput[]> {
  const found: FoundInput[] = [];
  const absolute = leaveOut.map((path) => resolve(path));
  for (const argument of args) found.push(...(await findOne(argument, absolute)));
  for (const path of listed) {
    if (kindOf(path) === 'folder') found.push(...(await listFolder(path, absolute)));
    else found.push(named(path));
  }
  return found;
}

async function findOne(argument: string, leaveOut: readonly string[]): Promise<readonly FoundInput[]> {
  if (argument === '-') return [{ path: null, base: resolve('.'), isListed: false }];
  const kind = kindOf(argument);
  if (kind === 'folder') return listFolder(argument, leaveOut);
  if (kind === 'missing' && GLOB_MAGIC.test(argument)) return listPattern(argument, leaveOut);
  return [named(argument)];
}

function named(path: string): FoundInput {
  return { path: slashed(path), base: dirname(resolve(path)), isListed: false };
}

/**
 * An existing file called `[a].txt` is that file, not a pattern: so the disk is asked first; without promises, which
 * would take ten times as long for a list of a hundred thousand.
 */
function kindOf(path: string): 'file' | 'folder' | 'missing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

const GLOB_MAGIC = /[*?[{]|[@!+]\(/;

async function listFolder(folder: string, leaveOut: readonly string[]): Promise<FoundInput[]> {
  const base = resolve(folder);
  const names = await listFiles({ pattern: KNOWN_FILES, cwd: base, leaveOut, caseSensitive: false });
  if (names.length === 0) {
    throw new CleanNewsError('usage', `no files of known extensions in ${folder} (${KNOWN_EXTENSIONS.join(', ')})`);
  }
  // bounded: no system has longer paths than some thousand characters
  const prefix = slashed(folder).replace(/\/+$/, '');
  return names.map((name) => ({ path: name === '' ? prefix : `${prefix}/${name}`, base, isListed: true }));
}

async function listPattern(pattern: string, leaveOut: readonly string[]): Promise<FoundInput[]> {
  const { default: glob } = await import('fast-glob');
  const [task] = glob.generateTasks(slashed(pattern));
  const base = resolve(task?.base ?? '.');
  const names = await listFiles({ pattern: slashed(pattern), cwd: resolve('.'), leaveOut, caseSensitive: true });
  if (names.length === 0) throw new CleanNewsError('usage', `nothing matches ${pattern}`);
  return names.map((path) => ({ path, base, isListed: true }));
}

/** `\` separates only on Windows; elsewhere it is a character like others (and an escape in patterns). */
function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
