import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { CleanNewsError } from '../model/errors.js';
import { type FoundInput, findInputs } from './find-inputs.js';

/** Names of the output formats, as `--format` takes them. */
export const OUTPUT_FORMATS = ['markdown', 'json', 'jsonl', 'text'] as const;

export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** What goes where. */
export interface Plan {
  readonly format: OutputFormat;
  readonly inputs: readonly PlannedInput[];
  /** `stream`: standard output; `file`: all documents into the one file `output`; `folder`: a file a document below it. */
  readonly target: 'stream' | 'file' | 'folder';
  readonly output: string | null;
}

export interface PlannedInput {
  /** As given, with `/`; null for standard input. */
  readonly path: string | null;
  /** The file this document is written to; null where all share one stream or file. */
  readonly output: string | null;
}

export interface PlanRequest {
  readonly args: readonly string[];
  readonly output?: string | undefined;
  readonly format?: OutputFormat | undefined;
}

const EXTENSIONS: Readonly<Record<OutputFormat, string>> = {
  markdown: '.md',
  json: '.json',
  jsonl: '.jsonl',
  text: '.txt',
};

const FORMAT_BY_EXTENSION: ReadonlyMap<string, OutputFormat> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.txt', 'text'],
  ['.text', 'text'],
]);

/**
 * Decides what is read and what is written, touching nothing.
 *
 * @throws CleanNewsError `usage`: nothing matches, or two outputs would be in each other's way
 */
export async function makePlan({ args, output, format: wanted }: PlanRequest): Promise<Plan> {
  const named = output === undefined ? undefined : FORMAT_BY_EXTENSION.get(extname(output).toLowerCase());
  const format = wanted ?? named ?? 'markdown';
  if (output === undefined) {
    const found = await findInputs(args, null);
    return { format, target: 'stream', output: null, inputs: found.map(({ path }) => ({ path, output: null })) };
  }
  if (named === 'jsonl' && format !== 'jsonl') {
    throw new CleanNewsError('usage', `${output} is for one document a line: leave out -f ${format}, or name a folder`);
  }
  const isFolder = /[/\\]$/.test(output) || (await isExistingFolder(output));
  const found = await findInputs(args, isFolder || named === undefined ? output : null);
  const [only] = found;
  if (isFolder || (named !== 'jsonl' && isSeveral(found))) return planFolder(found, output, format, isFolder, named);
  const isShared = named === 'jsonl';
  if (only === undefined) return { format, target: 'file', output, inputs: [] };
  return {
    format,
    target: 'file',
    output,
    inputs: found.map(({ path }) => ({ path, output: isShared ? null : output })),
  };
}

/** A folder or pattern is several documents, also when it holds just one today. */
function isSeveral(found: readonly FoundInput[]): boolean {
  return found.length > 1 || found.some(({ isListed }) => isListed);
}

function planFolder(
  found: readonly FoundInput[],
  folder: string,
  format: OutputFormat,
  isFolder: boolean,
  named: OutputFormat | undefined,
): Plan {
  if (!isFolder && named !== undefined) {
    throw new CleanNewsError(
      'usage',
      `-o ${folder} names one file for several inputs: end it with / for a folder, or use .jsonl`,
    );
  }
  const root = commonFolder(found.map(({ base }) => base));
  const placed = found.map((input) => ({ ...input, output: placeOf(input, root, folder, EXTENSIONS[format]) }));
  return { format, target: 'folder', output: folder, inputs: withoutCollisions(withoutOwnOutputs(placed)) };
}

interface Placed extends FoundInput {
  readonly output: string;
}

/**
 * The tree below the folder that all arguments share is mirrored and the whole name kept: two inputs have two names.
 */
function placeOf({ path }: FoundInput, root: string, folder: string, extension: string): string {
  if (path === null) return join(folder, `stdin${extension}`);
  const inside = relative(root, resolve(path));
  // On Windows another drive has no relative path; elsewhere every input lies below the shared folder.
  const safe = /^(?:\.\.|[A-Za-z]:)/.test(inside) ? basename(path) : inside;
  return join(folder, `${safe}${extension}`);
}

function commonFolder(folders: readonly string[]): string {
  const [first, ...rest] = folders;
  let common = first ?? resolve('.');
  for (const folder of rest) {
    while (!isWithin(folder, common) && dirname(common) !== common) common = dirname(common);
  }
  return common;
}

function isWithin(path: string, folder: string): boolean {
  return (
    path === folder || path.startsWith(/[/\\]$/.test(folder) ? folder : `${folder}/`) || path.startsWith(`${folder}\\`)
  );
}

/** With the output folder being the input folder, a second run finds `a.txt.md` beside `a.txt`: that is no input. */
function withoutOwnOutputs(placed: readonly Placed[]): readonly Placed[] {
  const outputs = new Set(placed.map(({ output }) => resolve(output)));
  return placed.filter(({ path, isListed }) => !isListed || path === null || !outputs.has(resolve(path)));
}

/** A file named twice is written once; a name that is also another output's folder is an error. */
function withoutCollisions(placed: readonly Placed[]): PlannedInput[] {
  const byOutput = new Map<string, Placed>();
  for (const input of placed) {
    const key = resolve(input.output);
    const twin = byOutput.get(key);
    if (twin === undefined) byOutput.set(key, input);
    else if (pathKey(twin) !== pathKey(input)) throw inTheWay(twin, input);
  }
  for (const [key, input] of byOutput) {
    for (let parent = dirname(key); parent !== dirname(parent); parent = dirname(parent)) {
      const other = byOutput.get(parent);
      if (other !== undefined) throw inTheWay(other, input);
    }
  }
  return [...byOutput.values()].map(({ path, output }) => ({ path, output }));
}

function pathKey({ path }: FoundInput): string {
  return path === null ? '-' : resolve(path);
}

function inTheWay(first: FoundInput, second: FoundInput): CleanNewsError {
  const names = [first, second].map(({ path }) => path ?? 'standard input');
  return new CleanNewsError('usage', `the outputs of ${names.join(' and ')} would be in each other's way`);
}

async function isExistingFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
